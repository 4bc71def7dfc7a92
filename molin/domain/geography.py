"""Where things are: points on the earth and administrative areas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import asin, cos, hypot, radians, sin, sqrt
from typing import NewType

from molin.errors import InvalidInput

AreaCode = NewType("AreaCode", str)
"""Kemendagri code as text: 63, 63.72, 63.72.05, 63.72.05.1001."""

EARTH_RADIUS_M = 6_371_009  # mean radius of the GRS 80 ellipsoid


@dataclass(frozen=True, slots=True, order=True)
class Coordinate:
    """A point on the earth in WGS 84 degrees."""

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise InvalidInput(
                "{lat}, {lon} is no point on the earth: give latitude, then longitude.",
                lat=self.lat,
                lon=self.lon,
            )

    def metres_to(self, other: Coordinate) -> float:
        """Great-circle distance (haversine)."""
        north = sin(radians(other.lat - self.lat) / 2)
        east = sin(radians(other.lon - self.lon) / 2)
        shrink = sqrt(cos(radians(self.lat)) * cos(radians(other.lat)))
        return 2 * EARTH_RADIUS_M * asin(min(1.0, hypot(north, shrink * east)))


class AreaLevel(IntEnum):
    """Levels of Indonesian administration, from the largest."""

    PROVINCE = 1
    REGENCY = 2  # kabupaten or kota
    DISTRICT = 3  # kecamatan
    VILLAGE = 4  # desa or kelurahan


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Residents of an area; ``estimated`` when apportioned rather than counted."""

    women: int
    men: int
    estimated: bool = False

    @property
    def total(self) -> int:
        return self.women + self.men


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An administrative area with a point that lies inside it."""

    code: AreaCode
    name: str
    level: AreaLevel
    point: Coordinate
    population: Population | None = None

    def __post_init__(self) -> None:
        if self.code.count(".") + 1 != self.level:
            raise InvalidInput(
                "Area code {code} does not belong to the level of {name}: write all"
                " its parts, as text (63.10, not 63.1).",
                code=self.code,
                name=self.name,
            )

    @property
    def parent(self) -> AreaCode | None:
        """The code one level up; None for a province."""
        return AreaCode(self.code.rpartition(".")[0]) if "." in self.code else None
