"""What a map shows, as plain data, and the same as GeoJSON.

A drawing may be sent to a page or saved in one, so it never holds the true point of a
confidential stop: only that of its kecamatan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from molin.domain.geography import Coordinate
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId
from molin.signs import UnitSign

DECIMALS = 5  # about a metre


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """A part of a route that is all on roads, or on a leg with a ferry."""

    points: tuple[Coordinate, ...]
    ferry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRoute:
    """``unit`` is for the legend, ``title`` and ``detail`` for the tooltip."""

    shift: ShiftId
    letter: str
    sign: UnitSign
    lines: tuple[DrawnLine, ...]
    unit: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnStop:
    """A stop of a route; without shift, style and label: a request of the tray."""

    request: RequestId
    at: Coordinate
    name: str
    title: str
    detail: str
    confidential: bool
    shift: ShiftId | None = None
    sign: UnitSign | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnEnd:
    """A base or lodging that a shift starts from or returns to."""

    at: Coordinate
    name: str
    lodging: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Routes, stops and ends of one or more days; ``estimated`` as its lines are."""

    title: str
    routes: tuple[DrawnRoute, ...] = ()
    stops: tuple[DrawnStop, ...] = ()
    ends: tuple[DrawnEnd, ...] = ()
    estimated: bool = False


def drawing_geojson(drawing: Drawing) -> dict[str, Any]:
    """A FeatureCollection with ``title`` and ``estimated`` beside its features."""
    features = [
        *(feature for route in drawing.routes for feature in _line_features(route)),
        *(_end_feature(end) for end in drawing.ends),
        *(stop_feature(stop) for stop in drawing.stops),
    ]
    return {
        "type": "FeatureCollection",
        "title": drawing.title,
        "estimated": drawing.estimated,
        "features": features,
    }


def stop_feature(stop: DrawnStop) -> dict[str, Any]:
    facts = {
        "request": stop.request,
        "shift": stop.shift,
        "label": stop.label,
        "name": stop.name,
        "title": stop.title,
        "detail": stop.detail,
        "confidential": stop.confidential,
        **_sign(stop.sign),
    }
    return _point_feature("stop", stop.at, facts)


def _line_features(route: DrawnRoute) -> Iterable[dict[str, Any]]:
    facts = {
        "kind": "line",
        "shift": route.shift,
        "letter": route.letter,
        "unit": route.unit,
        "title": route.title,
        "detail": route.detail,
        **_sign(route.sign),
    }
    for line in route.lines:
        yield {
            "type": "Feature",
            "properties": facts | {"ferry": line.ferry},
            "geometry": {
                "type": "LineString",
                "coordinates": [_position(point) for point in line.points],
            },
        }


def _end_feature(end: DrawnEnd) -> dict[str, Any]:
    return _point_feature("end", end.at, {"name": end.name, "lodging": end.lodging})


def _point_feature(kind: str, at: Coordinate, facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"kind": kind, **facts},
        "geometry": {"type": "Point", "coordinates": _position(at)},
    }


def _sign(sign: UnitSign | None) -> dict[str, Any]:
    return asdict(sign) if sign else {}


def _position(point: Coordinate) -> list[float]:
    """In the order of GeoJSON: longitude first."""
    return [round(point.lon, DECIMALS), round(point.lat, DECIMALS)]
