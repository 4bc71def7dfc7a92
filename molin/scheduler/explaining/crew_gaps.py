"""What the crews of a week lack, and what keeps everybody who has it from coming."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import combinations

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.plan import Plan
from molin.domain.punctuality import time_agreed
from molin.domain.roster import (
    CREW_SEATS,
    REQUIRED_SKILLS,
    Gap,
    Hindrance,
    Obstacle,
    duty_hours,
)
from molin.domain.shifts import Shift, ShiftId, ShiftKind
from molin.scheduler.encoding.crew_question import blocks_of, exclude
from molin.scheduler.encoding.roster import overlap


def crew_gaps(
    book: WeekBook, plan: Plan | None, since: datetime | None = None
) -> Iterator[Gap]:
    """Every skill that a shift cannot do without, or that its planned visits want.

    Nothing is said of shifts that have begun by ``since``. A tour has one crew and is
    spoken of once, by its first shift.
    """
    wanted = _wanted(book, plan)
    for group in blocks_of(book, since):
        aboard = frozenset.intersection(*(book.skills_of(shift) for shift in group))
        visits = sum((wanted.get(shift, Counter()) for shift in group), Counter())
        lacking = REQUIRED_SKILLS - aboard or visits.keys() - aboard
        for skill in sorted(lacking):
            yield Gap(
                shift=group[0],
                skill=skill,
                visits=visits[skill],
                hindrances=tuple(_hindrances(book, group, skill)),
            )


def _wanted(book: WeekBook, plan: Plan | None) -> Mapping[ShiftId, Counter[Skill]]:
    """How many visits of each shift want each skill."""
    routes = plan.routes if plan is not None else ()
    return {
        route.shift: Counter(
            skill
            for stop in route.stops
            for skill in book.activity_of(stop.request).skills
        )
        for route in routes
    }


def _hindrances(
    book: WeekBook, group: tuple[ShiftId, ...], skill: Skill
) -> Iterator[Hindrance]:
    hours = duty_hours(book)
    for member in book.crew.values():
        if skill in member.skills:
            obstacle, shift = _obstacle(book, group, member.id)
            if obstacle is not None:
                yield Hindrance(
                    member=member.id,
                    obstacle=obstacle,
                    shift=shift,
                    hours=hours[member.id],
                )


def _obstacle(
    book: WeekBook, group: tuple[ShiftId, ...], member: CrewMemberId
) -> tuple[Obstacle | None, ShiftId | None]:
    """The first thing in the way, and the other shift if it is one."""
    if any(member in book.away(shift) for shift in group):
        return Obstacle.ABSENT, None
    for shift, other in _neighbours(book, group, member):
        if exclude(book, shift, other):
            busy = overlap(shift, other)
            return (Obstacle.BUSY if busy else Obstacle.REST), other.id
    duties = (book.shifts[shift] for shift in group)
    more = [time_agreed(one) for one in duties if one.kind is ShiftKind.DUTY]
    hours = duty_hours(book)[member]
    if sum(more, hours) > book.crew[member].weekly_hours:
        return Obstacle.HOURS, None
    full = any(len(book.present(shift)) >= CREW_SEATS for shift in group)
    return (Obstacle.SEATS, None) if full else (None, None)


def _neighbours(
    book: WeekBook, group: tuple[ShiftId, ...], member: CrewMemberId
) -> Iterator[tuple[Shift, Shift]]:
    """Each shift of the group with each of the member's others, and with one another:
    the days of a tour, too, may be too close for anybody."""
    shifts = [book.shifts[shift] for shift in group]
    yield from combinations(shifts, 2)
    for other in book.shifts.values():
        if other.id not in group and member in book.present(other.id):
            yield from ((shift, other) for shift in shifts)
