"""What the board shows at a moment: days, rows, the hours they need, and now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.ui.board.geometry import Bar, RowPlaces, Span, hours_shown, place_rows
from molin.ui.board.rows import Day, HoursOfDay, Row, RowMaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A week ready to draw; equal contents look the same."""

    days: tuple[Day, ...]
    rows: tuple[Row, ...]
    """All rows from top to bottom."""
    places: RowPlaces
    hours: range
    today: int | None = None
    """The number of today among ``days``."""
    now: float | None = None
    """The hour it is, while today is on the board."""

    @property
    def today_bar(self) -> Bar | None:
        return None if self.today is None else self.places.day_bar(self.today)


NO_CONTENT = Content(days=(), rows=(), places=RowPlaces((), ()), hours=hours_shown(()))


def content_of(
    maker: RowMaker, book: WeekBook, plan: Plan, now: datetime | None
) -> Content:
    days = maker.days(book, plan)
    rows = tuple(row for day in days for row in day.rows)
    today = None if now is None else _number_of(days, book.week.day_of(now))
    hour = None
    if now is not None and today is not None:
        hour = HoursOfDay(book.week, days[today].date).hour(now)
    return Content(
        days=days,
        rows=rows,
        places=place_rows([len(day.rows) for day in days]),
        hours=hours_shown(_spans(rows)),
        today=today,
        now=hour,
    )


def _number_of(days: tuple[Day, ...], today: date) -> int | None:
    return next((n for n, day in enumerate(days) if day.date == today), None)


def _spans(rows: tuple[Row, ...]) -> Iterator[Span]:
    """Routes and shifts both: a plan that comes and goes moves no hour line."""
    for row in rows:
        yield row.span
        yield row.hours
