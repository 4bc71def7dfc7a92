"""Where else a request could go, and what that would cost and displace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from molin.domain.requests import RequestId
from molin.domain.rules import Refusal
from molin.domain.shifts import ShiftId


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A shift that could serve a request, from when, and at which price.

    For either half of a ride it is one for both: ``starts`` is when the pickup would.
    """

    shift: ShiftId
    starts: datetime
    extra_minutes: float
    """Change of the plan's whole score; positive is worse."""
    overtime: timedelta = timedelta(0)
    """Overtime that the shift would have on top of today's."""
    displaces: tuple[RequestId, ...] = ()
    """Requests that would have to make room; their price is in ``extra_minutes``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """What it would mean to have a planned request elsewhere, with its ride if it is
    half of one.

    ``removal_minutes`` is the change of the score if it were left out; None where the
    rest of its route cannot be driven, or has begun. ``places`` has at most one offer
    per shift, its own included, the cheapest first. ``refusals`` names the others.
    """

    removal_minutes: float | None
    places: tuple[Offer, ...] = ()
    refusals: tuple[Refusal, ...] = ()
