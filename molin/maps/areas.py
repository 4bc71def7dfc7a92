"""The polygons of areas, as plain data that any drawing can use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from molin.domain.geography import AreaCode, AreaLevel
from molin.errors import InvalidInput

Ring = tuple[tuple[float, float], ...]
"""Closed, (longitude, latitude) in degrees: the order of GeoJSON."""
Polygon = tuple[Ring, ...]
"""The outer ring, then holes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaShape:
    """Where an area is; several polygons where it has islands.

    ``approximate`` shapes are derived from points and must be labelled so.
    """

    code: AreaCode
    level: AreaLevel
    polygons: tuple[Polygon, ...]
    approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaShapes:
    """The shapes of a province, and the land around it as a backdrop."""

    areas: Mapping[AreaCode, AreaShape]
    land: tuple[Polygon, ...]

    def of_level(self, level: AreaLevel) -> list[AreaShape]:
        """All shapes of one level, in the order of their codes."""
        found = (shape for shape in self.areas.values() if shape.level == level)
        return sorted(found, key=lambda shape: shape.code)


def read_shapes(path: Path) -> AreaShapes:
    """Shapes from a GeoJSON file: features with a code and a level, and land."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        shapes = [_shape(item) for item in features if "code" in item["properties"]]
        land = [item for item in features if item["properties"].get("kind") == "land"]
        backdrop = tuple(part for item in land for part in _polygons(item["geometry"]))
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidInput(
            "The map of areas in {file} cannot be read: replace it by the one that"
            " came with Molin.",
            file=path.name,
        ) from error
    return AreaShapes(areas={shape.code: shape for shape in shapes}, land=backdrop)


def _shape(feature: Mapping[str, Any]) -> AreaShape:
    facts = feature["properties"]
    return AreaShape(
        code=AreaCode(facts["code"]),
        level=AreaLevel(facts["level"]),
        polygons=_polygons(feature["geometry"]),
        approximate=bool(facts.get("approximate", False)),
    )


def _polygons(geometry: Mapping[str, Any]) -> tuple[Polygon, ...]:
    parts = geometry["coordinates"]
    several = parts if geometry["type"] == "MultiPolygon" else [parts]
    return tuple(tuple(_ring(ring) for ring in polygon) for polygon in several)


def _ring(points: Iterable[tuple[float, float]]) -> Ring:
    return tuple((float(lon), float(lat)) for lon, lat in points)
