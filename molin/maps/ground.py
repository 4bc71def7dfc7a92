"""The ground below every drawing: sea, land, borders and the names of regencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import folium
from folium.map import CustomPane

from molin.domain.geography import Area, AreaCode, AreaLevel
from molin.maps.areas import AreaShape, AreaShapes, Polygon
from molin.maps.style import MapColours

GROUND_PANE = "ground"
NAMES_PANE = "names"

_KINDS_OF_REGENCY = ("Kabupaten ", "Kota ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where areas lie and how they are called."""

    areas: Mapping[AreaCode, Area]
    shapes: AreaShapes

    @property
    def approximate(self) -> bool:
        """Whether its borders are derived and must be labelled so."""
        return any(shape.approximate for shape in self.shapes.areas.values())

    @property
    def bounds(self) -> list[list[float]]:
        """South-west and north-east corner as Leaflet wants them: latitude first."""
        shapes = self.shapes.areas.values()
        rings = (polygon[0] for shape in shapes for polygon in shape.polygons)
        lons, lats = zip(*(point for ring in rings for point in ring), strict=True)
        return [[min(lats), min(lons)], [max(lats), max(lons)]]


def add_ground(page: folium.Map, ground: Ground, colours: MapColours) -> None:
    """Lay land, district and regency borders and regency names into ``page``."""
    CustomPane(GROUND_PANE, z_index=200).add_to(page)
    CustomPane(NAMES_PANE, z_index=450).add_to(page)
    shapes = ground.shapes
    districts = shapes.of_level(AreaLevel.DISTRICT)
    regencies = shapes.of_level(AreaLevel.REGENCY)
    _add_layer(page, [_feature("land", shapes.land)], _fill(colours.backdrop))
    _add_layer(page, _features(regencies), _fill(colours.land))
    _add_layer(page, _features(districts), _border(colours.district, 0.7))
    _add_layer(page, _features(regencies), _border(colours.regency, 1))
    for shape in regencies:
        if shape.code in ground.areas:
            _add_name(page, ground.areas[shape.code])


def _add_layer(
    page: folium.Map, features: list[dict[str, Any]], style: dict[str, Any]
) -> None:
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=lambda _: style,
        smooth_factor=0.7,
        control=False,
        interactive=False,
        pane=GROUND_PANE,
    ).add_to(page)


def _add_name(page: folium.Map, area: Area) -> None:
    name = area.name
    for kind in _KINDS_OF_REGENCY:
        name = name.removeprefix(kind)
    folium.Marker(
        [area.point.lat, area.point.lon],
        icon=folium.DivIcon(
            html=f"<span>{escape(name)}</span>",
            icon_size=(0, 0),
            class_name="area-name",
        ),
        interactive=False,
        keyboard=False,
        pane=NAMES_PANE,
    ).add_to(page)


def _fill(colour: str) -> dict[str, Any]:
    """A hair of border in the same colour closes the seams between neighbours."""
    return {"fillColor": colour, "fillOpacity": 1, "color": colour, "weight": 0.5}


def _border(colour: str, width_px: float) -> dict[str, Any]:
    return {"fill": False, "color": colour, "weight": width_px}


def _features(shapes: Iterable[AreaShape]) -> list[dict[str, Any]]:
    return [_feature(shape.code, shape.polygons) for shape in shapes]


def _feature(code: str, polygons: tuple[Polygon, ...]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": code,
        "properties": {},
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }
