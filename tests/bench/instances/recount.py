"""What a plan costs, counted from its written times alone, as a person would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from molin.domain.book import WeekBook
from molin.domain.places import Place
from molin.domain.plan import Plan, Route, Score, Stop
from molin.domain.requests import Request, RequestId
from molin.domain.travel import TravelTable

GRACE_MIN, RESERVE_MIN = 30, 60
QUARTER = timedelta(minutes=15)
Placed = Mapping[RequestId, tuple[Route, Stop]]


def recount(
    book: WeekBook, travel: TravelTable, plan: Plan, told: Plan | None = None
) -> Score:
    """``told`` is the published plan whose changes cost, if there is one."""
    weights, placed = book.weights, _placed(plan)
    return Score(
        travel=weights.travel * sum(_drive(book, travel, one) for one in plan.routes),
        overtime=weights.overtime * sum(_late(book, route) for route in plan.routes),
        unserved=weights.unserved * _left_out(book, placed),
        unevenness=weights.unevenness * _uneven(book, plan),
        change=_change(book, placed, _placed(told) if told else {}),
        preferred=weights.preferred * _disliked(book, placed)
        + weights.unserved * _forgone(book, placed),
        reserve=weights.reserve * _unready(book, plan),
    )


def _placed(plan: Plan) -> dict[RequestId, tuple[Route, Stop]]:
    return {
        stop.request: (route, stop) for route in plan.routes for stop in route.stops
    }


def _minutes(length: timedelta) -> float:
    return length / timedelta(minutes=1)


def _drive(book: WeekBook, travel: TravelTable, route: Route) -> float:
    shift, row = book.shifts[route.shift], book.points().index
    visited = [book.site(stop.request).at for stop in route.stops]
    ends = [book.places[place].at for place in (shift.start_place, shift.end_place)]
    way = [ends[0], *visited, ends[1]]
    drives = [travel.time(row(here), row(there)) for here, there in pairwise(way)]
    return sum(_minutes(drive) for drive in drives if drive is not None)


def _late(book: WeekBook, route: Route) -> float:
    return max(0.0, _minutes(route.returns - book.shifts[route.shift].ends))


def _left_out(book: WeekBook, placed: Placed) -> float:
    """Each at what it is worth among the most people it could meet."""
    return sum(
        request.priority * request.need * (1 + _most_gain(book, request))
        for request in book.requests.values()
        if request.id not in placed
    )


def _uneven(book: WeekBook, plan: Plan) -> float:
    """Of the time between leaving and return, the units that stayed in included."""
    duty = {shift.unit: 0.0 for shift in book.shifts.values()}
    for route in plan.routes:
        duty[book.shifts[route.shift].unit] += _minutes(route.returns - route.leaves)
    mean = sum(duty.values()) / len(duty)
    return sum(abs(one - mean) for one in duty.values())


def _change(book: WeekBook, placed: Placed, told: Placed) -> float:
    cost = 0.0
    for request, (before, promised) in told.items():
        if request not in book.requests:
            continue
        after, stop = placed.get(request, (None, promised))
        if after is None or _team(book, before) != _team(book, after):
            cost += book.weights.moved
        else:
            shifted = _minutes(abs(stop.starts - promised.starts))
            cost += book.weights.shifted * max(0.0, shifted - GRACE_MIN)
    return cost


def _team(book: WeekBook, route: Route) -> tuple[object, object]:
    shift = book.shifts[route.shift]
    return shift.unit, shift.day


def _disliked(book: WeekBook, placed: Placed) -> int:
    liked = ((book.requests[one].preferred, stop) for one, (_, stop) in placed.items())
    return sum(not wish.admits(stop.starts) for wish, stop in liked if wish)


def _forgone(book: WeekBook, placed: Placed) -> float:
    """What visits would be worth more if they began when most people are there."""
    return sum(
        book.requests[one].priority
        * book.requests[one].need
        * (_most_gain(book, book.requests[one]) - _gain(book, one, stop.starts))
        for one, (_, stop) in placed.items()
    )


def _most_gain(book: WeekBook, request: Request) -> float:
    """Over all possible starts: windows, hours and lengths here are quarter hours."""
    moments = (
        window.opens + number * QUARTER
        for window in request.windows
        for number in range(-(-window.length // QUARTER))
    )
    return max(
        (
            _gain(book, request.id, moment)
            for moment in moments
            if _is_open(book, request, moment)
        ),
        default=0.0,
    )


def _is_open(book: WeekBook, request: Request, start: datetime) -> bool:
    quarters = (start + number * QUARTER for number in range(request.length // QUARTER))
    return all(_crowd(book, request.id, moment) is not None for moment in quarters)


def _gain(book: WeekBook, request: RequestId, start: datetime) -> float:
    """500 people double the worth of a socialisation or lesson that all may see."""
    activity = book.activity_of(request)
    if activity.kind not in ("socialisation", "education") or not activity.publishable:
        return 0.0
    return min(1.0, (_crowd(book, request, start) or 0) / 500)


def _crowd(book: WeekBook, request: RequestId, moment: datetime) -> int | None:
    """The people at its place then; None where it is closed."""
    site = book.site(request)
    if not isinstance(site, Place) or not site.hours:
        return 0
    clock = moment.time()
    today = [one for one in site.hours if one.weekday == moment.weekday()]
    there = [one.crowd for one in today if one.opens <= clock < one.closes]
    return max(there, default=None)


def _unready(book: WeekBook, plan: Plan) -> float:
    out: dict[int, timedelta] = {
        route.shift: route.returns - route.leaves for route in plan.routes
    }
    spare: dict[object, float] = defaultdict(float)
    for shift in book.shifts.values():
        left = shift.ends - shift.starts - out.get(shift.id, timedelta(0))
        spare[shift.day] = max(spare[shift.day], _minutes(left))
    return sum(max(0.0, RESERVE_MIN - most) for most in spare.values())
