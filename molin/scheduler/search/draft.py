"""A plan being made: routes that change, with their costs and slots kept up to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.schedule import Schedule
from molin.scheduler.judging.score import reserve_missing, unevenness
from molin.scheduler.problem import NONE, Ints, Problem, Solution, rows
from molin.scheduler.search.slots import Slots


class Draft:
    """Every route in it can be driven; visits in none are left out.

    Visits are put in and taken out as parties: a visit by itself, or a pair.
    """

    def __init__(self, problem: Problem, judge: RouteJudge) -> None:
        self.problem = problem
        self.judge = judge
        self.slots = Slots(problem, judge.maker)
        shifts = range(problem.shift_count)
        self.routes: list[tuple[int, ...]] = [() for _ in shifts]
        self.costs = [judge.cost(one, ()) or 0 for one in shifts]
        self.shift_of = [NONE] * problem.visit_count
        self.parties = _parties(problem)
        self.party_of = {visit: party for party in self.parties for visit in party}
        self._day = problem.shifts.day
        self._absence: list[int] = problem.absence.tolist()
        self._apart = _apart(problem)
        self._schedules: list[Schedule | None] = [None] * problem.shift_count

    @property
    def solution(self) -> Solution:
        return Solution(tuple(self.routes))

    def put(self, shift: int, route: Sequence[int], cost: int) -> None:
        """Give a shift another route, which costs ``cost`` by itself."""
        for visit in self.routes[shift]:
            if self.shift_of[visit] == shift:
                self.shift_of[visit] = NONE
        for visit in route:
            self.shift_of[visit] = shift
        self.routes[shift], self.costs[shift] = tuple(route), cost
        self._schedules[shift] = None
        self.slots.update(shift, route)

    def take_out(self, visits: Iterable[int]) -> None:
        """Leave out whole parties where what is left of a route can be driven."""
        leaving: dict[int, set[int]] = defaultdict(set)
        for visit in visits:
            if self.shift_of[visit] != NONE:
                leaving[self.shift_of[visit]].update(self.party_of[visit])
        for shift, out in leaving.items():
            rest = tuple(visit for visit in self.routes[shift] if visit not in out)
            cost = self.judge.cost(shift, rest)
            if cost is not None:
                self.put(shift, rest, cost)

    def become(self, other: Solution, costs: Sequence[int]) -> None:
        """Change every route that differs; ``costs`` are those of the routes."""
        for shift, route in enumerate(other.routes):
            if self.routes[shift] != route:
                self.put(shift, route, costs[shift])

    def open_shifts(self, party: Sequence[int]) -> Ints:
        """Shifts that may serve the party as far as spacing and ``allowed`` go."""
        free = self.problem.allowed[party[0]]
        for visit in party[1:]:
            free = free & self.problem.allowed[visit]
        for visit in party:
            for other, days, before in self._apart.get(visit, ()):
                if self.shift_of[other] != NONE:
                    day = int(self._day[self.shift_of[other]])
                    gap = day - self._day if before else self._day - day
                    free = free & (gap >= days)
        return np.flatnonzero(free)

    def absent(self) -> list[tuple[int, ...]]:
        """Parties that are left out, in the order of their first visits."""
        return [one for one in self.parties if self.shift_of[one[0]] == NONE]

    def absence(self, party: Sequence[int]) -> int:
        """What it costs to leave the party out."""
        return sum(self._absence[visit] for visit in party)

    def total(self) -> int:
        """The cost of the whole plan."""
        out = (self._absence[v] for v, s in enumerate(self.shift_of) if s == NONE)
        return sum(self.costs) + sum(out) + self._shared_terms()

    def _shared_terms(self) -> int:
        """The terms that look at all routes at once."""
        prices = self.problem.prices
        if not prices.unevenness and not prices.reserve:
            return 0
        schedules = [self._schedule(shift) for shift in range(len(self.routes))]
        uneven = prices.unevenness * unevenness(self.problem, schedules)
        return uneven + prices.reserve * reserve_missing(self.problem, schedules)

    def _schedule(self, shift: int) -> Schedule:
        known = self._schedules[shift]
        if known is None:
            known = self.judge.judge(shift, self.routes[shift])
            if known is None:
                raise AssertionError(f"Shift {shift} of a draft cannot be driven.")
            self._schedules[shift] = known
        return known


def _parties(problem: Problem) -> list[tuple[int, ...]]:
    drop_offs = set(problem.pairs.drop_off.tolist())
    return [
        (visit,) if mate == NONE else (visit, mate)
        for visit, mate in enumerate(problem.mate.tolist())
        if visit not in drop_offs
    ]


def _apart(problem: Problem) -> dict[int, list[tuple[int, int, bool]]]:
    """Per visit (other visit, least days between, whether this one comes first)."""
    apart: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
    spacing = problem.spacing
    for first, second, days in rows(spacing.first, spacing.second, spacing.min_days):
        apart[first].append((second, days, True))
        apart[second].append((first, days, False))
    return apart
