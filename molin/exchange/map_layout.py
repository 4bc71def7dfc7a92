"""Where the things of a small map go on the page: north up and true to scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, hypot, pi, radians, sin

from molin.domain.geography import EARTH_RADIUS_M, Coordinate
from molin.exchange.pen import Box, Point

LEAST_EXTENT_M = 6_000  # closer in, no outline is left to know the place by
MARKER_PT = 7.5
MARGIN_PT = 30
_APART_PT = 2 * MARKER_PT + 1.5
_DIRECTIONS = 12


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to points on the page: equirectangular, true to scale at ``origin``."""

    origin: Coordinate
    centre: Point
    pt_per_m: float

    def point(self, at: Coordinate) -> Point:
        """Where a coordinate lies on the page."""
        east = radians(at.lon - self.origin.lon) * cos(radians(self.origin.lat))
        north = radians(at.lat - self.origin.lat)
        scale = EARTH_RADIUS_M * self.pt_per_m
        return self.centre[0] + east * scale, self.centre[1] + north * scale


@dataclass(frozen=True, slots=True)
class ScaleBar:
    length_m: int
    length_pt: float


def fit(points: Sequence[Coordinate], frame: Box) -> Projection:
    """The largest scale at which ``frame`` shows all ``points`` with a margin."""
    south, north = min(p.lat for p in points), max(p.lat for p in points)
    west, east = min(p.lon for p in points), max(p.lon for p in points)
    origin = Coordinate((south + north) / 2, (west + east) / 2)
    metres = EARTH_RADIUS_M * pi / 180
    high = max((north - south) * metres, LEAST_EXTENT_M)
    wide = max((east - west) * metres * cos(radians(origin.lat)), LEAST_EXTENT_M)
    room = frame.inset(MARGIN_PT)
    centre = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    return Projection(origin, centre, min(room.width / wide, room.height / high))


def scale_bar(projection: Projection, longest_pt: float) -> ScaleBar:
    """The longest round length (1, 2 or 5 times a power of ten) that fits."""
    round_lengths = [n * 10**power for power in range(2, 6) for n in (1, 2, 5)]
    fitting = [m for m in round_lengths if m * projection.pt_per_m <= longest_pt]
    length_m = max(fitting, default=round_lengths[0])
    return ScaleBar(length_m, length_m * projection.pt_per_m)


def spread(wanted: Iterable[Point], taken: Iterable[Point]) -> list[Point]:
    """Room for each marker, as near to its place as those before it allow."""
    occupied, placed = list(taken), []
    for place in wanted:
        spot = next(spot for spot in _around(place) if _is_free(spot, occupied))
        occupied.append(spot)
        placed.append(spot)
    return placed


def find_label_box(
    marker: Point,
    size: tuple[float, float],
    frame: Box,
    taken: Sequence[Box],
    lines: Sequence[Point],
) -> Box | None:
    """Room for a name beside, above or below a marker; None when there is none.

    Among free boxes the one that hides least of the ``lines``, given as points along
    them, wins.
    """
    (x, y), (width, height) = marker, size
    gap = MARKER_PT + 3
    corners = (
        (x + gap, y - height / 2),
        (x - gap - width, y - height / 2),
        (x - width / 2, y + gap),
        (x - width / 2, y - gap - height),
    )
    boxes = (Box(*corner, width, height) for corner in corners)
    free = [
        box
        for box in boxes
        if frame.holds(box) and not any(box.meets(other) for other in taken)
    ]
    return min(free, key=lambda box: sum(map(box.covers, lines)), default=None)


def points_along(line: Sequence[Point], step: float = 4) -> Iterator[Point]:
    """Points on a line, ``step`` apart or closer."""
    for (x, y), (to_x, to_y) in pairwise(line):
        pieces = max(1, ceil(hypot(to_x - x, to_y - y) / step))
        for n in range(pieces):
            yield x + (to_x - x) * n / pieces, y + (to_y - y) * n / pieces


def _around(place: Point) -> Iterator[Point]:
    """The place itself, then spots on wider and wider circles, without end."""
    yield place
    distance = _APART_PT
    while True:
        for turn in range(_DIRECTIONS):
            angle = 2 * pi * turn / _DIRECTIONS
            yield place[0] + distance * cos(angle), place[1] + distance * sin(angle)
        distance += _APART_PT


def _is_free(spot: Point, occupied: Sequence[Point]) -> bool:
    return all(hypot(spot[0] - x, spot[1] - y) >= _APART_PT - 0.01 for x, y in occupied)
