"""The search: a first plan at once, then better ones for as long as it may take."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.budget import Budget
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.models.routing import MOST_VISITS, route
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.progress import Progress
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from molin.scheduler.search.improve import improve

ROUTING_SHARE, ROUTING_S = 0.1, 2.0
"""The part of the time that OR-Tools routing gets in the end where nothing is compiled,
and the most seconds of it: its descent is steep but soon over."""


def load() -> None:
    """Bring in what a search needs, so that its seconds go into searching."""
    if is_compiled():
        import molin.scheduler.refine  # noqa: F401  # with all that it needs
        from molin.scheduler.engine.compile import warm

        warm()


def solve(
    problem: Problem,
    *,
    seconds: float,
    seed: int = 0,
    iterations: int | None = None,
    start: Solution | None = None,
    report: Callable[[Progress], None] = lambda _: None,
    heard: Callable[[], Progress | None] = lambda: None,
    clock: Callable[[], float] = time.perf_counter,
) -> Solution:
    """The best plan found in ``seconds``; every better one is reported, the first too.

    ``heard`` is asked now and then for a plan of the same problem that somebody else
    has found. With ``iterations``, steps of the compiled search (of the interpreted
    one where nothing is compiled), the clock is never asked: unless others are heard,
    equal arguments give equal plans. No plan is dearer than ``start``, unless that
    breaks a rule and is not begun with.
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
    if is_compiled():
        from molin.scheduler.refine import refine  # Numba takes half a second to load

        refine(draft, budget, seed, found, heard)
    else:
        _interpreted(draft, budget, seed, found)
    return draft.solution


def _interpreted(
    draft: Draft, budget: Budget, seed: int, found: Callable[[Solution, int], None]
) -> None:
    """The search where nothing is compiled: nobody waits a minute for a compiler."""
    small = draft.problem.visit_count <= MOST_VISITS
    seconds = budget.seconds
    share = min(ROUTING_SHARE, ROUTING_S / seconds) if small and seconds > 0 else 0.0
    improve(draft, budget.until(1 - share), np.random.default_rng(seed), found)
    if small:
        route(draft, budget.until(1), found)
