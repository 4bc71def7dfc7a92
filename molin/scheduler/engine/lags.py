"""Longest rides and spans: earliest and latest times, by fixed points.

The mathematics is that of the interpreted judge, ``molin.scheduler.judging.clocks``.
"""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.clocks import first_start, forward, last_start
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Records
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints


@compiled
def earliest_return(
    windows: Ints, nodes: Records, home: Any, count: int
) -> tuple[int, int]:
    """The exact earliest return and the leg of its break; ``NEVER`` if impossible."""
    if not forward(windows, nodes, home, count):
        return NEVER, NONE
    bound, leg = int(nodes[count + 1].taken), int(nodes[count + 1].leg)
    if bound - home.starts <= home.span and not is_limited(nodes, count):
        return bound, leg
    if _return_on(windows, nodes, home, count, leg) == bound:
        return bound, leg
    if home.rest_length == NONE:
        return _return_on(windows, nodes, home, count, NONE), NONE
    best, where = NEVER, NONE
    for other in range(count + 1):
        if nodes[other].occupied == 0:
            back = _return_on(windows, nodes, home, count, other)
            if back < best:
                best, where = back, other
    return best, where


@compiled
def earliest_starts(
    windows: Ints, nodes: Records, home: Any, count: int, leg: int, leave: int
) -> bool:
    """Fill in ``time``, each as early as can be; False when no such times exist.

    The course is left at ``leave`` or later, its break is on ``leg``.
    """
    _rest_on(nodes, home, count, leg)
    if _hopeless(nodes, home, count):
        return False
    for place in range(1, count + 2):
        nodes[place].time = -NEVER
    _raise(windows, nodes[0], leave)
    moved = True
    while moved:
        for place in range(1, count + 2):
            node = nodes[place]
            ready = max(node.time, nodes[place - 1].time + nodes[place - 1].gap)
            _raise(windows, node, ready)
            if node.time == NEVER:
                return False
        moved = _raise_over_lags(windows, nodes, home, count)
    return True


@compiled
def latest_leaving(
    windows: Ints, nodes: Records, home: Any, count: int, leg: int, back: int
) -> int:
    """The last moment to leave and still be back at ``back``, which must be possible.

    The break is on ``leg``; uses ``time``.
    """
    _rest_on(nodes, home, count, leg)
    for place in range(count + 1):
        nodes[place].time = NEVER
    nodes[count + 1].time = back
    moved = True
    while moved:
        for place in range(count, -1, -1):
            node = nodes[place]
            bound = min(node.time, nodes[place + 1].time - node.gap)
            node.time = last_start(windows, node, node.least, node.last, bound)
        moved = False
        for place in range(count + 1):
            later, most = nodes[place].drop_off, nodes[place].most
            if later != NONE and nodes[later].time > nodes[place].time + most:
                node, bound = nodes[later], nodes[place].time + most
                node.time = last_start(windows, node, node.least, node.last, bound)
                moved = True
        if _span_broken(nodes, home, count):
            node, bound = nodes[count + 1], nodes[0].time + home.span
            node.time = last_start(windows, node, node.least, node.last, bound)
            moved = True
    return int(nodes[0].time)


@compiled
def _return_on(windows: Ints, nodes: Records, home: Any, count: int, leg: int) -> int:
    if not earliest_starts(windows, nodes, home, count, leg, home.starts):
        return NEVER
    return int(nodes[count + 1].time)


@compiled
def _raise(windows: Ints, node: Any, ready: int) -> None:
    node.time = first_start(windows, node, node.least, node.last, ready)


@compiled
def _raise_over_lags(windows: Ints, nodes: Records, home: Any, count: int) -> bool:
    """Begin later what would otherwise last too long; whether anything moved."""
    moved = False
    for place in range(count + 1):
        later, most = nodes[place].drop_off, nodes[place].most
        if later != NONE and nodes[later].time - most > nodes[place].time:
            _raise(windows, nodes[place], nodes[later].time - most)
            moved = True
    if _span_broken(nodes, home, count):
        _raise(windows, nodes[0], nodes[count + 1].time - home.span)
        moved = True
    return moved


@compiled
def _span_broken(nodes: Records, home: Any, count: int) -> bool:
    return bool(nodes[count + 1].time - nodes[0].time > home.span)


@compiled
def is_limited(nodes: Records, count: int) -> bool:
    """Whether some ride on the course may last too long."""
    for place in range(1, count + 1):  # noqa: SIM110  (compiled code knows no any())
        if nodes[place].drop_off != NONE:
            return True
    return False


@compiled
def _rest_on(nodes: Records, home: Any, count: int, leg: int) -> None:
    """Fill in gaps and bounds for a break on ``leg``, which begins in time."""
    for place in range(count + 2):
        node = nodes[place]
        node.gap, node.least, node.last = node.service + node.drive, node.low, node.high
    if leg != NONE:
        here, there = nodes[leg], nodes[leg + 1]
        here.gap += home.rest_length
        here.last = min(here.last, home.rest_latest - here.service)
        there.least = max(there.least, home.rest_earliest + home.rest_length)


@compiled
def _hopeless(nodes: Records, home: Any, count: int) -> bool:
    """Whether even without waiting some ride or the span is too long.

    Otherwise the constraints have no positive cycle, so that raising times ends.
    """
    whole = 0
    for place in range(count + 1):
        whole += nodes[place].gap
        if nodes[place].drop_off == NONE:
            continue
        ride = 0
        for leg in range(place, nodes[place].drop_off):
            ride += nodes[leg].gap
        if ride > nodes[place].most:
            return True
    return bool(whole > home.span)
