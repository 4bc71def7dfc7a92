"""The board under a real mouse and real keys.

It is 803 px wide, so that 661 are left for the hours: 60 px each and the last line.
The rows begin at 3 and 28 on Monday, at 57 and 82 on Tuesday; their middle is 12 below.
"""

import sys
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsView,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from molin.domain.plan import Plan
from molin.ui.board import Board
from molin.ui.board.axis import HourAxis
from molin.ui.board.column import DayColumn
from molin.ui.empty_state import EmptyState
from molin.ui.selection import Selection

# The screen that is none cannot lift a tooltip above other windows.
tips = pytest.mark.qt_log_ignore("plugin does not support raise")

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
HOUR_PX = 60
ROWS = {1: 15, 2: 40, 3: 69, 4: 94}
MARKET = Selection(request=1, shift=1, day=MONDAY)
SCHOOL = Selection(request=2, shift=1, day=MONDAY)
HIDDEN = Selection(request=3, shift=2, day=MONDAY)
VILLAGE = Selection(request=4, shift=3, day=TUESDAY)
CLINIC = Selection(request=5, shift=3, day=TUESDAY)
EMPTY_SHIFT = Selection(shift=4, day=TUESDAY)


@pytest.fixture
def board(qtbot, light, words, book, plan):
    made = Board(light, words)
    qtbot.addWidget(made)
    made.resize(803, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_week(book, plan, None)
    return made


@pytest.fixture
def view(board):
    return board.findChild(QGraphicsView)


@pytest.fixture
def heard(board):
    """Every selection that the board tells of."""
    found = []
    board.selection_changed.connect(found.append)
    return found


def point(shift, hour):
    """Where ``hour`` of a shift's row is in the viewport while nothing is scrolled."""
    return QPoint(round((hour - 7) * HOUR_PX), ROWS[shift])


def click(qtbot, view, at):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))


def wheel(target, at, notches, modifier=Qt.KeyboardModifier.ControlModifier):
    event = QWheelEvent(
        QPointF(at),
        QPointF(target.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def tooltip(view, at):
    globally = view.viewport().mapToGlobal(at)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, globally)
    QApplication.sendEvent(view.viewport(), event)
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def pixels(widget, colour):
    """How many pixels of a widget have exactly this colour."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = bytes(picture.constBits())
    wanted = colour.rgb().to_bytes(4, sys.byteorder)
    return sum(rows[at : at + 4] == wanted for at in range(0, len(rows), 4))


def test_a_click_on_a_stop_chooses_it(qtbot, board, view):
    with qtbot.waitSignal(board.selection_changed) as chosen:
        click(qtbot, view, point(1, 8.5))
    assert chosen.args == [MARKET]


def test_a_click_on_the_road_chooses_the_shift(qtbot, view, heard):
    click(qtbot, view, point(1, 7.75))
    assert heard == [Selection(shift=1, day=MONDAY)]


def test_a_click_below_the_rows_clears(qtbot, view, heard):
    click(qtbot, view, point(1, 8.5))
    click(qtbot, view, QPoint(100, 200))
    assert heard[-1] == Selection()


def test_a_second_click_on_the_same_stop_tells_nothing_new(qtbot, view, heard):
    click(qtbot, view, point(1, 8.5))
    click(qtbot, view, point(1, 9.5))
    assert heard == [MARKET]


def test_a_selection_from_elsewhere_is_shown_silently(board, view, heard, light):
    before = pixels(view.viewport(), light.accent)
    board.select(SCHOOL)
    assert (before, heard) == (0, [])
    assert pixels(view.viewport(), light.accent) > 0


def test_a_click_on_a_day_plate_chooses_the_day(qtbot, board):
    column = board.findChild(DayColumn)
    with qtbot.waitSignal(board.day_chosen) as chosen:
        qtbot.mouseClick(column, Qt.MouseButton.LeftButton, pos=QPoint(30, 80))
    assert chosen.args == [TUESDAY]


def test_a_click_on_a_unit_chooses_its_shift(qtbot, board, heard):
    column = board.findChild(DayColumn)
    qtbot.mouseClick(column, Qt.MouseButton.LeftButton, pos=QPoint(92, ROWS[4]))
    assert heard == [EMPTY_SHIFT]


def test_the_day_of_the_map_has_a_plate(board, light):
    column = board.findChild(DayColumn)
    before = pixels(column, light.accent_soft)
    board.show_day(MONDAY)
    assert (before, pixels(column, light.accent_soft) > 500) == (0, True)


def test_arrows_go_from_stop_to_stop(qtbot, board, view, heard):
    press(qtbot, view, "Right", "Right", "Left")
    assert heard == [MARKET, SCHOOL, MARKET]


def test_arrows_stay_in_their_row(qtbot, board, view, heard):
    board.select(SCHOOL)
    press(qtbot, view, "Right")
    assert heard == []


def test_up_leads_to_the_stop_nearest_in_time(qtbot, board, view, heard):
    # From the clinic (middle 14:00) over the only stop of row 2 to the school: the hour
    # is held, or from 09:45 it would be the market.
    board.select(CLINIC)
    press(qtbot, view, "Up", "Up")
    assert heard == [HIDDEN, SCHOOL]


def test_a_row_without_stops_is_not_skipped(qtbot, board, view, heard):
    board.select(VILLAGE)
    press(qtbot, view, "Down", "Up")
    assert heard == [EMPTY_SHIFT, VILLAGE]


def test_home_and_end_lead_to_the_ends_of_the_row(qtbot, board, view, heard):
    board.select(VILLAGE)
    press(qtbot, view, "End", "Home")
    assert heard == [CLINIC, VILLAGE]


def test_escape_clears(qtbot, board, view, heard):
    board.select(MARKET)
    press(qtbot, view, "Escape")
    assert heard == [Selection()]


def test_return_asks_for_the_day_of_the_selection(qtbot, board, view):
    board.select(CLINIC)
    with qtbot.waitSignal(board.day_chosen) as chosen:
        press(qtbot, view, "Return")
    assert chosen.args == [TUESDAY]


def test_what_is_chosen_is_told_to_those_who_listen(board, view):
    board.select(SCHOOL)
    assert view.accessibleName()
    assert view.accessibleDescription().splitlines()[:3] == [
        "SMPN 1 Aluh-Aluh",
        "Education: Sekolah ramah anak",
        "Mon 23 Nov, 11:00–12:00 (60 min)",
    ]


@tips
def test_a_tooltip_tells_all_about_a_stop(view):
    lines = tooltip(view, point(1, 11.5)).splitlines()
    assert lines[3:] == [
        "Unit A",
        "Arrives 10:30, waits 30 min",
        "Window 11:00–12:00",
    ]


@tips
def test_a_hidden_place_is_not_told_anywhere(board, view):
    board.select(HIDDEN)
    told = tooltip(view, point(2, 9.5)) + view.accessibleDescription()
    assert told.count("Kec. Mataraman") == 2
    assert "Rahasia" not in told


@tips
def test_a_hidden_place_is_told_to_be_hidden(view):
    hidden = "Place hidden, only its kecamatan is shown"
    assert hidden in tooltip(view, point(2, 9.5)).splitlines()
    assert hidden not in tooltip(view, point(1, 9.5)).splitlines()


@tips
def test_a_drive_to_a_hidden_place_names_the_kecamatan(view):
    told = tooltip(view, point(2, 8.5))
    assert told == "Drive to Kec. Mataraman: 60 min (estimate)"


@tips
def test_a_hidden_stop_is_told_only_about_when_it_starts(board, view, book, plan):
    # Arrives 09:05, starts 09:20, ends 10:50: the drive there takes 65 min.
    route, minutes = plan.routes[1], timedelta(minutes=1)
    (stop,) = route.stops
    stop = replace(
        stop,
        arrives=stop.arrives + 5 * minutes,
        starts=stop.starts + 20 * minutes,
        ends=stop.ends + 20 * minutes,
    )
    plan = replace(plan, routes=(replace(route, stops=(stop,)),))
    board.show_week(book, plan, None)
    there, waiting, served = (tooltip(view, point(2, at)) for at in (8.5, 9.2, 9.5))
    assert there == "Drive to Kec. Mataraman: 60 min (estimate)"
    assert waiting == "Waits for Kec. Mataraman to begin, about 09:15"
    assert "Mon 23 Nov, about 09:15 (90 min)" in served.splitlines()
    assert "Arrives" not in served


@tips
def test_locks_are_told(view):
    assert "Locked: Day, Unit" in tooltip(view, point(2, 9.5)).splitlines()


@pytest.mark.parametrize(("hour", "shape"), [(8.5, "PointingHand"), (7.6, "Arrow")])
def test_the_pointer_becomes_a_hand_over_a_stop(qtbot, view, hour, shape):
    qtbot.mouseMove(view.viewport(), point(1, hour))
    expected = getattr(Qt.CursorShape, f"{shape}Cursor")
    assert view.viewport().cursor().shape() is expected


def test_windows_of_a_request_in_the_tray_show_on_its_day(board, view, light):
    # 08:00 to 14:00 is 360 px wide on two rows of 25 px, less what lies over it.
    before = pixels(view.viewport(), light.window)
    board.select(Selection(request=6))
    assert before == 0
    assert 9_000 < pixels(view.viewport(), light.window) < 360 * 2 * 25


def test_windows_are_strongest_behind_the_visit_itself(board, view, light):
    board.select(VILLAGE)
    picture = view.viewport().grab().toImage()
    # 08:00 to 10:00 on both days; at 08:15, at the top edge of each row.
    found = [picture.pixelColor(75, row - 10) for row in ROWS.values()]
    assert found[2] == light.window
    assert len({colour.name() for colour in found}) == 2
    assert light.s2 not in found


def test_a_plan_that_keeps_its_windows_shows_no_warning(view, light):
    assert pixels(view.viewport(), light.warn) == 0


def test_a_late_stop_has_a_warning_outline(board, view, book, plan, light):
    monday = plan.routes[0]
    late = replace(
        monday.stops[1],
        starts=book.week.at(0, time(13)),
        ends=book.week.at(0, time(14)),
    )
    moved = replace(monday, stops=(monday.stops[0], late))
    board.show_week(book, replace(plan, routes=(moved, *plan.routes[1:])), None)
    assert pixels(view.viewport(), light.warn) > 2 * HOUR_PX


def test_working_hours_over_the_agreed_ones_stand_out(board, light):
    # Only shift 3, with 8 h instead of 7.5 h.
    assert pixels(board.findChild(DayColumn), light.warn) > 0


def test_the_now_line_runs_through_todays_rows_only(board, view, book, plan, light):
    board.show_week(book, plan, book.week.at(1, time(17)))
    picture = view.viewport().grab().toImage()
    x = 10 * HOUR_PX
    assert picture.pixelColor(x, ROWS[3]) == light.ink
    assert picture.pixelColor(x, ROWS[1]) != light.ink


def test_the_axis_says_what_time_it_is(board, book, plan, light):
    axis = board.findChild(HourAxis)
    before = pixels(axis, light.ink)
    board.show_week(book, plan, book.week.at(1, time(10, 24)))
    assert pixels(axis, light.ink) > before + 200


def test_the_time_hides_the_hour_that_it_partly_covers(board, book, plan, light):
    # "10" begins 4 px right of its line at 320; the plate at 10:36 begins at about 335.
    axis = board.findChild(HourAxis)

    def written():
        picture = axis.grab(QRect(324, 4, 7, 16)).toImage()
        return any(picture.pixelColor(x, 8) != light.s1 for x in range(7))

    before = written()
    board.show_week(book, plan, book.week.at(1, time(10, 36)))
    assert (before, written()) == (True, False)


def test_control_and_the_wheel_keep_the_hour_under_the_mouse(qtbot, board, view, heard):
    wheel(view.viewport(), point(1, 11.5), 3)
    click(qtbot, view, point(1, 11.5))
    assert view.horizontalScrollBar().maximum() > 0
    assert heard == [SCHOOL]


def test_control_0_fits_all_hours_again(qtbot, view):
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_Plus, control)
    zoomed = view.horizontalScrollBar().maximum()
    qtbot.keyClick(view, Qt.Key.Key_0, control)
    assert zoomed > 0
    assert view.sceneRect().width() == view.viewport().width()


def test_control_minus_undoes_control_plus(qtbot, view):
    before = view.sceneRect()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    assert view.sceneRect() == before


def test_a_wider_board_shows_wider_hours(board, view):
    board.resize(803 + 11 * 20, 400)
    assert view.sceneRect().width() == view.viewport().width() == 661 + 220


def test_the_same_data_moves_nothing(qtbot, board, view, book, plan):
    board.resize(803, 110)
    board.select(CLINIC)
    wheel(view.viewport(), point(1, 11.0), 2)
    bars = (view.horizontalScrollBar(), view.verticalScrollBar())
    before = [bar.value() for bar in bars]
    board.show_week(book, replace(plan), None)
    assert [bar.value() for bar in bars] == before
    assert all(before)
    assert view.accessibleDescription().startswith("Puskesmas Karang Intan")


def test_the_wheel_over_the_left_column_scrolls_too(board, view):
    # A real one is passed on to the view; a made one has to be sent there.
    board.resize(803, 90)
    wheel(view, QPoint(30, 30), -1, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0


def test_a_selection_out_of_sight_is_scrolled_to(board, view):
    board.resize(803, 90)
    board.select(CLINIC)
    assert view.verticalScrollBar().value() > 0


def test_another_week_begins_fitted(board, view, book, plan):
    wheel(view.viewport(), point(1, 11.0), 4)
    week = book.week.later(1)
    board.show_week(
        replace(book, week=week, shifts={}), Plan(week=week, routes=()), None
    )
    assert view.horizontalScrollBar().maximum() == 0


def advice(board):
    return [
        state.accessibleName()
        for state in board.findChildren(EmptyState)
        if state.isVisible()
    ]


def test_a_week_without_a_plan_says_what_to_do_first(board, book):
    board.show_week(book, Plan(week=book.week, routes=()), None)
    assert advice(board) == [
        "Nothing planned yet. Press Plan, and the visits take their places here."
    ]


def test_a_week_without_shifts_says_so(board, book):
    board.show_week(replace(book, shifts={}), Plan(week=book.week, routes=()), None)
    assert advice(board) == ["No shifts in this week. Choose a week that has shifts."]


def test_advice_has_room_for_its_words_after_another_advice(board, book):
    nothing = Plan(week=book.week, routes=())
    (state,) = board.findChildren(EmptyState)
    card, sizes = state.parentWidget(), []
    for number in (0, 1, 0):  # the second one has a longer sentence
        shifts = book.shifts if number else {}
        board.show_week(replace(book, shifts=shifts), nothing, None)
        board.resize(900, board.wanted_height())
        sizes.append(card.size().toTuple())
        assert board.rect().contains(card.geometry())
    assert sizes[0] == sizes[2]
    assert sizes[0] < sizes[1]


def test_a_week_where_nothing_fits_points_to_the_tray(board, book, plan):
    board.show_week(book, replace(plan, routes=()), None)
    assert advice(board)[0].startswith("Nothing fits into this week.")


def test_a_planned_week_needs_no_advice(board):
    assert advice(board) == []


def test_tab_leaves_the_board(qtbot, light, words, book, plan):
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    board, after = Board(light, words), QPushButton("after")
    box.addWidget(board)
    box.addWidget(after)
    with qtbot.waitActive(page):
        page.show()
    board.show_week(book, plan, None)
    board.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_dark_board_draws_on_dark_ground(qtbot, dark, words, book, plan):
    board = Board(dark, words)
    qtbot.addWidget(board)
    board.resize(803, 400)
    board.show_week(book, plan, None)
    assert board.grab().toImage().pixelColor(700, 350) == dark.s2
