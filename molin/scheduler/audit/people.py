"""Audit across routes of whom they concern: those fetched, those seen again, crews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.plan import Route
from molin.domain.requests import Ride
from molin.domain.rules import Rule, Violation


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
    """Shifts without a driver, and people who are needed twice or for too long."""
    worked: dict[CrewMemberId, list[Route]] = defaultdict(list)
    for route in routes:
        crew = book.shifts[route.shift].crew
        if not any(Skill.DRIVER in book.crew[member].skills for member in crew):
            yield Violation(rule=Rule.CREW, shift=route.shift)
        for member in crew:
            worked[member].append(route)
    for member, own in worked.items():
        yield from _overlaps(book, own)
        beyond = _working_time(book, own) - book.crew[member].weekly_hours
        if beyond > timedelta(0):
            yield Violation(rule=Rule.CREW, shift=own[-1].shift, by=beyond)


def _overlaps(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Routes of one person that are not over when the next shift begins."""
    shifts = book.shifts
    for one, other in combinations(routes, 2):
        first, second = sorted((one, other), key=lambda r: shifts[r.shift].starts)
        until = max(shifts[first.shift].ends, first.returns)
        if one.shift != other.shift and shifts[second.shift].starts < until:
            yield Violation(rule=Rule.CREW, shift=second.shift)


def _working_time(book: WeekBook, routes: Sequence[Route]) -> timedelta:
    """The hours of the shifts, their breaks not counted."""
    hours = timedelta(0)
    for shift in (book.shifts[route.shift] for route in routes):
        rest = shift.rest.length if shift.rest else timedelta(0)
        hours += shift.ends - shift.starts - rest
    return hours
