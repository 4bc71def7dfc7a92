"""The times of a route just judged, and the earliest that one of its visits can be."""

from __future__ import annotations

from molin.scheduler.engine.course import Course
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.lags import (
    earliest_return,
    earliest_starts,
    latest_leaving,
)
from molin.scheduler.engine.week import Week
from molin.scheduler.engine.wishes import concern
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE


@compiled
def settle(week: Week, course: Course, shift: int, count: int) -> None:
    """Fill in ``start`` of every node of a route that was judged last and is drivable.

    Where somebody has a wish the judge has done so.
    """
    if concern(week, course, count):
        return
    nodes, home = course.nodes, week.shifts[shift]
    back, leg = earliest_return(week.windows, nodes, home, count)
    leave = latest_leaving(week.windows, nodes, home, count, leg, back)
    earliest_starts(week.windows, nodes, home, count, leg, leave)
    for place in range(count + 2):
        nodes[place].start = nodes[place].time


@compiled
def soonest_start(
    week: Week, course: Course, shift: int, count: int, node: int, bound: int
) -> int:
    """The earliest start of a node on the course laid out, which must be drivable.

    Nobody waits for a wish, and the shift leaves as soon as it opens. Nothing is sooner
    than ``bound``: a late break mostly allows that at once.
    """
    nodes, home = course.nodes, week.shifts[shift]
    soonest, last = NEVER, count if home.rest_length != NONE else 0
    for leg in range(last, -1, -1):
        if home.rest_length != NONE and nodes[leg].occupied:
            continue
        where = leg if home.rest_length != NONE else NONE
        if earliest_starts(week.windows, nodes, home, count, where, home.starts):
            soonest = min(soonest, int(nodes[node].time))
        if soonest <= bound:
            break
    return soonest
