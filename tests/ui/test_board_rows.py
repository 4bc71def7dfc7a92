"""The rows that the board draws, read off the small week."""

from dataclasses import replace
from datetime import UTC, time, timedelta

import pytest

from molin.domain.time import TimeWindow
from molin.ui.board.content import content_of
from molin.ui.board.geometry import Span
from molin.ui.board.layout import late_text
from molin.ui.board.rows import Block, Rest, RowMaker, Travel, Waiting, windows_on


def rows_of(days):
    return {row.shift.id: row for day in days for row in day.rows}


@pytest.fixture
def rows(book, plan, words):
    return rows_of(RowMaker(words).days(book, plan))


def test_days_stand_in_order_with_their_units(book, plan, words):
    days = RowMaker(words).days(book, plan)
    assert [(d.date.day, [r.letter for r in d.rows]) for d in days] == [
        (23, ["A", "B"]),
        (24, ["A", "B"]),
    ]


def test_a_row_runs_from_leaving_to_return(rows):
    assert rows[1].span == Span(7.5, 13 + 40 / 60)


def test_a_shift_without_a_route_shows_its_agreed_hours(rows):
    assert (rows[4].span, rows[4].blocks) == (Span(7.5, 16.0), ())


def test_a_drive_without_a_stop_is_shown(book, plan, words):
    route = replace(plan.routes[0], stops=(), pause=None, driving=timedelta(hours=6))
    row = rows_of(RowMaker(words).days(book, replace(plan, routes=(route,))))[1]
    assert [travel.span for travel in row.travels] == [row.span]


def test_waiting_lies_between_arrival_and_start(rows):
    assert [wait.span for wait in rows[1].waits] == [Span(10.5, 11.0)]


def test_a_break_on_the_road_does_not_count_as_driving(rows):
    # Shift 3 drives 10:30 to 12:30 with the break from 11:00 to 12:00 on the way.
    assert rows[3].travels[1].driving == timedelta(hours=1)


def test_a_confidential_stop_is_named_by_its_kecamatan(rows):
    block = rows[2].blocks[0]
    assert (block.name, block.confidential) == ("Kec. Mataraman", True)


def test_a_stop_in_its_window_is_not_late(rows):
    assert [block.late for block in rows[1].blocks] == [None, None]


def test_a_stop_after_its_window_is_late_by_the_difference(book, plan, words):
    # Request 2 starts at 11:00; its window now closes at 10:48.
    window = book.requests[2].windows[0]
    earlier = timedelta(minutes=72)
    moved = TimeWindow(window.opens - earlier, window.closes - earlier)
    wanted = replace(book.requests[2], windows=(moved,))
    book = replace(book, requests={**book.requests, 2: wanted})
    row = RowMaker(words).days(book, plan)[0].rows[0]
    assert late_text(row.blocks[1].late) == "+12"


def test_working_more_than_agreed_is_told(rows):
    # 07:30 to 16:30 without the break is 8 h; 7.5 h are agreed.
    assert (rows[3].on_duty, rows[3].over_agreed) == (timedelta(hours=8), True)
    assert rows[3].overtime == timedelta(minutes=30)


def test_working_less_than_agreed_is_in_order(rows):
    assert not rows[1].over_agreed


@pytest.mark.parametrize(
    ("hour", "kind"),
    [(7.75, Travel), (8.0, Block), (10.0, Travel), (10.75, Waiting), (12.5, Rest)],
)
def test_each_hour_of_a_row_belongs_to_what_is_on_top(rows, hour, kind):
    assert isinstance(rows[1].piece_at(hour), kind)


def test_nothing_lies_before_a_shift_leaves(rows):
    assert rows[1].piece_at(7.25) is None


def test_windows_show_on_the_days_they_open(book):
    monday, tuesday, wednesday = book.week.days[:3]
    found = [windows_on(book, 4, day) for day in (monday, tuesday, wednesday)]
    assert found == [(Span(8.0, 10.0),), (Span(8.0, 10.0),), ()]


def test_a_better_plan_renews_only_the_rows_it_changes(book, plan, words):
    maker = RowMaker(words)
    before = rows_of(maker.days(book, plan))
    after = rows_of(maker.days(book, replace(plan, routes=plan.routes[:2])))
    assert [after[n] is before[n] for n in before] == [True, True, False, True]


def test_now_is_told_by_the_office_clock(book, plan, words):
    # 02:24 UTC is 10:24 in Banjarbaru.
    now = book.week.at(0, time(10, 24)).astimezone(UTC)
    content = content_of(RowMaker(words), book, plan, now)
    assert (content.today, content.now) == (0, pytest.approx(10.4))


def test_a_week_without_today_has_no_now(book, plan, words):
    now = book.week.later(1).at(0, time(10))
    assert content_of(RowMaker(words), book, plan, now).now is None
