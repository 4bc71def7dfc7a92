"""How exactly a route may be told that leads to a confidential spot.

Anybody can reckon how long a drive takes from a known place, so the exact lengths of
two drives to the same spot tell where it lies, though nobody named it. Such a route is
therefore told in round times, without arrivals, lengths of drives or distances.

The rule keeps the spot from whoever reads the times. Who knows how a plan is made can
reckon some of them more exactly than they are told, and see more.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.plan import Displacement, Plan, Route, Score, Stop
from molin.domain.requests import RequestId

QUARTER = timedelta(minutes=15)
FIVE_MINUTES = timedelta(minutes=5)


def is_hidden(book: WeekBook, request: RequestId) -> bool:
    """Whether nobody may learn more of the request's place than its kecamatan."""
    return book.requests[request].spot is not None


def is_discreet(book: WeekBook, route: Route) -> bool:
    """Whether the route visits a confidential spot."""
    return any(is_hidden(book, stop.request) for stop in route.stops)


def about(moment: datetime, step: timedelta = QUARTER) -> datetime:
    """The nearest full ``step`` of the hour; halfway it is the later one."""
    hour = moment.replace(minute=0, second=0, microsecond=0)
    return hour + (moment - hour + step / 2) // step * step


def about_as_long(length: timedelta) -> timedelta:
    """The nearest number of quarter hours, but never none at all."""
    return max(QUARTER, (length + QUARTER / 2) // QUARTER * QUARTER)


def told_in_file(book: WeekBook, route: Route) -> Route:
    """The route as a file may tell it: a discreet one in quarter hours throughout.

    Its arrivals then repeat the starts, and it has neither driving nor road.
    """
    if not is_discreet(book, route):
        return route
    return _rounded(route, QUARTER, tuple(map(_in_quarters, route.stops)))


def told_on_sheet(book: WeekBook, route: Route) -> Route:
    """The route as its crew reads it: a discreet one in steps of five minutes.

    Quarter hours would make the crew late at the open stops; they are kept for the
    confidential ones and for the break, which often begins when one of those ends.
    """
    if not is_discreet(book, route):
        return route
    stops = (
        _in_quarters(stop) if is_hidden(book, stop.request) else _in_fives(stop)
        for stop in route.stops
    )
    return _rounded(route, FIVE_MINUTES, tuple(stops))


def told_score(book: WeekBook, plan: Plan) -> Score:
    """The score; with a discreet route, to a quarter hour of what each minute costs.

    Otherwise the sum, less the driving of all other routes, would be that route's.
    """
    score, weights = plan.score, book.weights
    if not any(is_discreet(book, route) for route in plan.routes):
        return score
    return replace(
        score,
        travel=_near(score.travel, weights.travel),
        overtime=_near(score.overtime, weights.overtime),
        unevenness=_near(score.unevenness, weights.unevenness),
        change=_near(score.change, weights.shifted),
        reserve=_near(score.reserve, weights.reserve),
    )


def told_swap(
    book: WeekBook, plan: Plan, request: RequestId, swap: Displacement
) -> Displacement:
    """What planning ``request`` would cost, as roughly as the routes in it are told."""
    routes = [route for route in plan.routes if route.shift == swap.shift]
    secret = any(is_hidden(book, one) for one in (request, *swap.drops))
    if not secret and not any(is_discreet(book, route) for route in routes):
        return swap
    dearest = max(book.weights.travel, book.weights.overtime)
    return replace(
        swap,
        extra_minutes=_near(swap.extra_minutes, dearest),
        overtime=about_as_long(swap.overtime) if swap.overtime else swap.overtime,
    )


def _in_quarters(stop: Stop) -> Stop:
    starts = about(stop.starts)
    return replace(stop, arrives=starts, starts=starts, ends=about(stop.ends))


def _in_fives(stop: Stop) -> Stop:
    return replace(
        stop,
        arrives=about(stop.arrives, FIVE_MINUTES),
        starts=about(stop.starts, FIVE_MINUTES),
        ends=about(stop.ends, FIVE_MINUTES),
    )


def _rounded(route: Route, step: timedelta, stops: tuple[Stop, ...]) -> Route:
    pause = route.pause and replace(
        route.pause, starts=about(route.pause.starts), ends=about(route.pause.ends)
    )
    return replace(
        route,
        leaves=about(route.leaves, step),
        returns=about(route.returns, step),
        stops=stops,
        pause=pause,
        driving=timedelta(0),
        road_m=0,
    )


def _near(minutes: float, weight: int) -> float:
    """Weighted minutes, to a quarter hour at ``weight`` each."""
    step = QUARTER / timedelta(minutes=1) * max(weight, 1)
    return round(minutes / step) * step
