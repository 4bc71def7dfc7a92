"""Coasts and natural barriers: where a straight line stands for no road."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from molin.roads.plane import Flags, Floats, Ints, crossed, segment_km

NO_LAND = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """Closed rings of land, islands before the mainland, and barriers across it.

    All are arrays of shape (points, 2): latitude and longitude.
    """

    land: tuple[Floats, ...]
    barriers: tuple[Floats, ...] = ()

    def pieces(self, points: Floats) -> Ints:
        """The number of the land that each point lies on, or ``NO_LAND``."""
        result = np.full(len(points), NO_LAND, dtype=np.intp)
        for number, ring in enumerate(self.land):
            result[(result == NO_LAND) & _inside(ring, points)] = number
        return result

    def clear(self, sources: Floats, targets: Floats, longest_km: float) -> Flags:
        """Whether a straight line from source to target stays on one piece of land.

        Shape (sources, targets). Only right for lines of up to ``longest_km``: a
        barrier further than that from either end is not looked at.
        """
        here, there = self.pieces(sources), self.pieces(targets)
        free: Flags = (here[:, None] == there) & (here[:, None] != NO_LAND)
        for number, ring in enumerate(self.land):
            rows, columns = (
                np.flatnonzero(here == number),
                np.flatnonzero(there == number),
            )
            _strike_out(free, (sources, targets), (rows, columns), ring, longest_km)
        everything = np.arange(len(sources)), np.arange(len(targets))
        for line in self.barriers:
            _strike_out(free, (sources, targets), everything, line, longest_km)
        return free


def read_outlines(path: Path) -> Outlines:
    """From a table of kind, part, lat, lon; every kind but land is a barrier."""
    lines: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            lines[row["kind"], row["part"]].append(
                (float(row["lat"]), float(row["lon"]))
            )
    return Outlines(
        land=tuple(np.array(at) for (kind, _), at in lines.items() if kind == "land"),
        barriers=tuple(
            np.array(at) for (kind, _), at in lines.items() if kind != "land"
        ),
    )


def _strike_out(
    free: Flags,
    points: tuple[Floats, Floats],
    chosen: tuple[Ints, Ints],
    line: Floats,
    longest_km: float,
) -> None:
    """Clear the flags of those pairs, among the chosen, that cross the line."""
    starts, ends = line[:-1], line[1:]
    near = [
        segment_km(at[which], starts, ends) <= longest_km
        for at, which in zip(points, chosen, strict=True)
    ]
    for segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        rows, columns = (
            which[at[:, segment]] for which, at in zip(chosen, near, strict=True)
        )
        if len(rows) and len(columns):
            hit = crossed(points[0][rows], points[1][columns], start, end)
            free[np.ix_(rows, columns)] &= ~hit


def _inside(ring: Floats, points: Floats) -> Flags:
    """Even-odd rule over all edges of the ring at once."""
    starts, ends = ring[:-1], ring[1:]
    lat, lon = points[:, :1], points[:, 1:]
    spans = (starts[:, 0] > lat) != (ends[:, 0] > lat)
    rise = np.where(ends[:, 0] == starts[:, 0], 1.0, ends[:, 0] - starts[:, 0])
    meets = starts[:, 1] + (lat - starts[:, 0]) / rise * (ends[:, 1] - starts[:, 1])
    odd: Flags = (spans & (lon < meets)).sum(axis=1) % 2 == 1
    return odd
