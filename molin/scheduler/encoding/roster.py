"""Which duty shifts cannot go out as rostered, and when they must make way."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.shifts import Shift, ShiftId, ShiftKind


def unmanned(book: WeekBook) -> frozenset[ShiftId]:
    """Duty shifts that must stay at home: no driver, or unit or somebody not free.

    Shifts are taken in the order of the book. One that overlaps an earlier shift of
    the same unit or person, or takes somebody over the weekly hours, does not go out.
    """
    out: list[Shift] = []
    worked: dict[CrewMemberId, timedelta] = defaultdict(timedelta)
    kept_in = set()
    for shift in book.shifts.values():
        if shift.kind is not ShiftKind.DUTY:
            continue
        if _can_go(book, shift, out, worked):
            out.append(shift)
            for member in shift.crew:
                worked[member] += working_time(shift)
        else:
            kept_in.add(shift.id)
    return frozenset(kept_in)


def latest_return(book: WeekBook, shift: Shift) -> datetime:
    """The end with all overtime, or when unit or crew are due in their next shift."""
    following = (
        other.starts
        for other in book.shifts.values()
        if other.kind is ShiftKind.DUTY
        and other.starts >= shift.ends
        and _share(other, shift)
    )
    return min((shift.ends + shift.longest_overtime, *following))


def working_time(shift: Shift) -> timedelta:
    """The hours of a shift as the working week counts them: without the break."""
    rest = shift.rest.length if shift.rest else timedelta(0)
    return shift.ends - shift.starts - rest


def _can_go(
    book: WeekBook,
    shift: Shift,
    out: list[Shift],
    worked: dict[CrewMemberId, timedelta],
) -> bool:
    if Skill.DRIVER not in book.skills_of(shift.id):
        return False
    if any(_share(other, shift) and _overlap(other, shift) for other in out):
        return False
    return all(
        worked[member] + working_time(shift) <= book.crew[member].weekly_hours
        for member in shift.crew
    )


def _share(one: Shift, other: Shift) -> bool:
    return one.unit == other.unit or bool(one.crew & other.crew)


def _overlap(one: Shift, other: Shift) -> bool:
    return one.starts < other.ends and other.starts < one.ends
