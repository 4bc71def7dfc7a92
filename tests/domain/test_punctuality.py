"""Late starts, late ends and overtime, on one visit of a Monday morning."""

from datetime import date, time, timedelta

import pytest

from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.geography import Coordinate
from molin.domain.places import AccessClass, OpeningHours, Place, PlaceKind
from molin.domain.plan import Pause, Route, Stop
from molin.domain.punctuality import late_by, overtime, time_agreed, time_on_duty
from molin.domain.requests import Request
from molin.domain.shifts import BreakRule, Shift
from molin.domain.time import TimeWindow, Week

WEEK = Week(date(2026, 11, 23))
HOUR = timedelta(hours=1)


def at(clock, day=0):
    return WEEK.at(day, time.fromisoformat(clock))


def book(windows=(("08:00", "10:00"),), hours=()):
    """One request at a market, asked for in ``windows`` on Monday."""
    return WeekBook(
        week=WEEK,
        areas={},
        units={},
        crew={},
        places={
            1: Place(
                id=1,
                name="Pasar Gambut",
                kind=PlaceKind.MARKET,
                at=Coordinate(-3.4, 114.7),
                area="63.03.04",
                access=AccessClass.CAR,
                hours=hours,
            )
        },
        activities={
            1: Activity(
                id=1,
                name="Penyuluhan",
                kind=ActivityKind.SOCIALISATION,
                usual_length=HOUR,
            )
        },
        shifts={},
        requests={
            1: Request(
                id=1,
                activity=1,
                length=HOUR,
                windows=tuple(TimeWindow(at(a), at(b)) for a, b in windows),
                place=1,
            )
        },
    )


def stop(starts, day=0):
    """An hour's visit."""
    begins = at(starts, day)
    return Stop(request=1, arrives=begins, starts=begins, ends=begins + HOUR)


@pytest.mark.parametrize(
    ("starts", "late"),
    [("09:59", None), ("10:00", timedelta(0)), ("10:12", timedelta(minutes=12))],
)
def test_a_start_counts_against_the_end_of_the_window(starts, late):
    assert late_by(book(), stop(starts)) == late


def test_a_start_before_the_last_window_of_the_day_is_not_late():
    windows = (("08:00", "10:00"), ("13:00", "14:00"))
    assert late_by(book(windows), stop("11:00")) is None


def test_a_day_without_windows_is_not_called_late():
    assert late_by(book(), stop("11:00", day=1)) is None


@pytest.mark.parametrize(("starts", "late"), [("08:30", None), ("09:00", 30 * 60)])
def test_an_end_counts_against_the_opening_hours(starts, late):
    # The market shuts at 09:30; a visit takes an hour.
    hours = (OpeningHours(0, time(6), time(9, 30)),)
    expected = None if late is None else timedelta(seconds=late)
    assert late_by(book(hours=hours), stop(starts)) == expected


SHIFT = Shift(
    id=1,
    unit=1,
    day=WEEK.monday,
    starts=at("07:30"),
    ends=at("16:00"),
    start_place=1,
    end_place=1,
    rest=BreakRule(length=HOUR, earliest=at("11:00"), latest=at("13:00")),
)


def route(returns, pause=True):
    rest = Pause(starts=at("12:00"), ends=at("13:00")) if pause else None
    return Route(shift=1, leaves=at("08:00"), returns=at(returns), stops=(), pause=rest)


@pytest.mark.parametrize(("returns", "minutes"), [("16:00", 0), ("16:20", 20)])
def test_overtime_begins_at_the_end_of_the_shift(returns, minutes):
    assert overtime(SHIFT, route(returns)) == timedelta(minutes=minutes)


def test_the_break_is_no_working_time():
    # 07:30 to 16:00 and 08:00 to 14:00, each without an hour.
    assert time_agreed(SHIFT) == 7.5 * HOUR
    assert time_on_duty(route("14:00")) == 5 * HOUR


def test_a_route_without_a_break_is_all_working_time():
    assert time_on_duty(route("14:00", pause=False)) == 6 * HOUR
