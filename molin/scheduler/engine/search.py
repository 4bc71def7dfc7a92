"""The compiled search: better and better plans until the budget is spent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from molin.scheduler.budget import Budget
from molin.scheduler.engine.anneal import anneal, begin
from molin.scheduler.engine.draft import Draft, draft_of
from molin.scheduler.engine.flatten import flatten
from molin.scheduler.engine.plan import solution_of
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import Problem, Solution

HOTTEST, COOLEST = 4.0, 0.08
"""First and last temperature, in costs of a mean leg of the plan at the start."""
CHUNK_S = 0.1
"""How long compiled code runs before progress is told and the clock asked."""
CHUNK = 200
"""Steps of a chunk where steps are counted, and of the first one by the clock."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """So many steps, from one fraction of the whole search to another."""

    steps: int
    begins: float
    ends: float


def improve(
    problem: Problem,
    solution: Solution,
    budget: Budget,
    seed: int,
    found: Callable[[Solution, int], None],
) -> Solution:
    """The best plan found from ``solution`` on, whose locked beginnings stay.

    ``found`` hears of each better plan with its cost, a few times a second at most.
    """
    if not problem.visit_count or not problem.shift_count:
        found(solution, 0)
        return solution
    week = flatten(problem, solution)
    draft = draft_of(week, solution, seed)
    best = begin(week, draft)
    if best == NEVER:
        raise ValueError("Some route of the solution to improve cannot be driven.")
    found(solution_of(draft.best), best)
    hottest = HOTTEST * _mean_leg(draft)
    decline = COOLEST / HOTTEST
    for chunk in chunks(budget):
        heat = hottest * decline**chunk.begins
        cooling = decline ** ((chunk.ends - chunk.begins) / chunk.steps)
        cost = anneal(week, draft, chunk.steps, heat, cooling)
        if cost < best:
            best = cost
            found(solution_of(draft.best), best)
    return solution_of(draft.best)


def chunks(budget: Budget) -> Iterator[Chunk]:
    """What to do next, until the budget is spent.

    By the clock a chunk lasts ``CHUNK_S``, judged by the pace of the one before.
    """
    if budget.iterations is not None:
        for done in range(0, budget.iterations, CHUNK):
            steps = min(CHUNK, budget.iterations - done)
            yield Chunk(
                steps, done / budget.iterations, (done + steps) / budget.iterations
            )
        return
    begun, steps = budget.spent(), CHUNK
    spent, share = begun, 0.0
    while spent < 1:
        here = (spent - begun) / (1 - begun)
        yield Chunk(steps, here, min(1.0, here + share))
        before, spent = spent, budget.spent()
        wanted = min(CHUNK_S / budget.seconds, 1 - spent)
        pace = (spent - before) / steps
        steps = max(1, int(wanted / pace)) if pace > 0 else CHUNK
        share = wanted / (1 - begun)


def _mean_leg(draft: Draft) -> float:
    """What a leg of the plan costs on average; the scale of all differences."""
    tally = draft.best.tally[0]
    legs = int(tally["served"] + tally["used"])
    return float(tally["routes"]) / legs if legs else 1.0
