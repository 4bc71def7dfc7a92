"""Places that units start from, visit and bring people to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import NewType

from molin.domain.geography import AreaCode, Coordinate
from molin.errors import InvalidInput

PlaceId = NewType("PlaceId", int)


class PlaceKind(StrEnum):
    BASE = "base"
    LODGING = "lodging"
    SCHOOL = "school"
    MARKET = "market"
    VILLAGE_HALL = "village_hall"
    PUSKESMAS = "puskesmas"
    HOSPITAL = "hospital"
    SHELTER = "shelter"
    POLICE_DESK = "police_desk"
    COMPLAINT_POST = "complaint_post"
    CONTACT = "contact"


class AccessClass(StrEnum):
    """What a vehicle must be to get somewhere; a unit may have several."""

    CAR = "car"
    FOUR_BY_FOUR = "4x4"
    BOAT = "boat"


class Capability(StrEnum):
    """What a place can do for somebody who is brought there."""

    DELIVERY_CARE = "delivery_care"
    EMERGENCY = "emergency"
    SHELTER = "shelter"
    POLICE = "police"


@dataclass(frozen=True, slots=True, order=True)
class OpeningHours:
    """Half-open ``[opens, closes)`` on one weekday (0 = Monday), local time.

    ``crowd`` is the number of people expected there in that window, 0 if unknown; the
    more, the more a public activity is worth that begins in it.
    """

    weekday: int
    opens: time
    closes: time
    crowd: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6 or self.closes <= self.opens:
            raise InvalidInput(
                "Opening hours {opens} to {closes} close before they open: swap or"
                " correct them.",
                opens=f"{self.opens:%H:%M}",
                closes=f"{self.closes:%H:%M}",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that may be named openly. No opening hours means always open."""

    id: PlaceId
    name: str
    kind: PlaceKind
    at: Coordinate
    area: AreaCode
    access: AccessClass
    hours: tuple[OpeningHours, ...] = ()
    capabilities: frozenset[Capability] = frozenset()
    invented: bool = False
    """Made up for the demo; shown so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialSpot:
    """Where somebody is visited who must not be found: never a Place.

    Only ``area``, a kecamatan, may be shown, stored or logged in clear.
    """

    area: AreaCode
    at: Coordinate
    address: str
    access: AccessClass

    def __repr__(self) -> str:
        return f"ConfidentialSpot(area={self.area!r}, at=<sealed>, address=<sealed>)"

    __str__ = __repr__
