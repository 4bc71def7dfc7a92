"""The demo's places, invented round the towns of South Kalimantan."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import time

from molin.assets import resource
from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import (
    AccessClass,
    Capability,
    OpeningHours,
    Place,
    PlaceId,
    PlaceKind,
)

MON_TO_THU, FRI, SAT = range(4), 4, 5
LEFT_LATER = 4


def demo_places() -> list[Place]:
    """All places, by id. No hours are given where somebody is always there."""
    with resource("demo/places.csv").open(newline="", encoding="utf-8") as file:
        return [_place(row) for row in csv.DictReader(file)]


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        id=PlaceId(int(row["id"])),
        name=row["name"],
        kind=PlaceKind(row["kind"]),
        at=Coordinate(float(row["lat"]), float(row["lon"])),
        area=AreaCode(row["area"]),
        access=AccessClass(row["access"]),
        hours=_hours(row["hours"], crowd=int(row["crowd"])),
        capabilities=frozenset(Capability(one) for one in row["capabilities"].split()),
        invented=True,
    )


def _hours(pattern: str, *, crowd: int) -> tuple[OpeningHours, ...]:
    """``market:`` is followed by the market days, 0 for Monday."""
    kind, _, days = pattern.partition(":")
    match kind:
        case "school":
            week = _open((*MON_TO_THU, SAT), time(7, 30), time(13, 30))
            return (*week, *_open([FRI], time(7, 30), time(11)))
        case "puskesmas":
            week = _open(MON_TO_THU, time(8), time(14))
            return (*week, *_open([FRI], time(8), time(11)))
        case "hall":
            return _open((*MON_TO_THU, FRI, SAT), time(8), time(16))
        case "market":
            return _market(tuple(map(int, days)), crowd)
    return ()


def _market(days: tuple[int, ...], crowd: int) -> tuple[OpeningHours, ...]:
    """People come early; a few are left until the stalls are taken down."""
    early = _open(days, time(6), time(10), crowd)
    return (*early, *_open(days, time(10), time(14), crowd // LEFT_LATER))


def _open(
    days: Iterable[int], opens: time, closes: time, crowd: int = 0
) -> tuple[OpeningHours, ...]:
    return tuple(OpeningHours(day, opens, closes, crowd) for day in days)
