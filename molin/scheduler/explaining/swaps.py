"""What serving a left-out party would displace: the cheapest swap on one shift."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

from molin.scheduler.explaining.admission import route_with
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party

MOST_DROPS = 2


@dataclass(frozen=True, slots=True, order=True)
class Swap:
    """A shift's route with a party in it, without the visits that had to make room.

    ``extra``: what routes and absences cost more than now. Swaps sort by it.
    """

    extra: int
    shift: int
    route: tuple[int, ...]
    drops: tuple[int, ...]


def find_swap(draft: Draft, party: Party, may_go_on: Callable[[], bool]) -> Swap | None:
    """The cheapest swap with the fewest drops; None if none is found in time.

    Only parties no worthier than this one are dropped, two at most and from one shift.
    A swap that drops nobody is a detour or overtime that the plan found too dear.
    """
    for count in range(MOST_DROPS + 1):
        best = min(_swaps(draft, party, count, may_go_on), default=None)
        if best is not None:
            return best
    return None


def removable(draft: Draft, shift: int) -> list[Party]:
    """The shift's parties that nothing holds there."""
    visits, head = draft.problem.visits, draft.problem.locks.heads.get(shift, ())
    on_board = dict.fromkeys(draft.party_of[visit] for visit in draft.routes[shift])
    return [
        party
        for party in on_board
        if not any(visits.must[visit] or visit in head for visit in party)
    ]


def _swaps(
    draft: Draft, party: Party, count: int, may_go_on: Callable[[], bool]
) -> Iterator[Swap]:
    """For each shift and each ``count`` of droppable parties, the cheapest route."""
    for shift in draft.open_shifts(party).tolist():
        for dropped in combinations(_droppable(draft, shift, party), count):
            if not may_go_on():
                return
            drops = tuple(visit for one in dropped for visit in one)
            route = _cheapest_route(draft, shift, party, drops)
            if route is not None:
                saved = sum(draft.absence(one) for one in dropped)
                cost = saved + route[0] - draft.costs[shift] - draft.absence(party)
                yield Swap(cost, shift, route[1], drops)


def _droppable(draft: Draft, shift: int, party: Party) -> list[Party]:
    """The shift's parties that nothing holds and that are worth no more."""
    worth = draft.absence(party)
    return [one for one in removable(draft, shift) if draft.absence(one) <= worth]


def _cheapest_route(
    draft: Draft, shift: int, party: Party, drops: tuple[int, ...]
) -> tuple[int, tuple[int, ...]] | None:
    """Cost and order of the shift with ``party`` and without ``drops``."""
    stays = tuple(visit for visit in draft.routes[shift] if visit not in drops)
    fixed = len(draft.problem.locks.heads.get(shift, ()))
    places = range(fixed, len(stays) + 1)
    routes = (
        route_with(stays, party, where)
        for where in combinations_with_replacement(places, len(party))
    )
    judged = ((draft.judge.cost(shift, route), route) for route in routes)
    return min(
        ((cost, route) for cost, route in judged if cost is not None), default=None
    )
