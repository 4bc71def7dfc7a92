"""The search: a first plan at once, then better ones for as long as it may take."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from molin.scheduler.audit_routes import audit_routes
from molin.scheduler.budget import Budget
from molin.scheduler.draft import Draft
from molin.scheduler.evaluate import RouteJudge
from molin.scheduler.greedy import fill
from molin.scheduler.improve import improve
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.progress import Progress
from molin.scheduler.routing import MOST_VISITS, route

ROUTING_SHARE, ROUTING_S = 0.1, 2.0
"""The part of the time that OR-Tools gets in the end, and the most seconds of it: its
descent is steep but soon over, and ruin and recreate does better from a rough start."""


def solve(
    problem: Problem,
    *,
    seconds: float,
    seed: int = 0,
    iterations: int | None = None,
    start: Solution | None = None,
    report: Callable[[Progress], None] = lambda _: None,
    clock: Callable[[], float] = time.perf_counter,
) -> Solution:
    """The best plan found in ``seconds``; every better one is reported, the first too.

    With ``iterations`` the clock is never asked, and equal arguments give equal plans.
    No plan is dearer than ``start``, unless that breaks a rule and is not begun with.
    """
    budget = Budget(seconds=seconds, iterations=iterations, clock=clock)

    def found(solution: Solution, cost: int) -> None:
        report(Progress(solution, cost, budget.elapsed()))

    draft = Draft(problem, RouteJudge(problem))
    if start is not None and not audit_routes(problem, start).broken:
        draft.become(
            start, [draft.judge.cost(*one) or 0 for one in enumerate(start.routes)]
        )
    fill(draft, may_go_on=lambda: budget.spent() < 1)
    found(draft.solution, draft.total())
    if not problem.visit_count or not problem.shift_count:
        return draft.solution  # nothing to move; OR-Tools aborts without a vehicle
    small = problem.visit_count <= MOST_VISITS
    share = min(ROUTING_SHARE, ROUTING_S / seconds) if small and seconds > 0 else 0.0
    improve(draft, budget.until(1 - share), np.random.default_rng(seed), found)
    if small:
        route(draft, budget.until(1), found)
    return draft.solution
