"""Audit of what a shift brings along: kind, access, equipment, skills, seats."""

from __future__ import annotations

from collections.abc import Iterator

from molin.domain.book import WeekBook
from molin.domain.plan import Route
from molin.domain.rules import Rule, Violation
from molin.domain.shifts import ShiftKind


def broken_means(book: WeekBook, route: Route) -> Iterator[Violation]:
    """Stops that the unit or its crew is not fit for."""
    unit, kind = book.unit_of(route.shift), book.shifts[route.shift].kind
    for stop in route.stops:
        activity = book.activity_of(stop.request)
        fit = {
            Rule.KIND: kind is not ShiftKind.ON_CALL,
            Rule.ACCESS: book.site(stop.request).access in unit.access,
            Rule.EQUIPMENT: activity.equipment <= unit.equipment,
            Rule.SKILL: activity.skills <= book.skills_of(route.shift),
        }
        for rule, kept in fit.items():
            if not kept:
                yield Violation(rule=rule, shift=route.shift, request=stop.request)
    yield from _too_many_on_board(book, route)


def _too_many_on_board(book: WeekBook, route: Route) -> Iterator[Violation]:
    boarding = {ride.pickup: ride.people for ride in book.rides}
    leaving = {ride.drop_off: ride.people for ride in book.rides}
    on_board = 0
    for stop in route.stops:
        on_board += boarding.get(stop.request, 0) - leaving.get(stop.request, 0)
        if on_board > book.unit_of(route.shift).seats:
            yield Violation(rule=Rule.SEATS, shift=route.shift, request=stop.request)
