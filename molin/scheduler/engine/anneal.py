"""The loop of the search: ruin, recreate, and take the outcome or leave it."""

from __future__ import annotations

from math import log

from molin.scheduler.engine.chance import draw
from molin.scheduler.engine.draft import (
    Draft,
    cost_of,
    keep,
    load,
    note_best,
    take_back,
)
from molin.scheduler.engine.jit import door
from molin.scheduler.engine.plan import total
from molin.scheduler.engine.recreate import fill, recreate
from molin.scheduler.engine.ruin import ruin
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER


@door
def begin(week: Week, draft: Draft) -> int:
    """Put in what the plan at the start leaves out; the cost of what comes of it.

    ``NEVER`` when the plan at the start cannot be driven.
    """
    if not load(week, draft):
        return NEVER
    fill(week, draft)
    cost = cost_of(week, draft)
    keep(week, draft)
    note_best(draft)
    return cost


@door
def anneal(week: Week, draft: Draft, steps: int, heat: float, cooling: float) -> int:
    """So many steps; the cost of the best plan so far.

    Worse plans are taken while it is hot: a cost more by ``heat`` once in e times.
    ``cooling`` is what remains of the heat after each step.
    """
    best, current = total(draft.best), total(draft.kept)
    for _ in range(steps):
        seed = ruin(week, draft)
        recreate(week, draft, seed)
        cost = cost_of(week, draft)
        if cost < current - heat * log(1.0 - draw(draft.chance)):
            keep(week, draft)
            current = cost
            if cost < best:
                best = cost
                note_best(draft)
        else:
            take_back(draft)
        heat *= cooling
    return best
