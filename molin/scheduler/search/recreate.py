"""Putting left-out visits back: in ever other orders, each where it costs least."""

from __future__ import annotations

import numpy as np

from molin.scheduler.problem import NONE, Problem
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Mood, Places
from molin.scheduler.search.ruin import Cut

TRIED, IDLE = 120, 10
"""Most parties and idle shifts tried at once; where there are more, they take turns."""
WEIGHTS = (0.3, 0.3, 0.15, 0.1, 0.15)
"""How often each order is drawn: by chance, worth, far, close, few starts."""
CALM, WILD = Mood(blinks=0.01), Mood(blinks=0.2, generosity=3)
WILDNESS = 0.05
"""How often the mood is wild: it leaves plans that no calm step can."""


class Recreate:
    """Greedy insertion with blinks, in an order drawn from several."""

    def __init__(self, problem: Problem, chance: np.random.Generator) -> None:
        self._chance = chance
        self._ranks = _ranks(problem)

    def __call__(self, draft: Draft, cut: Cut) -> None:
        """Put in what is worth it around the cut, there or into a shift still idle."""
        parties = self._ordered(draft, cut)
        idle = [shift for shift, route in enumerate(draft.routes) if not route]
        drawn = self._chance.permutation(len(idle))[:IDLE]
        shifts = (*cut.shifts, *(idle[place] for place in drawn))
        mood = WILD if self._chance.random() < WILDNESS else CALM
        places = Places(draft, parties, shifts=shifts, chance=self._chance, mood=mood)
        for party in parties:
            found = places.cheapest(party)
            if found is not None:
                places.put(found)

    def _ordered(self, draft: Draft, cut: Cut) -> list[tuple[int, ...]]:
        visits = (*cut.around, *cut.visits)
        near = dict.fromkeys(draft.party_of[visit] for visit in visits)
        absent = [party for party in near if draft.shift_of[party[0]] == NONE]
        drawn = [absent[i] for i in self._chance.permutation(len(absent))[:TRIED]]
        kind = int(self._chance.choice(len(WEIGHTS), p=WEIGHTS))
        if kind == 0:
            return drawn
        rank = self._ranks[kind - 1]
        return sorted(drawn, key=lambda party: min(rank[visit] for visit in party))


def _ranks(problem: Problem) -> list[list[float]]:
    """Per order the rank of every visit: worth, far, close, few starts."""
    visits, home = problem.visits, problem.shifts.start_location
    far = problem.travel[home][:, visits.location].min(axis=0, initial=2**30)
    owner = np.repeat(np.arange(problem.visit_count), np.diff(visits.window_index))
    spans = visits.closes - visits.opens
    freedom = np.bincount(owner, weights=spans, minlength=problem.visit_count)
    worth = problem.absence / (1 + visits.service)
    return [(-worth).tolist(), (-far).tolist(), far.tolist(), freedom.tolist()]
