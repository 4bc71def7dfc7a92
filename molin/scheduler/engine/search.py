"""The compiled search: one plan under ruin and recreate, a run of steps at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from molin.scheduler.engine.anneal import anneal, begin
from molin.scheduler.engine.draft import draft_of
from molin.scheduler.engine.flatten import flatten
from molin.scheduler.engine.plan import solution_of
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, DrivenRoute, Problem, Solution


class Search:
    """A plan that changes and the best one so far; equal calls give equal plans.

    ``cost`` is that of ``best``. The locked beginnings that the first solution has
    stay. The problem has a visit and a shift at least.
    """

    def __init__(self, problem: Problem, solution: Solution, seed: int) -> None:
        self._week = flatten(problem, solution)
        self._seed = seed
        self.cost = NEVER
        self._told = np.full(problem.shift_count, NONE)
        self._take(solution)
        tally = self._draft.best.tally[0]
        legs = int(tally["served"] + tally["used"])
        self._leg = float(tally["routes"]) / legs if legs else 1.0

    @property
    def best(self) -> Solution:
        return solution_of(self._draft.best)

    def run(self, steps: int, hot: float, cold: float) -> None:
        """So many steps from one temperature to another.

        Temperatures are in costs of a mean leg of the first plan.
        """
        cooling = (cold / hot) ** (1 / steps)
        self.cost = anneal(self._week, self._draft, steps, hot * self._leg, cooling)

    def go_on_from(self, solution: Solution) -> None:
        """Make another plan the best and the one to change; what fits is put in."""
        chance = self._draft.chance
        self._take(solution)
        self._draft.chance[:] = chance

    def new_routes(self) -> Iterator[DrivenRoute]:
        """Those that came into the plan since last asked; some come and go unseen."""
        kept = self._draft.kept
        versions = kept.states["version"]
        for shift in np.flatnonzero(versions != self._told).tolist():
            state = kept.states[shift]
            yield DrivenRoute(
                shift=shift,
                visits=tuple(kept.routes[shift, : state["count"]].tolist()),
                cost=int(state["cost"]),
                duty=int(state["duty"]),
            )
        self._told = versions.copy()

    def _take(self, solution: Solution) -> None:
        self._draft = draft_of(self._week, solution, self._seed)
        self.cost = begin(self._week, self._draft)
        if self.cost == NEVER:
            raise ValueError("Some route of the solution to improve cannot be driven.")
        self._told[:] = NONE
