"""Earliest and latest times of a course: the exact answer to "can it be driven?".

Two clocks settle every course without rides and with span to spare. The others are
systems of difference constraints whose extreme solutions are fixed points (Bellman
1958), one system for each leg on which the break may fall.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from molin.scheduler.judging.course import (
    NEVER,
    Course,
    Windows,
    clipped,
    last_before,
    soonest,
)
from molin.scheduler.judging.two_clocks import forward
from molin.scheduler.problem import NONE


@dataclass(frozen=True, slots=True)
class Return:
    """The earliest return and the leg that holds the break, ``NONE`` without one."""

    time: int
    leg: int


def earliest_return(course: Course) -> Return | None:
    """The exact earliest return, or None when no schedule keeps every rule."""
    clocks = forward(course)
    if clocks is None:
        return None
    bound = Return(clocks.taken[-1], clocks.legs[-1])
    if not _constrained(course, bound.time):
        return bound
    if _return_on(course, bound.leg) == bound.time:
        return bound
    legs = ((_return_on(course, leg), leg) for leg in _break_legs(course))
    found = [(time, leg) for time, leg in legs if time is not None]
    return Return(*min(found)) if found else None


def earliest_starts(course: Course, leg: int, leave: int) -> list[int] | None:
    """Start times of all nodes, each as early as can be, the break on ``leg``.

    The course is left at ``leave`` or later. None when no such times exist.
    """
    gaps, windows = _gaps(course, leg), _windows(course, leg)
    if _hopeless(course, gaps):
        return None
    times = [soonest(windows[0], leave)] + [-NEVER] * len(gaps)
    moved = True
    while moved:
        for node, gap in enumerate(gaps, 1):
            ready = max(times[node], times[node - 1] + gap)
            times[node] = soonest(windows[node], ready)
            if times[node] == NEVER:
                return None
        moved = False
        for earlier, later, most in _lags(course):
            if times[later] - most > times[earlier]:
                times[earlier] = soonest(windows[earlier], times[later] - most)
                moved = True
    return times


def latest_leaving(course: Course, back: Return) -> int:
    """The last moment to leave and still return at ``back``, which must be possible."""
    gaps, windows = _gaps(course, back.leg), _windows(course, back.leg)
    times = [NEVER] * len(gaps) + [back.time]
    moved = True
    while moved:
        for node in reversed(range(len(gaps))):
            bound = min(times[node], times[node + 1] - gaps[node])
            times[node] = last_before(windows[node], bound)
        moved = False
        for earlier, later, most in _lags(course):
            if times[later] > times[earlier] + most:
                times[later] = last_before(windows[later], times[earlier] + most)
                moved = True
    return times[0]


def _constrained(course: Course, back: int) -> bool:
    """Whether a ride or the span may forbid what the clocks allow."""
    widest = back - course.windows[0][0][0]
    return bool(course.rides) or widest > course.longest_span


def _return_on(course: Course, leg: int) -> int | None:
    times = earliest_starts(course, leg, course.windows[0][0][0])
    return None if times is None else times[-1]


def _break_legs(course: Course) -> list[int]:
    if course.rest is None:
        return [NONE]
    return [leg for leg, used in enumerate(course.occupied()) if not used]


def _gaps(course: Course, leg: int) -> list[int]:
    """Per leg the least time from start to start."""
    gaps = [course.service[node] + drive for node, drive in enumerate(course.drives)]
    if leg != NONE and course.rest is not None:
        gaps[leg] += course.rest.length
    return gaps


def _windows(course: Course, leg: int) -> list[Windows]:
    """The windows, those beside the break narrowed so that it begins in time."""
    windows = list(course.windows)
    if leg != NONE and course.rest is not None:
        rest = course.rest
        begun = rest.latest - course.service[leg]
        windows[leg] = clipped(windows[leg], -NEVER, begun)
        windows[leg + 1] = clipped(windows[leg + 1], rest.earliest + rest.length, NEVER)
    return windows


def _lags(course: Course) -> Iterator[tuple[int, int, int]]:
    """(earlier, later, most): at most so long between the starts of two nodes."""
    for ride in course.rides:
        most = course.service[ride.pickup] + ride.longest
        yield ride.pickup, ride.drop_off, most
    yield 0, len(course.drives), course.longest_span


def _hopeless(course: Course, gaps: list[int]) -> bool:
    """Whether even without waiting some ride or the span is too long.

    Otherwise the constraints have no positive cycle, so that raising times ends.
    """
    return any(sum(gaps[a:b]) > most for a, b, most in _lags(course))
