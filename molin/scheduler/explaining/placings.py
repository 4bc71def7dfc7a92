"""Every place of a plan where a party might go, judged one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

from molin.scheduler.explaining.admission import route_with
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.explaining.swaps import removable
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party


@dataclass(frozen=True, slots=True, order=True)
class Placing:
    """A party on a shift; placings sort by their price.

    ``extra`` and ``overtime`` in cost and time units, ``starts`` of the party's first
    visit. ``route`` is the whole route that the shift would drive, without ``drops``.
    """

    extra: int
    shift: int
    starts: int
    route: tuple[int, ...]
    drops: tuple[int, ...]
    overtime: int


def insertions(draft: Draft, pricing: Pricing, party: Party) -> Iterator[Placing]:
    """Every drivable place of a party that is left out, with nothing displaced."""
    for shift in draft.open_shifts(party).tolist():
        for route in _routes(draft, shift, draft.routes[shift], party):
            yield from _priced(pricing, shift, {shift: route}, party)


def exchanges(
    draft: Draft, pricing: Pricing, party: Party, count: int
) -> Iterator[Placing]:
    """Every drivable place in which ``count`` parties make room on the same shift.

    Only those make room that nothing holds; whether they are worth more is told by the
    price.
    """
    for shift in draft.open_shifts(party).tolist():
        for leaving in combinations(removable(draft, shift), count):
            drops = tuple(visit for one in leaving for visit in one)
            stays = _without(draft.routes[shift], drops)
            for route in _routes(draft, shift, stays, party):
                yield from _priced(pricing, shift, {shift: route}, party, drops)


def moves(draft: Draft, pricing: Pricing, party: Party) -> Iterator[Placing]:
    """Every other drivable place of a party that is planned; nothing else moves."""
    own = draft.shift_of[party[0]]
    rest = _without(draft.routes[own], party)
    held = set(draft.problem.locks.heads.get(own, ())).intersection(party)
    for shift in draft.open_shifts(party).tolist():
        if shift == own and held:
            continue
        stays = rest if shift == own else draft.routes[shift]
        for route in _routes(draft, shift, stays, party):
            if route != draft.routes[shift]:
                yield from _priced(pricing, shift, {own: rest, shift: route}, party)


def _routes(
    draft: Draft, shift: int, stays: tuple[int, ...], party: Party
) -> Iterator[tuple[int, ...]]:
    """The route with the party in each place behind the shift's locked beginning."""
    fixed = len(draft.problem.locks.heads.get(shift, ()))
    places = range(min(fixed, len(stays)), len(stays) + 1)
    for where in combinations_with_replacement(places, len(party)):
        yield route_with(stays, party, where)


def _priced(
    pricing: Pricing,
    shift: int,
    routes: dict[int, tuple[int, ...]],
    party: Party,
    drops: tuple[int, ...] = (),
) -> Iterator[Placing]:
    """The one placing, or none where a route cannot be driven."""
    price = pricing.price(routes)
    if price is not None:
        route, schedule = routes[shift], price.schedules[shift]
        starts = schedule.times.starts[route.index(party[0])]
        longer = pricing.overtime(shift, schedule)
        yield Placing(price.extra, shift, starts, route, drops, longer)


def _without(route: Iterable[int], party: Iterable[int]) -> tuple[int, ...]:
    out = set(party)
    return tuple(visit for visit in route if visit not in out)
