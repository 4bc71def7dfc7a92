"""What a week lacks: one thing more, and what a plan would do with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from molin.domain.fleet import Skill, UnitId
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDay:
    """A day more of a unit, with a crew of its own, as ``like`` has them."""

    day: date
    like: UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillDay:
    """Somebody more on a shift, who has a skill that its crew lacks."""

    shift: ShiftId
    skill: Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerDay:
    """Every shift of a day ends later."""

    day: date
    by: timedelta = timedelta(hours=1)


Help: TypeAlias = UnitDay | SkillDay | LongerDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What planning the week again came to with some help, as long as without it.

    ``saved_minutes`` is how much less the plan costs; ``noise_minutes`` how far two
    plans without help differ that only chance tells apart.
    """

    help: Help
    serves: tuple[RequestId, ...]
    """Requests that only the plan with help serves."""
    loses: tuple[RequestId, ...]
    """Requests that only the plan without help serves."""
    saved_minutes: float
    noise_minutes: float

    @property
    def gained(self) -> int:
        """How many requests more are served."""
        return len(self.serves) - len(self.loses)

    @property
    def is_chance(self) -> bool:
        """Whether the plan gets no better than chance alone could make it."""
        return self.saved_minutes <= self.noise_minutes
