"""What the small map of a route sheet shows, still in degrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from molin.domain.book import WeekBook
from molin.domain.discretion import is_hidden
from molin.domain.geography import AreaLevel, Coordinate
from molin.domain.plan import Route, Stop
from molin.domain.travel import Leg
from molin.labels import place_name
from molin.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStop:
    """A numbered stop; a hidden one stands at its kecamatan's point."""

    number: str
    name: str
    at: Coordinate
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A drive; not ``exact`` when an end is hidden: then it is a straight line."""

    points: tuple[Coordinate, ...]
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFacts:
    """Start and end of the shift, its stops and drives, and names of regencies."""

    ends: tuple[tuple[str, Coordinate], ...]
    stops: tuple[MapStop, ...]
    lines: tuple[MapLine, ...]
    regencies: tuple[tuple[str, Coordinate], ...] = ()

    def points(self) -> tuple[Coordinate, ...]:
        """Everything that the map must have room for."""
        driven = (point for line in self.lines for point in line.points)
        ends = (at for _, at in self.ends)
        return (*ends, *(stop.at for stop in self.stops), *driven)


def map_facts(
    book: WeekBook, route: Route, legs: Sequence[Leg], words: Words
) -> MapFacts:
    """What may be drawn of a route: never a confidential point, nor a line to it."""
    shift = book.shifts[route.shift]
    start, end = (book.places[p] for p in (shift.start_place, shift.end_place))
    shown = [_shown_point(book, stop) for stop in route.stops]
    return MapFacts(
        ends=tuple((place.name, place.at) for place in dict.fromkeys((start, end))),
        stops=_stops(book, route, shown, words),
        lines=tuple(_lines(book, route, legs, [start.at, *shown, end.at])),
        regencies=tuple(
            (area.name, area.point)
            for area in book.areas.values()
            if area.level is AreaLevel.REGENCY
        ),
    )


def _shown_point(book: WeekBook, stop: Stop) -> Coordinate | None:
    """Where a stop may be drawn; None when not even its kecamatan is known."""
    if not is_hidden(book, stop.request):
        return book.site(stop.request).at
    area = book.areas.get(book.area_of(stop.request))
    return area.point if area else None


def _stops(
    book: WeekBook, route: Route, shown: Sequence[Coordinate | None], words: Words
) -> tuple[MapStop, ...]:
    return tuple(
        MapStop(
            number=str(number),
            name=place_name(book, stop.request, words),
            at=at,
            hidden=is_hidden(book, stop.request),
        )
        for number, (stop, at) in enumerate(zip(route.stops, shown, strict=True), 1)
        if at is not None
    )


def _lines(
    book: WeekBook,
    route: Route,
    legs: Sequence[Leg],
    shown: Sequence[Coordinate | None],
) -> list[MapLine]:
    hidden = [False, *(is_hidden(book, stop.request) for stop in route.stops), False]
    lines = []
    for leg, ends, secret in zip(legs, pairwise(shown), pairwise(hidden), strict=True):
        if not any(secret):
            lines.append(MapLine(points=leg.line))
        elif None not in ends:
            straight = tuple(point for point in ends if point is not None)
            lines.append(MapLine(points=straight, exact=False))
    return lines
