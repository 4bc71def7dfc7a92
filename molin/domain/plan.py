"""A week's plan: who goes where, when, in what order, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from molin.domain.requests import RequestId
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.domain.time import Week

PlanId = NewType("PlanId", int)


class Stage(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    SCENARIO = "scenario"


class StopKind(StrEnum):
    VISIT = "visit"
    PICKUP = "pickup"
    DROP_OFF = "drop_off"


class Lock(StrEnum):
    """What the solver must leave as it is; it never stops the person."""

    UNIT = "unit"
    DAY = "day"
    TIME = "time"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One visit on a route; waiting is the time from ``arrives`` to ``starts``."""

    request: RequestId
    kind: StopKind = StopKind.VISIT
    arrives: datetime
    starts: datetime
    ends: datetime
    locks: frozenset[Lock] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The break as planned; on the road the drive goes on afterwards."""

    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The ordered stops of a shift, from leaving its start to reaching its end."""

    shift: ShiftId
    leaves: datetime
    returns: datetime
    stops: tuple[Stop, ...]
    pause: Pause | None = None
    driving: timedelta = timedelta(0)
    road_m: int = 0
    locked: bool = False

    @property
    def goes_out(self) -> bool:
        """Whether the unit leaves at all: on a tour it does so without a stop, too."""
        return bool(self.stops) or self.driving > timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a plan costs, term by term, in weighted minutes; less is better."""

    travel: float = 0
    overtime: float = 0
    unserved: float = 0
    unevenness: float = 0
    change: float = 0
    preferred: float = 0
    reserve: float = 0

    @property
    def total(self) -> float:
        return float(sum(getattr(self, term.name) for term in fields(self)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each soft rule is worth, in minutes of driving."""

    travel: int = 1
    """Per minute on the road."""
    overtime: int = 3
    """Per minute past the end of a shift."""
    unserved: int = 150
    """Per request left out, times its priority and the need of its area; a public one
    is worth more by the largest crowd that it could meet."""
    unevenness: int = 0
    """Per minute by which a unit's week differs from the mean of all units."""
    moved: int = 30
    """Per visit that changes its unit or day against the published plan."""
    shifted: int = 1
    """Per minute beyond 30 by which a published start shifts."""
    preferred: int = 20
    """Per visit that starts outside its preferred window. One that could meet a larger
    crowd costs what it would be worth more there and then, whatever stands here."""
    reserve: int = 0
    """Per minute by which no unit of a day has an hour to spare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Displacement:
    """What serving a request would cost: the cheapest swap that was found."""

    shift: ShiftId
    drops: tuple[RequestId, ...]
    extra_minutes: float
    """Change of the plan's total score; positive is worse."""
    overtime: timedelta = timedelta(0)
    """Overtime that the shift would have on top of today's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayItem:
    """A request that the plan leaves out, and why.

    ``refusals`` names for each shift the first rule that excludes it; a shift that is
    not named could take it at the price in ``displacement``.
    """

    request: RequestId
    reason: Rule
    refusals: tuple[Refusal, ...] = ()
    displacement: Displacement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One week's routes. ``version`` counts saves; 0 was never saved."""

    week: Week
    routes: tuple[Route, ...]
    tray: tuple[TrayItem, ...] = ()
    score: Score = Score()
    id: PlanId | None = None
    stage: Stage = Stage.DRAFT
    version: int = 0
    saved_at: datetime | None = None
