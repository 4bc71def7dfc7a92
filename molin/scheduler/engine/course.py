"""One route under the judge: its nodes, laid out in a scratch array.

Node 0 is leaving, node ``count + 1`` is being back, the visits lie between; leg ``k``
leads from node ``k`` to ``k + 1``. It is the ``Course`` of the interpreted judge.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Records, Week, record
from molin.scheduler.problem import NO_LIMIT, NONE, Ints

NODE = record(
    "location",
    "service",
    "drive",  # of the leg that begins here
    "load",  # on board when the visit has started
    "occupied",  # somebody is on board during the leg: no break there
    "first",  # rows of the windows that count, from and to
    "after",
    "low",  # bounds that narrow these windows
    "high",
    "drop_off",  # node, of a pickup's limited ride, and the most time from start to
    "most",  # start; NONE elsewhere
    "due",  # earliest starts, the break still due or taken, and the leg it is on
    "taken",
    "leg",
    "gap",  # least time from this start to the next one, its break included
    "least",  # ``low`` and ``high`` with the break on a certain leg
    "last",
    "time",  # the start under examination, and the one settled upon
    "start",
)


class Course(NamedTuple):
    """Scratch for one route at a time, as long as any may be."""

    visits: Ints
    """The route, to be filled by whoever asks."""
    nodes: Records
    late: Ints
    """(4, nodes) latest starts by the clocks of ``slots``."""


def course_for(most_visits: int) -> Course:
    """Scratch for routes of so many visits."""
    return Course(
        visits=np.zeros(most_visits, dtype=np.int64),
        nodes=np.zeros(most_visits + 2, dtype=NODE),
        late=np.zeros((4, most_visits + 2), dtype=np.int64),
    )


@compiled
def lay(week: Week, course: Course, shift: int, count: int) -> bool:
    """Lay out the first ``count`` of the course's visits.

    False when they break a rule whatever the times are.
    """
    visits, nodes = course.visits, course.nodes
    home = week.shifts[shift]
    _lay_ends(nodes, home, count)
    load = 0
    for place in range(count):
        visit = visits[place]
        if not week.allowed[visit, shift]:
            return False
        wanted, node = week.visits[visit], nodes[place + 1]
        load += wanted.load
        if load > home.capacity:
            return False
        node.location, node.service, node.load = wanted.location, wanted.service, load
        node.first = week.spans[visit, home.date, 0]
        node.after = week.spans[visit, home.date, 1]
        node.low, node.high, node.drop_off = -NO_LIMIT, NO_LIMIT, NONE
    if not _drive(week, nodes, count) or not _board(week, course, count):
        return False
    return _is_in_order(week, visits, count)


@compiled
def _lay_ends(nodes: Records, home: Any, count: int) -> None:
    for place in (0, count + 1):
        node = nodes[place]
        node.service, node.load, node.drop_off = 0, 0, NONE
        node.first, node.after = 0, 1
        node.low, node.high = home.starts, home.latest
    nodes[0].location = home.start_location
    nodes[count + 1].location = home.end_location


@compiled
def _drive(week: Week, nodes: Records, count: int) -> bool:
    """Fill in the legs, nobody on board; False when one cannot be driven."""
    travel = week.travel
    for leg in range(count + 1):
        drive = travel[nodes[leg].location, nodes[leg + 1].location]
        if drive < 0:
            return False
        nodes[leg].drive = drive
        nodes[leg].occupied = 0
    return True


@compiled
def _board(week: Week, course: Course, count: int) -> bool:
    """Fill in the rides; False when a pair is halved or turned round."""
    visits, nodes = course.visits, course.nodes
    for place in range(count):
        mate = week.visits[visits[place]].mate
        if mate == NONE:
            continue
        other = place_of(visits, count, mate)
        longest = week.visits[visits[place]].longest
        if other == NONE or (other > place) != (longest != NONE):
            return False
        if longest != NONE:
            for leg in range(place + 1, other + 1):
                nodes[leg].occupied = 1
        if longest != NONE and longest < NO_LIMIT:
            nodes[place + 1].drop_off = other + 1
            nodes[place + 1].most = nodes[place + 1].service + longest
    return True


@compiled
def _is_in_order(week: Week, visits: Ints, count: int) -> bool:
    for place in range(count):
        index = week.order_index
        for row in range(index[visits[place]], index[visits[place] + 1]):
            other = place_of(visits, count, week.order[row, 0])
            if other != NONE and (other > place) != (week.order[row, 1] == 1):
                return False
    return True


@compiled
def place_of(visits: Ints, count: int, visit: int) -> int:
    """Where a visit stands on a route, ``NONE`` if nowhere."""
    for place in range(count):
        if visits[place] == visit:
            return place
    return NONE


@compiled
def leads(week: Week, visit: int) -> bool:
    """Whether the visit stands for its party: by itself, or as the pickup."""
    return bool(week.visits[visit].mate == NONE or week.visits[visit].longest != NONE)
