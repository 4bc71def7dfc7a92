"""The window around the pages: rail, top bar, week picker, status bar."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel

from molin.domain.plan import Stage
from molin.domain.time import Week
from molin.language import Language
from molin.ui.rail import Page
from molin.ui.week_picker import WeekPicker
from molin.ui.window import MainWindow
from molin.words import Words

LEFT = Qt.MouseButton.LeftButton
WEEK = Week(date(2026, 11, 23))
TODAY = Week(date(2026, 11, 30))


def window_of(light, words, **options):
    pages = [
        Page(title="Week", icon="calendar-week", key="F1", widget=QLabel("week")),
        Page(
            title="Settings",
            icon="cog-outline",
            key="F5",
            widget=QLabel("settings"),
            of_week=False,
        ),
    ]
    return MainWindow(light, words, pages, **options)


@pytest.fixture
def window(qtbot, light, words):
    made = window_of(light, words)
    qtbot.addWidget(made)
    made.top_bar.show_week(WEEK, TODAY)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_click_on_the_rail_brings_its_page(qtbot, window):
    qtbot.mouseClick(window.rail.buttons[1], LEFT)
    assert window.page == 1
    assert window.top_bar.title.text() == "Settings"
    assert not window.top_bar.picker.isVisible()


def test_the_keys_of_the_rail_bring_their_pages(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.page == 1
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.page == 0
    assert window.rail.buttons[0].isChecked()


@pytest.mark.parametrize(
    ("button", "monday"),
    [
        ("previous", date(2026, 11, 16)),
        ("next", date(2026, 11, 30)),
        ("this_week", date(2026, 11, 30)),
    ],
)
def test_the_picker_asks_for_another_week(qtbot, window, button, monday):
    picker = window.top_bar.picker
    with qtbot.waitSignal(picker.week_chosen) as chosen:
        qtbot.mouseClick(getattr(picker, button), LEFT)
    assert chosen.args == [Week(monday)]


def test_the_picker_names_the_week_that_is_shown_not_the_one_asked_for(qtbot, window):
    picker = window.top_bar.picker
    qtbot.mouseClick(picker.next, LEFT)
    assert picker.week_button.text() == "23–29 Nov 2026"


@pytest.mark.parametrize("language", Language)
def test_no_button_moves_from_week_to_week(qtbot, light, language):
    picker = WeekPicker(light, Words(language))
    qtbot.addWidget(picker)
    picker.show()
    places, narrow = set(), []
    for number in range(-8, 60):
        picker.show_week(TODAY.later(number), TODAY)
        qtbot.wait(0)
        places.add(picker.next.x())
        narrow.append(
            picker.week_button.sizeHint().width() > picker.week_button.width()
        )
    assert len(places) == 1
    assert not any(narrow)


def test_this_week_is_not_offered_while_it_is_shown(window):
    window.top_bar.show_week(TODAY, TODAY)
    assert not window.top_bar.picker.this_week.isEnabled()


def test_any_day_in_the_calendar_stands_for_its_week(qtbot, window):
    picker = window.top_bar.picker
    qtbot.mouseClick(picker.week_button, LEFT)
    assert picker.calendar.isVisible()
    with qtbot.waitSignal(picker.week_chosen) as chosen:
        picker.calendar.month.clicked.emit(QDate(2026, 12, 10))  # a Thursday
    assert chosen.args == [Week(date(2026, 12, 7))]
    assert not picker.calendar.isVisible()


def test_the_calendar_answers_to_the_keys(qtbot, window):
    picker = window.top_bar.picker
    qtbot.mouseClick(picker.week_button, LEFT)
    table = picker.calendar.month.focusProxy()
    qtbot.keyClick(table, Qt.Key.Key_Down)  # from 23 November to the 30th
    with qtbot.waitSignal(picker.week_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [Week(date(2026, 11, 30))]


def test_the_calendar_ends_before_the_days_run_out(window):
    month = window.top_bar.picker.calendar.month
    month.setSelectedDate(QDate(9999, 12, 31))
    assert month.selectedDate() == QDate(2099, 12, 31)
    month.setSelectedDate(QDate(1, 1, 1))
    assert month.selectedDate() == QDate(2000, 1, 1)


def test_the_stage_says_which_version_was_saved_when(window, plan):
    at_ten = datetime(2026, 11, 20, 2, 21, tzinfo=UTC)  # 10:21 in WITA
    window.top_bar.show_plan(replace(plan, version=7, saved_at=at_ten))
    assert window.top_bar.stage.text.text() == "Draft v7"
    assert window.top_bar.saved.text() == "saved Fri 20 Nov, 10:21"


def test_a_proposal_is_said_to_be_unsaved(window, plan):
    at_ten = datetime(2026, 11, 20, 2, 21, tzinfo=UTC)
    saved = replace(plan, version=6, saved_at=at_ten, stage=Stage.PUBLISHED)
    window.top_bar.show_plan(saved, unsaved=True)
    assert window.top_bar.stage.text.text() == "Published v6"
    assert window.top_bar.saved.text() == "not saved yet"


def test_a_week_without_a_plan_has_no_stage(window, plan):
    window.top_bar.show_plan(plan)
    window.top_bar.show_plan(None)
    assert not window.top_bar.stage.isVisible()


def test_the_window_says_demo_only_on_the_demo(qtbot, window, light, words):
    assert not window.top_bar.demo.isVisible()
    demo = window_of(light, words, demo=True)
    qtbot.addWidget(demo)
    demo.show()
    assert demo.top_bar.demo.isVisible()


def test_a_new_window_stands_where_the_last_one_stood(qtbot, window, light, words):
    window.resize(1100, 720)  # instead of the usual 900
    heir = window_of(light, words, geometry=window.saved_geometry())
    qtbot.addWidget(heir)
    assert heir.height() == 720


def test_it_fits_on_a_small_screen(window):
    window.resize(1100, 700)
    assert (window.width(), window.height()) == (1100, 700)


def test_the_status_bar_keeps_the_last_message(window):
    window.status.say("Draft v7 saved", done=True)
    assert window.status.message.text() == "Draft v7 saved"
    assert window.status.accessibleName() == "Draft v7 saved"
