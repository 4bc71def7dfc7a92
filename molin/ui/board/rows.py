"""A week's shifts and plan as the rows of the board, in hours of their days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from molin.domain.activities import ActivityKind
from molin.domain.book import WeekBook
from molin.domain.plan import Pause, Plan, Route, Stop
from molin.domain.punctuality import late_by, overtime, time_agreed, time_on_duty
from molin.domain.requests import RequestId
from molin.domain.shifts import Shift, ShiftId, ShiftKind
from molin.domain.time import Week
from molin.labels import place_name
from molin.ui.board.geometry import Span
from molin.words import Words

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stop while it is served. ``late`` is None when it keeps its windows."""

    stop: Stop
    span: Span
    kind: ActivityKind
    name: str
    confidential: bool
    late: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """A drive; ``to`` is the stop it leads to, None on the way home.

    ``driving`` leaves out a break on the road.
    """

    span: Span
    driving: timedelta
    to: Stop | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """From arrival until a stop may start."""

    span: Span
    stop: Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The break."""

    span: Span
    pause: Pause


Piece = Block | Travel | Waiting | Rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One shift and what the plan does with it; without a route all is empty."""

    shift: Shift
    letter: str
    hours: Span
    """The shift's own, as agreed."""
    span: Span
    """From leaving to return; the shift's own hours while nothing is planned."""
    on_duty: timedelta | None = None
    """Working time without the break; more than agreed when ``over_agreed``."""
    over_agreed: bool = False
    overtime: timedelta = timedelta(0)
    travels: tuple[Travel, ...] = ()
    waits: tuple[Waiting, ...] = ()
    rest: Rest | None = None
    blocks: tuple[Block, ...] = ()

    @property
    def on_call(self) -> bool:
        return self.shift.kind is ShiftKind.ON_CALL

    def block_of(self, request: RequestId | None) -> Block | None:
        return next((b for b in self.blocks if b.stop.request == request), None)

    def piece_at(self, hour: float) -> Piece | None:
        """What lies on top at an hour: blocks, then the break, waiting, the road."""
        rests = (self.rest,) if self.rest else ()
        pieces: tuple[Piece, ...] = (*self.blocks, *rests, *self.waits, *self.travels)
        for piece in pieces:
            if piece.span.starts <= hour < piece.span.ends:
                return piece
        return None


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    rows: tuple[Row, ...]


class RowMaker:
    """Makes rows and keeps them, so that a better plan costs only what it changed."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._book: WeekBook | None = None
        self._made: dict[ShiftId, tuple[Route | None, Row]] = {}

    def days(self, book: WeekBook, plan: Plan) -> tuple[Day, ...]:
        """The days that have shifts, each with its rows in the book's order."""
        if book is not self._book:
            self._book = book
            self._made.clear()
        routes = {route.shift: route for route in plan.routes}
        by_day = groupby(book.shifts.values(), key=lambda shift: shift.day)
        return tuple(
            Day(day, tuple(self._row(book, s, routes.get(s.id)) for s in shifts))
            for day, shifts in by_day
        )

    def _row(self, book: WeekBook, shift: Shift, route: Route | None) -> Row:
        made = self._made.get(shift.id)
        if made is None or made[0] != route:
            made = route, _RouteReader(book, shift, self._words).row(route)
            self._made[shift.id] = made
        return made[1]


def windows_on(
    book: WeekBook, request: RequestId | None, day: date
) -> tuple[Span, ...]:
    """The windows of a request that touch ``day``, in hours; none without one."""
    if request is None or request not in book.requests:
        return ()
    hours = HoursOfDay(book.week, day)
    windows = book.requests[request].windows
    spans = (hours.span(window.opens, window.closes) for window in windows)
    return tuple(
        Span(max(span.starts, 0), min(span.ends, 24))
        for span in spans
        if span.ends > 0 and span.starts < 24
    )


class HoursOfDay:
    """Moments as hours since the midnight that a day begins with, by local clock."""

    def __init__(self, week: Week, day: date) -> None:
        self._week = week
        self._midnight = week.at((day - week.monday).days, time())

    def hour(self, moment: datetime) -> float:
        # Both in one zone: Python then subtracts what the clocks show.
        return (self._week.local(moment) - self._midnight) / HOUR

    def span(self, starts: datetime, ends: datetime) -> Span:
        return Span(self.hour(starts), self.hour(ends))


class _RouteReader:
    """Reads one shift's route off into the hours of its day."""

    def __init__(self, book: WeekBook, shift: Shift, words: Words) -> None:
        self._book = book
        self._shift = shift
        self._words = words
        self._day = HoursOfDay(book.week, shift.day)

    def row(self, route: Route | None) -> Row:
        shift = self._shift
        letter = self._book.units[shift.unit].letter
        hours = self._day.span(shift.starts, shift.ends)
        if route is None or not route.goes_out:
            return Row(shift=shift, letter=letter, hours=hours, span=hours)
        return Row(
            shift=shift,
            letter=letter,
            hours=hours,
            span=self._day.span(route.leaves, route.returns),
            on_duty=time_on_duty(route),
            over_agreed=time_on_duty(route) > time_agreed(shift),
            overtime=overtime(shift, route),
            travels=tuple(self._travels(route)),
            waits=tuple(self._waits(route)),
            rest=self._rest(route.pause),
            blocks=tuple(self._block(stop) for stop in route.stops),
        )

    def _block(self, stop: Stop) -> Block:
        return Block(
            stop=stop,
            span=self._day.span(stop.starts, stop.ends),
            kind=self._book.activity_of(stop.request).kind,
            name=place_name(self._book, stop.request, self._words),
            confidential=self._book.requests[stop.request].spot is not None,
            late=late_by(self._book, stop),
        )

    def _travels(self, route: Route) -> Iterator[Travel]:
        departures = (route.leaves, *(stop.ends for stop in route.stops))
        arrivals = (*(stop.arrives for stop in route.stops), route.returns)
        targets = (*route.stops, None)
        for left, reached, to in zip(departures, arrivals, targets, strict=True):
            if reached > left:
                driving = reached - left - _paused(route.pause, left, reached)
                span = self._day.span(left, reached)
                yield Travel(span=span, driving=driving, to=to)

    def _waits(self, route: Route) -> Iterator[Waiting]:
        for stop in route.stops:
            if stop.starts > stop.arrives:
                span = self._day.span(stop.arrives, stop.starts)
                yield Waiting(span=span, stop=stop)

    def _rest(self, pause: Pause | None) -> Rest | None:
        if pause is None:
            return None
        return Rest(span=self._day.span(pause.starts, pause.ends), pause=pause)


def _paused(pause: Pause | None, starts: datetime, ends: datetime) -> timedelta:
    """How much of a stretch of time the break takes."""
    if pause is None:
        return timedelta(0)
    shared = min(ends, pause.ends) - max(starts, pause.starts)
    return max(shared, timedelta(0))
