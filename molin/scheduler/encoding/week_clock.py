"""Moments of a week as whole seconds since its Monday 00:00, and back."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from molin.domain.time import Week

SECOND = timedelta(seconds=1)
MINUTE_S = 60


class WeekClock:
    """Counts real seconds from the week's beginning, whatever zones moments are in.

    Python subtracts two moments of one zone by the face of the clock, an hour wrong
    where summer time begins; by way of UTC it counts what passes.
    """

    def __init__(self, week: Week) -> None:
        self._week = week
        self._zero = week.at(0, time()).astimezone(UTC)

    def seconds(self, moment: datetime) -> int:
        """Whole seconds; parts of one are rounded up."""
        return -((self._zero - moment.astimezone(UTC)) // SECOND)

    def moment(self, seconds: int) -> datetime:
        """The moment as the office's clock shows it."""
        return self._week.local(self._zero + timedelta(seconds=seconds))
