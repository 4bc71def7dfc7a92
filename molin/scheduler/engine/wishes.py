"""Starts that people would like, and what it costs to miss them."""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.course import Course
from molin.scheduler.engine.crowds import better, forgone
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE


@compiled
def concern(week: Week, course: Course, count: int) -> bool:
    """Whether any visit of the course has a wish."""
    for place in range(count):  # noqa: SIM110  (compiled code knows no any())
        if week.visits[course.visits[place]].wishes:
            return True
    return False


@compiled
def is_moved(visit: Any, home: Any) -> bool:
    """Whether a published visit would change its unit or day on this shift."""
    if visit.unit == NONE:
        return False
    return bool(visit.unit != home.unit or visit.day != home.day)


@compiled
def delay(week: Week, visit: Any, home: Any, start: int) -> int:
    """By how much a published start moves beyond the grace; 0 on another team."""
    if visit.unit == NONE or is_moved(visit, home):
        return 0
    return int(max(0, abs(start - visit.start) - week.tariff.grace))


@compiled
def grudge(week: Week, course: Course, home: Any, count: int) -> int:
    """The price of all wishes that the starts in ``time`` leave unmet."""
    missed, lost, moved, shifted = 0, 0, 0, 0
    for place in range(count):
        visit, start = week.visits[course.visits[place]], course.nodes[place + 1].time
        if visit.liked_from != NONE and not is_liked(visit, start):
            missed += 1
        lost += forgone(week, visit, start)
        if is_moved(visit, home):
            moved += 1
        shifted += delay(week, visit, home, start)
    tariff = week.tariff
    cost = missed * tariff.preferred + lost
    return cost + moved * tariff.moved + shifted * tariff.shifted


@compiled
def is_liked(visit: Any, start: int) -> bool:
    return bool(visit.liked_from <= start <= visit.liked_to)


@compiled
def wish(week: Week, visit: Any, home: Any, start: int) -> tuple[int, int]:
    """The closed interval of starts that would please, if ``start`` does not;

    otherwise it begins at ``NEVER``.
    """
    if visit.liked_from != NONE and not is_liked(visit, start):
        return visit.liked_from, visit.liked_to
    crowded = better(week, visit, home, start)
    if crowded[0] != NEVER:
        return crowded
    if delay(week, visit, home, start):
        grace = week.tariff.grace
        return visit.start - grace, visit.start + grace
    return NEVER, NEVER
