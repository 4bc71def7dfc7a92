"""Weeks and windows of time, always with a zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from molin.errors import InvalidInput

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class TimeWindow:
    """Half-open interval ``[opens, closes)``; both ends carry a time zone."""

    opens: datetime
    closes: datetime

    def __post_init__(self) -> None:
        if self.opens.tzinfo is None or self.closes.tzinfo is None:
            raise InvalidInput(
                "A time window needs a time zone on both ends: add the office's."
            )
        if self.closes <= self.opens:
            raise InvalidInput(
                "The window from {opens} to {closes} closes before it opens: swap or"
                " correct its ends.",
                opens=f"{self.opens:%Y-%m-%d %H:%M}",
                closes=f"{self.closes:%Y-%m-%d %H:%M}",
            )

    @property
    def length(self) -> timedelta:
        return self.closes - self.opens

    def admits(self, moment: datetime) -> bool:
        """Whether ``moment`` lies inside; the closing moment itself does not."""
        return self.opens <= moment < self.closes

    def overlap(self, other: TimeWindow) -> TimeWindow | None:
        """The part that both share, or None."""
        opens, closes = max(self.opens, other.opens), min(self.closes, other.closes)
        return TimeWindow(opens, closes) if opens < closes else None


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A calendar week of one office, Monday to Sunday, in the office's zone."""

    monday: date
    zone: str = "Asia/Makassar"

    def __post_init__(self) -> None:
        if self.monday.weekday() != 0:
            raise InvalidInput(
                "A week begins on a Monday, and {day} is not one: choose its Monday.",
                day=self.monday.isoformat(),
            )

    @classmethod
    def of(cls, moment: datetime, zone: str = "Asia/Makassar") -> Week:
        """The week that holds ``moment`` as the office's own clock shows it."""
        today = moment.astimezone(ZoneInfo(zone)).date()
        return cls(today - timedelta(days=today.weekday()), zone)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.monday + timedelta(days=n) for n in range(DAYS_A_WEEK))

    @property
    def window(self) -> TimeWindow:
        """From Monday 00:00 to the next Monday 00:00, local."""
        return TimeWindow(self.at(0, time()), self.at(DAYS_A_WEEK, time()))

    def at(self, day: int, clock: time) -> datetime:
        """When the office's clock shows ``clock`` on ``day`` (0 = Monday)."""
        here = ZoneInfo(self.zone)
        return datetime.combine(self.monday + timedelta(days=day), clock, here)

    def local(self, moment: datetime) -> datetime:
        """The same moment as the office's clock shows it."""
        return moment.astimezone(ZoneInfo(self.zone))

    def day_of(self, moment: datetime) -> date:
        return self.local(moment).date()

    def later(self, weeks: int) -> Week:
        """The week so many weeks on; negative goes back."""
        return Week(self.monday + timedelta(weeks=weeks), self.zone)
