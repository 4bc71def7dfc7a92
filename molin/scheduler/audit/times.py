"""Audit of one route's stated times: hours, drives, windows, break, span."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.geography import Coordinate
from molin.domain.places import Place
from molin.domain.plan import Pause, Route, Stop
from molin.domain.rules import Rule, Violation
from molin.domain.travel import TravelTable

NOTHING = timedelta(0)


def broken_times(
    book: WeekBook, travel: TravelTable, route: Route
) -> Iterator[Violation]:
    """What is wrong with the times of a route, taken by itself."""
    yield from _broken_hours(book, route)
    yield from _broken_legs(book, travel, route)
    for stop in route.stops:
        yield from _broken_stop(book, route, stop)
    yield from _broken_break(book, route)


def _broken_hours(book: WeekBook, route: Route) -> Iterator[Violation]:
    shift = book.shifts[route.shift]
    early = shift.starts - route.leaves
    late = route.returns - (shift.ends + shift.longest_overtime)
    for beyond in (early, late):
        if beyond > NOTHING:
            yield Violation(rule=Rule.HOURS, shift=shift.id, by=beyond)
    if shift.longest_span is not None:
        beyond = route.returns - route.leaves - shift.longest_span
        if beyond > NOTHING:
            yield Violation(rule=Rule.SPAN, shift=shift.id, by=beyond)


def _broken_legs(
    book: WeekBook, travel: TravelTable, route: Route
) -> Iterator[Violation]:
    """Drives that take longer than the time between two stops leaves for them."""
    point = {at: index for index, at in enumerate(book.points())}
    for here, leaves, there, arrives, stop in _legs(book, route):
        needed = travel.time(point[here], point[there])
        request = stop.request if stop else None
        if needed is None:
            yield Violation(rule=Rule.REACH, shift=route.shift, request=request)
            continue
        short = needed - (arrives - leaves - _resting(route.pause, leaves, arrives))
        if short > NOTHING:
            yield Violation(
                rule=Rule.TIMES, shift=route.shift, request=request, by=short
            )


def _legs(
    book: WeekBook, route: Route
) -> Iterator[tuple[Coordinate, datetime, Coordinate, datetime, Stop | None]]:
    """From where and when to where and when, and the stop there, None at the end."""
    shift = book.shifts[route.shift]
    here, leaves = book.places[shift.start_place].at, route.leaves
    for stop in route.stops:
        there = book.site(stop.request).at
        yield here, leaves, there, stop.arrives, stop
        here, leaves = there, stop.ends
    yield here, leaves, book.places[shift.end_place].at, route.returns, None


def _resting(pause: Pause | None, leaves: datetime, arrives: datetime) -> timedelta:
    """How much of the break falls between leaving and arriving."""
    if pause is None:
        return NOTHING
    shared = min(pause.ends, arrives) - max(pause.starts, leaves)
    return max(NOTHING, shared)


def _broken_stop(book: WeekBook, route: Route, stop: Stop) -> Iterator[Violation]:
    request, site = book.requests[stop.request], book.site(stop.request)

    def broken(rule: Rule) -> Violation:
        return Violation(rule=rule, shift=route.shift, request=stop.request)

    if stop.arrives > stop.starts or stop.ends - stop.starts != request.length:
        yield broken(Rule.TIMES)
    if not any(window.admits(stop.starts) for window in request.windows):
        days = {book.week.day_of(window.opens) for window in request.windows}
        today = book.shifts[route.shift].day
        yield broken(Rule.WINDOW if today in days else Rule.DAY)
    if isinstance(site, Place) and site.hours and not _held(book, site, stop):
        yield broken(Rule.OPENING)


def _held(book: WeekBook, place: Place, stop: Stop) -> bool:
    """Whether the place is open for the whole of the visit.

    Minute by minute of the visit there is no gap: each opening must take over where
    the one before it closes.
    """
    open_till = stop.starts
    for hours in sorted(place.hours):
        opens = book.week.at(hours.weekday, hours.opens)
        closes = book.week.at(hours.weekday, hours.closes)
        if opens <= open_till <= closes:
            open_till = closes
    return open_till > stop.starts and open_till >= stop.ends


def _broken_break(book: WeekBook, route: Route) -> Iterator[Violation]:
    rest, pause = book.shifts[route.shift].rest, route.pause
    if rest is None:
        return
    if pause is None or not _proper(book, route, pause):
        yield Violation(rule=Rule.BREAK, shift=route.shift)


def _proper(book: WeekBook, route: Route, pause: Pause) -> bool:
    """Whether the break is long enough, in time, inside the shift, and undisturbed."""
    rest = book.shifts[route.shift].rest
    if rest is None:
        return True
    in_time = rest.earliest <= pause.starts <= rest.latest
    inside = route.leaves <= pause.starts and pause.ends <= route.returns
    disturbed = any(
        start < pause.ends and pause.starts < end for start, end in _busy(book, route)
    )
    long_enough = pause.ends - pause.starts >= rest.length
    return in_time and inside and long_enough and not disturbed


def _busy(book: WeekBook, route: Route) -> Iterator[tuple[datetime, datetime]]:
    """When somebody is served or on board."""
    stops = {stop.request: stop for stop in route.stops}
    for stop in route.stops:
        yield stop.starts, stop.ends
    for ride in book.rides:
        if ride.pickup in stops and ride.drop_off in stops:
            yield stops[ride.pickup].ends, stops[ride.drop_off].starts
