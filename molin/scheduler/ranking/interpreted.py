"""Ranking without compiled code: every place of every shift, judged one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations_with_replacement
from typing import NamedTuple

import numpy as np

from molin.domain.rules import Rule
from molin.scheduler.judging.clocks import earliest_starts
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.schedule import Schedule
from molin.scheduler.judging.score import reserve_missing, unevenness
from molin.scheduler.problem import NONE, Problem, Solution
from molin.scheduler.ranking.fits import (
    Fit,
    Party,
    by_cost,
    by_time,
    open_shifts,
    with_party,
)
from molin.scheduler.ranking.newcomers import Newcomer, joined


class InterpretedRanker:
    """See ``fits.Ranker``."""

    def __init__(self, problem: Problem, solution: Solution) -> None:
        self._problem, self._solution = problem, solution

    def cheapest(self, party: Party) -> list[Fit]:
        fits = self._fits(party, lambda place: (place.cost, place.soonest))
        return sorted(fits, key=by_cost)

    def soonest(self, party: Party) -> list[Fit]:
        fits = self._fits(party, lambda place: (place.soonest, place.cost))
        return sorted(fits, key=by_time)

    def follow(self, solution: Solution) -> None:
        self._solution = solution

    def _fits(
        self, party: Party, key: Callable[[_Place], tuple[int, int]]
    ) -> Iterator[Fit]:
        problem, solution = self._problem, self._solution
        if isinstance(party, Newcomer):
            free, first = party.shifts, problem.visit_count
            problem = joined(problem, party)
            party = tuple(range(first, problem.visit_count))
        else:
            free = open_shifts(problem, solution, party)
        trials = _Trials(problem, solution, party)
        for shift in np.flatnonzero(free).tolist():
            best = min(trials.places(shift), key=key, default=None)
            if best is not None:
                yield trials.fit(shift, best)


class _Place(NamedTuple):
    cost: int
    soonest: int
    slots: tuple[int, ...]


class _Trials:
    """One party tried all over one plan."""

    def __init__(
        self, problem: Problem, solution: Solution, party: tuple[int, ...]
    ) -> None:
        self._problem, self._routes, self._party = problem, solution.routes, party
        self._judge, idle = RouteJudge(problem), RouteJudge(_undriven(problem))
        schedules = [self._judge.judge(*one) for one in enumerate(solution.routes)]
        self._drivable = [one is not None for one in schedules]
        self._schedules = [
            one or _certain(idle.judge(shift, ()))
            for shift, one in enumerate(schedules)
        ]
        self._shared = self._shared_terms(self._schedules)

    def places(self, shift: int) -> Iterator[_Place]:
        """Every place that can be driven."""
        if not self._drivable[shift]:
            return
        route, heads = self._routes[shift], self._problem.locks.heads
        held = sum(visit in route for visit in heads.get(shift, ()))
        slots = range(held, len(route) + 1)
        for where in combinations_with_replacement(slots, len(self._party)):
            longer = with_party(route, self._party, where)
            cost = self._judge.cost(shift, longer)
            if cost is not None:
                yield _Place(cost, self._soonest(shift, longer), where)

    def fit(self, shift: int, place: _Place) -> Fit:
        route = with_party(self._routes[shift], self._party, place.slots)
        schedule = _certain(self._judge.judge(shift, route))
        changed = [*self._schedules]
        changed[shift] = schedule
        extra = schedule.cost - self._schedules[shift].cost
        starts = dict(zip(route, schedule.times.starts, strict=True))
        return Fit(
            shift=shift,
            slots=place.slots,
            extra=extra + self._shared_terms(changed) - self._shared,
            starts=tuple(starts[visit] for visit in self._party),
            soonest=place.soonest,
            returns=schedule.times.returns,
        )

    def _soonest(self, shift: int, route: tuple[int, ...]) -> int:
        """The earliest start of the party over all legs that may hold the break."""
        course = self._judge.maker.make(shift, route)
        if isinstance(course, Rule):
            raise AssertionError(f"Shift {shift} was judged drivable as {route}.")
        legs = range(len(course.drives)) if course.rest else (NONE,)
        busy, leave = course.occupied(), course.windows[0][0][0]
        free = (leg for leg in legs if leg == NONE or not busy[leg])
        starts = (earliest_starts(course, leg, leave) for leg in free)
        node = 1 + route.index(self._party[0])
        return min(times[node] for times in starts if times is not None)

    def _shared_terms(self, schedules: Sequence[Schedule]) -> int:
        """What the terms cost that look at all routes at once."""
        problem, prices = self._problem, self._problem.prices
        uneven = prices.unevenness * unevenness(problem, schedules)
        return uneven + prices.reserve * reserve_missing(problem, schedules)


def _undriven(problem: Problem) -> Problem:
    """The same with nobody paid for a day without visits."""
    nobody = np.zeros(problem.shift_count, dtype=np.bool_)
    return replace(problem, shifts=replace(problem.shifts, driven=nobody))


def _certain(schedule: Schedule | None) -> Schedule:
    if schedule is None:
        raise AssertionError("A route judged drivable has a schedule.")
    return schedule
