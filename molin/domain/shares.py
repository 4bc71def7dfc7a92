"""Who or what makes up each term of a score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from molin.domain.book import WeekBook
from molin.domain.crowds import crowded_hours, gain
from molin.domain.fleet import UnitId
from molin.domain.places import OpeningHours, Place
from molin.domain.plan import Plan, Route, Stage, Stop
from molin.domain.requests import RequestId
from molin.domain.shifts import Shift, ShiftId

MINUTE = timedelta(minutes=1)
GRACE = timedelta(minutes=30)
RESERVE = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Weighted minutes of one term, and whose they are: the first that is not None."""

    minutes: float
    request: RequestId | None = None
    shift: ShiftId | None = None
    unit: UnitId | None = None
    day: date | None = None


def shares(
    book: WeekBook, plan: Plan, before: Plan | None = None
) -> Mapping[str, tuple[Share, ...]]:
    """By the name of each term of the score all its shares, the largest first.

    ``before`` is the stored plan that changes are counted against, if it is published.
    """
    told = before if before and before.stage is Stage.PUBLISHED else None
    found = {
        "travel": _travel(book, plan),
        "overtime": _overtime(book, plan),
        "unserved": _unserved(book, plan),
        "unevenness": _unevenness(book, plan),
        "change": _change(book, plan, told) if told else iter(()),
        "preferred": _preferred(book, plan),
        "reserve": _reserve(book, plan),
    }
    return {
        term: tuple(sorted(some, key=lambda one: one.minutes, reverse=True))
        for term, some in found.items()
    }


def _travel(book: WeekBook, plan: Plan) -> Iterator[Share]:
    for route in plan.routes:
        minutes = book.weights.travel * (route.driving / MINUTE)
        yield from _of(minutes, shift=route.shift)


def _overtime(book: WeekBook, plan: Plan) -> Iterator[Share]:
    for route in plan.routes:
        late = route.returns - book.shifts[route.shift].ends
        yield from _of(book.weights.overtime * (late / MINUTE), shift=route.shift)


def _unserved(book: WeekBook, plan: Plan) -> Iterator[Share]:
    for item in plan.tray:
        worth = _worth(book, item.request) * (1 + _largest_crowd(book, item.request))
        yield from _of(worth, request=item.request)


def _unevenness(book: WeekBook, plan: Plan) -> Iterator[Share]:
    """How far each unit's time between leaving and return is from the mean."""
    away = _away(plan)
    duty: dict[UnitId, timedelta] = defaultdict(timedelta)
    for shift in book.shifts.values():
        duty[shift.unit] += away.get(shift.id, timedelta(0))
    mean = sum(duty.values(), timedelta(0)) / max(1, len(duty))
    for unit, length in duty.items():
        yield from _of(
            book.weights.unevenness * (abs(length - mean) / MINUTE), unit=unit
        )


def _change(book: WeekBook, plan: Plan, told: Plan) -> Iterator[Share]:
    """Visits on another unit or day, or not planned any more, and starts shifted."""
    now = {stop.request: (route, stop) for route, stop in _stops(plan)}
    for route, stop in _stops(told):
        if stop.request not in book.requests or route.shift not in book.shifts:
            continue
        found = now.get(stop.request)
        if found is None or _team(book, found[0]) != _team(book, route):
            yield from _of(book.weights.moved, request=stop.request)
        else:
            beyond = _apart(found[1].starts, stop.starts) - GRACE
            yield from _of(
                book.weights.shifted * (beyond / MINUTE), request=stop.request
            )


def _preferred(book: WeekBook, plan: Plan) -> Iterator[Share]:
    """Starts outside what people would like best, or before fewer than could be met."""
    for _, stop in _stops(plan):
        liked = book.requests[stop.request].preferred
        missed = liked is not None and not liked.admits(stop.starts)
        fewer = _largest_crowd(book, stop.request) - _crowd_at(book, stop)
        forgone = _worth(book, stop.request) * fewer
        minutes = book.weights.preferred * missed + forgone
        yield from _of(minutes, request=stop.request)


def _reserve(book: WeekBook, plan: Plan) -> Iterator[Share]:
    """Per day what the most idle shift lacks of an hour."""
    away = _away(plan)
    spare: dict[date, timedelta] = {}
    for shift in book.shifts.values():
        idle = _length(shift) - away.get(shift.id, timedelta(0))
        spare[shift.day] = max(idle, spare.get(shift.day, timedelta(0)))
    for day, most in spare.items():
        yield from _of(book.weights.reserve * ((RESERVE - most) / MINUTE), day=day)


def _of(
    minutes: float,
    *,
    request: RequestId | None = None,
    shift: ShiftId | None = None,
    unit: UnitId | None = None,
    day: date | None = None,
) -> Iterator[Share]:
    """The share, unless there is none."""
    if minutes > 0:
        yield Share(minutes=minutes, request=request, shift=shift, unit=unit, day=day)


def _worth(book: WeekBook, request: RequestId) -> float:
    """What leaving it out costs, without regard to crowds."""
    wanted = book.requests[request]
    return book.weights.unserved * wanted.priority * wanted.need


def _largest_crowd(book: WeekBook, request: RequestId) -> float:
    """By which part its worth grows with the largest crowd that it can meet."""
    return max(
        (
            gain(hours.crowd)
            for hours in crowded_hours(book, request)
            if _can_begin(book, request, hours)
        ),
        default=0.0,
    )


def _can_begin(book: WeekBook, request: RequestId, crowded: OpeningHours) -> bool:
    """Whether the visit may begin in these hours; those after them may hold its end."""
    wanted, day = book.requests[request], crowded.weekday
    last = book.week.at(day, _open_until(book, request, crowded)) - wanted.length
    opens = book.week.at(day, crowded.opens)
    closes = book.week.at(day, crowded.closes)
    firsts = ((max(opens, one.opens), one.closes) for one in wanted.windows)
    return any(first <= last and first < min(closes, end) for first, end in firsts)


def _open_until(book: WeekBook, request: RequestId, crowded: OpeningHours) -> time:
    """When the place closes that is open without a gap from these hours on."""
    site, closes = book.site(request), crowded.closes
    for hours in sorted(site.hours) if isinstance(site, Place) else ():
        if hours.weekday == crowded.weekday and hours.opens <= closes:
            closes = max(closes, hours.closes)
    return closes


def _crowd_at(book: WeekBook, stop: Stop) -> float:
    starts = book.week.local(stop.starts)
    return max(
        (
            gain(hours.crowd)
            for hours in crowded_hours(book, stop.request)
            if hours.weekday == starts.weekday()
            and hours.opens <= starts.time() < hours.closes
        ),
        default=0.0,
    )


def _stops(plan: Plan) -> Iterator[tuple[Route, Stop]]:
    for route in plan.routes:
        for stop in route.stops:
            yield route, stop


def _away(plan: Plan) -> dict[ShiftId, timedelta]:
    return {route.shift: route.returns - route.leaves for route in plan.routes}


def _length(shift: Shift) -> timedelta:
    return shift.ends - shift.starts


def _team(book: WeekBook, route: Route) -> tuple[UnitId, date]:
    shift = book.shifts[route.shift]
    return shift.unit, shift.day


def _apart(one: datetime, other: datetime) -> timedelta:
    return abs(one - other)
