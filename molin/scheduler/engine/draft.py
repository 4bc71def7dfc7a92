"""A plan being changed, and all that is needed to take the change back."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from molin.scheduler.engine.chance import Chance, chance_of
from molin.scheduler.engine.course import Course, course_for
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.judge import judge
from molin.scheduler.engine.plan import Plan, copy_shift, empty_plan, put, total
from molin.scheduler.engine.shared import reckon_shared
from molin.scheduler.engine.week import Records, Week, record
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints, Solution

SIZES = record("touched", "waiting")
OFFER = record(
    "version",  # of the route it is for
    "extra",  # what the party costs more there; the least it may if there is no slot
    "slot",
    "mate_slot",
)


class Draft(NamedTuple):
    """``plan`` is being changed, ``kept`` is what it was, ``best`` the best so far."""

    plan: Plan
    kept: Plan
    best: Plan
    course: Course
    chance: Chance
    touched: Ints
    """Shifts on which ``plan`` and ``kept`` may differ."""
    is_touched: Ints
    """(shifts,) flags of the same."""
    waiting: Ints
    """Who is to be put back: visits by themselves, and pickups for their pairs."""
    is_out: Ints
    """(visits,) flags: taken out by the ruin under way, and waiting."""
    offers: Records
    """The cheapest place of a party on each shift of ``Week.open_shifts``."""
    sizes: Records
    """(1,) how many are touched and waiting."""
    units: Ints
    dates: Ints


def draft_of(week: Week, solution: Solution, seed: int) -> Draft:
    """A draft with the solution written down as the best; ``load`` takes it up."""
    shifts, visits = len(week.shifts), len(week.visits)
    most = _most_visits(week)
    draft = Draft(
        plan=empty_plan(week, most),
        kept=empty_plan(week, most),
        best=empty_plan(week, most),
        course=course_for(most + 2),
        chance=chance_of(seed),
        touched=np.zeros(shifts, dtype=np.int64),
        is_touched=np.zeros(shifts, dtype=np.int64),
        waiting=np.zeros(visits, dtype=np.int64),
        is_out=np.zeros(visits, dtype=np.int64),
        offers=np.zeros(len(week.open_shifts), dtype=OFFER),
        sizes=np.zeros(1, dtype=SIZES),
        units=np.zeros(int(week.shifts["unit"].max(initial=0)) + 1, dtype=np.int64),
        dates=np.zeros(int(week.shifts["date"].max(initial=0)) + 1, dtype=np.int64),
    )
    for shift, route in enumerate(solution.routes):
        draft.best.routes[shift, : len(route)] = route
        draft.best.states[shift]["count"] = len(route)
    return draft


@compiled
def load(week: Week, draft: Draft) -> bool:
    """Make the best plan the one to change; False when it cannot be driven."""
    for shift in range(len(week.shifts)):
        count = draft.best.states[shift].count
        for place in range(count):
            draft.course.visits[place] = draft.best.routes[shift, place]
        if not change(week, draft, shift, count):
            return False
    return True


@compiled
def change(week: Week, draft: Draft, shift: int, count: int) -> bool:
    """Give a shift the course's first ``count`` visits if it can be driven so."""
    verdict = judge(week, draft.course, shift, count)
    if verdict.cost == NEVER:
        return False
    if not draft.is_touched[shift]:
        sizes = draft.sizes[0]
        draft.is_touched[shift] = 1
        draft.touched[sizes.touched] = shift
        sizes.touched += 1
    put(week, draft.plan, draft.course, shift, count, verdict)
    return True


@compiled
def keep(week: Week, draft: Draft) -> None:
    """Let the change stand."""
    for index in range(draft.sizes[0].touched):
        shift = draft.touched[index]
        copy_shift(draft.plan, draft.kept, shift)
        draft.is_touched[shift] = 0
    draft.kept.tally[0] = draft.plan.tally[0]
    draft.sizes[0].touched = 0


@compiled
def take_back(draft: Draft) -> None:
    """Make the plan what was kept."""
    plan, kept = draft.plan, draft.kept
    for index in range(draft.sizes[0].touched):
        shift = draft.touched[index]
        for place in range(plan.states[shift].count):
            plan.shift_of[plan.routes[shift, place]] = NONE
        copy_shift(kept, plan, shift)
        draft.is_touched[shift] = 0
    for index in range(draft.sizes[0].touched):
        shift = draft.touched[index]
        for place in range(plan.states[shift].count):
            plan.shift_of[plan.routes[shift, place]] = shift
    versions = plan.tally[0].versions
    plan.tally[0] = kept.tally[0]
    plan.tally[0].versions = versions
    draft.sizes[0].touched = 0


@compiled
def note_best(draft: Draft) -> None:
    """Write down the routes of the plan as the best so far."""
    plan, best = draft.plan, draft.best
    for shift in range(len(plan.states)):
        best.states[shift] = plan.states[shift]
        for place in range(plan.states[shift].count):
            best.routes[shift, place] = plan.routes[shift, place]
    best.tally[0] = plan.tally[0]


@compiled
def cost_of(week: Week, draft: Draft) -> int:
    """The exact cost of the plan as it stands."""
    reckon_shared(week, draft.plan, draft.units, draft.dates)
    return total(draft.plan)


def _most_visits(week: Week) -> int:
    """No shift can serve more: their services alone would outlast its hours."""
    most = 0
    hours = week.shifts["latest"] - week.shifts["starts"]
    for shift, longest in enumerate(hours.tolist()):
        services = np.sort(week.visits["service"][week.allowed[:, shift]])
        fit = np.searchsorted(np.cumsum(services), longest, side="right")
        most = max(most, int(fit))
    return most
