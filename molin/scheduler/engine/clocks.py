"""Two clocks along a course, the break still due or taken; see ``two_clocks``."""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Records
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints


@compiled
def soonest(windows: Ints, first: int, after: int, ready: int) -> int:
    """First start at or after ``ready`` in the given rows, else ``NEVER``."""
    for row in range(first, after):
        if ready <= windows[row, 1]:
            return int(max(ready, windows[row, 0]))
    return NEVER


@compiled
def last_before(windows: Ints, first: int, after: int, bound: int) -> int:
    """Last start at or before ``bound`` in the given rows, else ``-NEVER``."""
    for row in range(after - 1, first - 1, -1):
        if bound >= windows[row, 0]:
            return int(min(bound, windows[row, 1]))
    return -NEVER


@compiled
def first_start(windows: Ints, node: Any, low: int, high: int, ready: int) -> int:
    """First start of a node at or after ``ready`` in ``[low, high]``, or ``NEVER``."""
    start = soonest(windows, node.first, node.after, max(ready, low))
    return start if start <= high else NEVER


@compiled
def last_start(windows: Ints, node: Any, low: int, high: int, bound: int) -> int:
    """Last start of a node at or before ``bound`` in ``[low, high]``, or ``-NEVER``."""
    start = last_before(windows, node.first, node.after, min(bound, high))
    return start if start >= low else -NEVER


@compiled
def forward(windows: Ints, nodes: Records, home: Any, count: int) -> bool:
    """Fill in ``due``, ``taken`` and ``leg``; False when the return is out of reach."""
    rests = home.rest_length != NONE
    leave = first_start(windows, nodes[0], nodes[0].low, nodes[0].high, home.starts)
    nodes[0].due, nodes[0].taken = (leave, NEVER) if rests else (NEVER, leave)
    nodes[0].leg = NONE
    for leg in range(count + 1):
        here, there = nodes[leg], nodes[leg + 1]
        due, taken, where = here.due, here.taken, here.leg
        if taken < NEVER:
            ready = taken + here.service + here.drive
            taken = first_start(windows, there, there.low, there.high, ready)
        if rests and due < NEVER:
            ready = due + here.service
            if ready <= home.rest_latest and here.occupied == 0:
                resumed = max(ready + here.drive, home.rest_earliest) + home.rest_length
                pausing = first_start(windows, there, there.low, there.high, resumed)
                if pausing < taken:
                    taken, where = pausing, leg
            due = first_start(windows, there, there.low, there.high, ready + here.drive)
        if due == NEVER and taken == NEVER:
            return False
        there.due, there.taken, there.leg = due, taken, where
    return bool(nodes[count + 1].taken < NEVER)


@compiled
def backward(
    windows: Ints, nodes: Records, home: Any, count: int, late: Ints, closing: int
) -> None:
    """Fill in ``late`` (2, nodes): the latest starts by both clocks from which the

    return is no later than ``closing``, else ``-NEVER``.
    """
    rests = home.rest_length != NONE
    due, taken = -NEVER, closing
    late[0, count + 1], late[1, count + 1] = due, taken
    for leg in range(count, -1, -1):
        node = nodes[leg]
        lead = node.service + node.drive
        due = last_start(windows, node, node.low, node.high, due - lead)
        rested = home.rest_earliest + home.rest_length
        if rests and node.occupied == 0 and rested <= taken:
            bound = taken - lead - home.rest_length
            bound = min(bound, home.rest_latest - node.service)
            due = max(due, last_start(windows, node, node.low, node.high, bound))
        taken = last_start(windows, node, node.low, node.high, taken - lead)
        late[0, leg], late[1, leg] = due, taken
