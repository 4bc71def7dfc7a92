"""The compiled search as the product runs it: annealed in stages, and recombined.

A stage ends with a look around: at a better plan that another process has found, and
on small weeks at all routes seen, of which CP-SAT makes the best plan.

Measured with one process by its CPU time, means over seeds: after 1 s recombination
brings week-3x5-80 from 14,096 to 13,838 (16 seeds; from 14,078 to 13,750 with 24) and
the demo's week 2.5 % down; after 5 s week-3x5-80 comes from 13,855 to 13,604. Solomon's
R and RC instances end 0.5 to 1.7 % dearer by the same stages. Of a pool of
week-20x5-500 CP-SAT makes a plan 0.1 % better in 0.6 s: the search gains more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from molin.scheduler.budget import Budget
from molin.scheduler.engine.search import Search
from molin.scheduler.models.recombination import Effort, recombine
from molin.scheduler.models.route_pool import RoutePool
from molin.scheduler.pace import Pace
from molin.scheduler.problem import Solution
from molin.scheduler.progress import Progress
from molin.scheduler.search.draft import Draft


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the search, up to a fraction of it, from one temperature to another."""

    ends: float
    hot: float
    cold: float

    def heat(self, fraction: float) -> float:
        return float(self.hot * (self.cold / self.hot) ** fraction)


HOTTEST, COOLEST = 4.0, 0.08
LOOKS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
COOLING = tuple(
    Stage(
        ends,
        hot=HOTTEST * (COOLEST / HOTTEST) ** begins,
        cold=HOTTEST * (COOLEST / HOTTEST) ** ends,
    )
    for begins, ends in pairwise(LOOKS)
)
"""One long cooling; while it is hot, somebody else's plan would only melt again."""
RECOMBINING = Stage(0.75, hot=4.0, cold=1.0), Stage(1.0, hot=0.5, cold=0.2)
"""Stopped while plans still differ much: that makes a good pool. Then polished."""
MOST_VISITS, MOST_STOPS = 150, 7.0
"""What is recombined at most: visits, and stops on a mean route of the first plan."""
CHUNK_S, CHUNK_S_A_SHIFT = 0.1, 1 / 3000
"""How long a chunk may last, as others wait for its end; and how long it does on few
shifts, where a look at the plan costs little and shows routes worth keeping."""
TICKS, MOST_TICKS, TICK_SHARE = 0.5, 2.0, 0.1
"""How long CP-SAT thinks: where steps are counted; at most; as a share of the time."""


def refine(
    draft: Draft,
    budget: Budget,
    seed: int,
    found: Callable[[Solution, int], None],
    heard: Callable[[], Progress | None],
) -> None:
    """Better and better plans until the budget is spent; the draft ends as the best.

    ``found`` is told of each with its cost. ``heard`` is asked a few times a second at
    least for what others have found since.
    """
    if budget.spent() < 1:
        _Refinement(draft, seed, found, heard).run(budget)


class _Refinement:
    """The draft is the best plan so far, checked by the judge."""

    def __init__(
        self,
        draft: Draft,
        seed: int,
        found: Callable[[Solution, int], None],
        heard: Callable[[], Progress | None],
    ) -> None:
        self._draft, self._found, self._heard = draft, found, heard
        self._search = Search(draft.problem, draft.solution, seed)
        self._pool = RoutePool(draft.problem)
        self._recombines = _pays(draft)
        self._offer: Progress | None = None

    def run(self, budget: Budget) -> None:
        chunk_s = min(CHUNK_S, CHUNK_S_A_SHIFT * self._draft.problem.shift_count)
        pace = Pace(budget, chunk_s)
        self._look()
        for stage in RECOMBINING if self._recombines else COOLING:
            for chunk in pace.chunks(stage.ends):
                hot, cold = stage.heat(chunk.begins), stage.heat(chunk.ends)
                self._search.run(chunk.steps, hot, cold)
                self._look()
            self._look_around(budget)

    def _look(self) -> None:
        """Keep what has come up, here and with others."""
        if self._search.cost < self._draft.total():
            self._take(self._search.best, self._search.cost)
        if self._recombines:
            self._pool.add(self._search.new_routes())
        self._offer = self._heard() or self._offer

    def _look_around(self, budget: Budget) -> None:
        """Go on from the best plan that anybody found, or that can be put together."""
        offer = self._offer
        if offer is not None and offer.cost < self._draft.total():
            self._take(offer.solution, offer.cost)
        if self._recombines:
            self._recombine(budget)
        if self._draft.total() < self._search.cost:
            self._search.go_on_from(self._draft.solution)
            self._look()

    def _recombine(self, budget: Budget) -> None:
        best, effort = self._draft.solution, _effort(budget)
        if effort is not None:
            plan = recombine(self._draft.problem, self._pool, best, effort)
            if plan is not None:
                self._take(plan.solution, plan.cost)

    def _take(self, solution: Solution, cost: int) -> None:
        """Make a cheaper plan the best, if the judge agrees on it."""
        draft = self._draft
        costs = list(draft.costs)
        for shift, route in enumerate(solution.routes):
            if route != draft.routes[shift]:
                judged = draft.judge.cost(shift, route)
                if judged is None:
                    raise AssertionError("The search found a route nobody can drive.")
                costs[shift] = judged
        draft.become(solution, costs)
        if draft.total() != cost:
            raise AssertionError(f"The judge prices {cost} at {draft.total()}.")
        self._found(solution, cost)


def _pays(draft: Draft) -> bool:
    """Whether to recombine: a short route comes back in other plans, a long one hardly

    ever. Where all can be served, stopping half-way cost more than it brought.
    """
    stops = [len(route) for route in draft.routes if route]
    many = draft.problem.visit_count > MOST_VISITS
    is_short = bool(stops) and sum(stops) <= MOST_STOPS * len(stops)
    return is_short and not many and bool(draft.absent())


def _effort(budget: Budget) -> Effort | None:
    """How long to recombine; None when nothing is left of the time."""
    if budget.iterations is not None:
        return Effort(ticks=TICKS)
    left = budget.seconds - budget.elapsed()
    ticks = min(MOST_TICKS, TICK_SHARE * budget.seconds)
    # On a busy machine a tick may last several seconds: the polishing needs its share.
    return Effort(ticks=ticks, seconds=left / 2) if left > 0 else None
