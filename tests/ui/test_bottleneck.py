"""What the week lacks: asked from the tray, tried one by one, told in a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from molin.domain.bottleneck import LongerDay, Outcome, SkillDay, UnitDay
from molin.domain.fleet import Skill
from molin.ui import bottleneck_run
from molin.ui.bottleneck_panel import BottleneckPanel
from molin.ui.bottleneck_run import WITHOUT_HELP
from molin.ui.bottleneck_text import help_name
from molin.ui.tray_panel import TrayPanel
from tests.services.offices import NOW, WEEK, emptied
from tests.ui.conftest import WEEK as SMALL_WEEK
from tests.ui.desks import RUN_MS, desk_in

LEFT = Qt.MouseButton.LeftButton
TUESDAY = SMALL_WEEK.days[1]
HELP = LongerDay(day=TUESDAY)


@pytest.fixture
def panel(qtbot, light, words):
    made = BottleneckPanel(light, words)
    qtbot.addWidget(made)
    made.invite(possible=True)
    return made


@pytest.fixture
def tray(qtbot, light, words, book, plan):
    made = TrayPanel(light, words)
    qtbot.addWidget(made)
    made.show_week(book, plan)
    made.bottleneck.invite(possible=True)
    made.show()
    return made


@pytest.fixture
def desk(tmp_path, qtbot):
    """With three requests, and a plan that serves none of them."""
    with desk_in(tmp_path, requests=3) as made:
        with qtbot.waitSignal(made.opened, timeout=RUN_MS):
            made.open(WEEK)
        made.propose(emptied(made.week, made.office))
        yield made


def outcome(help=HELP, *, saved=100.0, serves=(6,), loses=()):
    return Outcome(
        help=help, serves=serves, loses=loses, saved_minutes=saved, noise_minutes=5.0
    )


def told(panel):
    return [one.text() for one in panel.findChildren(QLabel)]


def test_the_button_of_the_tray_asks_what_is_lacking(qtbot, tray):
    with qtbot.waitSignal(tray.bottleneck.asked):
        qtbot.mouseClick(tray.lack_button, LEFT)
    assert tray.bottleneck.isVisible()
    qtbot.mouseClick(tray.lack_button, LEFT)
    assert tray.tree.isVisible()


def test_what_is_known_is_not_asked_again_unasked(qtbot, tray, book):
    tray.bottleneck.start(book, WITHOUT_HELP + 1, 1.0)
    tray.bottleneck.add(outcome())
    tray.bottleneck.finish()
    with qtbot.assertNotEmitted(tray.bottleneck.asked):
        qtbot.mouseClick(tray.lack_button, LEFT)
    with qtbot.waitSignal(tray.bottleneck.asked):
        qtbot.mouseClick(tray.bottleneck.ask_button, LEFT)


def test_where_nothing_waits_nobody_can_ask(qtbot, tray):
    tray.bottleneck.invite(possible=False)
    with qtbot.assertNotEmitted(tray.bottleneck.asked):
        qtbot.mouseClick(tray.lack_button, LEFT)
    assert not tray.bottleneck.ask_button.isEnabled()


def test_what_helps_most_stands_first(panel, book):
    panel.start(book, WITHOUT_HELP + 2, 1.0)
    panel.add(outcome(saved=20.0))
    panel.add(outcome(UnitDay(day=TUESDAY, like=2), saved=610.0))
    assert [one.saved_minutes for one in panel.outcomes] == [610.0, 20.0]
    assert "−610 min" in told(panel)


def test_who_would_be_served_is_named_and_spots_only_by_area(panel, book):
    panel.start(book, WITHOUT_HELP + 1, 1.0)
    panel.add(outcome(serves=(3, 6), loses=(5,)))
    assert "serves 1 more" in told(panel)
    assert "Serves: Kec. Mataraman, SMAN 1 Jorong" in told(panel)
    assert "Leaves out instead: Puskesmas Karang Intan" in told(panel)


def test_what_chance_could_do_is_not_praised(panel, book):
    panel.start(book, WITHOUT_HELP + 1, 1.0)
    panel.add(outcome(saved=5.0))
    assert "Within chance: two plans without it differ by 5 min" in told(panel)
    assert "serves 1 more" not in told(panel)
    panel.finish()
    assert panel.state.text() == "Nothing that was tried helps: 1"


def test_progress_counts_the_searches(panel, book):
    panel.start(book, 4, 1.0)
    assert panel.state.text() == "Planning the week again: 1 of 4"
    panel.show_progress(2)
    assert panel.state.text() == "Planning the week again: 3 of 4"
    assert panel.progress.value() == panel.progress.maximum() // 2


def test_stop_is_there_only_while_something_runs(qtbot, panel, book):
    panel.show()
    assert not panel.stop_button.isVisible()
    panel.start(book, 4, 1.0)
    with qtbot.waitSignal(panel.stop_requested):
        qtbot.mouseClick(panel.stop_button, LEFT)
    panel.finish()
    assert not panel.stop_button.isVisible()


@pytest.mark.parametrize(
    ("help", "name"),
    [
        (UnitDay(day=TUESDAY, like=2), "One more unit like B (car) on Tue 24 Nov"),
        (
            SkillDay(shift=4, skill=Skill.COUNSELLOR),
            "One more counsellor with unit B on Tue 24 Nov",
        ),
        (HELP, "Every shift of Tue 24 Nov longer by 60 min"),
    ],
)
def test_every_help_has_a_name(book, words, help, name):
    assert help_name(book, help, words) == name


def test_help_is_tried_after_two_searches_without(qtbot, desk, monkeypatch):
    monkeypatch.setattr(bottleneck_run, "possible_helps", lambda *_: (HELP,))
    heard = []
    desk.bottleneck.started.connect(lambda count: heard.append(f"of {count}"))
    desk.bottleneck.progressed.connect(heard.append)
    desk.bottleneck.found.connect(lambda outcome: heard.append(outcome.help))
    with qtbot.waitSignal(desk.bottleneck.ended, timeout=4 * RUN_MS):
        desk.bottleneck.start(desk.week, NOW, seconds=0.1)
    assert heard == ["of 3", 1, 2, 3, HELP]


def test_stopping_ends_it_at_once(qtbot, desk):
    desk.bottleneck.start(desk.week, NOW, seconds=60.0)
    with qtbot.waitSignal(desk.bottleneck.ended):
        desk.bottleneck.stop()
    with qtbot.assertNotEmitted(desk.bottleneck.found, wait=200):
        assert not desk.bottleneck.active
