"""Draws a week's plan: routes, stops and bases of the days asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise

from molin.domain.book import WeekBook
from molin.domain.discretion import told_in_file
from molin.domain.geography import Coordinate
from molin.domain.places import PlaceKind
from molin.domain.plan import Plan, Route, Stop, StopKind
from molin.domain.requests import RequestId
from molin.domain.shifts import Shift, ShiftId
from molin.domain.travel import Leg
from molin.errors import NotFound
from molin.labels import place_name
from molin.maps.drawing import Drawing, DrawnEnd, DrawnLine, DrawnRoute, DrawnStop
from molin.signs import unit_sign
from molin.words import Words

Legs = Mapping[ShiftId, Sequence[Leg]]
"""Of each route: start to first stop, from stop to stop, last stop to end."""


def week_drawing(
    book: WeekBook,
    plan: Plan,
    legs: Legs,
    words: Words,
    *,
    days: Collection[date],
) -> Drawing:
    """The routes of ``days`` with their stops, bases and lodgings.

    A straight line stands in for a leg that is missing, and for every leg that leads
    to the true point of a confidential stop.
    """
    artist = _Artist(book, words)
    routes = [route for route in plan.routes if book.shifts[route.shift].day in days]
    shifts = [shift for shift in book.shifts.values() if shift.day in days]
    drawn = [legs.get(route.shift, ()) for route in routes]
    return Drawing(
        title=words.day(min(days)) if len(days) == 1 else words.week(book.week),
        routes=tuple(map(artist.route, routes, drawn)),
        stops=tuple(stop for route in routes for stop in artist.stops(route)),
        ends=tuple(artist.ends(shifts)),
        estimated=any(_is_estimated(leg) for some in drawn for leg in some or (None,)),
    )


def day_drawings(
    book: WeekBook, plan: Plan, legs: Legs, words: Words
) -> tuple[Drawing, ...]:
    """One drawing for each day on which a unit is out."""
    return tuple(
        week_drawing(book, plan, legs, words, days={day}) for day in days_out(book)
    )


def days_out(book: WeekBook) -> tuple[date, ...]:
    """The days that have shifts, in order."""
    return tuple(sorted({shift.day for shift in book.shifts.values()}))


def tray_mark(book: WeekBook, request: RequestId, words: Words) -> DrawnStop:
    """Where a request lies that no route serves."""
    return DrawnStop(
        request=request,
        at=shown_point(book, request),
        name=place_name(book, request, words),
        title=place_name(book, request, words),
        detail=words.name(book.activity_of(request).kind),
        confidential=_is_confidential(book, request),
    )


def shown_points(book: WeekBook, route: Route) -> tuple[Coordinate, ...]:
    """Start, stops and end of a route as a map may show them.

    Legs computed between these points betray nothing and are drawn as they are.
    """
    shift = book.shifts[route.shift]
    stops = (shown_point(book, stop.request) for stop in route.stops)
    return (book.places[shift.start_place].at, *stops, book.places[shift.end_place].at)


def shown_point(book: WeekBook, request: RequestId) -> Coordinate:
    """A request's own point; of a confidential one that of its kecamatan."""
    if not _is_confidential(book, request):
        return book.site(request).at
    area = book.areas.get(book.area_of(request))
    if area is None:
        raise NotFound(
            "The map cannot show kecamatan {code}: enter it among the areas first.",
            code=book.area_of(request),
        )
    return area.point


class _Artist:
    """Draws the parts of one week, each with its words."""

    def __init__(self, book: WeekBook, words: Words) -> None:
        self._book = book
        self._words = words

    def route(self, route: Route, legs: Sequence[Leg]) -> DrawnRoute:
        letter = self._letter(route)
        unit = self._words.text("Unit {letter}", letter=letter)
        day = self._words.day(self._book.shifts[route.shift].day)
        return DrawnRoute(
            shift=route.shift,
            letter=letter,
            sign=unit_sign(letter),
            lines=_joined(_lines(self._book, route, legs)),
            unit=unit,
            title=f"{unit} · {day}",
            detail=self._route_detail(route, legs),
        )

    def stops(self, route: Route) -> Iterator[DrawnStop]:
        letter = self._letter(route)
        told = told_in_file(self._book, route)
        for number, stop in enumerate(told.stops, start=1):
            name = place_name(self._book, stop.request, self._words)
            label = f"{letter}{number}"
            yield DrawnStop(
                request=stop.request,
                shift=route.shift,
                sign=unit_sign(letter),
                label=label,
                at=shown_point(self._book, stop.request),
                name=name,
                title=f"{label} · {name}",
                detail=self._stop_detail(stop),
                confidential=_is_confidential(self._book, stop.request),
            )

    def ends(self, shifts: Sequence[Shift]) -> Iterator[DrawnEnd]:
        """Each base and lodging once."""
        used = (end for one in shifts for end in (one.start_place, one.end_place))
        for number in dict.fromkeys(used):
            place = self._book.places[number]
            lodging = place.kind is not PlaceKind.BASE
            yield DrawnEnd(at=place.at, name=place.name, lodging=lodging)

    def _letter(self, route: Route) -> str:
        return self._book.unit_of(route.shift).letter

    def _route_detail(self, route: Route, legs: Sequence[Leg]) -> str:
        told = told_in_file(self._book, route)
        parts = [
            self._words.text("Stops: {n}", n=len(route.stops)),
            self._clocks(told.leaves, told.returns),
        ]
        if any(_is_estimated(leg) for leg in legs or (None,)):
            parts.append(self._words.text("estimate"))
        return " · ".join(parts)

    def _stop_detail(self, stop: Stop) -> str:
        """Without times where they, with a known speed, would tell the true point."""
        parts = [self._words.name(self._book.activity_of(stop.request).kind)]
        if stop.kind is not StopKind.VISIT:
            parts.append(self._words.name(stop.kind))
        if not _is_confidential(self._book, stop.request):
            parts.append(self._clocks(stop.starts, stop.ends))
        return " · ".join(parts)

    def _clocks(self, starts: datetime, ends: datetime) -> str:
        local, clock = self._book.week.local, self._words.clock
        return f"{clock(local(starts))}–{clock(local(ends))}"


def _lines(
    book: WeekBook, route: Route, legs: Sequence[Leg]
) -> Iterator[tuple[bool, tuple[Coordinate, ...]]]:
    """For each leg whether it takes a ferry, and the line that may be shown."""
    points = shown_points(book, route)
    secret = [
        False,
        *(_is_confidential(book, stop.request) for stop in route.stops),
        False,
    ]
    known = legs if len(legs) == len(points) - 1 else [None] * (len(points) - 1)
    for leg, ends, masked in zip(
        known, pairwise(points), pairwise(secret), strict=True
    ):
        if leg is None:
            yield False, ends
        elif any(masked) and leg.line[:1] + leg.line[-1:] != ends:
            yield leg.ferry, ends
        else:
            yield leg.ferry, leg.line


def _joined(
    parts: Iterator[tuple[bool, tuple[Coordinate, ...]]],
) -> tuple[DrawnLine, ...]:
    """Legs by road in a row become one line, so that its corners are round.

    A leg with a ferry stays alone: out and back, the dashes would fill each other.
    """
    lines: list[DrawnLine] = []
    for ferry, points in parts:
        if lines and not ferry and not lines[-1].ferry:
            points = lines.pop().points + points
        lines.append(DrawnLine(points=points, ferry=ferry))
    return tuple(lines)


def _is_confidential(book: WeekBook, request: RequestId) -> bool:
    return book.requests[request].spot is not None


def _is_estimated(leg: Leg | None) -> bool:
    """A straight line in place of a missing leg is an estimate too."""
    return leg is None or leg.estimated
