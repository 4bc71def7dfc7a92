"""Two clocks along a course: one with the break still due, one with it taken.

They are exact for courses whose rides have no limit and whose span is free, and bounds
for all others. Forward they tell the earliest starts, backward the latest: a visit fits
between two nodes exactly when its earliest start from the one suits the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from molin.scheduler.judging.course import NEVER, Course, last_before, soonest
from molin.scheduler.problem import NONE


@dataclass(frozen=True, slots=True)
class Forward:
    """Earliest starts per node, ``NEVER`` where impossible.

    ``legs``: where the break of ``taken`` is, ``NONE`` while there is none.
    """

    due: list[int]
    taken: list[int]
    legs: list[int]


@dataclass(frozen=True, slots=True)
class Backward:
    """Latest starts per node from which the shift is home in time, else ``-NEVER``."""

    due: list[int]
    taken: list[int]


def forward(course: Course) -> Forward | None:
    """Earliest starts, or None when the return cannot be reached.

    Without a break the clock of ``taken`` runs alone.
    """
    rest, start = course.rest, course.windows[0][0][0]
    due, taken, leg = (NEVER, start, NONE) if rest is None else (start, NEVER, NONE)
    occupied = course.occupied()
    dues, takens, legs = [due], [taken], [leg]
    for node, drive in enumerate(course.drives):
        windows, wait = course.windows[node + 1], course.service[node]
        if taken < NEVER:
            taken = soonest(windows, taken + wait + drive)
        if rest is not None and due < NEVER:
            ready = due + wait
            if ready <= rest.latest and not occupied[node]:
                resumed = max(ready + drive, rest.earliest) + rest.length
                pausing = soonest(windows, resumed)
                if pausing < taken:
                    taken, leg = pausing, node
            due = soonest(windows, ready + drive)
        if due == taken == NEVER:
            return None
        dues.append(due)
        takens.append(taken)
        legs.append(leg)
    return None if taken == NEVER else Forward(dues, takens, legs)


def backward(course: Course) -> Backward:
    """Latest starts; the break of ``due`` lies behind its node."""
    rest, last = course.rest, course.windows[-1][-1][1]
    due, taken = -NEVER, last
    occupied = course.occupied()
    dues, takens = [due], [taken]
    for node in reversed(range(len(course.drives))):
        windows = course.windows[node]
        lead = course.service[node] + course.drives[node]
        due = last_before(windows, due - lead)
        free = rest is not None and not occupied[node]
        if rest is not None and free and rest.earliest + rest.length <= taken:
            here = min(rest.latest - course.service[node], taken - lead - rest.length)
            due = max(due, last_before(windows, here))
        taken = last_before(windows, taken - lead)
        dues.append(due)
        takens.append(taken)
    return Backward(dues[::-1], takens[::-1])
