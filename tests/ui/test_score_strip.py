"""The terms of a plan's score beside those of another plan."""

import pytest

from molin.domain.plan import Score
from molin.ui.score_strip import ScoreStrip

NOW = Score(travel=1184, overtime=45, unserved=960, unevenness=62)
BEFORE = Score(travel=1280, overtime=45, unserved=960, unevenness=54)


@pytest.fixture
def strip(qtbot, light, words):
    made = ScoreStrip(light, words)
    qtbot.addWidget(made)
    return made


def test_the_total_adds_the_terms_up(strip):
    strip.show_score(NOW, None)
    assert strip.total.value.text() == "2,251 min"  # 1184 + 45 + 960 + 62


def test_less_than_before_points_down_and_more_points_up(strip):
    strip.show_score(NOW, BEFORE)
    assert strip.terms["travel"].difference.text() == "▼ 96"
    assert strip.terms["unevenness"].difference.text() == "▲ 8"
    assert strip.terms["overtime"].difference.text() == "0"


def test_the_direction_is_said_in_words_too(strip):
    strip.show_score(NOW, BEFORE)
    assert strip.terms["travel"].accessibleName() == "Travel: 1,184 minutes, 96 less"


def test_a_plan_compared_with_nothing_shows_no_difference(strip):
    strip.show_score(NOW, BEFORE, "vs published v6")
    strip.show_score(NOW, None)
    shown = {cell.difference.text() for cell in strip.terms.values()}
    assert shown == {""}
    assert strip.against.text() == "minutes"


def test_a_week_without_a_plan_shows_no_figures(strip):
    strip.show_score(NOW, None)
    strip.show_score(None, None)
    assert strip.total.value.text() == "–"


def test_every_term_explains_itself(strip):
    assert all(cell.toolTip() for cell in (strip.total, *strip.terms.values()))
