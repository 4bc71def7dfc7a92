"""The hard rules of a plan, by name, as audits, reasons and screens speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId


class Rule(StrEnum):
    """Every hard rule, in the order in which a shift is checked for a request."""

    KIND = "kind"  # an on-call shift is planned no visits
    DAY = "day"  # no window of the request on the shift's day
    OPENING = "opening"  # the place's hours do not hold the whole visit
    PAST = "past"  # over, or begun, before the moment from which on one plans
    ACCESS = "access"
    EQUIPMENT = "equipment"
    SKILL = "skill"
    SEATS = "seats"
    REACH = "reach"  # no road or ferry leads there
    HOURS = "hours"  # too far to go, serve and return in the shift's hours
    WINDOW = "window"  # its window cannot be met between the stops already there
    BREAK = "break"
    SPAN = "span"
    RIDE = "ride"  # longest ride, order, or half a pair
    SPACING = "spacing"
    LOCK = "lock"
    CREW = "crew"  # nobody drives, or somebody is needed twice, too long or too soon
    TIMES = "times"  # the stated times contradict each other
    TWICE = "twice"
    FULL = "full"  # it would fit only if something else left


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why one shift cannot take a request: the first rule in its way."""

    shift: ShiftId
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule that a plan breaks, where, and by how much if that is a time."""

    rule: Rule
    shift: ShiftId | None = None
    request: RequestId | None = None
    by: timedelta | None = None
