"""Which duty shifts cannot go out as rostered, and when they must make way."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.punctuality import time_agreed
from molin.domain.shifts import Shift, ShiftId, ShiftKind


def unmanned(book: WeekBook) -> frozenset[ShiftId]:
    """Duty shifts that must stay at home: no driver, or unit or somebody not free.

    Who is absent neither drives nor holds anything up. Shifts are taken in the order
    of the book. One that overlaps an earlier shift of the same unit or person, leaves
    somebody too short a rest after it, or takes somebody over the weekly hours, does
    not go out.
    """
    out: list[Shift] = []
    worked: dict[CrewMemberId, timedelta] = defaultdict(timedelta)
    kept_in = set()
    for shift in book.shifts.values():
        if shift.kind is not ShiftKind.DUTY:
            continue
        if _can_go(book, shift, out, worked):
            out.append(shift)
            for member in book.present(shift.id):
                worked[member] += time_agreed(shift)
        else:
            kept_in.add(shift.id)
    return frozenset(kept_in)


def latest_return(book: WeekBook, shift: Shift) -> datetime:
    """The end with all overtime, or when unit or crew are due in their next shift.

    People who work on another day then need their rest before it.
    """
    due = [shift.ends + shift.longest_overtime]
    for other in book.shifts.values():
        if other.kind is not ShiftKind.DUTY or other.starts < shift.ends:
            continue
        if other.unit == shift.unit:
            due.append(other.starts)
        rested = other.starts - rest_between(book, shift, other)
        if rested >= shift.ends and _share_people(book, other, shift):
            due.append(rested)
    return min(due)


def rest_between(book: WeekBook, one: Shift, other: Shift) -> timedelta:
    """What somebody must rest between the two: nothing within one working day."""
    return timedelta(0) if one.day == other.day else book.daily_rest


def clash(book: WeekBook, one: Shift, other: Shift) -> bool:
    """Whether nobody can work in both: they overlap, or leave too short a rest."""
    rest = rest_between(book, one, other)
    return one.starts < other.ends + rest and other.starts < one.ends + rest


def overlap(one: Shift, other: Shift) -> bool:
    """Whether there is a moment that belongs to both."""
    return one.starts < other.ends and other.starts < one.ends


def _can_go(
    book: WeekBook,
    shift: Shift,
    out: list[Shift],
    worked: dict[CrewMemberId, timedelta],
) -> bool:
    if Skill.DRIVER not in book.skills_of(shift.id):
        return False
    if any(_hold_up(book, other, shift) for other in out):
        return False
    return all(
        worked[member] + time_agreed(shift) <= book.crew[member].weekly_hours
        for member in book.present(shift.id)
    )


def _hold_up(book: WeekBook, one: Shift, other: Shift) -> bool:
    """Whether the one keeps the other in."""
    if one.unit == other.unit and overlap(one, other):
        return True
    return clash(book, one, other) and _share_people(book, one, other)


def _share_people(book: WeekBook, one: Shift, other: Shift) -> bool:
    both = one.crew & other.crew
    return bool(both and both & book.present(one.id) & book.present(other.id))
