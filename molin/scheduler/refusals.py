"""Which shift can never serve which visit by the book, and by which rule."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from datetime import time
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from molin.domain.book import WeekBook
from molin.domain.requests import Request
from molin.domain.rules import Rule
from molin.domain.shifts import Shift, ShiftKind
from molin.scheduler.baseline import Baseline
from molin.scheduler.problem import NONE, RULES, Bools
from molin.scheduler.roster import unmanned
from molin.scheduler.start_windows import Span, asked_starts, start_windows
from molin.scheduler.week_clock import WeekClock

Codes: TypeAlias = NDArray[np.int8]
Key = TypeVar("Key", bound=Hashable)
Obligation: TypeAlias = tuple[frozenset[int] | None, int | None]
"""The shifts that a locked visit may be on and when it starts; None where free."""

CODE = {rule: code for code, rule in enumerate(RULES)}
DAY_S = 86_400


def book_refusals(book: WeekBook, kept: Baseline) -> Codes:
    """(visits, shifts): the first rule of the book that forbids the two, or ``NONE``.

    What depends on driving times is not in here: ``without_hopeless_trips`` adds it.
    """
    refusal = np.full((len(book.requests), len(book.shifts)), NONE, dtype=np.int8)
    rules = (
        *_rules_of_time(book),
        *_rules_of_means(book),
        *_rules_of_people(book, kept),
    )
    for rule, forbidden in rules:
        refusal[(refusal == NONE) & forbidden] = CODE[rule]
    return refusal


def _rules_of_time(book: WeekBook) -> Iterator[tuple[Rule, Bools]]:
    clock = WeekClock(book.week)

    def asked(request: Request) -> tuple[Span, ...]:
        return tuple(asked_starts(clock, request))

    def opened(request: Request) -> tuple[Span, ...]:
        return tuple(start_windows(book, clock, request.id))

    def apart(windows: tuple[Span, ...], shift: Shift) -> bool:
        first, last = _day(book, clock, shift)
        return not any(opens <= last and first <= closes for opens, closes in windows)

    on_call = {s.id for s in book.shifts.values() if s.kind is ShiftKind.ON_CALL}
    yield Rule.KIND, _table(book, lambda _: None, lambda _, s: s.id in on_call)
    yield Rule.DAY, _table(book, asked, apart)
    yield Rule.OPENING, _table(book, opened, apart)


def _rules_of_means(book: WeekBook) -> Iterator[tuple[Rule, Bools]]:
    unit, people = book.units, {ride.pickup: ride.people for ride in book.rides}
    yield (
        Rule.ACCESS,
        _table(
            book,
            lambda request: book.site(request.id).access,
            lambda needed, shift: needed not in unit[shift.unit].access,
        ),
    )
    yield (
        Rule.EQUIPMENT,
        _table(
            book,
            lambda request: book.activity_of(request.id).equipment,
            lambda needed, shift: not needed <= unit[shift.unit].equipment,
        ),
    )
    yield (
        Rule.SKILL,
        _table(
            book,
            lambda request: book.activity_of(request.id).skills,
            lambda needed, shift: not needed <= book.skills_of(shift.id),
        ),
    )
    yield (
        Rule.SEATS,
        _table(
            book,
            lambda request: people.get(request.id, 0),
            lambda needed, shift: needed > unit[shift.unit].seats,
        ),
    )


def _rules_of_people(book: WeekBook, kept: Baseline) -> Iterator[tuple[Rule, Bools]]:
    visit_of = {request: visit for visit, request in enumerate(book.requests)}
    shift_of = {shift: index for index, shift in enumerate(book.shifts)}
    stuck, clock = unmanned(book), WeekClock(book.week)

    def obligation(request: Request) -> Obligation:
        visit = visit_of[request.id]
        start = kept.starts.get(visit)
        if start is None:
            return kept.homes.get(visit), None
        at, windows = clock.seconds(start), start_windows(book, clock, request.id)
        possible = any(first <= at <= last for first, last in windows)
        return kept.homes.get(visit) if possible else frozenset(), at

    def locked_out(obligation: Obligation, shift: Shift) -> bool:
        homes, at = obligation
        index, (first, last) = shift_of[shift.id], _day(book, clock, shift)
        elsewhere = index in kept.closed if homes is None else index not in homes
        return elsewhere or (at is not None and not first <= at <= last)

    yield Rule.LOCK, _table(book, obligation, locked_out)
    yield Rule.CREW, _table(book, lambda _: None, lambda _, s: s.id in stuck)


def _day(book: WeekBook, clock: WeekClock, shift: Shift) -> Span:
    """The shift's date from midnight to midnight, and its hours if they run over."""
    midnight = clock.seconds(book.week.at((shift.day - book.week.monday).days, time()))
    starts, ends = clock.seconds(shift.starts), clock.seconds(shift.ends)
    return min(midnight, starts), max(midnight + DAY_S - 1, ends)


def _table(
    book: WeekBook,
    key: Callable[[Request], Key],
    forbids: Callable[[Key, Shift], bool],
) -> Bools:
    """(visits, shifts): asked once for all requests with the same key."""
    shifts, rows = tuple(book.shifts.values()), {}
    keys = [key(request) for request in book.requests.values()]
    for one in set(keys):
        rows[one] = [forbids(one, shift) for shift in shifts]
    table = np.array([rows[one] for one in keys], dtype=np.bool_)
    return table.reshape(len(keys), len(shifts))
