"""A plan in flat arrays: routes that change, with what is known of their slots."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from molin.scheduler.engine.clocks import backward, forward
from molin.scheduler.engine.course import Course, lay
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.judge import Verdict
from molin.scheduler.engine.lags import is_limited
from molin.scheduler.engine.week import Records, Week, record
from molin.scheduler.engine.wishes import concern
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints, Solution

SLOT = record(
    "before",  # locations at the ends of the leg, and the drive between them
    "after",
    "direct",
    "due",  # when the node before is left, by both clocks
    "taken",
    "last_due",  # latest starts at the node behind, for a return in time
    "last_taken",
    "calm_due",  # the same for a return without overtime
    "calm_taken",
    "occupied",  # somebody is on board: no break here
    "load",  # on board, and the most there is from here on
    "most_load",
)
STATE = record(
    "count",  # visits on the route
    "cost",
    "travel",
    "duty",
    "judged",  # whether slots are bounds only, so that the judge must be asked
    "version",  # no other route of the search has the same
)


TALLY = record(
    "routes",  # what all routes cost by themselves
    "absent",  # what is left out costs
    "shared",  # terms that look at all routes at once
    "used",  # routes with a visit, and all their visits
    "served",
    "versions",  # how many there have been
)


class Plan(NamedTuple):
    """Every route in it can be driven; visits on none are left out."""

    routes: Ints
    """(shifts, visits), in order; only the first ``count`` mean something."""
    slots: Records
    """(shifts, slots); slot ``k`` lies before visit ``k``, the last one behind all."""
    states: Records
    """(shifts,)."""
    shift_of: Ints
    """(visits,), ``NONE`` when left out."""
    tally: Records
    """(1,)."""


def empty_plan(week: Week, most_visits: int) -> Plan:
    """Nobody goes anywhere, and nothing is known of any slot."""
    shifts, tally = len(week.shifts), np.zeros(1, dtype=TALLY)
    tally["absent"] = week.visits["absence"].sum()
    return Plan(
        routes=np.full((shifts, most_visits), NONE, dtype=np.int64),
        slots=np.zeros((shifts, most_visits + 1), dtype=SLOT),
        states=np.zeros(shifts, dtype=STATE),
        shift_of=np.full(len(week.visits), NONE, dtype=np.int64),
        tally=tally,
    )


def solution_of(plan: Plan) -> Solution:
    return Solution(
        tuple(
            tuple(route[:count].tolist())
            for route, count in zip(plan.routes, plan.states["count"], strict=True)
        )
    )


@compiled
def put(
    week: Week, plan: Plan, course: Course, shift: int, count: int, verdict: Verdict
) -> None:
    """Give a shift the course's first ``count`` visits, on which the verdict is."""
    state, tally = plan.states[shift], plan.tally[0]
    tally.routes += verdict.cost - state.cost
    tally.served += count - state.count
    tally.used += (count > 0) - (state.count > 0)
    for place in range(state.count):
        visit = plan.routes[shift, place]
        plan.shift_of[visit] = NONE
        tally.absent += week.visits[visit].absence
    for place in range(count):
        visit = course.visits[place]
        plan.routes[shift, place] = visit
        plan.shift_of[visit] = shift
        tally.absent -= week.visits[visit].absence
    state.count, state.cost = count, verdict.cost
    state.travel, state.duty = verdict.travel, verdict.duty
    tally.versions += 1
    state.version = tally.versions
    _fill_slots(week, plan, course, shift)


@compiled
def total(plan: Plan) -> int:
    """What the whole plan costs."""
    tally = plan.tally[0]
    return int(tally.routes + tally.absent + tally.shared)


@compiled
def copy_shift(source: Plan, target: Plan, shift: int) -> None:
    """Give a shift of ``target`` what it has in ``source``, but for ``shift_of``."""
    count = source.states[shift].count
    target.states[shift] = source.states[shift]
    for place in range(count):
        target.routes[shift, place] = source.routes[shift, place]
    for place in range(count + 1):
        target.slots[shift, place] = source.slots[shift, place]


@compiled
def _fill_slots(week: Week, plan: Plan, course: Course, shift: int) -> None:
    """Clocks along the plain course; the judge may have narrowed it."""
    home, nodes, state = week.shifts[shift], course.nodes, plan.states[shift]
    count = state.count
    lay(week, course, shift, count)
    forward(week.windows, nodes, home, count)
    late, calm = course.late[:2], course.late[2:]
    backward(week.windows, nodes, home, count, late, home.latest)
    closing = home.ends if week.tariff.overtime else home.latest
    backward(week.windows, nodes, home, count, calm, closing)
    idle = count == 0 and not home.driven
    most_load = 0
    for place in range(count, -1, -1):
        node, slot = nodes[place], plan.slots[shift, place]
        most_load = max(most_load, node.load) if place < count else node.load
        slot.before, slot.after = node.location, nodes[place + 1].location
        slot.direct = 0 if idle else node.drive
        slot.due = min(NEVER, node.due + node.service)
        slot.taken = min(NEVER, node.taken + node.service)
        slot.last_due, slot.last_taken = late[0, place + 1], late[1, place + 1]
        slot.calm_due, slot.calm_taken = calm[0, place + 1], calm[1, place + 1]
        slot.occupied, slot.load, slot.most_load = node.occupied, node.load, most_load
    judged = home.tight or is_limited(nodes, count) or concern(week, course, count)
    state.judged = 1 if judged else 0
