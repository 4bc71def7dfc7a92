"""What people ask for: visits, rides and series of visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from math import inf
from typing import NewType

from molin.domain.activities import ActivityId
from molin.domain.places import ConfidentialSpot, PlaceId
from molin.domain.time import TimeWindow
from molin.errors import InvalidInput

RequestId = NewType("RequestId", int)
SeriesId = NewType("SeriesId", int)


class Priority(IntEnum):
    """How much a visit matters; leaving it out costs in proportion."""

    LOW = 1
    MEDIUM = 2
    HIGH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One visit asked for: it may begin in any of its ``windows``.

    ``place`` and ``spot`` exclude each other: a confidential visit has a spot.
    ``need`` is the need of the area, 1 where nothing is known.
    ``preferred`` is a part of the windows that people would like best.
    """

    id: RequestId
    activity: ActivityId
    length: timedelta
    windows: tuple[TimeWindow, ...]
    place: PlaceId | None = None
    spot: ConfidentialSpot | None = None
    priority: Priority = Priority.MEDIUM
    need: float = 1.0
    preferred: TimeWindow | None = None
    due: date | None = None

    def __post_init__(self) -> None:
        if (self.place is None) == (self.spot is None):
            raise InvalidInput(
                "Request {id} needs one place to go to: an open place or a"
                " confidential spot.",
                id=self.id,
            )
        if self.length <= timedelta(0):
            raise InvalidInput(
                "Request {id} needs a length of more than zero minutes.", id=self.id
            )
        if not self.windows:
            raise InvalidInput(
                "Request {id} allows no day: give it at least one window.", id=self.id
            )
        if not 0 <= self.need < inf:
            raise InvalidInput(
                "Request {id} has a need of {need}: write 1 for an ordinary one.",
                id=self.id,
                need=self.need,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ride:
    """People brought from a pickup to a drop-off, by one shift, in that order.

    ``longest`` runs from the end of the pickup to the start of the drop-off.
    """

    pickup: RequestId
    drop_off: RequestId
    longest: timedelta
    people: int = 1

    def __post_init__(self) -> None:
        if self.pickup == self.drop_off:
            raise InvalidInput(
                "Request {id} cannot be both ends of a ride: choose another drop-off.",
                id=self.pickup,
            )
        if self.longest < timedelta(0) or self.people < 0:
            raise InvalidInput(
                "The ride from request {id} has a negative length or number of people:"
                " correct it.",
                id=self.pickup,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Repeat visits in order, each at least ``min_days`` days after the one before."""

    id: SeriesId
    name: str
    members: tuple[RequestId, ...]
    min_days: int

    def __post_init__(self) -> None:
        if len(set(self.members)) < len(self.members):
            raise InvalidInput(
                "The series {name} names a visit twice: remove one.", name=self.name
            )
        if self.min_days < 0:
            raise InvalidInput(
                "The days between the visits of the series {name} cannot be negative:"
                " write 0 for none.",
                name=self.name,
            )
