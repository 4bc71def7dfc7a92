"""A party that a problem does not have, and the problem with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    UNREACHABLE,
    Bools,
    Ints,
    Pairs,
    Problem,
    Visits,
    ints,
    ragged,
)

MOST_STOPS = 2
NO_REASON = np.int8(0)
"""Why some shift may not serve a newcomer is for the asker to know."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stop:
    """One visit of a newcomer, in the units of the problem.

    ``drives_to`` and ``drives_from``: (locations,) from each location of the problem
    and to it, ``UNREACHABLE`` where nothing leads. ``windows`` and ``preferred`` hold
    starts, both ends allowed, in any order.
    """

    drives_to: Ints
    drives_from: Ints
    service: int
    windows: Sequence[tuple[int, int]]
    load: int = 0
    preferred: tuple[int, int] = (NONE, NONE)

    @classmethod
    def at(
        cls,
        problem: Problem,
        location: int,
        *,
        service: int,
        windows: Sequence[tuple[int, int]],
        load: int = 0,
    ) -> Stop:
        """A stop at a location that the problem has."""
        return cls(
            drives_to=problem.travel[:, location].astype(np.int64),
            drives_from=problem.travel[location].astype(np.int64),
            service=service,
            windows=windows,
            load=load,
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Newcomer:
    """One stop, or a pickup and its drop-off with the drive ``between`` them.

    ``shifts``: (shifts,) whether each may serve it as far as skills, equipment, access,
    days and spacing go. ``longest`` is the longest ride, as in ``Pairs``.
    """

    stops: tuple[Stop, ...]
    shifts: Bools
    between: int = UNREACHABLE
    longest: int = NO_LIMIT

    def __post_init__(self) -> None:
        if not 1 <= len(self.stops) <= MOST_STOPS:
            raise ValueError("A newcomer has one stop or two.")

    def fits(self, problem: Problem) -> bool:
        """Whether all arrays have the problem's lengths."""
        drives = [one for s in self.stops for one in (s.drives_to, s.drives_from)]
        return self.shifts.shape == (problem.shift_count,) and all(
            one.shape == (len(problem.travel),) for one in drives
        )


def joined(problem: Problem, newcomer: Newcomer) -> Problem:
    """The problem with a newcomer behind its visits and its locations."""
    if not newcomer.fits(problem):
        raise ValueError("A newcomer's arrays are not as long as the problem's.")
    count, pairs = len(newcomer.stops), problem.pairs
    refused = np.where(newcomer.shifts, np.int8(NONE), NO_REASON)
    if count == MOST_STOPS:
        pairs = Pairs(
            pickup=np.append(pairs.pickup, problem.visit_count),
            drop_off=np.append(pairs.drop_off, problem.visit_count + 1),
            longest=np.append(pairs.longest, newcomer.longest),
        )
    return replace(
        problem,
        travel=_travel(problem, newcomer),
        visits=_visits(problem, newcomer.stops),
        pairs=pairs,
        refusal=np.vstack([problem.refusal, *[refused] * count]),
    )


def nobody(problem: Problem) -> Newcomer:
    """A pair that no shift can reach or may serve."""
    nowhere = np.full(len(problem.travel), UNREACHABLE, dtype=np.int64)
    stop = Stop(drives_to=nowhere, drives_from=nowhere, service=0, windows=())
    never = np.zeros(problem.shift_count, dtype=np.bool_)
    return Newcomer(stops=(stop, stop), shifts=never)


def _travel(problem: Problem, newcomer: Newcomer) -> NDArray[np.int32]:
    known, stops = len(problem.travel), newcomer.stops
    size = known + len(stops)
    travel = np.full((size, size), UNREACHABLE, dtype=np.int32)
    travel[:known, :known] = problem.travel
    for place, stop in enumerate(stops, known):
        travel[:known, place], travel[place, :known] = stop.drives_to, stop.drives_from
        travel[place, place] = 0
    if len(stops) == MOST_STOPS:
        travel[known, known + 1] = newcomer.between
    return travel


def _visits(problem: Problem, stops: Sequence[Stop]) -> Visits:
    """Nothing is published of newcomers, and nobody counts what they are worth."""
    visits, count = problem.visits, len(stops)
    index, opens, closes = ragged([stop.windows for stop in stops])
    more: dict[str, Ints | Bools] = {
        "location": len(problem.travel) + np.arange(count),
        "service": ints([stop.service for stop in stops]),
        "opens": opens,
        "closes": closes,
        "worth": np.zeros(count, dtype=np.int64),
        "must": np.zeros(count, dtype=np.bool_),
        "load": ints([stop.load for stop in stops]),
        "preferred_opens": ints([stop.preferred[0] for stop in stops]),
        "preferred_closes": ints([stop.preferred[1] for stop in stops]),
        "baseline_shift": np.full(count, NONE, dtype=np.int64),
        "baseline_start": np.full(count, NONE, dtype=np.int64),
        "window_index": visits.window_index[-1] + index[1:],
    }
    longer = {
        name: np.append(getattr(visits, name), values) for name, values in more.items()
    }
    return replace(visits, **longer)
