"""From a solution back to a plan that people can read, with times and score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from molin.domain.plan import Pause, Plan, Route, Score, Stop, StopKind
from molin.scheduler.encoding.begun import as_begun, begun_routes
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import MINUTE_S, WeekClock
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.schedule import Schedule
from molin.scheduler.judging.score import PlanCost, cost_of
from molin.scheduler.problem import NONE, Solution


def decode(encoding: Encoding, solution: Solution) -> Plan:
    """The plan of a solution whose routes can all be driven.

    Shifts that stay at home have no route. Locks of the baseline stay on the stops
    that are still there. The tray is left empty.
    """
    judge, scribe = RouteJudge(encoding.problem), _Scribe(encoding)
    schedules, routes = [], []
    for shift, visits in enumerate(solution.routes):
        schedule = judge.judge(shift, visits)
        if schedule is None:
            raise ValueError(f"Shift {shift} cannot be driven as {visits}.")
        schedules.append(schedule)
        if visits or encoding.problem.shifts.driven[shift]:
            routes.append(scribe.route(shift, visits, schedule))
    cost = cost_of(encoding.problem, solution, schedules)
    return Plan(week=encoding.book.week, routes=tuple(routes), score=_score(cost))


class _Scribe:
    """Writes routes with what the baseline and the book know of their stops."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._clock = WeekClock(encoding.book.week)
        before = encoding.baseline.routes if encoding.baseline else ()
        self._begun = begun_routes(encoding.book, before, encoding.replanning.since)
        stops = (stop for route in before for stop in route.stops)
        self._locks = {stop.request: stop.locks for stop in stops}
        self._locked = {route.shift for route in before if route.locked}
        rides = encoding.book.rides
        self._kinds = {ride.pickup: StopKind.PICKUP for ride in rides}
        self._kinds |= {ride.drop_off: StopKind.DROP_OFF for ride in rides}

    def route(self, shift: int, visits: Sequence[int], schedule: Schedule) -> Route:
        times, own = schedule.times, self._encoding.shifts[shift]
        moments = zip(visits, times.arrives, times.starts, strict=True)
        planned = Route(
            shift=own,
            leaves=self._clock.moment(times.leaves),
            returns=self._clock.moment(times.returns),
            stops=tuple(self._stop(*moment) for moment in moments),
            pause=self._pause(shift, times.pause_starts),
            driving=timedelta(seconds=schedule.travel),
            road_m=self._road_m(shift, visits),
            locked=own in self._locked,
        )
        if own not in self._begun:
            return planned
        opens = self._encoding.book.shifts[own].starts
        return as_begun(planned, self._begun[own], opens)

    def _stop(self, visit: int, arrives: int, starts: int) -> Stop:
        """A marked vehicle that waits or rests at a spot would point it out: it spends
        that time on the road and arrives as the visit begins."""
        request = self._encoding.requests[visit]
        if self._encoding.book.requests[request].spot is not None:
            arrives = starts
        service = int(self._encoding.problem.visits.service[visit])
        return Stop(
            request=request,
            kind=self._kinds.get(request, StopKind.VISIT),
            arrives=self._clock.moment(arrives),
            starts=self._clock.moment(starts),
            ends=self._clock.moment(starts + service),
            locks=self._locks.get(request, frozenset()),
        )

    def _pause(self, shift: int, starts: int) -> Pause | None:
        if starts == NONE:
            return None
        ends = starts + int(self._encoding.problem.shifts.rest_length[shift])
        return Pause(starts=self._clock.moment(starts), ends=self._clock.moment(ends))

    def _road_m(self, shift: int, visits: Sequence[int]) -> int:
        problem, travel = self._encoding.problem, self._encoding.travel
        places = [
            int(problem.shifts.start_location[shift]),
            *problem.visits.location[list(visits)].tolist(),
            int(problem.shifts.end_location[shift]),
        ]
        return sum(travel.road_m(*leg) or 0 for leg in pairwise(places))


def _score(cost: PlanCost) -> Score:
    """Cost units are weighted seconds, the score weighted minutes."""
    return Score(
        travel=cost.travel / MINUTE_S,
        overtime=cost.overtime / MINUTE_S,
        unserved=cost.unserved / MINUTE_S,
        unevenness=cost.unevenness / MINUTE_S,
        change=cost.change / MINUTE_S,
        preferred=cost.preferred / MINUTE_S,
        reserve=cost.reserve / MINUTE_S,
    )
