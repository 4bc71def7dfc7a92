"""Which visits to take out, so that what comes back in may lie better.

Adjacent string removal of "Slack induction by string removals" (Christiaens and Vanden
Berghe 2020): strings of neighbouring stops are cut from routes that pass close to a
visit drawn at random, and leave slack where it is of use.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from molin.scheduler.problem import NONE, UNREACHABLE, Ints, Problem
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.slots import FAR

MEAN_REMOVED, LONGEST = 10, 10
"""Visits taken out on average, and from one route at most, as in the paper."""
NEIGHBOURS, VICINITY = 200, 40
"""Visits and shifts looked at around the one drawn; more lie too far to matter."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Visits to take out, the visits around them nearest first, and their shifts."""

    visits: set[int]
    around: list[int]
    shifts: tuple[int, ...]


def nearest(problem: Problem) -> Ints:
    """(visits, neighbours): the visits around each, nearest first, itself in front."""
    known = np.where(problem.travel == UNREACHABLE, FAR, problem.travel)
    places = problem.visits.location
    count = min(NEIGHBOURS, problem.visit_count)
    lists = [
        np.argsort(known[place, places] + known[places, place], kind="stable")[:count]
        for place in places
    ]
    return np.array(lists, dtype=np.int64).reshape(problem.visit_count, count)


class Ruin:
    """Draws what to take out."""

    def __init__(self, problem: Problem, chance: np.random.Generator) -> None:
        self._nearest = nearest(problem)
        self._chance = chance
        self._heads = {v for head in problem.locks.heads.values() for v in head}

    def choose(self, draft: Draft) -> Cut:
        """Strings of stops around a visit drawn, without what is locked in place."""
        around = self._nearest[int(self._chance.integers(len(self._nearest)))].tolist()
        used = [len(route) for route in draft.routes if route]
        longest = min(LONGEST, sum(used) / max(1, len(used)))
        most_strings = 4 * MEAN_REMOVED / (1 + longest) - 1
        strings = int(self._chance.uniform(1, most_strings + 1))
        removed: set[int] = set()
        touched: set[int] = set()
        for visit in around:
            shift = draft.shift_of[visit]
            if shift != NONE and shift not in touched and len(touched) < strings:
                removed.update(self._string(draft.routes[shift], visit, longest))
                touched.add(shift)
        shifts = dict.fromkeys(draft.shift_of[visit] for visit in around)
        shifts.pop(NONE, None)
        return Cut(removed - self._heads, around, tuple(shifts)[:VICINITY])

    def _string(self, route: tuple[int, ...], visit: int, longest: float) -> list[int]:
        """Stops in a row with ``visit`` among them, now and then with some spared."""
        size = int(self._chance.uniform(1, min(longest, len(route)) + 1))
        size = min(size, len(route))
        spared = self._spared(len(route) - size) if self._chance.random() < 0.5 else 0
        span = size + spared
        place = route.index(visit)
        first = max(0, place - span + 1)
        last = min(place, len(route) - span)
        start = int(self._chance.integers(first, last + 1))
        string = list(route[start : start + span])
        if spared:
            gap = int(self._chance.integers(0, size + 1))
            del string[gap : gap + spared]
        return string

    def _spared(self, room: int) -> int:
        """How many stops stay inside a split string: mostly one, seldom more."""
        spared = min(1, room)
        while spared < room and self._chance.random() > 0.99:
            spared += 1
        return spared
