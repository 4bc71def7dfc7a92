"""Ruin and recreate under annealing: a plan made better as long as there is time."""

from __future__ import annotations

from collections.abc import Callable
from math import log

import numpy as np

from molin.scheduler.budget import Budget
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.recreate import Recreate
from molin.scheduler.search.ruin import Ruin

HOTTEST, COOLEST = 6.0, 0.3
"""First and last temperature, in costs of a mean leg of the plan at the start."""


def improve(
    draft: Draft,
    budget: Budget,
    chance: np.random.Generator,
    found: Callable[[Solution, int], None],
) -> None:
    """Better and better plans until the budget is spent; the draft ends as the best.

    ``found`` hears of each better plan with its cost.
    """
    ruin, recreate = Ruin(draft.problem, chance), Recreate(draft.problem, chance)
    leg = _mean_leg(draft)
    current = best = draft.solution, list(draft.costs), draft.total()
    while (spent := budget.step()) < 1:
        cut = ruin.choose(draft)
        draft.take_out(cut.visits)
        recreate(draft, cut)
        total = draft.total()
        heat = leg * HOTTEST * (COOLEST / HOTTEST) ** spent
        if total < current[2] - heat * log(1 - chance.random()):
            current = draft.solution, list(draft.costs), total
            if total < best[2]:
                best = current
                found(best[0], total)
        else:
            draft.become(current[0], current[1])
    draft.become(best[0], best[1])


def _mean_leg(draft: Draft) -> float:
    """What a leg of the plan costs on average; the scale of all differences."""
    used = [route for route in draft.routes if route]
    legs = sum(len(route) + 1 for route in used)
    return sum(draft.costs) / legs if legs else 1.0
