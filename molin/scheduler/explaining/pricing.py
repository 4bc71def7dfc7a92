"""What a plan would cost with some of its routes changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from molin.scheduler.judging.schedule import Schedule
from molin.scheduler.judging.score import reserve_missing, unevenness
from molin.scheduler.problem import ints
from molin.scheduler.search.draft import Draft


@dataclass(frozen=True, slots=True)
class Price:
    """``extra`` is the change of the whole score; schedules are those of the changed
    shifts."""

    extra: int
    schedules: Mapping[int, Schedule]


class Pricing:
    """The whole score of a draft, as people see it: exact, term by term.

    What has begun before ``since`` stays as it is. A draft that changes afterwards
    needs another pricing.
    """

    def __init__(self, draft: Draft, *, since: int = 0) -> None:
        self._draft = draft
        self._since = since
        self._judge = draft.judge
        self._schedules = [self._schedule(*one) for one in enumerate(draft.routes)]
        problem = draft.problem
        locked = problem.visits.must * problem.prices.must  # no part of a score
        self._absence: list[int] = ints(problem.absence - locked).tolist()
        self._shared = self._shared_terms(self._schedules)

    def price(self, routes: Mapping[int, tuple[int, ...]]) -> Price | None:
        """The price of other routes on some shifts; None if one cannot be driven, or
        not any more."""
        schedules = {}
        for shift, route in routes.items():
            schedule = self._judge.judge(shift, route)
            if schedule is None or not self._keeps_past(shift, route, schedule):
                return None
            schedules[shift] = schedule
        own = sum(schedules[one].cost - self._schedules[one].cost for one in routes)
        return Price(own + self._missed(routes) + self._shift(schedules), schedules)

    def overtime(self, shift: int, schedule: Schedule) -> int:
        """By how much the shift would last longer beyond its end than it does now."""
        return max(0, schedule.overtime - self._schedules[shift].overtime)

    def _schedule(self, shift: int, route: tuple[int, ...]) -> Schedule:
        schedule = self._judge.judge(shift, route)
        if schedule is None:
            raise AssertionError(f"Shift {shift} was judged drivable as {route}.")
        return schedule

    def _keeps_past(
        self, shift: int, route: tuple[int, ...], schedule: Schedule
    ) -> bool:
        """Whether nothing that has begun changes, and nothing new has begun.

        A unit under way is not sent elsewhere before its next stop.
        """
        now, since = self._schedules[shift], self._since
        before = self._draft.routes[shift]
        begun = _begun(before, now, since)
        if begun or _begun(route, schedule, since):
            return begun == _begun(route, schedule, since)
        if before and now.times.leaves < since:
            return schedule.times.leaves == now.times.leaves
        return not route or schedule.times.leaves >= since

    def _missed(self, routes: Mapping[int, tuple[int, ...]]) -> int:
        """What it costs to leave out other visits than now."""
        now = {visit for shift in routes for visit in self._draft.routes[shift]}
        then = {visit for route in routes.values() for visit in route}
        lost = sum(self._absence[visit] for visit in now - then)
        return lost - sum(self._absence[visit] for visit in then - now)

    def _shift(self, changed: Mapping[int, Schedule]) -> int:
        """The change of the terms that look at all routes at once."""
        prices = self._draft.problem.prices
        if not prices.unevenness and not prices.reserve:
            return 0
        schedules = list(self._schedules)
        for shift, schedule in changed.items():
            schedules[shift] = schedule
        return self._shared_terms(schedules) - self._shared

    def _shared_terms(self, schedules: list[Schedule]) -> int:
        problem = self._draft.problem
        uneven = problem.prices.unevenness * unevenness(problem, schedules)
        return uneven + problem.prices.reserve * reserve_missing(problem, schedules)


def _begun(
    route: tuple[int, ...], schedule: Schedule, since: int
) -> list[tuple[int, int]]:
    """The visits that have begun, and when."""
    starts = zip(route, schedule.times.starts, strict=True)
    return [(visit, start) for visit, start in starts if start < since]
