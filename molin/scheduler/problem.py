"""The week as integer arrays: what every search, evaluator and model starts from.

One whole-number time unit serves a whole problem: seconds since Monday 00:00 local for
weeks, whatever an instance is written in for benchmarks. There are no names in here;
visits, shifts, locations, units and days are counted from 0. Every array is read only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from molin.domain.rules import Rule

Ints: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]

NONE = -1
"""Stands for "there is none" wherever an index or a moment is optional."""
UNREACHABLE = -1
"""Travel between two locations that no road or ferry joins."""
NO_LIMIT = 2**40
"""A limit that nothing reaches; sums of a few still fit in 64 bits."""
RULES = tuple(Rule)
"""Refusal codes count in this order."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Visits:
    """What may be served: one entry per visit in every array.

    Visit ``v`` *starts* in one of its windows, ``window_index[v]`` up to but without
    ``window_index[v + 1]`` in ``opens`` and ``closes``: absolute times, BOTH ENDS
    ALLOWED, ascending and apart. (The domain's ``[opens, closes)`` therefore closes
    one unit earlier here, and opening hours that hold the whole visit close at their
    end less ``service``.)
    """

    location: Ints
    service: Ints
    window_index: Ints
    opens: Ints
    closes: Ints
    worth: Ints
    """Cost of leaving the visit out, the largest crowd it can meet included."""
    must: Bools
    """Locked: left out only when nothing else is possible, at ``Prices.must`` more."""
    load: Ints
    """Added on board when the visit starts; a drop-off takes off what its pickup put
    on, an ordinary visit of a capacitated instance never does."""
    preferred_opens: Ints
    preferred_closes: Ints
    """Best-liked starts, both ends allowed; ``NONE`` in both when all are equal."""
    baseline_shift: Ints
    baseline_start: Ints
    """Where and when the published plan has it; ``NONE`` in both when it has not."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shifts:
    """Who can serve: one entry per shift in every array.

    A shift leaves ``start_location`` at ``starts`` or later, is at ``end_location`` by
    ``latest`` (``ends`` plus the longest overtime) and is out for ``longest_span`` at
    most (``NO_LIMIT`` if free). A break of ``rest_length`` begins in ``[rest_earliest,
    rest_latest]``, both ends allowed; ``NONE`` in all three when none is due.
    """

    start_location: Ints
    end_location: Ints
    starts: Ints
    ends: Ints
    latest: Ints
    longest_span: Ints
    rest_earliest: Ints
    rest_latest: Ints
    rest_length: Ints
    capacity: Ints
    """Most that ``Visits.load`` may add up to at any moment."""
    unit: Ints
    day: Ints
    driven: Bools
    """Driven and paid for even without a visit (a tour's days); others stay at home
    for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """Pickups with their drop-offs: served by one shift, in that order, or not at all.

    ``longest`` runs from the end of the pickup's service to the start of the
    drop-off's; ``NO_LIMIT`` where the instance has none.
    """

    pickup: Ints
    drop_off: Ints
    longest: Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spacing:
    """If both are served, ``second`` comes at least ``min_days`` after ``first``."""

    first: Ints
    second: Ints
    min_days: Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Crowds:
    """When more people are where a visit goes: starts, both ends allowed, by visit.

    A start within them gains ``gain``, the largest where they overlap. The largest of
    all is in ``Visits.worth`` already: any other start forgoes the difference.
    """

    visit: Ints = field(default_factory=lambda: ints([]))
    opens: Ints = field(default_factory=lambda: ints([]))
    closes: Ints = field(default_factory=lambda: ints([]))
    gain: Ints = field(default_factory=lambda: ints([]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What each soft rule costs, in whole cost units, per time unit or per visit."""

    travel: int = 1
    overtime: int = 0
    unevenness: int = 0
    moved: int = 0
    """Per visit that changes its unit or day against the baseline, or drops out."""
    shifted: int = 0
    """Per time unit beyond ``shift_grace`` by which a start in the baseline moves."""
    shift_grace: int = 0
    preferred: int = 0
    """Per visit that starts outside its preferred window."""
    reserve: int = 0
    """Per time unit by which no shift of a day has ``reserve_wanted`` to spare."""
    reserve_wanted: int = 0
    must: int = 0
    """Added to the worth of a locked visit; more than any plan can save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locks:
    """What the search must leave as it is, beyond what ``allowed`` and windows say.

    ``heads``: the visits that some shifts begin with, in order; nothing comes before
    or between them.
    ``order``: (earlier, later) visits that keep their order when on one shift.
    """

    heads: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    order: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Problem:
    """A whole planning question; picklable, never changed.

    ``travel``: (locations, locations), ``UNREACHABLE`` where nothing leads; not
    symmetric in general. ``refusal``: (visits, shifts), the code in ``RULES`` of the
    first rule by which the shift can never serve the visit, ``NONE`` if it may.
    """

    travel: NDArray[np.int32]
    visits: Visits
    shifts: Shifts
    pairs: Pairs
    spacing: Spacing
    refusal: NDArray[np.int8]
    crowds: Crowds = field(default_factory=Crowds)
    prices: Prices = field(default_factory=Prices)
    locks: Locks = field(default_factory=Locks)

    def __post_init__(self) -> None:
        if self.refusal.shape != (self.visit_count, self.shift_count):
            raise ValueError("refusal is not of shape (visits, shifts)")
        for group in (self.visits, self.shifts, self.pairs, self.spacing, self.crowds):
            for column in fields(group):
                getattr(group, column.name).setflags(write=False)
        self.travel.setflags(write=False)
        self.refusal.setflags(write=False)

    @property
    def visit_count(self) -> int:
        return len(self.visits.location)

    @property
    def shift_count(self) -> int:
        return len(self.shifts.starts)

    @cached_property
    def allowed(self) -> Bools:
        """(visits, shifts): whether the shift may serve the visit at all."""
        return np.asarray(self.refusal == NONE)

    @cached_property
    def mate(self) -> Ints:
        """Per visit the other half of its pair, ``NONE`` for ordinary visits."""
        mate = np.full(self.visit_count, NONE, dtype=np.int64)
        mate[self.pairs.pickup] = self.pairs.drop_off
        mate[self.pairs.drop_off] = self.pairs.pickup
        return mate

    @cached_property
    def absence(self) -> Ints:
        """Per visit the whole cost of leaving it out, in the eyes of the search."""
        dropped = (self.visits.baseline_shift != NONE) * self.prices.moved
        return ints(self.visits.worth + dropped + self.visits.must * self.prices.must)


@dataclass(frozen=True, slots=True)
class Solution:
    """Per shift the visits it serves, in order; what is in none is left out."""

    routes: tuple[tuple[int, ...], ...]

    @classmethod
    def empty(cls, problem: Problem) -> Solution:
        """Nobody goes anywhere: every problem has at least this answer."""
        return cls(((),) * problem.shift_count)

    def served(self) -> frozenset[int]:
        return frozenset(visit for route in self.routes for visit in route)

    def left_out(self, problem: Problem) -> tuple[int, ...]:
        """Visits in no route, ascending."""
        return tuple(sorted(set(range(problem.visit_count)) - self.served()))


class DrivenRoute(NamedTuple):
    """A route with what it costs by itself; ``duty`` lasts from leaving to return."""

    shift: int
    visits: tuple[int, ...]
    cost: int
    duty: int


def ints(values: Sequence[int] | Ints) -> Ints:
    """An array of whole numbers, of length 0 too."""
    return np.array(values, dtype=np.int64)


def rows(*columns: Ints) -> list[tuple[int, ...]]:
    """Arrays of one length as a list of plain tuples, one per entry."""
    return list(zip(*(column.tolist() for column in columns), strict=True))


def ragged(windows: Sequence[Sequence[tuple[int, int]]]) -> tuple[Ints, Ints, Ints]:
    """``window_index``, ``opens`` and ``closes`` of each visit's closed windows.

    Windows are put in order; those that touch or overlap become one.
    """
    joined = [_joined(one) for one in windows]
    counts = ints([0, *(len(one) for one in joined)])
    flat = [window for one in joined for window in one]
    opens, closes = (ints([window[end] for window in flat]) for end in (0, 1))
    return np.cumsum(counts), opens, closes


def _joined(windows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for opens, closes in sorted(windows):
        if joined and opens <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(closes, joined[-1][1])
        else:
            joined.append((opens, closes))
    return joined
