"""A day of 300 units with ten stops each, made by chance, and urgent calls for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.judging.evaluate import RouteJudge
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
)
from molin.scheduler.ranking.newcomers import Newcomer, Stop

UNITS = 300
ROUND = (4, 0, 5, 1, 6, 7, 2, 3, 8, 9)
"""The order of a unit's stops, of which 0 and 2 are pickups for 1 and 3."""
MINUTE, HOUR = 60, 3600
OPENS, CLOSES = 8 * HOUR, 16 * HOUR
NOON, REST = (11 * HOUR + 30 * MINUTE, 13 * HOUR), HOUR
SECONDS_PER_KM = HOUR / 40
WIDTH_KM, ROUND_KM, RIDE_KM = 50.0, 6.0, 10.0
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyDay:
    """In seconds; ``points`` are the problem's locations, (locations, 2) km."""

    problem: Problem
    solution: Solution
    points: Points


def busy_day(seed: int) -> BusyDay:
    """Breaks, windows, seats, rides of at most 90 minutes, late returns at a price.

    Units go round ten places near their base, each of which wants them within four
    hours about the time at which they come.
    """
    rng = np.random.default_rng(seed)
    bases = rng.uniform(0, WIDTH_KM, (UNITS, 1, 2))
    stops = bases + rng.normal(0, ROUND_KM, (UNITS, len(ROUND), 2))
    points = np.concatenate([bases.reshape(-1, 2), stops.reshape(-1, 2)])
    travel = drives(points, points).astype(np.int32)
    pickups = ints([u * len(ROUND) + k for u in range(UNITS) for k in (0, 2)])
    problem = Problem(
        travel=travel,
        visits=_visits(travel, rng),
        shifts=_shifts(),
        pairs=Pairs(
            pickup=pickups,
            drop_off=pickups + 1,
            longest=np.full(len(pickups), 90 * MINUTE, dtype=np.int64),
        ),
        spacing=Spacing(first=ints([]), second=ints([]), min_days=ints([])),
        refusal=np.full((UNITS * len(ROUND), UNITS), NONE, dtype=np.int8),
        prices=Prices(travel=1, overtime=3, must=10**9),
    )
    judge = RouteJudge(problem)
    routes = [tuple(u * len(ROUND) + k for k in ROUND) for u in range(UNITS)]
    driven = (r if judge.cost(u, r) is not None else () for u, r in enumerate(routes))
    return BusyDay(problem=problem, solution=Solution(tuple(driven)), points=points)


def call(day: BusyDay, rng: np.random.Generator) -> Newcomer:
    """Somebody to be fetched within two hours, and brought somewhere within 90 minutes;
    one unit in ten cannot."""
    now = int(rng.integers(OPENS, CLOSES - 3 * HOUR))
    start = rng.uniform(0, WIDTH_KM, 2)
    goal = start + rng.normal(0, RIDE_KM, 2)
    windows = ((now, now + 2 * HOUR), (now, NO_LIMIT))
    stops = [
        Stop(
            drives_to=drives(day.points, point[None])[:, 0],
            drives_from=drives(point[None], day.points)[0],
            service=10 * MINUTE,
            windows=(window,),
            load=load,
        )
        for point, window, load in zip((start, goal), windows, (1, -1), strict=True)
    ]
    return Newcomer(
        stops=tuple(stops),
        shifts=rng.random(UNITS) < 0.9,
        between=int(drives(start[None], goal[None])[0, 0]),
        longest=90 * MINUTE,
    )


def drives(here: Points, there: Points) -> Ints:
    """(here, there) seconds on a straight road, rounded up."""
    km = np.linalg.norm(here[:, None] - there[None], axis=2)
    return np.ceil(SECONDS_PER_KM * km).astype(np.int64)


def _visits(travel: NDArray[np.int32], rng: np.random.Generator) -> Visits:
    """Wanted from an hour before to three hours after they would be reached at once."""
    count = UNITS * len(ROUND)
    service = rng.integers(5, 25, count) * MINUTE
    reached, load = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    for unit in range(UNITS):
        here, clock = unit, OPENS
        for stop in ROUND:
            visit = unit * len(ROUND) + stop
            clock += int(travel[here, UNITS + visit])
            reached[visit], here = clock, UNITS + visit
            clock += int(service[visit])
    for stop, change in enumerate((1, -1, 1, -1)):
        load[stop :: len(ROUND)] = change
    none = np.full(count, NONE, dtype=np.int64)
    return Visits(
        location=UNITS + np.arange(count),
        service=service,
        window_index=np.arange(count + 1),
        opens=reached - HOUR,
        closes=reached + 3 * HOUR,
        worth=np.full(count, 10 * HOUR, dtype=np.int64),
        must=np.zeros(count, dtype=np.bool_),
        load=load,
        preferred_opens=none,
        preferred_closes=none,
        baseline_shift=none,
        baseline_start=none,
    )


def _shifts() -> Shifts:
    def each(value: int) -> Ints:
        return np.full(UNITS, value, dtype=np.int64)

    return Shifts(
        start_location=np.arange(UNITS),
        end_location=np.arange(UNITS),
        starts=each(OPENS),
        ends=each(CLOSES),
        latest=each(CLOSES + HOUR),
        longest_span=each(NO_LIMIT),
        rest_earliest=each(NOON[0]),
        rest_latest=each(NOON[1] - REST + 30 * MINUTE),
        rest_length=each(REST),
        capacity=each(2),
        unit=np.arange(UNITS),
        day=each(0),
        driven=np.zeros(UNITS, dtype=np.bool_),
    )
