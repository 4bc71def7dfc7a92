"""Vehicles, what they carry, and the people who work in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from molin.domain.places import AccessClass, PlaceId
from molin.errors import InvalidInput

UnitId = NewType("UnitId", int)
CrewMemberId = NewType("CrewMemberId", int)

WORKING_WEEK = timedelta(hours=37, minutes=30)  # Perpres 21/2023, without breaks


class Skill(StrEnum):
    DRIVER = "driver"
    COUNSELLOR = "counsellor"
    PSYCHOLOGIST = "psychologist"
    MIDWIFE = "midwife"
    LAWYER = "lawyer"
    FACILITATOR = "facilitator"


class Equipment(StrEnum):
    STRETCHER = "stretcher"
    MEDICAL_BOX = "medical_box"
    WHEELCHAIR = "wheelchair"
    PROJECTOR = "projector"
    SOUND_SYSTEM = "sound_system"
    PLAY_KIT = "play_kit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One Molin vehicle. ``letter`` is its short name on board and map."""

    id: UnitId
    letter: str
    name: str
    plate: str
    base: PlaceId
    access: frozenset[AccessClass]
    equipment: frozenset[Equipment] = frozenset()
    seats: int = 2
    """Seats for people who are fetched, beside the crew's own."""

    def __post_init__(self) -> None:
        if not self.access:
            raise InvalidInput(
                "Unit {name} has no access class: choose at least one.", name=self.name
            )
        if self.seats < 0:
            raise InvalidInput(
                "Unit {name} cannot have {seats} seats: write 0 or more.",
                name=self.name,
                seats=self.seats,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewMember:
    """Somebody who goes out with a unit."""

    id: CrewMemberId
    name: str
    skills: frozenset[Skill]
    weekly_hours: timedelta = WORKING_WEEK
