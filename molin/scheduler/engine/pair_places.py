"""The cheapest places for a pickup and its drop-off on one shift.

From each slot that takes the pickup the clocks run on with somebody on board, and at
every stop behind it the drop-off is tried.
"""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.clocks import soonest
from molin.scheduler.engine.course import Course
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.legs import arrivals, drive_of, return_from
from molin.scheduler.engine.plan import Plan
from molin.scheduler.engine.trial import judged_extra, slots_for
from molin.scheduler.engine.week import Week
from molin.scheduler.engine.wishes import is_moved
from molin.scheduler.problem import NO_LIMIT, NONE


@compiled
def cheapest_slots(
    week: Week,
    plan: Plan,
    course: Course,
    shift: int,
    pickup: int,
    best: int,
) -> tuple[int, int, int]:
    """(extra, slot, slot of the drop-off), as ``places.cheapest_slot``."""
    home, slots = week.shifts[shift], plan.slots[shift]
    wanted = week.visits[pickup]
    lowest, highest = slots_for(week, plan, shift, pickup)
    found, drop = NONE, NONE
    for place in range(lowest, highest + 1):
        slot = slots[place]
        there = drive_of(week.reverse, wanted.location, slot.before)
        if there < 0 or slot.load + wanted.load > home.capacity:
            continue
        due, taken = arrivals(home, slot.due, slot.taken, there, slot.occupied)
        due, taken = _served(week, home, pickup, due, taken)
        extra, where = _drop_off(
            week, plan, course, shift, pickup, place, due, taken, best
        )
        if where != NONE:
            best, found, drop = extra, place, where
    return best, found, drop


@compiled
def _drop_off(
    week: Week,
    plan: Plan,
    course: Course,
    shift: int,
    pickup: int,
    place: int,
    due: int,
    taken: int,
    best: int,
) -> tuple[int, int]:
    """(extra, slot) of the drop-off when the pickup's slot is left at these times."""
    home, slots, tariff = week.shifts[shift], plan.slots[shift], week.tariff
    state, count = plan.states[shift], plan.states[shift].count
    wanted, drop_off = week.visits[pickup], week.visits[pickup].mate
    goal = week.visits[drop_off].location
    lowest, highest = slots_for(week, plan, shift, drop_off)
    base = _base(week, home, pickup)
    judged = _is_judged(week, state, pickup)
    late = state.cost - tariff.travel * state.travel
    here, found = wanted.location, NONE
    driven = drive_of(week.travel, slots[place].before, here)
    for where in range(place, highest + 1):
        slot = slots[where]
        there = drive_of(week.reverse, goal, here)
        onward = drive_of(week.travel, goal, slot.after)
        detour = driven + there + onward - slot.direct
        extra = base + tariff.travel * detour
        if there >= 0 and onward >= 0 and where >= lowest and extra < best:
            first, second = arrivals(home, due, taken, there, 1)
            first, second = _served(week, home, drop_off, first, second)
            first, second = arrivals(home, first, second, onward, slot.occupied)
            if second <= slot.last_taken or first <= slot.last_due:
                if judged:
                    party, places = (pickup, drop_off), (place, where)
                    extra = judged_extra(week, plan, course, shift, party, places)
                elif late or (second > slot.calm_taken and first > slot.calm_due):
                    back = return_from(week, plan, shift, where, first, second)
                    extra += tariff.overtime * max(0, back - home.ends) - late
                if extra < best:
                    best, found = extra, where
        if where == count:
            break
        drive = drive_of(week.travel, here, slot.after)
        if drive < 0 or slots[where + 1].load + wanted.load > home.capacity:
            break
        due, taken = arrivals(home, due, taken, drive, 1)
        if taken > slot.last_taken and due > slot.last_due:
            break
        due, taken = _served(week, home, plan.routes[shift, where], due, taken)
        driven += drive - slot.direct
        here = slot.after
    return best, found


@compiled
def _served(week: Week, home: Any, visit: int, due: int, taken: int) -> tuple[int, int]:
    """When a visit's service ends by each clock, from its arrivals."""
    first, after = week.spans[visit, home.date, 0], week.spans[visit, home.date, 1]
    service = week.visits[visit].service
    due = soonest(week.windows, first, after, due) + service
    return due, soonest(week.windows, first, after, taken) + service


@compiled
def _base(week: Week, home: Any, pickup: int) -> int:
    """The price of moving the halves to this unit and day."""
    both = 1 if is_moved(week.visits[pickup], home) else 0
    both += 1 if is_moved(week.visits[week.visits[pickup].mate], home) else 0
    return both * week.tariff.moved


@compiled
def _is_judged(week: Week, state: Any, pickup: int) -> bool:
    """Whether sums are bounds only for this pair on this route."""
    one = week.visits[pickup]
    other = week.visits[one.mate]
    return bool(state.judged or one.longest < NO_LIMIT or one.wishes or other.wishes)
