"""When a visit may start: its windows inside its place's opening hours."""

from __future__ import annotations

from molin.domain.book import WeekBook
from molin.domain.places import OpeningHours, Place
from molin.domain.requests import Request, RequestId
from molin.domain.time import Week
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.problem import NONE

Span = tuple[int, int]


def start_windows(book: WeekBook, clock: WeekClock, request: RequestId) -> list[Span]:
    """Closed intervals of allowed starts, in seconds of the week.

    The domain's windows do not hold their closing moment, hence the second less; the
    opening hours hold the whole visit, its end at closing time included.
    """
    wanted, site = book.requests[request], book.site(request)
    asked = asked_starts(clock, wanted)
    if not isinstance(site, Place) or not site.hours:
        return asked
    length = int(wanted.length.total_seconds())
    opened = [
        (first, last - length) for first, last in _opened(book.week, clock, site.hours)
    ]
    both = [
        (max(first, opens), min(last, closes))
        for first, last in asked
        for opens, closes in opened
    ]
    return [(first, last) for first, last in both if first <= last]


def asked_starts(clock: WeekClock, request: Request) -> list[Span]:
    """The request's own windows as closed intervals."""
    return [
        (clock.seconds(window.opens), clock.seconds(window.closes) - 1)
        for window in request.windows
    ]


def preferred_starts(clock: WeekClock, request: Request) -> Span:
    """The closed interval of best-liked starts, ``NONE`` twice if there is none."""
    liked = request.preferred
    if liked is None:
        return NONE, NONE
    return clock.seconds(liked.opens), clock.seconds(liked.closes) - 1


def _opened(
    week: Week, clock: WeekClock, hours: tuple[OpeningHours, ...]
) -> list[Span]:
    """Half-open intervals of the week in which the place is open without a gap."""
    opened: list[Span] = []
    for one in sorted(hours):
        first = clock.seconds(week.at(one.weekday, one.opens))
        last = clock.seconds(week.at(one.weekday, one.closes))
        if opened and first <= opened[-1][1]:
            opened[-1] = opened[-1][0], max(last, opened[-1][1])
        else:
            opened.append((first, last))
    return opened
