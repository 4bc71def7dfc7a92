"""Why a request waits in the tray, since when, and what would help, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from molin.domain.book import WeekBook
from molin.domain.plan import Displacement
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.labels import place_name
from molin.words import Words

UNITS_PER_LINE = 6


def shift_name(book: WeekBook, shift: ShiftId, words: Words) -> str:
    """Like "B Rab"."""
    day = words.weekday(book.shifts[shift].day)
    return f"{book.unit_of(shift).letter} {day}"


def overdue_days(due: date | None, today: date) -> int:
    """Days past the due date; 0 while there is time or no date."""
    return max(0, (today - due).days) if due else 0


def due_text(due: date | None, today: date, words: Words) -> str:
    """Like "Jum 27 Nov" or "lewat 12 hari"; empty without a date."""
    if due is None:
        return ""
    late = overdue_days(due, today)
    return words.text("overdue {n} d", n=late) if late else words.day(due)


def help_text(book: WeekBook, offer: Displacement | None, words: Words) -> str:
    """The step that would plan a request, in a few words; empty when none is known."""
    if offer is None:
        return ""
    where = shift_name(book, offer.shift, words)
    return f"{_step(offer, words)}, {where}"


def _step(offer: Displacement, words: Words) -> str:
    dropped, overtime = len(offer.drops), words.minutes(offer.overtime)
    if dropped and offer.overtime:
        return words.text("Leave out {n}, overtime {time}", n=dropped, time=overtime)
    if dropped:
        return words.text("Leave out {n}", n=dropped)
    if offer.overtime:
        return words.text("Overtime {time}", time=overtime)
    return _price(offer, words)


def _price(offer: Displacement, words: Words) -> str:
    """What the plan would cost then; less when the search had not found the swap."""
    minutes = words.number(abs(offer.extra_minutes))
    if offer.extra_minutes < 0:
        return words.text("{n} min cheaper", n=minutes)
    return words.text("{n} min dearer", n=minutes)


def help_lines(book: WeekBook, offer: Displacement, words: Words) -> list[str]:
    """The same step in whole sentences: where, what for, at which price."""
    unit, day = book.unit_of(offer.shift), words.day(book.shifts[offer.shift].day)
    lines = [words.text("Possible: {unit} on {day}", unit=unit.name, day=day)]
    if offer.drops:
        names = (place_name(book, request, words) for request in offer.drops)
        lines.append(words.text("Leaves out: {names}", names=", ".join(names)))
    if offer.overtime > timedelta(0):
        time = words.minutes(offer.overtime)
        lines.append(words.text("More overtime: {time}", time=time))
    price = _price(offer, words)
    lines.append(words.text("Score of the plan: {price}", price=price))
    return lines


def refusal_lines(
    book: WeekBook, refusals: Iterable[Refusal], words: Words
) -> list[str]:
    """Every shift that refuses, behind the first rule that excludes it."""
    refused = sorted(refusals, key=lambda one: list(Rule).index(one.rule))
    return [
        words.text(
            "{reason}: {shifts}",
            reason=words.rule(rule),
            shifts=_shifts_text(book, [one.shift for one in group], words),
        )
        for rule, group in groupby(refused, key=_rule)
    ]


def _rule(refusal: Refusal) -> Rule:
    return refusal.rule


def _shifts_text(book: WeekBook, shifts: Sequence[ShiftId], words: Words) -> str:
    """Like "A Sen Sel, B Rab", units in the order of their letters."""
    order = sorted(shifts, key=lambda one: (book.unit_of(one).letter, _day(book, one)))
    units = [
        " ".join((letter, *_weekdays(book, group, words)))
        for letter, group in groupby(order, key=lambda one: book.unit_of(one).letter)
    ]
    rest = len(units) - UNITS_PER_LINE
    if rest > 0:
        more = words.text("other units: {n}", n=rest)
        units = [*units[:UNITS_PER_LINE], more]
    return ", ".join(units)


def _weekdays(book: WeekBook, shifts: Iterable[ShiftId], words: Words) -> list[str]:
    return [words.weekday(_day(book, shift)) for shift in shifts]


def _day(book: WeekBook, shift: ShiftId) -> date:
    return book.shifts[shift].day
