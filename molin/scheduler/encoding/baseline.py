"""What an earlier plan obliges the next one to: locks, the past, what was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from molin.domain.book import WeekBook
from molin.domain.plan import Lock, Pause, Plan, Route, Stage, Stop
from molin.domain.replanning import Mode, Replanning, begun_stops, takes_no_more
from molin.domain.shifts import Shift
from molin.scheduler.problem import Locks

HELD = frozenset({Lock.UNIT, Lock.DAY, Lock.TIME})
"""A stop locked so can only stay: its time keeps it in its order, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """An earlier plan in the numbers of the problem.

    ``homes``: the only shifts that a locked visit may be on. ``starts``: the only
    moment at which it may start. ``closed`` shifts take nothing beyond their locked
    route. ``published``: shift and start of every visit whose changes cost.

    Before ``since`` nothing changes: ``begun`` visits stay, shifts that have ``left``
    did so then, and pauses taken were taken then. What has not begun waits for it, and
    shifts that are ``over`` take nothing any more.
    """

    homes: dict[int, frozenset[int]]
    starts: dict[int, datetime]
    closed: frozenset[int]
    locked: frozenset[int]
    published: dict[int, tuple[int, datetime]]
    locks: Locks
    since: datetime | None
    begun: frozenset[int]
    left: dict[int, datetime]
    pauses: dict[int, Pause]
    over: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A route of the earlier plan, by the index of its shift, with the visits still
    asked for under all the locks that hold them; the first ``begun`` have begun."""

    own: int
    route: Route
    stops: tuple[tuple[int, Stop], ...]
    begun: int
    left: bool

    @property
    def head(self) -> tuple[int, ...]:
        fixed = self.stops if self.route.locked else self.stops[: self.begun]
        return tuple(visit for visit, _ in fixed)


def read_baseline(
    book: WeekBook, plan: Plan | None, replanning: Replanning
) -> Baseline:
    """The obligations of ``plan``; shifts and requests no longer there are ignored."""
    since = replanning.since
    kept = tuple(_kept(book, plan, replanning)) if plan is not None else ()
    stops = [(one.own, *stop) for one in kept for stop in one.stops]
    told = plan is not None and plan.stage is Stage.PUBLISHED
    told = told or replanning.mode is Mode.LITTLE
    closed = frozenset(one.own for one in kept if one.route.locked)
    return Baseline(
        homes={
            visit: _homes(book, one, stop) - (closed - {one.own})
            for one in kept
            for visit, stop in one.stops
            if stop.locks & {Lock.UNIT, Lock.DAY}
        },
        starts={visit: stop.starts for _, visit, stop in stops if _timed(stop)},
        closed=closed,
        locked=frozenset(visit for _, visit, stop in stops if stop.locks),
        published={visit: (own, stop.starts) for own, visit, stop in stops if told},
        locks=_locks(kept),
        since=since,
        begun=frozenset(v for one in kept for v, _ in one.stops[: one.begun]),
        left={one.own: one.route.leaves for one in kept if one.left},
        pauses=_taken(kept, since),
        over=_over(book, kept, since),
    )


def _timed(stop: Stop) -> bool:
    return Lock.TIME in stop.locks


def _kept(book: WeekBook, plan: Plan, replanning: Replanning) -> Iterator[_Kept]:
    visit_of = {request: visit for visit, request in enumerate(book.requests)}
    shift_of = {shift: index for index, shift in enumerate(book.shifts)}
    since, held = replanning.since, replanning.mode is Mode.ONLY_ADD
    for route in plan.routes:
        if route.shift not in shift_of:
            continue
        begun = begun_stops(book, route, since) if since else 0
        asked = [
            (visit_of[stop.request], _locked(stop, route, held or place < begun))
            for place, stop in enumerate(route.stops)
            if stop.request in visit_of
        ]
        gone = sum(stop.request in visit_of for stop in route.stops[:begun])
        yield _Kept(
            own=shift_of[route.shift],
            route=route,
            stops=tuple(asked),
            begun=gone,
            left=since is not None and route.leaves < since,
        )


def _locked(stop: Stop, route: Route, held: bool) -> Stop:
    """The stop with what holds it beside its own locks."""
    more = HELD if held else frozenset[Lock]()
    if route.locked:
        more |= {Lock.UNIT, Lock.DAY}
    return replace(stop, locks=stop.locks | more)


def _taken(kept: tuple[_Kept, ...], since: datetime | None) -> dict[int, Pause]:
    """Breaks that have begun."""
    return {
        one.own: pause
        for one in kept
        if since is not None and (pause := one.route.pause) and pause.starts < since
    }


def _over(
    book: WeekBook, kept: tuple[_Kept, ...], since: datetime | None
) -> frozenset[int]:
    """Shifts whose hours have passed, and those on their way home."""
    if since is None:
        return frozenset()
    late = {n for n, shift in enumerate(book.shifts.values()) if shift.ends <= since}
    home = {one.own for one in kept if takes_no_more(book, one.route, since)}
    return frozenset(late | home)


def _homes(book: WeekBook, kept: _Kept, stop: Stop) -> frozenset[int]:
    """The shifts that keep what the locks hold of a stop.

    A unit may have several shifts a day; of what stays altogether the shift stays, too.
    """
    if kept.route.locked or stop.locks >= HELD:
        return frozenset({kept.own})
    own = book.shifts[kept.route.shift]

    def keeps(shift: Shift) -> bool:
        same_unit = shift.unit == own.unit or Lock.UNIT not in stop.locks
        same_day = shift.day == own.day or Lock.DAY not in stop.locks
        return same_unit and same_day

    shifts = enumerate(book.shifts.values())
    return frozenset(index for index, shift in shifts if keeps(shift))


def _locks(kept: tuple[_Kept, ...]) -> Locks:
    return Locks(
        heads={one.own: one.head for one in kept if one.head},
        order=tuple(pair for one in kept for pair in _ordered(one.stops)),
    )


def _ordered(stops: tuple[tuple[int, Stop], ...]) -> Iterator[tuple[int, int]]:
    """A stop locked in its order keeps it against every other stop of its route."""
    for place, (earlier, stop) in enumerate(stops):
        for later, other in stops[place + 1 :]:
            if Lock.ORDER in stop.locks | other.locks:
                yield earlier, later
