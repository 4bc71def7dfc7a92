"""What a map page is made of; free of Folium, whose import takes over a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from molin.domain.geography import Area, AreaCode
from molin.maps.areas import AreaShapes
from molin.maps.style import PAPER, MapColours
from molin.words import Words


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page brings along: addresses to load, or markup that holds it all."""

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    markup: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSetting:
    """A page before anything is drawn on it."""

    ground: Ground
    words: Words
    title: str
    colours: MapColours = PAPER
