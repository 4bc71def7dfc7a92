"""What an earlier plan obliges the next one to: locks, and starts already published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from molin.domain.book import WeekBook
from molin.domain.plan import Lock, Plan, Route, Stage, Stop
from molin.domain.shifts import Shift
from molin.scheduler.problem import Locks

Kept: TypeAlias = tuple[int, Route, tuple[tuple[int, Stop], ...]]
"""A shift's index, its route in the baseline, and the visits still asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """An earlier plan in the numbers of the problem.

    ``homes``: the only shifts that a locked visit may be on. ``starts``: the only
    moment at which it may start. ``closed`` shifts take nothing beyond their locked
    route. ``published``: shift and start of every visit that people were told.
    """

    homes: dict[int, frozenset[int]]
    starts: dict[int, datetime]
    closed: frozenset[int]
    locked: frozenset[int]
    published: dict[int, tuple[int, datetime]]
    locks: Locks


def read_baseline(book: WeekBook, plan: Plan | None) -> Baseline:
    """The obligations of ``plan``; shifts and requests no longer there are ignored."""
    kept = tuple(_kept(book, plan)) if plan is not None else ()
    stops = [(own, route, *one) for own, route, stops in kept for one in stops]
    published = plan is not None and plan.stage is Stage.PUBLISHED
    return Baseline(
        homes={
            visit: _homes(book, own, frozenset(Lock) if route.locked else stop.locks)
            for own, route, visit, stop in stops
            if route.locked or stop.locks & {Lock.UNIT, Lock.DAY}
        },
        starts={
            visit: stop.starts for _, _, visit, stop in stops if Lock.TIME in stop.locks
        },
        closed=frozenset(own for own, route, _ in kept if route.locked),
        locked=frozenset(
            visit for _, route, visit, stop in stops if route.locked or stop.locks
        ),
        published={
            visit: (own, stop.starts) for own, _, visit, stop in stops if published
        },
        locks=_locks(kept),
    )


def _kept(book: WeekBook, plan: Plan) -> Iterator[Kept]:
    visit_of = {request: visit for visit, request in enumerate(book.requests)}
    shift_of = {shift: index for index, shift in enumerate(book.shifts)}
    for route in plan.routes:
        if route.shift in shift_of:
            stops = (stop for stop in route.stops if stop.request in visit_of)
            visits = tuple((visit_of[stop.request], stop) for stop in stops)
            yield shift_of[route.shift], route, visits


def _homes(book: WeekBook, own: int, locks: frozenset[Lock]) -> frozenset[int]:
    """The shifts that keep what the locks hold of a stop on shift ``own``."""
    shifts = tuple(book.shifts.values())

    def keeps(shift: Shift) -> bool:
        same_unit = shift.unit == shifts[own].unit or Lock.UNIT not in locks
        same_day = shift.day == shifts[own].day or Lock.DAY not in locks
        return same_unit and same_day

    return frozenset(index for index, shift in enumerate(shifts) if keeps(shift))


def _locks(kept: tuple[Kept, ...]) -> Locks:
    return Locks(
        heads={
            own: tuple(visit for visit, _ in stops)
            for own, route, stops in kept
            if route.locked and stops
        },
        order=tuple(pair for _, _, stops in kept for pair in _ordered(stops)),
    )


def _ordered(stops: tuple[tuple[int, Stop], ...]) -> Iterator[tuple[int, int]]:
    """A stop locked in its order keeps it against every other stop of its route."""
    for place, (earlier, stop) in enumerate(stops):
        for later, other in stops[place + 1 :]:
            if Lock.ORDER in stop.locks | other.locks:
                yield earlier, later
