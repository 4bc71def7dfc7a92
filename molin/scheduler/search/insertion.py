"""The cheapest place for a visit or a pair in a plan being made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from molin.scheduler.problem import NONE, Ints, ints
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.slots import FAR

Party: TypeAlias = tuple[int, ...]
"""A visit by itself, or a pickup with its drop-off."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How insertion strays from the cheapest place, so that it ends in other plans.

    A place is overlooked at the rate of ``blinks`` (Christiaens and Vanden Berghe
    2020). A party may cost ``generosity`` times what leaving it out does: two that pay
    together may not pay one by one.
    """

    blinks: float = 0.0
    generosity: int = 1


@dataclass(frozen=True, slots=True)
class Insertion:
    """A shift's route with one more party, what it costs and by how much more."""

    shift: int
    route: tuple[int, ...]
    cost: int
    extra: int


class Places:
    """Where left-out parties fit, kept up to date while they are put in.

    Only ``shifts`` are looked at, all if None. ``chance`` draws what is overlooked.
    """

    def __init__(
        self,
        draft: Draft,
        parties: Iterable[Party],
        *,
        shifts: Iterable[int] | None = None,
        chance: np.random.Generator | None = None,
        mood: Mood = Mood(),
    ) -> None:
        self._draft, self._chance, self._mood = draft, chance, mood
        visits = [party[0] for party in parties if len(party) == 1]
        every = range(len(draft.routes)) if shifts is None else sorted(set(shifts))
        self._visits, self._shifts = ints(visits), ints(list(every))
        self._row = {visit: row for row, visit in enumerate(visits)}
        self._column = np.full(len(draft.routes), NONE)
        self._column[self._shifts] = np.arange(len(self._shifts))
        self._detours = draft.slots.detours(self._visits, self._shifts)
        self._least = self._detours.min(axis=2)

    def cheapest(self, party: Party) -> Insertion | None:
        """The place that raises the cost least; None if none is worth it."""
        columns = self._column[self._draft.open_shifts(party)]
        columns = columns[columns != NONE]
        if len(party) == 1:
            row = self._row[party[0]]
            columns = columns[self._least[row, columns] < FAR]
            table = self._detours[row, columns]
        elif len(columns):
            there = self._shifts[columns]
            table = self._draft.slots.pair_detours(party[0], party[1], there)
        if not len(columns):
            return None
        order = np.flatnonzero(table.ravel() < FAR)
        if self._chance is not None:
            order = order[self._chance.random(len(order)) >= self._mood.blinks]
        worth = self._mood.generosity * self._draft.absence(party)
        shifts = self._shifts[columns]
        return _cheapest(self._draft, party, shifts, table, order, worth + 1)

    def put(self, found: Insertion) -> None:
        """Put it into the draft; only the changed shift is looked at again."""
        self._draft.put(found.shift, found.route, found.cost)
        column, shift = self._column[found.shift], ints([found.shift])
        fresh = self._draft.slots.detours(self._visits, shift)[:, 0]
        missing = fresh.shape[1] - self._detours.shape[2]
        if missing > 0:
            wider = ((0, 0), (0, 0), (0, missing))
            self._detours = np.pad(self._detours, wider, constant_values=FAR)
        self._detours[:, column] = FAR
        self._detours[:, column, : fresh.shape[1]] = fresh
        self._least[:, column] = fresh.min(axis=1)


def _cheapest(
    draft: Draft, party: Party, shifts: Ints, table: Ints, order: Ints, bound: int
) -> Insertion | None:
    """The cheapest place below ``bound``; judged in the order of their detours, and no
    further than a better one may be."""
    detours = table.ravel()[order]
    ranked = np.argsort(detours, kind="stable")
    best, price = None, draft.problem.prices.travel
    for index, detour in zip(order[ranked], detours[ranked].tolist(), strict=True):
        if price * detour >= bound:
            break
        row, *places = np.unravel_index(index, table.shape)
        shift = int(shifts[row])
        route = _with(draft.routes[shift], party, [int(place) for place in places])
        cost = draft.judge.cost(shift, route)
        if cost is not None and cost - draft.costs[shift] < bound:
            bound = cost - draft.costs[shift]
            best = Insertion(shift, route, cost, bound)
    return best


def _with(route: Sequence[int], party: Party, places: list[int]) -> tuple[int, ...]:
    """The route with the party's visits put into their slots."""
    longer = list(route)
    for visit, place in reversed(list(zip(party, places, strict=True))):
        longer.insert(place, visit)
    return tuple(longer)
