"""The kinds of work that a unit goes out for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from molin.domain.fleet import Equipment, Skill

ActivityId = NewType("ActivityId", int)


class ActivityKind(StrEnum):
    SOCIALISATION = "socialisation"
    EDUCATION = "education"
    OUTREACH = "outreach"
    ACCOMPANIMENT = "accompaniment"
    COORDINATION = "coordination"
    TRANSPORT = "transport"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A kind of work with what it takes.

    ``interruptible``: an urgent call may end it after ``pack_up``.
    ``publishable``: its place may be shown to others.
    """

    id: ActivityId
    name: str
    kind: ActivityKind
    usual_length: timedelta
    skills: frozenset[Skill] = frozenset()
    equipment: frozenset[Equipment] = frozenset()
    interruptible: bool = True
    publishable: bool = True
    pack_up: timedelta = timedelta(minutes=10)
