"""Audit across routes of what is there only once: requests, shifts, vehicles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from molin.domain.book import WeekBook
from molin.domain.fleet import UnitId
from molin.domain.plan import Route
from molin.domain.rules import Rule, Violation


def repetitions(routes: Sequence[Route]) -> Iterator[Violation]:
    """Shifts with two routes and requests with two stops."""
    for shift, times in Counter(route.shift for route in routes).items():
        if times > 1:
            yield Violation(rule=Rule.TWICE, shift=shift)
    stops = Counter(stop.request for route in routes for stop in route.stops)
    for request, times in stops.items():
        if times > 1:
            yield Violation(rule=Rule.TWICE, request=request)


def broken_units(book: WeekBook, routes: Sequence[Route]) -> Iterator[Violation]:
    """Units that would have to set out from where they are not, or not yet.

    In the order of their shifts, a unit starts where and after its last route ended.
    """
    last: dict[UnitId, Route] = {}
    for route in sorted(routes, key=lambda one: book.shifts[one.shift].starts):
        shift = book.shifts[route.shift]
        before = last.get(shift.unit)
        if before is not None:
            stands = book.places[book.shifts[before.shift].end_place].at
            if stands != book.places[shift.start_place].at:
                yield Violation(rule=Rule.REACH, shift=shift.id)
            if before.shift != shift.id and route.leaves < before.returns:
                yield Violation(rule=Rule.TWICE, shift=shift.id)
        last[shift.unit] = route
