"""Where things lie on the board: hours across, rows down, whole pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor

AXIS_PX = 26
DAY_PX = 78
UNIT_PX = 62
COLUMN_PX = DAY_PX + UNIT_PX
ROW_PX = 25
BLOCK_TOP_PX = 3
BLOCK_PX = 19
DAY_GAP_PX = 4
TOP_PX = 3

FIRST_HOUR, LAST_HOUR = 7, 18
LEAST_HOUR_PX = 36.0  # below it the labels of the hours would touch
MOST_ZOOM = 8.0


@dataclass(frozen=True, slots=True)
class Span:
    """From one hour of a day to another: 8.5 is half past eight, 24.5 past midnight."""

    starts: float
    ends: float

    @property
    def middle(self) -> float:
        return (self.starts + self.ends) / 2


@dataclass(frozen=True, slots=True)
class Bar:
    """A horizontal stretch of whole pixels, ``right`` excluded."""

    left: int
    right: int

    @property
    def width(self) -> int:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Hours of a day to pixels from the left edge of the rows."""

    first: int
    last: int
    hour_px: float

    @property
    def width(self) -> int:
        """Wide enough for the line of the last hour."""
        return ceil((self.last - self.first) * self.hour_px - 0.01) + 1

    @property
    def hours(self) -> range:
        """Every full hour that has a line."""
        return range(self.first, self.last + 1)

    def x(self, hour: float) -> float:
        return (hour - self.first) * self.hour_px

    def hour(self, x: float) -> float:
        return self.first + x / self.hour_px

    def bar(self, span: Span) -> Bar:
        """Rounded outwards to whole pixels, at least one wide."""
        # A hundredth of a pixel forgives what hours lose as binary fractions.
        left = floor(self.x(span.starts) + 0.01)
        return Bar(left, max(ceil(self.x(span.ends) - 0.01), left + 1))


def fitted_scale(hours: range, room_px: int, zoom: float) -> TimeScale:
    """``zoom`` 1 fills ``room_px`` with the hours, where they stay readable."""
    fit = max((room_px - 1) / (len(hours) - 1), LEAST_HOUR_PX)
    return TimeScale(hours[0], hours[-1], fit * zoom)


def hours_shown(spans: Iterable[Span]) -> range:
    """07 to 18, and further where a shift or a stop goes further."""
    spans = tuple(spans)
    first = min((floor(span.starts) for span in spans), default=FIRST_HOUR)
    last = max((ceil(span.ends) for span in spans), default=LAST_HOUR)
    return range(min(first, FIRST_HOUR), max(last, LAST_HOUR) + 1)


def kept_apart(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The same bars in order, each at least a pixel right of the one before."""
    result: list[Bar] = []
    for bar in bars:
        left = max(bar.left, result[-1].right + 1) if result else bar.left
        result.append(Bar(left, max(bar.right, left + 1)))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The tops of all rows; rows of one day touch, days stand apart."""

    tops: tuple[int, ...]
    days: tuple[range, ...]
    """The numbers of the rows of each day, in order."""

    @property
    def height(self) -> int:
        return self.tops[-1] + ROW_PX + TOP_PX if self.tops else 0

    def day_bar(self, day: int) -> Bar:
        """From the top of a day's first row to the bottom of its last."""
        rows = self.days[day]
        return Bar(self.tops[rows[0]], self.tops[rows[-1]] + ROW_PX)

    def line_above(self, day: int) -> int:
        """Where the line between this day and the one before is drawn."""
        return self.day_bar(day).left - DAY_GAP_PX + 1

    def row_at(self, y: float) -> int | None:
        """The row that covers ``y``; None between days and outside."""
        row = bisect_right(self.tops, y) - 1
        return row if row >= 0 and y < self.tops[row] + ROW_PX else None

    def day_at(self, y: float) -> int | None:
        for day in range(len(self.days)):
            bar = self.day_bar(day)
            if bar.left <= y < bar.right:
                return day
        return None


def place_rows(rows_a_day: Sequence[int]) -> RowPlaces:
    """Rows under each other, day by day; every day has at least one."""
    tops: list[int] = []
    days: list[range] = []
    y = TOP_PX
    for count in rows_a_day:
        days.append(range(len(tops), len(tops) + count))
        tops += [y + ROW_PX * n for n in range(count)]
        y += ROW_PX * count + DAY_GAP_PX
    return RowPlaces(tuple(tops), tuple(days))
