"""What one plan of a week changes in another: moved, shifted, dropped, added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, Score
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId

NOTICEABLE = timedelta(minutes=5)
"""Nobody has to be told of a start that shifts by no more."""


class Effect(StrEnum):
    """What becomes of a request, in the order in which it concerns people."""

    MOVED = "moved"  # to another unit or day
    SHIFTED = "shifted"  # same unit and day, another start
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where and when a plan has a request."""

    shift: ShiftId
    starts: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A request that two plans treat differently; None where one leaves it out."""

    request: RequestId
    effect: Effect
    before: Slot | None
    after: Slot | None

    @property
    def later_by(self) -> timedelta | None:
        """How much later it starts, negative when earlier; None unless shifted."""
        if self.effect is not Effect.SHIFTED or not (self.before and self.after):
            return None
        return self.after.starts - self.before.starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """``altered`` in the order of effects, then of times; scores of both plans."""

    altered: tuple[Altered, ...]
    before: Score
    after: Score

    def of(self, effect: Effect) -> tuple[Altered, ...]:
        return tuple(one for one in self.altered if one.effect is effect)


def difference(book: WeekBook, before: Plan, after: Plan) -> Difference:
    """What ``after`` changes; shifts and requests no longer in the book are passed
    over, as nobody can be sent there or expects anybody any more."""
    found = sorted(_altered(book, _slots(book, before), _slots(book, after)), key=_rank)
    return Difference(altered=tuple(found), before=before.score, after=after.score)


def _slots(book: WeekBook, plan: Plan) -> dict[RequestId, Slot]:
    return {
        stop.request: Slot(route.shift, stop.starts)
        for route in plan.routes
        if route.shift in book.shifts
        for stop in route.stops
        if stop.request in book.requests
    }


def _altered(
    book: WeekBook, before: dict[RequestId, Slot], after: dict[RequestId, Slot]
) -> Iterator[Altered]:
    for request in before.keys() | after.keys():
        was, now = before.get(request), after.get(request)
        effect = _effect(book, was, now)
        if effect is not None:
            yield Altered(request=request, effect=effect, before=was, after=now)


def _effect(book: WeekBook, was: Slot | None, now: Slot | None) -> Effect | None:
    if was is None:
        return Effect.ADDED
    if now is None:
        return Effect.DROPPED
    one, other = book.shifts[was.shift], book.shifts[now.shift]
    if (one.unit, one.day) != (other.unit, other.day):
        return Effect.MOVED
    return Effect.SHIFTED if abs(now.starts - was.starts) > NOTICEABLE else None


def _rank(one: Altered) -> tuple[int, datetime, RequestId]:
    slot = one.after or one.before
    if slot is None:
        raise AssertionError("What is altered is in one of the two plans.")
    return tuple(Effect).index(one.effect), slot.starts, one.request
