"""What makes most of a term, told in a tooltip."""

from molin.domain.shares import Share, shares
from molin.ui.score_strip import ScoreStrip
from molin.ui.shares_text import share_lines


def test_the_three_largest_are_told_and_the_others_counted(book, plan, words):
    some = [Share(minutes=10.0 * n, request=n) for n in (6, 5, 4, 2, 1)]
    lines = share_lines(book, plan, {"unserved": some}, words)
    assert lines["unserved"] == [
        "SMAN 1 Jorong: 60 min",
        "Puskesmas Karang Intan: 50 min",
        "Balai Desa Mandastana: 40 min",
        "others: 2",
    ]


def test_a_drive_to_a_confidential_spot_is_told_in_quarter_hours(book, plan, words):
    lines = share_lines(book, plan, {"travel": [Share(minutes=121, shift=2)]}, words)
    assert lines["travel"] == ["B Mon: about 120 min"]


def test_each_term_tells_its_shares_in_its_tooltip(qtbot, light, book, plan, words):
    strip = ScoreStrip(light, words)
    qtbot.addWidget(strip)
    strip.show_shares(share_lines(book, plan, shares(book, plan), words))
    tip = strip.terms["overtime"].toolTip()
    # Unit A is back half an hour late on Tuesday, at three minutes each.
    assert tip.endswith("Most of it:\nA Tue: 90 min")
    assert "Most of it" not in strip.terms["reserve"].toolTip()
