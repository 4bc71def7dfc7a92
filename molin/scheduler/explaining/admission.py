"""Which shifts of a plan could take what it leaves out, and what stops the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from molin.domain.rules import Rule
from molin.scheduler.judging.course import Course, Rest
from molin.scheduler.judging.course_maker import CourseMaker
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    RULES,
    Ints,
    Problem,
    Solution,
    ints,
)
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party
from molin.scheduler.search.slots import FAR, Slots

CHUNK = 200
"""Parties looked at in one sweep: keeps the tables of a large week small."""
CODE = {rule: code for code, rule in enumerate(RULES)}


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """Per shift the code of the rule in a party's way, ``NONE`` if it could take it."""

    party: Party
    codes: Ints


class Admission:
    """A plan, asked about the parties that it leaves out.

    A shift that the book excludes is asked no further. Of the others, one that would
    bring two of a series too close together refuses by ``SPACING``. Then its present
    stops decide, and relaxed copies of the plan tell how far a party gets among them:
    no place without windows clashing is ``WINDOW``, none that is home in time ``FULL``,
    none with the break in its time ``BREAK``.
    """

    def __init__(self, problem: Problem, solution: Solution) -> None:
        judge = RouteJudge(problem)
        self.draft = draft_of(problem, judge, solution)
        free = replace(problem, locks=replace(problem.locks, heads={}))
        eased = _at_ease(free)
        self._stages = (
            (Rule.WINDOW, _slots(free, _EndlessMaker(free), solution)),
            (Rule.FULL, _slots(eased, CourseMaker(eased), solution)),
            (Rule.BREAK, _slots(free, judge.maker, solution)),
            (Rule.LOCK, self.draft.slots),
        )

    def verdicts(self) -> Iterator[Verdict]:
        """One for each party that is left out."""
        absent, every = self.draft.absent(), np.arange(len(self.draft.routes))
        singles = [party for party in absent if len(party) == 1]
        for first in range(0, len(singles), CHUNK):
            some = singles[first : first + CHUNK]
            visits = ints([visit for (visit,) in some])
            tables = [slots.detours(visits, every) for _, slots in self._stages]
            for row, single in enumerate(some):
                yield self._verdict(single, [table[row] for table in tables])
        for party in absent:
            if len(party) == 2:
                yield self.verdict_of(party)

    def verdict_of(self, party: Party) -> Verdict:
        """The one on a single party, which must be left out."""
        every = np.arange(len(self.draft.routes))
        if len(party) == 2:
            pairs = [slots.pair_detours(*party, every) for _, slots in self._stages]
            return self._verdict(party, pairs)
        visit = ints(party)
        return self._verdict(
            party, [slots.detours(visit, every)[0] for _, slots in self._stages]
        )

    def _verdict(self, party: Party, tables: Sequence[Ints]) -> Verdict:
        """``tables``: per stage the detours, (shifts, slots), of pairs (…, slots)."""
        codes = _by_the_book(self.draft.problem, party)
        asked = self.draft.open_shifts(party)
        closed = np.setdiff1d(np.flatnonzero(codes == NONE), asked)
        codes[closed] = CODE[Rule.SPACING]
        for (rule, _), table in zip(self._stages, tables, strict=True):
            nowhere = table.min(axis=tuple(range(1, table.ndim))) >= FAR
            codes[asked] = np.where(
                nowhere[asked] & (codes[asked] == NONE), CODE[rule], codes[asked]
            )
        for shift in asked[codes[asked] == NONE].tolist():
            codes[shift] = self._judged(party, shift, tables[-1][shift])
        return Verdict(party, codes)

    def _judged(self, party: Party, shift: int, table: Ints) -> int:
        """The last word where the clocks see room: they know nothing of long rides,
        short spans, seats and locked orders."""
        order = np.flatnonzero(table.ravel() < FAR)
        nearest = order[np.argsort(table.ravel()[order], kind="stable")]
        routes = [
            route_with(
                self.draft.routes[shift], party, np.unravel_index(at, table.shape)
            )
            for at in nearest.tolist()
        ]
        judge = self.draft.judge
        if any(judge.cost(shift, route) is not None for route in routes):
            return NONE
        rule = judge.refusal(shift, routes[0])
        if rule is None:
            raise AssertionError("A route without a cost breaks some rule.")
        return CODE[rule]


def draft_of(problem: Problem, judge: RouteJudge, solution: Solution) -> Draft:
    """A draft that is at ``solution``; ValueError where that cannot be driven."""
    draft = Draft(problem, judge)
    for shift, route in enumerate(solution.routes):
        cost = judge.cost(shift, route)
        if cost is None:
            raise ValueError(f"Shift {shift} cannot be driven as {route}.")
        draft.put(shift, route, cost)
    return draft


def route_with(
    route: Sequence[int], party: Party, places: Iterable[int]
) -> tuple[int, ...]:
    """The route with each visit of the party before the stop of that place."""
    longer = list(route)
    for visit, place in reversed(list(zip(party, places, strict=True))):
        longer.insert(int(place), visit)
    return tuple(longer)


def _by_the_book(problem: Problem, party: Party) -> Ints:
    """Per shift the first rule of the problem against any visit of the party."""
    codes = problem.refusal[list(party)].astype(np.int64)
    first = np.where(codes == NONE, len(RULES), codes).min(axis=0)
    return np.where(first == len(RULES), NONE, first)


def _slots(problem: Problem, maker: CourseMaker, solution: Solution) -> Slots:
    slots = Slots(problem, maker)
    for shift, route in enumerate(solution.routes):
        slots.update(shift, route)
    return slots


def _at_ease(problem: Problem) -> Problem:
    """The problem with breaks at any time of the shift; they still take their time."""
    shifts, due = problem.shifts, problem.shifts.rest_length != NONE
    eased = replace(
        shifts,
        rest_earliest=np.where(due, shifts.starts, NONE),
        rest_latest=np.where(due, shifts.latest, NONE),
        longest_span=np.full(problem.shift_count, NO_LIMIT),
    )
    return replace(problem, shifts=eased)


class _EndlessMaker(CourseMaker):
    """Shifts without a break that may come home as late as they like."""

    def make(self, shift: int, visits: Sequence[int]) -> Course | Rule:
        course = super().make(shift, visits)
        if isinstance(course, Rule):
            return course
        windows = [*course.windows[:-1], (self.hours(shift),)]
        return replace(course, windows=windows, rest=None, longest_span=NO_LIMIT)

    def hours(self, shift: int) -> tuple[int, int]:
        return super().hours(shift)[0], NO_LIMIT

    def rest(self, shift: int) -> Rest | None:
        return None
