"""The ground below every drawing: sea, land, borders and the names of areas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import folium
from folium.map import CustomPane

from molin.domain.geography import AreaLevel
from molin.maps.areas import AreaShape, Polygon
from molin.maps.setting import Ground
from molin.maps.style import MapColours

GROUND_PANE = "ground"

_KINDS_OF_REGENCY = ("Kabupaten ", "Kota ")


def add_ground(page: folium.Map, ground: Ground, colours: MapColours) -> None:
    """Lay land, district and regency borders into ``page``, below all else."""
    CustomPane(GROUND_PANE, z_index=200).add_to(page)
    shapes = ground.shapes
    districts = shapes.of_level(AreaLevel.DISTRICT)
    regencies = shapes.of_level(AreaLevel.REGENCY)
    _add_layer(page, [_feature("land", shapes.land)], _fill(colours.backdrop))
    _add_layer(page, _features(regencies), _fill(colours.land))
    _add_layer(page, _features(districts), _border(colours.district, 0.7))
    _add_layer(page, _features(regencies), _border(colours.regency, 1))


def area_names(ground: Ground) -> list[dict[str, Any]]:
    """What to write where: regencies always, districts when there is room."""
    return [
        {
            "text": _short(area.name),
            "at": [area.point.lat, area.point.lon],
            "district": area.level is AreaLevel.DISTRICT,
        }
        for area in ground.areas.values()
        if area.level in (AreaLevel.REGENCY, AreaLevel.DISTRICT)
    ]


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


def _short(name: str) -> str:
    """A regency's name without its kind, as maps write it."""
    for kind in _KINDS_OF_REGENCY:
        name = name.removeprefix(kind)
    return name


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
