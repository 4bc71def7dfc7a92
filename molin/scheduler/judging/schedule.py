"""When a route leaves, arrives, serves, rests and returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from molin.scheduler.judging.clocks import Return, earliest_starts, latest_leaving
from molin.scheduler.judging.course import Course
from molin.scheduler.problem import NONE, DrivenRoute


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The moments of a drivable course; ``arrives`` and ``starts`` per visit.

    The return is the earliest possible, and the course is left as late as that
    return allows: nobody waits at the first stop for a door to open. A pause that
    fits there is taken standing, at the next stop rather than at the last one.
    """

    leaves: int
    returns: int
    arrives: tuple[int, ...]
    starts: tuple[int, ...]
    pause_starts: int
    """``NONE`` without a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A route's times and all that it costs by itself.

    Durations in time units; ``missed`` and ``moved`` count visits, ``shifted`` adds up
    what starts move beyond the grace, ``forgone`` what larger crowds would have been
    worth. ``cost`` is the priced sum of these terms.
    """

    times: Times
    travel: int
    overtime: int
    waiting: int
    missed: int
    forgone: int
    moved: int
    shifted: int
    cost: int

    def route(self, shift: int, visits: tuple[int, ...]) -> DrivenRoute:
        """The route that has this schedule."""
        duty = self.times.returns - self.times.leaves
        return DrivenRoute(shift=shift, visits=visits, cost=self.cost, duty=duty)


def times_of(course: Course, back: Return) -> Times:
    """The moments of a course that can be back at ``back``."""
    leaves = latest_leaving(course, back)
    nodes = earliest_starts(course, back.leg, leaves)
    if nodes is None:
        raise AssertionError("A course left as late as possible can be driven.")
    arrivals = [
        nodes[node] + course.service[node] + drive
        for node, drive in enumerate(course.drives)
    ]
    pause = NONE
    if course.rest is not None:
        pause, arrivals[back.leg] = _pause(course, back.leg, nodes, arrivals)
    return Times(
        leaves=leaves,
        returns=nodes[-1],
        arrives=tuple(arrivals[:-1]),
        starts=tuple(nodes[1:-1]),
        pause_starts=pause,
    )


def _pause(
    course: Course, leg: int, nodes: Sequence[int], arrivals: Sequence[int]
) -> tuple[int, int]:
    """When the break on ``leg`` begins, and the arrival at the leg's far end.

    Standing at the far end if the unit gets there in time, else before it sets out if
    that delays nothing, else on the road.
    """
    if course.rest is None:
        raise AssertionError("Only a course with a break has a pause.")
    rest, drive = course.rest, course.drives[leg]
    ready = nodes[leg] + course.service[leg]
    if arrivals[leg] <= rest.latest:
        return max(arrivals[leg], rest.earliest), arrivals[leg]
    standing = max(ready, rest.earliest)
    if standing + rest.length + drive <= nodes[leg + 1]:
        return standing, standing + rest.length + drive
    return standing, ready + drive + rest.length
