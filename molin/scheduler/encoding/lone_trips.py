"""What driving alone rules out: trips too far for a shift that does nothing else.

No detour makes a trip shorter on a road network, so nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

import numpy as np

from molin.domain.rules import Rule
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NONE, RULES, Ints, Problem, rows


def without_hopeless_trips(problem: Problem) -> Problem:
    """The problem with every (visit, shift) refused that fails on its own already.

    A pair is tried whole, and each half is refused where the other one is.
    """
    refusal, judge, alike = problem.refusal.copy(), RouteJudge(problem), _alike(problem)
    for visits in _lone_routes(problem):
        codes = refusal[list(visits)].max(axis=0)
        seen: dict[int, int] = {}
        for shift in np.flatnonzero(codes == NONE).tolist():
            kind = int(alike[shift])
            if kind not in seen:
                seen[kind] = _code(judge, shift, visits)
            codes[shift] = seen[kind]
        for visit in visits:
            refusal[visit] = np.where(refusal[visit] == NONE, codes, refusal[visit])
    return replace(problem, refusal=refusal)


def _lone_routes(problem: Problem) -> Iterator[tuple[int, ...]]:
    for visit in np.flatnonzero(problem.mate == NONE).tolist():
        yield (visit,)
    yield from rows(problem.pairs.pickup, problem.pairs.drop_off)


def _code(judge: RouteJudge, shift: int, visits: Sequence[int]) -> int:
    if judge.cost(shift, visits) is not None:
        return NONE
    rule = judge.refusal(shift, visits)
    if rule is None:
        raise AssertionError("A route without a cost breaks some rule.")
    # Alone, a window is missed because the way is too long for the shift's hours.
    return RULES.index(Rule.HOURS if rule is Rule.WINDOW else rule)


def _alike(problem: Problem) -> Ints:
    """Per shift a number that it shares with all that differ in name only."""
    names = {"unit", "day", "driven"}
    shifts = problem.shifts
    kept = (column.name for column in fields(shifts) if column.name not in names)
    table = np.stack([getattr(shifts, name) for name in kept], axis=1)
    return np.unique(table, axis=0, return_inverse=True)[1].reshape(-1)
