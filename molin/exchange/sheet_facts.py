"""What a route sheet says, in words, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from molin.domain.book import WeekBook
from molin.domain.discretion import is_discreet, is_hidden, told_on_sheet
from molin.domain.plan import Pause, Route, Stop, StopKind
from molin.domain.shifts import Shift
from molin.domain.travel import Leg
from molin.labels import area_name, place_name
from molin.words import Words


class RowKind(Enum):
    LEAVE = auto()
    STOP = auto()
    BREAK = auto()
    RETURN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One line of the table of stops; ``drive`` and ``road`` are the leg to it."""

    kind: RowKind
    clock: str
    title: str
    detail: str = ""
    number: str = ""
    activity: str = ""
    length: str = ""
    drive: str = ""
    road: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """Everything on one shift's sheet but its map."""

    letter: str
    heading: str
    unit: str
    hours: str
    zone: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[SheetRow, ...]


class _Drive(NamedTuple):
    time: str
    road: str
    ferry: bool


def sheet_facts(
    book: WeekBook, route: Route, legs: Sequence[Leg], words: Words
) -> SheetFacts:
    """The sheet of one shift; ``legs`` has one more item than the route has stops."""
    told = told_on_sheet(book, route)
    shift = book.shifts[route.shift]
    unit = book.unit_of(route.shift)
    leaves = book.week.local(told.leaves)
    return SheetFacts(
        letter=unit.letter,
        heading=words.text(
            "Unit {letter} · {day}", letter=unit.letter, day=_full_day(leaves, words)
        ),
        unit=f"{unit.name} · {unit.plate}",
        hours=_span(book, told.leaves, told.returns, words),
        zone=f"{leaves:%Z}",
        facts=_facts(book, shift, route, words),
        rows=_rows(book, route, legs, words),
    )


def _full_day(moment: datetime, words: Words) -> str:
    return f"{words.day(moment.date())} {moment.year}"


def _facts(
    book: WeekBook, shift: Shift, route: Route, words: Words
) -> tuple[tuple[str, str], ...]:
    discreet = is_discreet(book, route)
    return (
        (words.text("Base"), book.places[book.units[shift.unit].base].name),
        (words.text("Crew"), _crew(book, shift, words)),
        (words.text("Shift hours"), _span(book, shift.starts, shift.ends, words)),
        (words.text("Driving"), "–" if discreet else words.minutes(route.driving)),
        (words.text("Distance"), "–" if discreet else words.kilometres(route.road_m)),
    )


def _crew(book: WeekBook, shift: Shift, words: Words) -> str:
    names = sorted(book.crew[member].name for member in book.present(shift.id))
    return ", ".join(names) or words.text("Nobody yet")


def _rows(
    book: WeekBook, route: Route, legs: Sequence[Leg], words: Words
) -> tuple[SheetRow, ...]:
    *there, back = _drives(book, route, legs, words)
    told = told_on_sheet(book, route)
    rows = [
        _stop_row(book, stop, number, drive, words)
        for number, (stop, drive) in enumerate(zip(told.stops, there, strict=True), 1)
    ]
    if route.pause is not None and told.pause is not None:
        # Counted by the true times: rounded ones may change places.
        before = sum(stop.starts < route.pause.starts for stop in route.stops)
        rows.insert(before, _break_row(book, told.pause, words))
    return (
        _leave_row(book, told, words),
        *rows,
        _return_row(book, told, back, words),
    )


def _drives(
    book: WeekBook, route: Route, legs: Sequence[Leg], words: Words
) -> list[_Drive]:
    """What each leg's cells say.

    A leg that touches a confidential stop stays unsaid: two lengths from known places
    are enough to find it on a map.
    """
    hidden = [False, *(is_hidden(book, stop.request) for stop in route.stops), False]
    unsaid = (a or b for a, b in pairwise(hidden))
    return [
        _Drive("–", "–", ferry=leg.ferry)
        if secret
        else _Drive(words.minutes(leg.time), words.kilometres(leg.road_m), leg.ferry)
        for leg, secret in zip(legs, unsaid, strict=True)
    ]


def _leave_row(book: WeekBook, route: Route, words: Words) -> SheetRow:
    place = book.places[book.shifts[route.shift].start_place]
    return SheetRow(
        kind=RowKind.LEAVE,
        clock=words.clock(book.week.local(route.leaves)),
        title=words.text("Leave {place}", place=place.name),
    )


def _return_row(book: WeekBook, route: Route, drive: _Drive, words: Words) -> SheetRow:
    shift = book.shifts[route.shift]
    return SheetRow(
        kind=RowKind.RETURN,
        clock=words.clock(book.week.local(route.returns)),
        title=words.text("Return to {place}", place=book.places[shift.end_place].name),
        detail=" · ".join(_return_details(route.returns - shift.ends, drive, words)),
        drive=drive.time,
        road=drive.road,
    )


def _return_details(late: timedelta, drive: _Drive, words: Words) -> Iterator[str]:
    if drive.ferry:
        yield words.text("by ferry")
    if late >= timedelta(minutes=1):
        yield words.text("overtime {length}", length=words.minutes(late))


def _break_row(book: WeekBook, pause: Pause, words: Words) -> SheetRow:
    return SheetRow(
        kind=RowKind.BREAK,
        clock=_span(book, pause.starts, pause.ends, words),
        title=words.text("Break"),
        length=words.minutes(pause.ends - pause.starts),
    )


def _stop_row(
    book: WeekBook, stop: Stop, number: int, drive: _Drive, words: Words
) -> SheetRow:
    return SheetRow(
        kind=RowKind.STOP,
        number=str(number),
        clock=_stop_clock(book, stop, words),
        title=place_name(book, stop.request, words),
        detail=" · ".join(_details(book, stop, drive, words)),
        activity=book.activity_of(stop.request).name,
        length=words.minutes(book.requests[stop.request].length),
        drive=drive.time,
        road=drive.road,
    )


def _stop_clock(book: WeekBook, stop: Stop, words: Words) -> str:
    if not is_hidden(book, stop.request):
        return _span(book, stop.starts, stop.ends, words)
    clock = words.clock(book.week.local(stop.starts))
    return words.text("about {clock}", clock=clock)


def _details(book: WeekBook, stop: Stop, drive: _Drive, words: Words) -> Iterator[str]:
    """What the crew should know before they arrive."""
    if stop.kind is not StopKind.VISIT:
        yield words.name(stop.kind)
    if is_hidden(book, stop.request):
        yield words.text("place kept confidential")
    else:
        name = area_name(book, book.area_of(stop.request))
        yield words.text("Kec. {area}", area=name)
    if drive.ferry:
        yield words.text("by ferry")
    if stop.starts - stop.arrives >= timedelta(minutes=1):
        clock = words.clock(book.week.local(stop.arrives))
        yield words.text("arrive {clock}", clock=clock)


def _span(book: WeekBook, start: datetime, end: datetime, words: Words) -> str:
    return f"{words.clock(book.week.local(start))}–{words.clock(book.week.local(end))}"
