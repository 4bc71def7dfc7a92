"""Putting left-out visits back: in ever other orders, each where it costs least."""

from __future__ import annotations

import numpy as np

from molin.scheduler.draft import Draft
from molin.scheduler.insertion import Places
from molin.scheduler.problem import Problem

TRIED = 30
"""Most parties tried at once; where many more stay out, they take turns."""


class Recreate:
    """Greedy insertion with blinks, in an order drawn from several."""

    def __init__(self, problem: Problem, chance: np.random.Generator) -> None:
        self._chance = chance
        self._ranks = _ranks(problem)
        self._weights = np.array([4.0, 4.0, 2.0, 1.0, 2.0])
        self._weights /= self._weights.sum()

    def __call__(self, draft: Draft) -> None:
        """Put in what is worth it."""
        parties = self._ordered(draft.absent())
        places = Places(draft, parties, self._chance)
        for party in parties:
            found = places.cheapest(party)
            if found is not None:
                places.put(found)

    def _ordered(self, absent: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
        drawn = [absent[i] for i in self._chance.permutation(len(absent))[:TRIED]]
        kind = int(self._chance.choice(len(self._weights), p=self._weights))
        if kind == 0:
            return drawn
        rank = self._ranks[kind - 1]
        return sorted(drawn, key=lambda party: min(rank[visit] for visit in party))


def _ranks(problem: Problem) -> list[list[float]]:
    """Per order the rank of every visit: worth, far, close, few starts."""
    home = problem.shifts.start_location
    far = problem.travel[home][:, problem.visits.location].min(axis=0, initial=2**30)
    bounds = problem.visits.window_index
    spans = np.append(problem.visits.closes - problem.visits.opens, 0)
    freedom = np.add.reduceat(spans, bounds[:-1]) if len(spans) > 1 else spans[:0]
    worth = problem.absence / (1 + problem.visits.service)
    return [(-worth).tolist(), (-far).tolist(), far.tolist(), freedom.tolist()]
