"""Audit across routes of whom they concern: those fetched, those seen again, crews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import combinations

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.plan import Route
from molin.domain.requests import Ride
from molin.domain.rules import Rule, Violation
from molin.domain.shifts import Shift


def broken_rides(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Pairs that are halved, split, turned round, or too long on the way."""
    for ride in book.rides:
        holding = [
            route
            for route in routes
            if {ride.pickup, ride.drop_off} & {stop.request for stop in route.stops}
        ]
        for route in holding:
            if not _fetched(ride, route):
                yield Violation(rule=Rule.RIDE, shift=route.shift, request=ride.pickup)


def _fetched(ride: Ride, route: Route) -> bool:
    """Whether the route brings the people of the ride home in order and in time."""
    stops = {stop.request: stop for stop in route.stops}
    if ride.pickup not in stops or ride.drop_off not in stops:
        return False
    boarded, left = stops[ride.pickup], stops[ride.drop_off]
    return timedelta(0) <= left.starts - boarded.ends <= ride.longest


def broken_series(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Visits that come too soon after another one of their series, or before it."""
    served = {
        stop.request: book.shifts[route.shift]
        for route in routes
        for stop in route.stops
    }
    for series in book.series:
        visited = [member for member in series.members if member in served]
        for first, second in combinations(visited, 2):
            between = served[second].day - served[first].day
            if between < timedelta(days=series.min_days):
                yield Violation(
                    rule=Rule.SPACING, shift=served[second].id, request=second
                )


def broken_crews(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Shifts without a driver, and people needed twice, for too long or too soon.

    Whoever is absent on a day of the shift counts for nothing.
    """
    worked: dict[CrewMemberId, list[Route]] = defaultdict(list)
    for route in routes:
        crew = _coming(book, book.shifts[route.shift])
        if not any(Skill.DRIVER in book.crew[member].skills for member in crew):
            yield Violation(rule=Rule.CREW, shift=route.shift)
        for member in crew:
            worked[member].append(route)
    for member, own in worked.items():
        yield from _overlaps(book, own)
        yield from _short_nights(book, own)
        beyond = _working_time(book, own) - book.crew[member].weekly_hours
        if beyond > timedelta(0):
            yield Violation(rule=Rule.CREW, shift=own[-1].shift, by=beyond)


def _coming(book: WeekBook, shift: Shift) -> list[CrewMemberId]:
    """Those of the crew whose absences are over before the shift or begin after it."""
    until = shift.ends.date()
    if shift.ends.time() == time():  # midnight belongs to the next day
        until -= timedelta(days=1)
    return [
        member
        for member in sorted(shift.crew)
        if all(
            absence.last < min(shift.day, shift.starts.date())
            or max(shift.day, until) < absence.first
            for absence in book.absences
            if absence.member == member
        )
    ]


def _overlaps(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Routes of one person that are not over when the next shift begins."""
    for first, second in _in_order(book, routes):
        if book.shifts[second.shift].starts < _free(book, first):
            yield Violation(rule=Rule.CREW, shift=second.shift)


def _short_nights(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Routes of one person on other days that follow too soon on one before."""
    for first, second in _in_order(book, routes):
        rested = book.shifts[second.shift].starts - _free(book, first)
        same_day = book.shifts[first.shift].day == book.shifts[second.shift].day
        if not same_day and timedelta(0) <= rested < book.daily_rest:
            short = book.daily_rest - rested
            yield Violation(rule=Rule.CREW, shift=second.shift, by=short)


def _in_order(book: WeekBook, routes: Sequence[Route]) -> Iterator[tuple[Route, Route]]:
    """Every two routes of different shifts, the earlier one first."""
    for one, other in combinations(routes, 2):
        if one.shift != other.shift:
            first, second = sorted(
                (one, other), key=lambda r: book.shifts[r.shift].starts
            )
            yield first, second


def _free(book: WeekBook, route: Route) -> datetime:
    """When the crew of a route is: not before its shift is over."""
    return max(book.shifts[route.shift].ends, route.returns)


def _working_time(book: WeekBook, routes: Sequence[Route]) -> timedelta:
    """The hours of the shifts, their breaks not counted."""
    hours = timedelta(0)
    for shift in (book.shifts[route.shift] for route in routes):
        rest = shift.rest.length if shift.rest else timedelta(0)
        hours += shift.ends - shift.starts - rest
    return hours
