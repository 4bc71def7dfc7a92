"""Audit of what planning again was not free to change: the past, and what stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, Route, Stop
from molin.domain.replanning import Mode, Replanning
from molin.domain.requests import RequestId
from molin.domain.rules import Rule, Violation
from molin.domain.shifts import ShiftId


def broken_promises(
    book: WeekBook,
    routes: Sequence[Route],
    baseline: Plan | None,
    replanning: Replanning,
) -> Iterator[Violation]:
    """What differs from ``baseline`` though ``replanning`` left it no freedom.

    A stop that is in no route at all is not named here: it is in the tray.
    """
    before = {route.shift: route for route in baseline.routes} if baseline else {}
    if replanning.mode is Mode.ONLY_ADD:
        yield from _changed(before.values(), routes)
    if replanning.since is not None:
        yield from _rewritten(book, before, routes, replanning.since)


def _changed(before: Iterable[Route], routes: Iterable[Route]) -> Iterator[Violation]:
    """Stops that have another shift or another start than they had."""
    told = {request: (shift, stop.starts) for request, shift, stop in _stops(before)}
    for request, shift, stop in _stops(routes):
        if told.get(request, (shift, stop.starts)) != (shift, stop.starts):
            yield Violation(rule=Rule.LOCK, shift=shift, request=request)


def _rewritten(
    book: WeekBook,
    before: Mapping[ShiftId, Route],
    routes: Sequence[Route],
    since: datetime,
) -> Iterator[Violation]:
    """What begins before ``since`` in one of the two plans alone, or at another time.

    Where a begun stop had to be left out, the unit sets out for the next one earlier.
    """
    planned = {request: (shift, stop.starts) for request, shift, stop in _stops(routes)}
    after = {route.shift: route for route in routes}
    for shift in sorted(before.keys() | after.keys()):
        was = _past(book, before.get(shift), since)
        now = _past(book, after.get(shift), since)
        lost = was.keys() - planned.keys()
        for request in sorted(now.keys() | was.keys() & planned.keys()):
            if request in was:
                alike = planned[request] == (shift, was[request])
            else:
                alike = bool(lost) and now[request] >= since
            if not alike:
                yield Violation(rule=Rule.PAST, shift=shift, request=request)
        if shift in after and not _left_alike(
            book, before.get(shift), after[shift], since
        ):
            yield Violation(rule=Rule.PAST, shift=shift)


def _left_alike(
    book: WeekBook, before: Route | None, after: Route, since: datetime
) -> bool:
    """Whether nobody sets out in the past who had not, nor takes a break again.

    A break that its shift's rule no longer allows has to be taken anew.
    """
    if after.leaves < since and (before is None or before.leaves >= since):
        return False
    rest, taken = book.shifts[after.shift].rest, before.pause if before else None
    if taken is None or taken.starts >= since or rest is None:
        return True
    allowed = rest.earliest <= taken.starts <= rest.latest
    if not allowed or taken.ends - taken.starts != rest.length:
        return True
    return after.pause == taken


def _past(
    book: WeekBook, route: Route | None, since: datetime
) -> dict[RequestId, datetime]:
    """When the stops start for which the unit has set out, or who is on board is
    brought home.

    It sets out when the stop before ends, or when a break taken there does.
    """
    found: dict[RequestId, datetime] = {}
    if route is None:
        return found
    ready, open_rides = route.leaves, set[RequestId]()
    homes = {ride.pickup: ride.drop_off for ride in book.rides}
    there = {stop.request for stop in route.stops}
    for stop in route.stops:
        if route.pause is not None and route.pause.starts == ready:
            ready = route.pause.ends
        if ready >= since and not open_rides:
            break
        found[stop.request] = stop.starts
        open_rides.discard(stop.request)
        if homes.get(stop.request) in there - found.keys():
            open_rides.add(homes[stop.request])
        ready = stop.ends
    return found


def _stops(routes: Iterable[Route]) -> Iterator[tuple[RequestId, ShiftId, Stop]]:
    for route in routes:
        for stop in route.stops:
            yield stop.request, route.shift, stop
