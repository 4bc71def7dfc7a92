"""The areas that come with Molin, and where they are on the map."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from molin.assets import resource
from molin.domain.geography import Area, AreaCode, AreaLevel, Coordinate, Population
from molin.errors import InvalidInput
from molin.maps.areas import AreaShapes, read_shapes


def load_areas() -> list[Area]:
    """South Kalimantan: the province, its regencies and districts, by code."""
    return read_areas(resource("areas/kalsel.csv"))


def load_shapes() -> AreaShapes:
    """The approximate polygons of the areas of ``load_areas``."""
    return read_shapes(resource("areas/cells.geojson"))


def read_areas(path: Path) -> list[Area]:
    """Areas from a table of code, name, lat, lon, women, men, estimated, by code.

    The whole table is refused, with the number of the row, when one is wrong.
    """
    with path.open(newline="", encoding="utf-8") as file:
        areas = [
            _area(number, row) for number, row in enumerate(csv.DictReader(file), 2)
        ]
    return sorted(areas, key=lambda area: area.code)


def _area(number: int, row: Mapping[str, str]) -> Area:
    try:
        return Area(
            code=AreaCode(row["code"]),
            name=row["name"],
            level=AreaLevel(row["code"].count(".") + 1),
            point=Coordinate(float(row["lat"]), float(row["lon"])),
            population=Population(
                women=int(row["women"]),
                men=int(row["men"]),
                estimated=row["estimated"] == "1",
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError, InvalidInput) as error:
        raise InvalidInput(
            "Row {row} of the table of areas cannot be read: it needs code, name, lat,"
            " lon, women, men and estimated (0 or 1).",
            row=number,
        ) from error
