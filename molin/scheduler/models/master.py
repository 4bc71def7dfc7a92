"""The model behind ``recombination``: which routes of a pool make the best plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from ortools.sat.python import cp_model

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.models.route_pool import RoutePool
from molin.scheduler.problem import DrivenRoute, Problem, Solution, rows

Sum: TypeAlias = cp_model.LinearExpr | int


class Master:
    """A yes or no for each route, and all that these add up to.

    Routes are chosen for a kind of shift; where a price looks at single shifts, each
    is a kind of its own.
    """

    def __init__(
        self, problem: Problem, pool: RoutePool, judge: RouteJudge, start: Solution
    ) -> None:
        self.model = cp_model.CpModel()
        self._problem = problem
        self._kinds = pool.kinds
        self._routes = pool.routes()
        self._chosen = [self.model.new_bool_var("") for _ in self._routes]
        self._homes = [
            _at_home(problem, judge, start, shift)
            for shift in range(problem.shift_count)
        ]
        self._of_kind: dict[int, list[int]] = defaultdict(list)
        self._of_visit: dict[int, list[int]] = defaultdict(list)
        for index, route in enumerate(self._routes):
            self._of_kind[self._kinds[route.shift]].append(index)
            for visit in route.visits:
                self._of_visit[visit].append(index)
        self._drive_once()
        self._keep_apart()
        self.model.minimize(
            self._own_costs() + self._unevenness() + self._reserve_missing()
        )
        self._begin_at(start)

    def solution(self, solver: cp_model.CpSolver) -> Solution:
        """The chosen routes, each on the first free shift of its kind."""
        free = _shifts_by_kind(self._kinds)
        routes: list[tuple[int, ...]] = [()] * self._problem.shift_count
        for chosen, route in zip(self._chosen, self._routes, strict=True):
            if solver.boolean_value(chosen):
                routes[free[self._kinds[route.shift]].pop(0)] = route.visits
        return Solution(tuple(routes))

    def _begin_at(self, start: Solution) -> None:
        driven = {(self._kinds[one], visits) for one, visits in enumerate(start.routes)}
        for chosen, route in zip(self._chosen, self._routes, strict=True):
            is_driven = (self._kinds[route.shift], route.visits) in driven
            self.model.add_hint(chosen, is_driven)

    def _drive_once(self) -> None:
        """One route a shift, where it may not stay at home; a visit once at most."""
        for kind, shifts in _shifts_by_kind(self._kinds).items():
            driven = sum(self._picked(self._of_kind[kind]))
            if self._homes[shifts[0]] is None:
                self.model.add(driven == len(shifts))
            else:
                self.model.add(driven <= len(shifts))
        for indices in self._of_visit.values():
            self.model.add_at_most_one(self._picked(indices))

    def _keep_apart(self) -> None:
        """No first visit from a day on with a second one too soon after that day."""
        gaps, day = self._problem.spacing, self._problem.shifts.day.tolist()
        for first, second, days in rows(gaps.first, gaps.second, gaps.min_days):
            ones = [(day[self._routes[i].shift], i) for i in self._of_visit[first]]
            others = [(day[self._routes[i].shift], i) for i in self._of_visit[second]]
            for since in sorted({on for on, _ in ones}):
                late = [index for on, index in ones if on >= since]
                soon = [index for on, index in others if on < since + days]
                self.model.add_at_most_one(self._picked(late + soon))

    def _own_costs(self) -> Sum:
        """What routes cost by themselves, shifts at home, and visits left out."""
        absence: list[int] = self._problem.absence.tolist()
        extras = [
            route.cost - sum(absence[visit] for visit in route.visits)
            for route in self._routes
        ]
        for index, route in enumerate(self._routes):
            home = self._homes[route.shift]
            extras[index] -= home.cost if home else 0
        always = sum(home.cost for home in self._homes if home) + sum(absence)
        return cp_model.LinearExpr.weighted_sum(self._chosen, extras) + always

    def _unevenness(self) -> Sum:
        """As ``score.unevenness`` has it, rounded down."""
        price = self._problem.prices.unevenness
        if not price:
            return 0
        unit_of = self._problem.shifts.unit.tolist()
        duties: dict[int, list[Sum]] = defaultdict(list)
        for shift, unit in enumerate(unit_of):
            duties[unit].append(self._duty(shift))
        total = sum(sum(one) for one in duties.values())
        count, most = len(duties), self._most_duty() * len(duties) ** 2
        apart = []
        for one in duties.values():
            gap = self.model.new_int_var(0, most, "")
            self.model.add(gap >= count * sum(one) - total)
            self.model.add(gap >= total - count * sum(one))
            apart.append(gap)
        rounded = self.model.new_int_var(0, most, "")
        self.model.add(count * rounded + count - 1 >= sum(apart))
        return price * rounded

    def _reserve_missing(self) -> Sum:
        """As ``score.reserve_missing`` has it: on each day one shift is the reserve."""
        prices, shifts = self._problem.prices, self._problem.shifts
        if not prices.reserve:
            return 0
        hours, missing = (shifts.ends - shifts.starts).tolist(), []
        for day in sorted(set(shifts.day.tolist())):
            lacks = self.model.new_int_var(0, prices.reserve_wanted, "")
            reserves = []
            for shift in (shifts.day == day).nonzero()[0].tolist():
                is_reserve = self.model.new_bool_var("")
                spare = hours[shift] - self._duty(shift)
                self.model.add(lacks >= prices.reserve_wanted - spare).only_enforce_if(
                    is_reserve
                )
                reserves.append(is_reserve)
            # One that has nothing to spare lacks all that is wanted, and no more.
            reserves.append(self.model.new_bool_var(""))
            self.model.add(lacks >= prices.reserve_wanted).only_enforce_if(reserves[-1])
            self.model.add_exactly_one(reserves)
            missing.append(lacks)
        return prices.reserve * sum(missing)

    def _duty(self, shift: int) -> Sum:
        """How long a shift is out, where each is a kind of its own."""
        home = self._homes[shift]
        at_home = home.duty if home else 0
        indices = self._of_kind[self._kinds[shift]]
        longer = [self._routes[index].duty - at_home for index in indices]
        return cp_model.LinearExpr.weighted_sum(self._picked(indices), longer) + at_home

    def _most_duty(self) -> int:
        shifts = self._problem.shifts
        return int((shifts.latest - shifts.starts).sum())

    def _picked(self, indices: Iterable[int]) -> list[cp_model.IntVar]:
        return [self._chosen[index] for index in indices]


def _at_home(
    problem: Problem, judge: RouteJudge, start: Solution, shift: int
) -> DrivenRoute | None:
    """The shift without a visit; None where that is not to be.

    Either its locked beginning keeps visits on it, or a tour's day cannot be driven
    without a stop.
    """
    if start.routes[shift] and shift in problem.locks.heads:
        return None
    schedule = judge.judge(shift, ())
    return None if schedule is None else schedule.route(shift, ())


def _shifts_by_kind(kinds: Sequence[int]) -> dict[int, list[int]]:
    shifts: dict[int, list[int]] = defaultdict(list)
    for shift, kind in enumerate(kinds):
        shifts[kind].append(shift)
    return shifts
