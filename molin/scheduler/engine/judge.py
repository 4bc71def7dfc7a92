"""Whether one route can be driven, and what it costs: ``RouteJudge``, compiled."""

from __future__ import annotations

from typing import NamedTuple

from molin.scheduler.engine.course import Course, lay
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.lags import (
    earliest_return,
    earliest_starts,
    latest_leaving,
)
from molin.scheduler.engine.week import Week
from molin.scheduler.engine.wishes import concern, grudge, wish
from molin.scheduler.judging.course import NEVER


class Verdict(NamedTuple):
    """``cost`` is ``NEVER`` for a route that cannot be driven.

    ``duty`` is the time from leaving to return, reckoned only where terms that look at
    all routes have a price; 0 otherwise.
    """

    cost: int
    travel: int
    duty: int


@compiled
def judge(week: Week, course: Course, shift: int, count: int) -> Verdict:
    """The verdict on the first ``count`` of the course's visits."""
    home = week.shifts[shift]
    if count == 0 and not home.driven:
        return Verdict(0, 0, 0)
    if not lay(week, course, shift, count):
        return Verdict(NEVER, 0, 0)
    back, leg = earliest_return(week.windows, course.nodes, home, count)
    if back == NEVER:
        return Verdict(NEVER, 0, 0)
    travel = 0
    for place in range(count + 1):
        travel += course.nodes[place].drive
    if concern(week, course, count):
        return _pleased(week, course, shift, count, back, leg, travel)
    cost = week.tariff.travel * travel
    cost += week.tariff.overtime * max(0, back - home.ends)
    if not week.is_shared:
        return Verdict(cost, travel, 0)
    leave = latest_leaving(week.windows, course.nodes, home, count, leg, back)
    return Verdict(cost, travel, back - leave)


@compiled
def _pleased(
    week: Week, course: Course, shift: int, count: int, back: int, leg: int, travel: int
) -> Verdict:
    """Serve stops inside their wishes where that costs less, in the route's order."""
    nodes, home = course.nodes, week.shifts[shift]
    cost, duty = _schedule(week, course, shift, count, back, leg, travel)
    _settle(course, count)
    for place in range(1, count + 1):
        node = nodes[place]
        visit = week.visits[course.visits[place - 1]]
        opens, closes = wish(week, visit, home, node.start)
        if opens == NEVER:
            continue
        low, high = node.low, node.high
        node.low, node.high = max(low, opens), min(high, closes)
        later, where = earliest_return(week.windows, nodes, home, count)
        if later < NEVER:
            other, other_duty = _schedule(
                week, course, shift, count, later, where, travel
            )
            if other < cost:
                cost, duty = other, other_duty
                _settle(course, count)
                continue
        node.low, node.high = low, high
    return Verdict(cost, travel, duty)


@compiled
def _schedule(
    week: Week, course: Course, shift: int, count: int, back: int, leg: int, travel: int
) -> tuple[int, int]:
    """Cost and duty with ``time`` filled in: back early, and left as late as may be."""
    nodes, home = course.nodes, week.shifts[shift]
    leave = latest_leaving(week.windows, nodes, home, count, leg, back)
    earliest_starts(week.windows, nodes, home, count, leg, leave)
    overtime = max(0, nodes[count + 1].time - home.ends)
    cost = week.tariff.travel * travel + week.tariff.overtime * overtime
    return cost + grudge(week, course, home, count), nodes[count + 1].time - leave


@compiled
def _settle(course: Course, count: int) -> None:
    for place in range(count + 2):
        course.nodes[place].start = course.nodes[place].time
