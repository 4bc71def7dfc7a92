"""What people ask for: visits, rides and series of visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ride:
    """People brought from a pickup to a drop-off, by one shift, in that order.

    ``longest`` runs from the end of the pickup to the start of the drop-off.
    """

    pickup: RequestId
    drop_off: RequestId
    longest: timedelta
    people: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Repeat visits in order, each at least ``min_days`` days after the one before."""

    id: SeriesId
    name: str
    members: tuple[RequestId, ...]
    min_days: int
