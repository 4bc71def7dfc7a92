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
from molin.scheduler.engine.jit import compiled, door
from molin.scheduler.engine.plan import total
from molin.scheduler.engine.recreate import fill, recreate
from molin.scheduler.engine.ruin import ruin
from molin.scheduler.engine.tails import trade_tails
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER

TRADES = 15
"""Trades of tails that are tried before each ruin; most are dismissed at a glance."""


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
    for _ in range(steps):
        for _ in range(TRADES):
            leeway = _leeway(draft, heat)
            if trade_tails(week, draft, leeway):
                _decide(week, draft, leeway)
        leeway = _leeway(draft, heat)
        recreate(week, draft, ruin(week, draft))
        _decide(week, draft, leeway)
        heat *= cooling
    return total(draft.best)


@compiled
def _leeway(draft: Draft, heat: float) -> float:
    """How much dearer the next plan may be."""
    return -heat * log(1.0 - draw(draft.chance))


@compiled
def _decide(week: Week, draft: Draft, leeway: float) -> None:
    """Keep a change that is not too dear, or take it back."""
    cost = cost_of(week, draft)
    if cost >= total(draft.kept) + leeway:
        take_back(draft)
        return
    keep(week, draft)
    if cost < total(draft.best):
        note_best(draft)
