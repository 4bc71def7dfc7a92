"""What a whole plan costs, term by term, in whole cost units.

Terms of single routes (travel, overtime, preferred, change) add up; terms of the plan
(unserved, unevenness, reserve) look at all routes at once. Searches move by the former
and by ``PlanTerms`` where the latter have a price.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.schedule import Schedule
from molin.scheduler.problem import NONE, Problem, Solution, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCost:
    """Every soft term, already priced. Only ``must`` is no part of a person's score:

    it stands for locked visits that could not be kept. ``preferred`` has in it what
    larger crowds would have been worth.
    """

    travel: int = 0
    overtime: int = 0
    unserved: int = 0
    unevenness: int = 0
    change: int = 0
    preferred: int = 0
    reserve: int = 0
    must: int = 0

    @property
    def total(self) -> int:
        return sum(getattr(self, term.name) for term in fields(self))


def plan_cost(
    problem: Problem, judge: RouteJudge, solution: Solution
) -> PlanCost | None:
    """The exact cost of a plan, or None when one of its routes cannot be driven.

    Rules between routes (twice, spacing) are not asked here: the audit does.
    """
    schedules = []
    for shift, route in enumerate(solution.routes):
        schedule = judge.judge(shift, route)
        if schedule is None:
            return None
        schedules.append(schedule)
    return cost_of(problem, solution, schedules)


def cost_of(
    problem: Problem, solution: Solution, schedules: Sequence[Schedule]
) -> PlanCost:
    """The cost of a plan whose routes are scheduled already, one per shift."""
    prices, visits = problem.prices, problem.visits
    out = list(solution.left_out(problem))
    dropped = int((visits.baseline_shift[out] != NONE).sum())
    return PlanCost(
        travel=prices.travel * sum(one.travel for one in schedules),
        overtime=prices.overtime * sum(one.overtime for one in schedules),
        unserved=int(visits.worth[out].sum()),
        unevenness=prices.unevenness * unevenness(problem, schedules),
        change=prices.moved * (dropped + sum(one.moved for one in schedules))
        + prices.shifted * sum(one.shifted for one in schedules),
        preferred=prices.preferred * sum(one.missed for one in schedules)
        + sum(one.forgone for one in schedules),
        reserve=prices.reserve * reserve_missing(problem, schedules),
        must=prices.must * int(visits.must[out].sum()),
    )


def unevenness(problem: Problem, schedules: Sequence[Schedule]) -> int:
    """Summed over units, how far the time on duty in the week is from their mean.

    Time on duty runs from leaving to return. Rounded down to whole time units.
    """
    duty: dict[int, int] = defaultdict(int)
    for unit, schedule in zip(problem.shifts.unit.tolist(), schedules, strict=True):
        duty[unit] += schedule.times.returns - schedule.times.leaves
    total, units = sum(duty.values()), len(duty)
    return sum(abs(units * one - total) for one in duty.values()) // max(1, units)


def reserve_missing(problem: Problem, schedules: Sequence[Schedule]) -> int:
    """Summed over days, what the most idle shift lacks of ``reserve_wanted``.

    A shift has to spare what of its hours it is not between leaving and return.
    """
    shifts, wanted = problem.shifts, problem.prices.reserve_wanted
    spare: dict[int, int] = defaultdict(int)
    hours = rows(shifts.day, shifts.ends - shifts.starts)
    for (day, length), schedule in zip(hours, schedules, strict=True):
        out = schedule.times.returns - schedule.times.leaves
        spare[day] = max(spare[day], length - out)
    return sum(max(0, wanted - most) for most in spare.values())
