"""Ranking by compiled code; loads Numba."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from molin.scheduler.engine.flatten import flatten
from molin.scheduler.engine.rank import rank, take_up
from molin.scheduler.engine.rank_state import ranking_for
from molin.scheduler.problem import NONE, Problem, Solution, ints, ragged
from molin.scheduler.ranking.fits import (
    Fit,
    Party,
    by_cost,
    by_time,
    open_shifts,
)
from molin.scheduler.ranking.newcomers import (
    MOST_STOPS,
    Newcomer,
    Stop,
    joined,
    nobody,
)

GROWTH = 8
"""By how many visits the longest route may grow before the arrays are made anew."""


class CompiledRanker:
    """See ``fits.Ranker``.

    Behind all others the flat arrays have two spare visits at two spare locations. A
    newcomer is written over them: no question makes the arrays of the week anew.
    """

    def __init__(self, problem: Problem, solution: Solution) -> None:
        self._problem = problem
        self._week = flatten(joined(problem, nobody(problem)), solution)
        self._windows = self._week.windows
        self._begin(solution)

    def cheapest(self, party: Party) -> list[Fit]:
        return sorted(self._fits(party, is_by_time=False), key=by_cost)

    def soonest(self, party: Party) -> list[Fit]:
        return sorted(self._fits(party, is_by_time=True), key=by_time)

    def follow(self, solution: Solution) -> None:
        if _longest(solution) + MOST_STOPS > self._ranking.plan.routes.shape[1]:
            self._begin(solution)
            return
        both = zip(self._solution.routes, solution.routes, strict=True)
        changed = [shift for shift, (old, new) in enumerate(both) if old != new]
        self._take_up(solution, changed)

    def _begin(self, solution: Solution) -> None:
        most = _longest(solution) + MOST_STOPS + GROWTH
        self._ranking = ranking_for(self._week, most)
        self._take_up(solution, range(self._problem.shift_count))

    def _take_up(self, solution: Solution, shifts: Iterable[int]) -> None:
        self._solution, changed = solution, ints(list(shifts))
        width = self._ranking.plan.routes.shape[1] + 1
        routes = np.full((len(changed), width), NONE, dtype=np.int64)
        heads = self._problem.locks.heads
        for row, shift in enumerate(changed.tolist()):
            route = solution.routes[shift]
            routes[row, : len(route)] = route
            held = sum(visit in route for visit in heads.get(shift, ()))
            self._week.shifts["held"][shift] = held
        take_up(self._week, self._ranking, changed, routes)

    def _fits(self, party: Party, *, is_by_time: bool) -> Iterator[Fit]:
        ranking, problem = self._ranking, self._problem
        if isinstance(party, Newcomer):
            self._seat(party)
            ranking.open[:] = party.shifts
            first, count = problem.visit_count, len(party.stops)
        else:
            ranking.open[:] = open_shifts(problem, self._solution, party)
            first, count = party[0], len(party)
        mate = int(self._week.visits["mate"][first])
        rank(self._week, ranking, first, mate, is_by_time)
        found = int(ranking.sizes["found"][0])
        for fit in ranking.fits[:found].tolist():
            shift, slot, mate_slot, _, soonest, extra, start, mate_start, back = fit
            yield Fit(
                shift=shift,
                slots=(slot, mate_slot)[:count],
                extra=extra,
                starts=(start, mate_start)[:count],
                soonest=soonest,
                returns=back,
            )

    def _seat(self, newcomer: Newcomer) -> None:
        """Write a newcomer over the spare visits and locations."""
        if not newcomer.fits(self._problem):
            raise ValueError("A newcomer's arrays are not as long as the problem's.")
        stops, first = newcomer.stops, self._problem.visit_count
        index, opens, closes = ragged([stop.windows for stop in stops])
        windows = np.column_stack([opens, closes])
        self._week = self._week._replace(
            windows=np.concatenate([self._windows, windows])
        )
        for half, stop in enumerate(stops):
            self._seat_stop(first + half, len(self._problem.travel) + half, stop)
            self._week.allowed[first + half] = newcomer.shifts
            rows = index[half : half + 2] + len(self._windows)
            self._week.spans[first + half] = rows
        self._pair(newcomer)

    def _seat_stop(self, visit: int, place: int, stop: Stop) -> None:
        week, known = self._week, len(self._problem.travel)
        week.travel[:known, place] = week.reverse[place, :known] = stop.drives_to
        week.travel[place, :known] = week.reverse[:known, place] = stop.drives_from
        liked = stop.preferred if week.tariff.preferred else (NONE, NONE)
        record = week.visits[visit]
        record["service"], record["load"] = stop.service, stop.load
        record["liked_from"], record["liked_to"] = liked
        record["wishes"] = liked[0] != NONE

    def _pair(self, newcomer: Newcomer) -> None:
        """Say of the spare visits whether they belong together."""
        week, first = self._week, self._problem.visit_count
        place, is_pair = len(self._problem.travel), len(newcomer.stops) == MOST_STOPS
        week.travel[place, place + 1] = newcomer.between
        week.reverse[place + 1, place] = newcomer.between
        for half, mate in enumerate((first + 1, first)):
            week.visits["mate"][first + half] = mate if is_pair else NONE
        week.visits["longest"][first] = newcomer.longest if is_pair else NONE


def _longest(solution: Solution) -> int:
    return max((len(route) for route in solution.routes), default=0)
