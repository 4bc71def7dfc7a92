"""All that is known of a stop, a drive or a shift, as lines of text."""

from __future__ import annotations

from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.discretion import about, about_as_long, is_hidden
from molin.domain.plan import Stop, StopKind
from molin.domain.requests import RequestId
from molin.domain.time import TimeWindow
from molin.labels import place_name
from molin.ui.board.rows import Block, Piece, Rest, Row, Travel, Waiting
from molin.words import Words


class Tooltips:
    """Says everything that a block may have no room for; never a hidden place."""

    def __init__(self, book: WeekBook, words: Words) -> None:
        self._book = book
        self._words = words

    def piece(self, row: Row, piece: Piece) -> str:
        if isinstance(piece, Block):
            return self.block(row, piece)
        if isinstance(piece, Travel):
            return self._travel(row, piece)
        if isinstance(piece, Waiting):
            return self._waiting(piece)
        return self._rest(piece)

    def block(self, row: Row, block: Block) -> str:
        stop = block.stop
        length = self._words.minutes(stop.ends - stop.starts)
        times = self._times(stop)
        lines = [
            block.name,
            self._activity(stop),
            f"{self._words.day(row.shift.day)}, {times} ({length})",
            self._words.text("Unit {letter}", letter=row.letter),
            *self._arrival(stop),
            *self._windows(row, stop.request),
            *self._warnings(block),
        ]
        return "\n".join(lines)

    def shift(self, row: Row) -> str:
        unit = self._book.units[row.shift.unit]
        present = self._book.present(row.shift.id)
        crew = (self._book.crew[member].name for member in present)
        name = self._words.text("Unit {letter}", letter=row.letter)
        hours = self._hours(row.shift.starts, row.shift.ends)
        kind = self._words.name(row.shift.kind)
        lines = [
            f"{name}: {unit.name}, {unit.plate}",
            f"{kind} {self._words.day(row.shift.day)}, {hours}",
            ", ".join(sorted(crew)),
            self._duty(row),
        ]
        return "\n".join(line for line in lines if line)

    def _activity(self, stop: Stop) -> str:
        activity = self._book.activity_of(stop.request)
        kind = self._words.name(activity.kind)
        line = activity.name if activity.name == kind else f"{kind}: {activity.name}"
        if stop.kind is StopKind.VISIT:
            return line
        return f"{line} ({self._words.name(stop.kind)})"

    def _arrival(self, stop: Stop) -> list[str]:
        wait = stop.starts - stop.arrives
        if wait <= timedelta(0) or is_hidden(self._book, stop.request):
            return []
        return [
            self._words.text(
                "Arrives {clock}, waits {length}",
                clock=self._clock(stop.arrives),
                length=self._words.minutes(wait),
            )
        ]

    def _windows(self, row: Row, request: RequestId) -> list[str]:
        week = self._book.week
        windows = self._book.requests[request].windows
        today = [w for w in windows if week.day_of(w.opens) == row.shift.day]
        if not today:
            return [self._words.text("No window on this day")]
        return [self._words.text("Window {hours}", hours=self._listed(today))]

    def _listed(self, windows: list[TimeWindow]) -> str:
        return ", ".join(self._hours(w.opens, w.closes) for w in windows)

    def _warnings(self, block: Block) -> list[str]:
        text = self._words.text
        lines = []
        if block.late is not None:
            lines.append(
                text("Late by {length}", length=self._words.minutes(block.late))
            )
        if block.stop.locks:
            locks = ", ".join(sorted(self._words.name(k) for k in block.stop.locks))
            lines.append(text("Locked: {locks}", locks=locks))
        if block.confidential:
            lines.append(text("Place hidden, only its kecamatan is shown"))
        return lines

    def _travel(self, row: Row, travel: Travel) -> str:
        discreet = self._is_discreet(row, travel)
        driving = about_as_long(travel.driving) if discreet else travel.driving
        length = self._words.minutes(driving)
        if travel.to is None:
            line = self._words.text("Drive back: {length} (estimate)", length=length)
        else:
            line = self._words.text(
                "Drive to {place}: {length} (estimate)",
                place=place_name(self._book, travel.to.request, self._words),
                length=length,
            )
        return line

    def _is_discreet(self, row: Row, travel: Travel) -> bool:
        """Whether a drive leads to a hidden place or away from one."""
        before = (b.stop for b in row.blocks if b.span.ends <= travel.span.starts)
        ends = (*list(before)[-1:], travel.to)
        return any(stop and is_hidden(self._book, stop.request) for stop in ends)

    def _waiting(self, wait: Waiting) -> str:
        stop = wait.stop
        if is_hidden(self._book, stop.request):
            return self._words.text(
                "Waits for {place} to begin, {hours}",
                place=place_name(self._book, stop.request, self._words),
                hours=self._times(stop),
            )
        return self._words.text(
            "Waits {length} for {place} to begin, {hours}",
            length=self._words.minutes(stop.starts - stop.arrives),
            place=place_name(self._book, stop.request, self._words),
            hours=self._hours(stop.arrives, stop.starts),
        )

    def _rest(self, rest: Rest) -> str:
        hours = self._hours(rest.pause.starts, rest.pause.ends)
        return self._words.text("Break {hours}", hours=hours)

    def _duty(self, row: Row) -> str:
        if row.on_duty is None:
            return self._words.text("Nothing planned yet")
        hours = self._words.hours(row.on_duty)
        line = self._words.text("On duty {hours} without the break", hours=hours)
        if not row.overtime:
            return line
        over = self._words.minutes(row.overtime)
        return line + ", " + self._words.text("overtime {length}", length=over)

    def _times(self, stop: Stop) -> str:
        """When a stop is served; of a hidden one only about when it starts."""
        if not is_hidden(self._book, stop.request):
            return self._hours(stop.starts, stop.ends)
        clock = self._clock(about(stop.starts))
        return self._words.text("about {clock}", clock=clock)

    def _hours(self, starts: datetime, ends: datetime) -> str:
        return f"{self._clock(starts)}–{self._clock(ends)}"

    def _clock(self, moment: datetime) -> str:
        return self._words.clock(self._book.week.local(moment))
