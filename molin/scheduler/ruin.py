"""Which visits to take out, so that what comes back in may lie better.

Adjacent string removal of "Slack induction by string removals" (Christiaens and Vanden
Berghe 2020): strings of neighbouring stops are cut from routes that pass close to a
visit drawn at random, and leave slack where it is of use.
"""

from __future__ import annotations

import numpy as np

from molin.scheduler.draft import Draft
from molin.scheduler.problem import NONE, UNREACHABLE, Ints, Problem
from molin.scheduler.slots import FAR

NEIGHBOURS = 200
"""Visits looked at around the one drawn; more lie too far to matter."""


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
    """Draws what to remove; the sizes are those of the paper."""

    def __init__(
        self, problem: Problem, chance: np.random.Generator, *, mean_removed: int = 10
    ) -> None:
        self._nearest = nearest(problem)
        self._chance = chance
        self._mean_removed = mean_removed
        self._longest = 10
        self._heads = {v for head in problem.locks.heads.values() for v in head}

    def choose(self, draft: Draft) -> set[int]:
        """Visits of some neighbouring strings; none that is locked in place."""
        used = [len(route) for route in draft.routes if route]
        if not used:
            return set()
        longest = min(self._longest, sum(used) / len(used))
        most_strings = 4 * self._mean_removed / (1 + longest) - 1
        strings = int(self._chance.uniform(1, most_strings + 1))
        removed: set[int] = set()
        touched: set[int] = set()
        seed = int(self._chance.integers(len(self._nearest)))
        for visit in self._nearest[seed].tolist():
            shift = draft.shift_of[visit]
            if shift == NONE or shift in touched:
                continue
            removed.update(self._string(draft.routes[shift], visit, longest))
            touched.add(shift)
            if len(touched) >= strings:
                break
        return removed - self._heads

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
