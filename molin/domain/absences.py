"""When crew members are not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from molin.domain.fleet import CrewMemberId
from molin.errors import InvalidInput

AbsenceId = NewType("AbsenceId", int)


class AbsenceKind(StrEnum):
    """Why somebody is away, as far as a colleague may know."""

    LEAVE = "leave"
    ILLNESS = "illness"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A crew member is away from ``first`` to ``last``, both days included."""

    id: AbsenceId
    member: CrewMemberId
    first: date
    last: date
    kind: AbsenceKind = AbsenceKind.OTHER

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidInput(
                "The absence from {first} ends before it begins, on {last}: swap or"
                " correct its days.",
                first=self.first.isoformat(),
                last=self.last.isoformat(),
            )

    def touches(self, first: date, last: date) -> bool:
        """Whether any day from ``first`` to ``last`` is one of the absence."""
        return self.first <= last and first <= self.last
