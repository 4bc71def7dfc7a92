"""Two routes that pass close to each other trade what is left of them.

Ruin and recreate moves strings of a few stops; long routes stay tied to the wrong
partners. A trade of tails ("2-opt*", Potvin and Rousseau 1995) parts them. Tried on
problems of 200 visits it halved what was left to gain where routes are long.
"""

from __future__ import annotations

import numpy as np

from molin.scheduler.engine.chance import draw_below
from molin.scheduler.engine.course import place_of
from molin.scheduler.engine.draft import Draft, change, take_back
from molin.scheduler.engine.insertion import days_of
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.judge import judge
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints

CLOSE = 20
"""One of so many neighbours of a visit is to follow it."""


@compiled
def trade_tails(week: Week, draft: Draft, leeway: float) -> bool:
    """Let a close visit follow one drawn, each with its tail; whether anything changed.

    Nothing does where no rule allows it, or where it costs more than ``leeway``.
    """
    plan, near = draft.plan, week.near
    visit = draw_below(draft.chance, len(week.visits))
    other = near[visit, draw_below(draft.chance, min(CLOSE, near.shape[1]))]
    one, two = plan.shift_of[visit], plan.shift_of[other]
    if NONE in (one, two) or one == two:
        return False
    head = place_of(plan.routes[one], plan.states[one].count, visit) + 1
    cut = place_of(plan.routes[two], plan.states[two].count, other)
    if head < week.shifts[one].held or cut < week.shifts[two].held:
        return False
    if _least_extra(week, draft, one, head, two, cut) > leeway:
        return False
    return _trade(week, draft, one, head, two, cut)


@compiled
def _least_extra(
    week: Week, draft: Draft, one: int, head: int, two: int, cut: int
) -> int:
    """What the trade costs on the road, as if it saved all else that the two cost."""
    states, slots = draft.plan.states, draft.plan.slots
    ours, theirs = slots[one, head], slots[two, cut]
    across = np.int64(week.travel[ours.before, theirs.after])
    back = np.int64(week.travel[theirs.before, ours.after])
    if across < 0 or back < 0:
        return NEVER
    rate, others = week.tariff.travel, 0
    for shift in (one, two):
        others += states[shift].cost - rate * states[shift].travel
    return int(rate * (across + back - ours.direct - theirs.direct) - others)


@compiled
def _trade(week: Week, draft: Draft, one: int, head: int, two: int, cut: int) -> bool:
    """Give both shifts their new routes, or neither."""
    plan, tail = draft.plan, draft.waiting  # nobody waits between two ruins
    ours, theirs = plan.states[one].count - head, plan.states[two].count - cut
    if max(head + theirs, cut + ours) > plan.routes.shape[1]:
        return False
    for place in range(ours):
        tail[place] = plan.routes[one, head + place]
    _write(draft, two, cut, tail, ours)
    if judge(week, draft.course, two, cut + ours).cost == NEVER:
        return False
    _write(draft, one, head, plan.routes[two, cut:], theirs)
    if not change(week, draft, one, head + theirs):
        return False
    _write(draft, two, cut, tail, ours)
    change(week, draft, two, cut + ours)
    for place in range(head, head + theirs):  # the second change let go of them
        plan.shift_of[plan.routes[one, place]] = one
    if _is_spaced(week, draft, one) and _is_spaced(week, draft, two):
        return True
    take_back(draft)
    return False


@compiled
def _write(draft: Draft, shift: int, head: int, tail: Ints, count: int) -> None:
    """Let the course be the head of a shift's route with another tail."""
    visits, route = draft.course.visits, draft.plan.routes[shift]
    for place in range(head):
        visits[place] = route[place]
    for place in range(count):
        visits[head + place] = tail[place]


@compiled
def _is_spaced(week: Week, draft: Draft, shift: int) -> bool:
    """Whether spacing leaves the shift's day to all its visits."""
    day = week.shifts[shift].day
    for place in range(draft.plan.states[shift].count):
        first, last = days_of(week, draft, draft.plan.routes[shift, place])
        if not first <= day <= last:
            return False
    return True
