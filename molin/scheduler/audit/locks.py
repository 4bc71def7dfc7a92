"""Audit of what an earlier plan has locked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from molin.domain.book import WeekBook
from molin.domain.plan import Lock, Plan, Route, Stop
from molin.domain.requests import RequestId
from molin.domain.rules import Rule, Violation
from molin.domain.shifts import ShiftId


def broken_locks(
    book: WeekBook, routes: Sequence[Route], baseline: Plan | None
) -> Iterator[Violation]:
    """Stops and routes that are no longer as they were locked.

    A locked stop that is in no route is not named here: it is in the tray.
    """
    placed = {stop.request: (route, stop) for route in routes for stop in route.stops}
    for before in baseline.routes if baseline else ():
        if before.locked:
            yield from _changed_route(before, routes)
        for stop in before.stops:
            if stop.request in placed and stop.locks:
                after, now = placed[stop.request]
                if not _kept(book, stop, now, before.shift, after.shift):
                    yield _violation(after.shift, stop.request)
        yield from _reordered(before, placed)


def _changed_route(before: Route, routes: Sequence[Route]) -> Iterator[Violation]:
    """A locked route serves what it did, in that order, and nothing else does."""
    own = [stop.request for stop in before.stops]
    for route in routes:
        requests = [stop.request for stop in route.stops]
        if route.shift == before.shift:
            kept = [request for request in own if request in requests]
            if kept != requests:
                yield Violation(rule=Rule.LOCK, shift=route.shift)
        else:
            for request in set(own) & set(requests):
                yield _violation(route.shift, request)


def _kept(
    book: WeekBook, stop: Stop, now: Stop, before: ShiftId, after: ShiftId
) -> bool:
    was, is_now = book.shifts[before], book.shifts[after]
    return not (
        (Lock.UNIT in stop.locks and was.unit != is_now.unit)
        or (Lock.DAY in stop.locks and was.day != is_now.day)
        or (Lock.TIME in stop.locks and stop.starts != now.starts)
    )


def _reordered(
    before: Route, placed: dict[RequestId, tuple[Route, Stop]]
) -> Iterator[Violation]:
    """Stops locked in their order that have changed sides with one of their route."""
    there = [stop for stop in before.stops if stop.request in placed]
    for earlier, later in combinations(there, 2):
        (route, first), (other, second) = placed[earlier.request], placed[later.request]
        locked = Lock.ORDER in earlier.locks | later.locks
        if locked and route.shift == other.shift and first.starts > second.starts:
            yield _violation(route.shift, later.request)


def _violation(shift: ShiftId, request: RequestId) -> Violation:
    return Violation(rule=Rule.LOCK, shift=shift, request=request)
