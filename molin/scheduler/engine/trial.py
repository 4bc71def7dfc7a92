"""Routes with a visit or a pair more, written into the course for the judge."""

from __future__ import annotations

from molin.scheduler.engine.course import Course, place_of
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.judge import judge
from molin.scheduler.engine.plan import Plan
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE


@compiled
def write_with(
    plan: Plan,
    course: Course,
    shift: int,
    party: tuple[int, int],
    where: tuple[int, int],
) -> int:
    """Write the route with the party in its slots; returns how long it is.

    ``party`` is a visit and its mate, ``where`` their slots; both ``NONE`` for no mate.
    """
    count = 0
    for place in range(plan.states[shift].count + 1):
        for half in range(2):
            if where[half] == place:
                course.visits[count] = party[half]
                count += 1
        if place < plan.states[shift].count:
            course.visits[count] = plan.routes[shift, place]
            count += 1
    return count


@compiled
def judged_extra(
    week: Week,
    plan: Plan,
    course: Course,
    shift: int,
    party: tuple[int, int],
    where: tuple[int, int],
) -> int:
    """What the route costs more with the party, ``NEVER`` if it cannot be driven."""
    count = write_with(plan, course, shift, party, where)
    cost = judge(week, course, shift, count).cost
    return NEVER if cost == NEVER else cost - plan.states[shift].cost


@compiled
def slots_for(week: Week, plan: Plan, shift: int, visit: int) -> tuple[int, int]:
    """First and last slot that locked beginnings and orders leave to a visit."""
    count = plan.states[shift].count
    lowest, highest = week.shifts[shift].held, count
    for row in range(week.order_index[visit], week.order_index[visit + 1]):
        other = place_of(plan.routes[shift], count, week.order[row, 0])
        if other != NONE and week.order[row, 1] == 1:
            highest = min(highest, other)
        elif other != NONE:
            lowest = max(lowest, other + 1)
    return lowest, highest
