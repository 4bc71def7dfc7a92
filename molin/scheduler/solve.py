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
"""The part of the time that OR-Tools gets in the end, and the most seconds of it: its
descent is steep but soon over, and ruin and recreate does better from a rough start."""


def load() -> None:
    """Bring in what a search needs, so that its seconds go into searching."""
    if is_compiled():
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
    _improve(draft, budget.until(1 - share), seed, found)
    if small:
        route(draft, budget.until(1), found)
    return draft.solution


def _improve(
    draft: Draft, budget: Budget, seed: int, found: Callable[[Solution, int], None]
) -> None:
    """Ruin and recreate, compiled where a set-up has compiled it.

    A count of iterations means those of the interpreted search, which is the same on
    every machine; and nobody waits a minute for a compiler instead of a plan.
    """
    if budget.iterations is not None or not is_compiled():
        improve(draft, budget, np.random.default_rng(seed), found)
        return
    if budget.spent() >= 1:
        return
    from molin.scheduler.engine import search  # Numba takes half a second to load

    least = draft.total()

    def judged(solution: Solution, cost: int) -> None:
        nonlocal least
        if cost < least:
            least = cost
            _take(draft, solution, cost)
            found(solution, cost)

    search.improve(draft.problem, draft.solution, budget, seed, judged)


def _take(draft: Draft, solution: Solution, cost: int) -> None:
    """Let the draft become what compiled code found, if the judge agrees on it."""
    costs = [draft.judge.cost(*one) for one in enumerate(solution.routes)]
    if None in costs:
        raise AssertionError("The compiled search found a route that nobody can drive.")
    draft.become(solution, [one or 0 for one in costs])
    if draft.total() != cost:
        raise AssertionError(f"The judge prices {cost} at {draft.total()}.")
