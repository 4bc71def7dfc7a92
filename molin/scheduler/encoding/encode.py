"""From a week's book to a problem: domain values become integer arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.domain.replanning import FREE, Replanning
from molin.domain.requests import RequestId
from molin.domain.shifts import Shift, ShiftId
from molin.domain.travel import TravelTable
from molin.scheduler.encoding.baseline import Baseline, read_baseline
from molin.scheduler.encoding.begun import since_then, with_begun
from molin.scheduler.encoding.crowds import crowds_of, with_crowds
from molin.scheduler.encoding.lone_trips import without_hopeless_trips
from molin.scheduler.encoding.refusals import book_refusals
from molin.scheduler.encoding.roster import latest_return
from molin.scheduler.encoding.start_windows import preferred_starts, start_windows
from molin.scheduler.encoding.tours import with_tours
from molin.scheduler.encoding.week_clock import MINUTE_S, WeekClock
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    Ints,
    Pairs,
    Prices,
    Problem,
    Shifts,
    Solution,
    Spacing,
    Visits,
    ints,
    ragged,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Encoding:
    """A problem with what its numbers stand for: shift and visit ``i`` are the ``i``-th
    of ``shifts`` and ``requests``."""

    book: WeekBook
    travel: TravelTable
    problem: Problem
    shifts: tuple[ShiftId, ...]
    requests: tuple[RequestId, ...]
    baseline: Plan | None
    replanning: Replanning = FREE

    @cached_property
    def shift_of(self) -> dict[ShiftId, int]:
        return {shift: index for index, shift in enumerate(self.shifts)}

    @cached_property
    def visit_of(self) -> dict[RequestId, int]:
        return {request: index for index, request in enumerate(self.requests)}

    def solution(self, plan: Plan) -> Solution:
        """The routes of ``plan`` in the problem's numbers; what is gone is left out."""
        routes: list[tuple[int, ...]] = [()] * len(self.shifts)
        for route in plan.routes:
            if route.shift in self.shift_of:
                asked = (stop.request for stop in route.stops)
                visits = tuple(self.visit_of[r] for r in asked if r in self.visit_of)
                routes[self.shift_of[route.shift]] = visits
        return Solution(tuple(routes))


def encode(
    book: WeekBook,
    travel: TravelTable,
    *,
    baseline: Plan | None = None,
    replanning: Replanning = FREE,
) -> Encoding:
    """The planning question of a week; ``travel`` is square over ``book.points()``.

    ``baseline`` is the plan whose locks hold; a published one also makes changes cost.
    ``replanning`` holds more of it than its locks do.
    """
    clock = WeekClock(book.week)
    kept = read_baseline(book, baseline, replanning)
    plain = _visits(book, clock, kept)
    crowds = crowds_of(book, clock, plain.worth)
    visits = replace(plain, worth=with_crowds(plain.worth, crowds))
    problem = Problem(
        travel=_matrix(book, travel),
        visits=visits,
        crowds=crowds,
        shifts=with_begun(clock, _shifts(book, clock), kept),
        pairs=_pairs(book),
        spacing=_spacing(book),
        refusal=book_refusals(book, kept),
        prices=_prices(book, visits),
        locks=kept.locks,
    )
    return Encoding(
        book=book,
        travel=travel,
        problem=without_hopeless_trips(with_tours(book, problem, kept)),
        shifts=tuple(book.shifts),
        requests=tuple(book.requests),
        baseline=baseline,
        replanning=replanning,
    )


def _matrix(book: WeekBook, travel: TravelTable) -> NDArray[np.int32]:
    points = len(book.points())
    if (travel.rows, travel.columns) != (points, points):
        raise ValueError("The travel table does not fit the points of the week.")
    return np.array(travel.seconds, dtype=np.int32).reshape(points, points)


def _visits(book: WeekBook, clock: WeekClock, kept: Baseline) -> Visits:
    requests = tuple(book.requests.values())
    location = {point: index for index, point in enumerate(book.points())}
    windows = [start_windows(book, clock, request.id) for request in requests]
    for visit, start in kept.starts.items():
        at = clock.seconds(start)
        windows[visit] = [(at, at)] if _admits(windows[visit], at) else []
    told = [kept.published.get(visit) for visit in range(len(requests))]
    index, opens, closes = ragged(since_then(clock, kept, windows))
    preferred = [preferred_starts(clock, request) for request in requests]
    return Visits(
        location=ints([location[book.site(request.id).at] for request in requests]),
        service=ints([int(request.length.total_seconds()) for request in requests]),
        window_index=index,
        opens=opens,
        closes=closes,
        worth=ints(
            [
                round(MINUTE_S * book.weights.unserved * one.priority * one.need)
                for one in requests
            ]
        ),
        must=np.isin(np.arange(len(requests)), list(kept.locked)),
        load=_loads(book),
        preferred_opens=ints([first for first, _ in preferred]),
        preferred_closes=ints([last for _, last in preferred]),
        baseline_shift=ints([NONE if one is None else one[0] for one in told]),
        baseline_start=ints(
            [NONE if one is None else clock.seconds(one[1]) for one in told]
        ),
    )


def _admits(windows: Sequence[tuple[int, int]], at: int) -> bool:
    return any(first <= at <= last for first, last in windows)


def _loads(book: WeekBook) -> Ints:
    index = {request: visit for visit, request in enumerate(book.requests)}
    loads = np.zeros(len(index), dtype=np.int64)
    for ride in book.rides:
        loads[index[ride.pickup]] = ride.people
        loads[index[ride.drop_off]] = -ride.people
    return loads


def _shifts(book: WeekBook, clock: WeekClock) -> Shifts:
    shifts = tuple(book.shifts.values())
    location = {point: index for index, point in enumerate(book.points())}
    units = {unit: index for index, unit in enumerate(book.units)}
    rests = [_rest(clock, shift) for shift in shifts]
    return Shifts(
        start_location=ints([location[book.places[s.start_place].at] for s in shifts]),
        end_location=ints([location[book.places[s.end_place].at] for s in shifts]),
        starts=ints([clock.seconds(s.starts) for s in shifts]),
        ends=ints([clock.seconds(s.ends) for s in shifts]),
        latest=ints([clock.seconds(latest_return(book, s)) for s in shifts]),
        longest_span=ints([_span(s) for s in shifts]),
        rest_earliest=ints([earliest for earliest, _, _ in rests]),
        rest_latest=ints([latest for _, latest, _ in rests]),
        rest_length=ints([length for _, _, length in rests]),
        capacity=ints([book.unit_of(s.id).seats for s in shifts]),
        unit=ints([units[s.unit] for s in shifts]),
        day=ints([(s.day - book.week.monday).days for s in shifts]),
        driven=np.zeros(len(shifts), dtype=np.bool_),
    )


def _rest(clock: WeekClock, shift: Shift) -> tuple[int, int, int]:
    if shift.rest is None:
        return NONE, NONE, NONE
    length = int(shift.rest.length.total_seconds())
    return clock.seconds(shift.rest.earliest), clock.seconds(shift.rest.latest), length


def _span(shift: Shift) -> int:
    longest = shift.longest_span
    return NO_LIMIT if longest is None else int(longest.total_seconds())


def _pairs(book: WeekBook) -> Pairs:
    index = {request: visit for visit, request in enumerate(book.requests)}
    return Pairs(
        pickup=ints([index[ride.pickup] for ride in book.rides]),
        drop_off=ints([index[ride.drop_off] for ride in book.rides]),
        longest=ints([int(ride.longest.total_seconds()) for ride in book.rides]),
    )


def _spacing(book: WeekBook) -> Spacing:
    """Every earlier member against every later one, as any between may be left out."""
    index = {request: visit for visit, request in enumerate(book.requests)}
    apart = [
        (index[first], index[second], series.min_days)
        for series in book.series
        for first, second in combinations(series.members, 2)
    ]
    return Spacing(
        first=ints([first for first, _, _ in apart]),
        second=ints([second for _, second, _ in apart]),
        min_days=ints([days for _, _, days in apart]),
    )


def _prices(book: WeekBook, visits: Visits) -> Prices:
    """Weights are in minutes; here a minute of driving costs 60."""
    weights = book.weights
    dearest_day = 2 * 86_400 * (weights.travel + weights.overtime)
    return Prices(
        travel=weights.travel,
        overtime=weights.overtime,
        unevenness=weights.unevenness,
        moved=MINUTE_S * weights.moved,
        shifted=weights.shifted,
        shift_grace=30 * MINUTE_S,
        preferred=MINUTE_S * weights.preferred,
        reserve=weights.reserve,
        reserve_wanted=60 * MINUTE_S,
        must=1 + int(visits.worth.sum()) + len(book.shifts) * dearest_day,
    )
