"""The best plan that can be put together from routes already seen (OR-Tools CP-SAT).

A search of small changes seldom brings two good days that it saw at different times
into one plan. A set-partitioning master does: every shift drives one route of the pool
or stays at home, every visit is served once at most. What looks at several routes at
once is exact in it: visits kept days apart, the price of what is left out (of locked
visits, too), unevenness between units, and the reserve.
"""

from __future__ import annotations

from dataclasses import dataclass

from ortools.sat.python import cp_model

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.models.master import Master
from molin.scheduler.models.route_pool import RoutePool
from molin.scheduler.problem import DrivenRoute, Problem, Solution


@dataclass(frozen=True, slots=True)
class Recombined:
    """A plan with its cost."""

    solution: Solution
    cost: int


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to think.

    ``ticks`` are of CP-SAT's own clock, about a second each: they can be repeated.
    ``seconds`` cannot; None where nobody waits.
    """

    ticks: float
    seconds: float | None = None


def recombine(
    problem: Problem, pool: RoutePool, start: Solution, effort: Effort
) -> Recombined | None:
    """The best plan found of the pool's routes and those of ``start``.

    None when it is ``start`` itself, or when none was found in time. ``start`` must be
    drivable; no plan returned is dearer than it.
    """
    judge = RouteJudge(problem)
    pool.add(_driven(judge, start))
    master = Master(problem, pool, judge, start)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = effort.ticks
    if effort.seconds is not None:
        solver.parameters.max_time_in_seconds = effort.seconds
    # Up to four times as fast as the defaults on pools of benchmark weeks: the linear
    # relaxation is nearly whole, and probing thousands of routes tells nothing.
    solver.parameters.linearization_level = 2
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    status = solver.solve(master.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    found = master.solution(solver)
    # Stopped early, CP-SAT may have bounds in its objective that are not yet tight.
    cost, before = (_cost(problem, judge, one) for one in (found, start))
    return Recombined(found, cost) if cost < before else None


def _cost(problem: Problem, judge: RouteJudge, solution: Solution) -> int:
    cost = plan_cost(problem, judge, solution)
    if cost is None:
        raise AssertionError("The master chose a route that nobody can drive.")
    return cost.total


def _driven(judge: RouteJudge, solution: Solution) -> list[DrivenRoute]:
    found = []
    for shift, visits in enumerate(solution.routes):
        schedule = judge.judge(shift, visits)
        if schedule is None:
            raise ValueError(f"Shift {shift} cannot be driven as {visits}.")
        found.append(schedule.route(shift, visits))
    return found
