"""Whether stops and shifts keep to their hours, as every screen tells it."""

from __future__ import annotations

from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.places import Place
from molin.domain.plan import Route, Stop
from molin.domain.shifts import Shift

NOTHING = timedelta(0)


def late_by(book: WeekBook, stop: Stop) -> timedelta | None:
    """How far a stop overruns its day's windows or opening hours; None when in time.

    The start counts against the windows, the end against the opening hours. Zero
    means a start at the very moment of closing, which is too late already.
    """
    closed = _last_window_closes(book, stop)
    shut = _place_shuts(book, stop)
    late_start = stop.starts - closed if closed and stop.starts >= closed else None
    late_end = stop.ends - shut if shut and stop.ends > shut else None
    return max(
        (late for late in (late_start, late_end) if late is not None), default=None
    )


def overtime(shift: Shift, route: Route) -> timedelta:
    """How long after the end of its shift a route returns; zero when in time."""
    return max(route.returns - shift.ends, NOTHING)


def time_agreed(shift: Shift) -> timedelta:
    """The working time of a shift as agreed: its hours without the break."""
    return shift.ends - shift.starts - (shift.rest.length if shift.rest else NOTHING)


def time_on_duty(route: Route) -> timedelta:
    """From leaving to return, without the break."""
    pause = route.pause
    return (
        route.returns - route.leaves - (pause.ends - pause.starts if pause else NOTHING)
    )


def _last_window_closes(book: WeekBook, stop: Stop) -> datetime | None:
    today = book.week.day_of(stop.starts)
    windows = book.requests[stop.request].windows
    closes = (w.closes for w in windows if book.week.day_of(w.opens) == today)
    return max(closes, default=None)


def _place_shuts(book: WeekBook, stop: Stop) -> datetime | None:
    site = book.site(stop.request)
    hours = site.hours if isinstance(site, Place) else ()
    start = book.week.local(stop.starts)
    closes = (h.closes for h in hours if h.weekday == start.weekday())
    last = max(closes, default=None)
    return datetime.combine(start.date(), last, start.tzinfo) if last else None
