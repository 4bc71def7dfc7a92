"""From a solution back to a plan that people can read, with times and score."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from molin.domain.plan import Lock, Pause, Plan, Route, Score, Stop, StopKind
from molin.domain.requests import RequestId
from molin.scheduler.encode import Encoding
from molin.scheduler.evaluate import RouteJudge
from molin.scheduler.problem import NONE, Solution
from molin.scheduler.schedule import Schedule
from molin.scheduler.score import PlanCost, cost_of
from molin.scheduler.week_clock import MINUTE_S, WeekClock


def decode(encoding: Encoding, solution: Solution) -> Plan:
    """The plan of a solution whose routes can all be driven.

    Shifts that stay at home have no route. Locks of the baseline stay on the stops
    that are still there. The tray is left empty.
    """
    judge, schedules, routes = RouteJudge(encoding.problem), [], []
    for shift, visits in enumerate(solution.routes):
        schedule = judge.judge(shift, visits)
        if schedule is None:
            raise ValueError(f"Shift {shift} cannot be driven as {visits}.")
        schedules.append(schedule)
        if visits or encoding.problem.shifts.driven[shift]:
            routes.append(_route(encoding, shift, visits, schedule))
    cost = cost_of(encoding.problem, solution, schedules)
    return Plan(week=encoding.book.week, routes=tuple(routes), score=_score(cost))


def _route(
    encoding: Encoding, shift: int, visits: tuple[int, ...], schedule: Schedule
) -> Route:
    clock, times = WeekClock(encoding.book.week), schedule.times
    pause = None
    if times.pause_starts != NONE:
        length = int(encoding.problem.shifts.rest_length[shift])
        pause = Pause(
            starts=clock.moment(times.pause_starts),
            ends=clock.moment(times.pause_starts + length),
        )
    return Route(
        shift=encoding.shifts[shift],
        leaves=clock.moment(times.leaves),
        returns=clock.moment(times.returns),
        stops=_stops(encoding, clock, visits, schedule),
        pause=pause,
        driving=timedelta(seconds=schedule.travel),
        road_m=_road_m(encoding, shift, visits),
        locked=_is_locked(encoding, shift),
    )


def _stops(
    encoding: Encoding, clock: WeekClock, visits: tuple[int, ...], schedule: Schedule
) -> tuple[Stop, ...]:
    kinds, locks, times = _kinds(encoding), _locks(encoding), schedule.times
    stops = []
    for visit, arrives, starts in zip(visits, times.arrives, times.starts, strict=True):
        request = encoding.requests[visit]
        ends = starts + int(encoding.problem.visits.service[visit])
        stop = Stop(
            request=request,
            kind=kinds.get(request, StopKind.VISIT),
            arrives=clock.moment(arrives),
            starts=clock.moment(starts),
            ends=clock.moment(ends),
            locks=locks.get(request, frozenset()),
        )
        stops.append(stop)
    return tuple(stops)


def _kinds(encoding: Encoding) -> dict[RequestId, StopKind]:
    rides = encoding.book.rides
    pickups = {ride.pickup: StopKind.PICKUP for ride in rides}
    return pickups | {ride.drop_off: StopKind.DROP_OFF for ride in rides}


def _locks(encoding: Encoding) -> dict[RequestId, frozenset[Lock]]:
    routes = encoding.baseline.routes if encoding.baseline else ()
    return {stop.request: stop.locks for route in routes for stop in route.stops}


def _is_locked(encoding: Encoding, shift: int) -> bool:
    routes = encoding.baseline.routes if encoding.baseline else ()
    own = encoding.shifts[shift]
    return any(route.shift == own and route.locked for route in routes)


def _road_m(encoding: Encoding, shift: int, visits: tuple[int, ...]) -> int:
    problem = encoding.problem
    places = [
        int(problem.shifts.start_location[shift]),
        *problem.visits.location[list(visits)].tolist(),
        int(problem.shifts.end_location[shift]),
    ]
    legs = (encoding.travel.road_m(here, there) for here, there in pairwise(places))
    return sum(metres or 0 for metres in legs)


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
