"""What a ranking is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np

from molin.scheduler.problem import NONE, Bools, Ints, Problem, Solution, rows
from molin.scheduler.ranking.newcomers import Newcomer

Party: TypeAlias = tuple[int, ...] | Newcomer
"""A visit by itself or a pickup with its drop-off: by their numbers in the problem, if
the plan leaves them out, or as somebody the problem does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The best place of a party on one shift; in time and cost units of the problem.

    ``slots``, ``starts``: one entry per visit of the party.
    """

    shift: int
    slots: tuple[int, ...]
    """How many visits of the route as it is come before."""
    extra: int
    """By how much the whole plan costs more, not counting what leaving the party out
    costs."""
    starts: tuple[int, ...]
    """As the judge schedules the route: home as early as can be, left late for that."""
    soonest: int
    """The earliest that the first visit can start on this route."""
    returns: int


class Ranker(Protocol):
    """Answers for one plan at a time; one thread at a time.

    On every shift the place of least cost for the shift's own route counts, with what
    the whole plan then costs more. A shift has no answer when the party fits nowhere
    on it, or when its present route cannot be driven, which also counts as idle then.
    What must stay stays: locked beginnings, orders, and spacing to what is planned.

    Nobody sets out before a shift starts: a call that came later is asked of a problem
    whose shifts start where their units are then.
    """

    def cheapest(self, party: Party) -> list[Fit]:
        """By extra cost, then by the soonest start; empty when no shift has a place.

        ``ValueError`` when the plan has the party already or its form is wrong.
        """
        ...

    def soonest(self, party: Party) -> list[Fit]:
        """By the soonest start, on each shift the place where that is, then by cost."""
        ...

    def follow(self, solution: Solution) -> None:
        """Answer for another plan; only what differs is looked at."""
        ...


def by_cost(fit: Fit) -> tuple[int, int, int]:
    return fit.extra, fit.soonest, fit.shift


def by_time(fit: Fit) -> tuple[int, int, int]:
    return fit.soonest, fit.extra, fit.shift


def with_party(
    route: Sequence[int], party: Sequence[int], slots: Sequence[int]
) -> tuple[int, ...]:
    """The route with the party's visits put into their slots of it."""
    longer = list(route)
    for visit, slot in reversed(list(zip(party, slots, strict=True))):
        longer.insert(slot, visit)
    return tuple(longer)


def open_shifts(problem: Problem, solution: Solution, party: tuple[int, ...]) -> Bools:
    """(shifts,): whether a left-out party may go there as far as no clock is asked.

    A visit of a locked beginning does not come back behind others.
    """
    shift_of = _shift_of(problem, solution)
    if not _is_party(problem, party) or (shift_of[list(party)] != NONE).any():
        raise ValueError(f"{party} is no party that the plan leaves out.")
    free: Bools = np.array(problem.allowed[list(party)].all(axis=0))
    for shift, head in problem.locks.heads.items():
        free[shift] &= not set(head).intersection(party)
    day, spacing = problem.shifts.day, problem.spacing
    concerned = np.isin(spacing.first, party) | np.isin(spacing.second, party)
    columns = spacing.first, spacing.second, spacing.min_days
    for first, second, days in rows(*(one[concerned] for one in columns)):
        if shift_of[first] != NONE:
            free &= day - day[shift_of[first]] >= days
        if shift_of[second] != NONE:
            free &= day[shift_of[second]] - day >= days
    return free


def _is_party(problem: Problem, party: tuple[int, ...]) -> bool:
    """Whether it is an ordinary visit, or a pair in its order."""
    if not party or not 0 <= party[0] < problem.visit_count:
        return False
    mate = int(problem.mate[party[0]])
    if party[0] in problem.pairs.drop_off:
        return False
    return party == ((party[0],) if mate == NONE else (party[0], mate))


def _shift_of(problem: Problem, solution: Solution) -> Ints:
    shift_of = np.full(problem.visit_count, NONE, dtype=np.int64)
    for shift, route in enumerate(solution.routes):
        shift_of[list(route)] = shift
    return shift_of
