"""Asks the engine's constant-time check about one place at a time.

``cheapest_slot`` and ``cheapest_slots`` look for the best of all places. To hear of
each of them, a locked beginning up to the slot and an order up to the visit behind it
leave no other. For that every visit has two spare rows of orders, which mean nothing
else.
"""

from dataclasses import replace

import numpy as np

from molin.scheduler.engine.draft import draft_of, load
from molin.scheduler.engine.flatten import flatten
from molin.scheduler.engine.jit import compiled, door
from molin.scheduler.engine.pair_places import cheapest_slots
from molin.scheduler.engine.places import cheapest_slot
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE


class OneSlot:
    """Every place of left-out parties in a plan, as the engine sees it."""

    def __init__(self, problem, solution):
        locks, visits = problem.locks, range(problem.visit_count)
        order = (*locks.order, *((visit, visit) for visit in visits))
        spare = replace(problem, locks=replace(locks, order=order))
        self._week = flatten(spare, solution)
        for behind in self._week.order_index[1:].tolist():
            self._week.order[behind - 2 : behind, 0] = NONE
        self._draft = draft_of(self._week, solution, 0)
        take_up(self._week, self._draft)

    def extras(self, shift, party, count):
        """(count + 1,) or, for a pair, (count + 1, count + 1) by the halves' slots: the
        extra cost, ``NEVER`` where the party does not fit."""
        found = np.full((count + 1, count + 1), NEVER)
        mate = party[1] if len(party) == 2 else NONE
        ask(self._week, self._draft, shift, party[0], mate, found)
        return found if len(party) == 2 else found[:, 0]


@door
def take_up(week, draft):
    load(week, draft)


@door
def ask(week, draft, shift, visit, mate, found):
    plan, course, home = draft.plan, draft.course, week.shifts[shift]
    count, held = plan.states[shift].count, home.held
    for place in range(count + 1):
        home.held = place
        _before(week, visit, plan.routes[shift, place] if place < count else NONE)
        if mate == NONE:
            extra, slot = cheapest_slot(week, plan, course, shift, visit, NEVER)
            if slot == place:
                found[place, 0] = extra
            continue
        for behind in range(place, count + 1):
            _before(week, mate, plan.routes[shift, behind] if behind < count else NONE)
            _after(week, mate, plan.routes[shift, behind - 1] if behind else NONE)
            pair = cheapest_slots(week, plan, course, shift, visit, NEVER)
            if pair[1] == place and pair[2] == behind:
                found[place, behind] = pair[0]
    home.held = held
    _before(week, visit, NONE)
    if mate != NONE:
        _before(week, mate, NONE)
        _after(week, mate, NONE)


@compiled
def _before(week, visit, other):
    row = week.order_index[visit + 1] - 2
    week.order[row, 0], week.order[row, 1] = other, 1


@compiled
def _after(week, visit, other):
    row = week.order_index[visit + 1] - 1
    week.order[row, 0], week.order[row, 1] = other, 0
