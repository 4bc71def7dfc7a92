"""One unit's working day, with its crew, hours, break, start and end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from molin.domain.fleet import CrewMemberId, UnitId
from molin.domain.places import PlaceId
from molin.errors import InvalidInput

ShiftId = NewType("ShiftId", int)
TourId = NewType("TourId", int)

DAILY_REST = timedelta(hours=11)
"""Between two working days of one person; a default, after Directive 2003/88/EC, 3."""


class ShiftKind(StrEnum):
    DUTY = "duty"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRule:
    """A break that must begin in ``[earliest, latest]``, both ends allowed."""

    length: timedelta
    earliest: datetime
    latest: datetime

    def __post_init__(self) -> None:
        if self.latest < self.earliest or self.length < timedelta(0):
            raise InvalidInput(
                "A break cannot begin later than its latest moment: correct its times."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One unit on one day.

    It leaves ``start_place`` at ``starts`` or later and is at ``end_place`` by ``ends``
    plus ``longest_overtime``; ``longest_span`` bounds leaving to return. On a tour the
    next shift starts where this one ends. On-call shifts are planned no visits.
    """

    id: ShiftId
    unit: UnitId
    day: date
    starts: datetime
    ends: datetime
    start_place: PlaceId
    end_place: PlaceId
    longest_overtime: timedelta = timedelta(minutes=60)
    longest_span: timedelta | None = None
    rest: BreakRule | None = None
    crew: frozenset[CrewMemberId] = frozenset()
    kind: ShiftKind = ShiftKind.DUTY
    tour: TourId | None = None

    def __post_init__(self) -> None:
        if self.ends <= self.starts:
            raise InvalidInput(
                "The shift on {day} ends before it starts: correct its hours.",
                day=self.day.isoformat(),
            )
        if self.longest_overtime < timedelta(0):
            raise InvalidInput(
                "The longest overtime cannot be negative: write 0 for none."
            )
        if self.longest_span is not None and self.longest_span <= timedelta(0):
            raise InvalidInput(
                "The longest time from leaving to return must be more than zero:"
                " correct it, or leave it out."
            )

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last calendar day that it touches."""
        last = (self.ends - timedelta(microseconds=1)).date()
        return min(self.day, self.starts.date()), max(self.day, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Consecutive shifts of one unit with lodging between."""

    id: TourId
    name: str
    unit: UnitId
