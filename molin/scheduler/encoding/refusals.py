"""Which shift can never serve which visit by the book, and by which rule."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from molin.domain.book import WeekBook
from molin.domain.requests import Request
from molin.domain.rules import Rule
from molin.domain.shifts import Shift, ShiftKind
from molin.scheduler.encoding.baseline import Baseline
from molin.scheduler.encoding.days import too_late, whole_day
from molin.scheduler.encoding.roster import unmanned
from molin.scheduler.encoding.start_windows import Span, asked_starts, start_windows
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.problem import NONE, RULES, Bools, ints

Codes: TypeAlias = NDArray[np.int8]
Need = TypeVar("Need", bound=Hashable)
Offer = TypeVar("Offer", bound=Hashable)
Obligation: TypeAlias = tuple[frozenset[int] | None, int | None]
"""The shifts that a locked visit may be on and when it starts; None where free."""

CODE = {rule: code for code, rule in enumerate(RULES)}


def book_refusals(book: WeekBook, kept: Baseline) -> Codes:
    """(visits, shifts): the first rule of the book that forbids the two, or ``NONE``.

    What depends on driving times is not in here: ``without_hopeless_trips`` adds it.
    """
    refusal = np.full((len(book.requests), len(book.shifts)), NONE, dtype=np.int8)
    rules = (
        *_rules_of_time(book),
        (Rule.PAST, too_late(book, kept)),
        *_rules_of_means(book),
        *_rules_of_people(book, kept),
    )
    for rule, forbidden in rules:
        refusal[(refusal == NONE) & forbidden] = CODE[rule]
    return refusal


def _rules_of_time(book: WeekBook) -> Iterator[tuple[Rule, Bools]]:
    clock = WeekClock(book.week)

    def kind(shift: Shift) -> ShiftKind:
        return shift.kind

    def day(shift: Shift) -> Span:
        return whole_day(book, clock, shift)

    def asked(request: Request) -> tuple[Span, ...]:
        return tuple(asked_starts(clock, request))

    def opened(request: Request) -> tuple[Span, ...]:
        return tuple(start_windows(book, clock, request.id))

    yield Rule.KIND, _table(book, _any, kind, lambda _, k: k is ShiftKind.ON_CALL)
    yield Rule.DAY, _table(book, asked, day, _apart)
    yield Rule.OPENING, _table(book, opened, day, _apart)


def _rules_of_means(book: WeekBook) -> Iterator[tuple[Rule, Bools]]:
    people = {ride.pickup: ride.people for ride in book.rides}
    yield (
        Rule.ACCESS,
        _table(
            book,
            lambda request: book.site(request.id).access,
            lambda shift: book.units[shift.unit].access,
            lambda needed, given: needed not in given,
        ),
    )
    yield (
        Rule.EQUIPMENT,
        _table(
            book,
            lambda request: book.activity_of(request.id).equipment,
            lambda shift: book.units[shift.unit].equipment,
            lambda needed, given: not needed <= given,
        ),
    )
    yield (
        Rule.SKILL,
        _table(
            book,
            lambda request: book.activity_of(request.id).skills,
            lambda shift: book.skills_of(shift.id),
            lambda needed, given: not needed <= given,
        ),
    )
    yield (
        Rule.SEATS,
        _table(
            book,
            lambda request: people.get(request.id, 0),
            lambda shift: book.units[shift.unit].seats,
            lambda needed, given: needed > given,
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

    def offer(shift: Shift) -> tuple[int, Span]:
        return shift_of[shift.id], whole_day(book, clock, shift)

    def locked_out(obligation: Obligation, offer: tuple[int, Span]) -> bool:
        (homes, at), (index, (first, last)) = obligation, offer
        elsewhere = index in kept.closed if homes is None else index not in homes
        return elsewhere or (at is not None and not first <= at <= last)

    yield Rule.LOCK, _table(book, obligation, offer, locked_out)
    yield Rule.CREW, _table(book, _any, lambda s: s.id in stuck, lambda _, stays: stays)


def _any(_: Request) -> None:
    """The key of rules that look at the shift alone."""


def _apart(windows: tuple[Span, ...], day: Span) -> bool:
    return not any(opens <= day[1] and day[0] <= closes for opens, closes in windows)


def _table(
    book: WeekBook,
    need: Callable[[Request], Need],
    offer: Callable[[Shift], Offer],
    forbids: Callable[[Need, Offer], bool],
) -> Bools:
    """(visits, shifts): asked once for all that need and all that offer the same."""
    needs = [need(request) for request in book.requests.values()]
    offers = [offer(shift) for shift in book.shifts.values()]
    rows = {one: n for n, one in enumerate(dict.fromkeys(needs))}
    columns = {one: n for n, one in enumerate(dict.fromkeys(offers))}
    answers = [[forbids(row, column) for column in columns] for row in rows]
    table = np.array(answers, dtype=np.bool_).reshape(len(rows), len(columns))
    row, column = [rows[one] for one in needs], [columns[one] for one in offers]
    return np.asarray(table[np.ix_(ints(row), ints(column))])
