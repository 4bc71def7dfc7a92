"""Who goes out with which shift of a week, what is missing, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.punctuality import time_agreed
from molin.domain.shifts import ShiftId, ShiftKind

REQUIRED_SKILLS = frozenset({Skill.DRIVER})
"""Without these no shift goes out."""
CREW_SEATS = 3
"""Seats of a unit for its crew, the driver's among them; a default."""
FAIR_OVER_WEEKS = 4
"""So many weeks before count when the hours of a week are shared out fairly."""


class Obstacle(StrEnum):
    """What keeps somebody from a shift, in the order in which it is looked for."""

    ABSENT = "absent"
    BUSY = "busy"  # in another shift at the same time
    REST = "rest"  # another shift is too close before or after
    HOURS = "hours"  # the weekly hours would not do
    SEATS = "seats"  # the crew has no seat left


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindrance:
    """Why one crew member cannot fill a gap.

    ``shift`` is the other shift of ``BUSY`` and ``REST``, ``hours`` what is rostered
    this week already.
    """

    member: CrewMemberId
    obstacle: Obstacle
    shift: ShiftId | None = None
    hours: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A skill that a shift lacks; each who has it is hindered, if anybody has it.

    Without a driver the shift stays at home; of another skill so many planned
    ``visits`` on the shift go without.
    """

    shift: ShiftId
    skill: Skill
    visits: int = 0
    hindrances: tuple[Hindrance, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The crew of every shift of a week; empty where none could be found."""

    crews: Mapping[ShiftId, frozenset[CrewMemberId]]
    gaps: tuple[Gap, ...] = ()


def with_crews(
    book: WeekBook, crews: Mapping[ShiftId, frozenset[CrewMemberId]]
) -> WeekBook:
    """The same week with these crews."""
    shifts = {
        shift.id: replace(shift, crew=crews.get(shift.id, shift.crew))
        for shift in book.shifts.values()
    }
    return replace(book, shifts=shifts)


def duty_hours(book: WeekBook) -> Mapping[CrewMemberId, timedelta]:
    """What everybody works on duty this week, as rostered, without days of absence."""
    hours: dict[CrewMemberId, timedelta] = defaultdict(timedelta)
    for shift in book.shifts.values():
        if shift.kind is ShiftKind.DUTY:
            for member in book.present(shift.id):
                hours[member] += time_agreed(shift)
    return {member: hours[member] for member in book.crew}
