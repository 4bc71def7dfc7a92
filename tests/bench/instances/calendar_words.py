"""The calendar of the invented week, in short words."""

from __future__ import annotations

from datetime import date, datetime, time

from molin.domain.places import OpeningHours
from molin.domain.time import TimeWindow, Week

WEEK = Week(date(2026, 11, 23))


def at(day: int, clock: str) -> datetime:
    """``at(1, "08:30")`` is Tuesday at half past eight."""
    return WEEK.at(day, time.fromisoformat(clock))


def window(day: int, opens: str, closes: str) -> TimeWindow:
    return TimeWindow(at(day, opens), at(day, closes))


def hours(day: int, opens: str, closes: str, crowd: int = 0) -> OpeningHours:
    first, last = time.fromisoformat(opens), time.fromisoformat(closes)
    return OpeningHours(day, first, last, crowd)
