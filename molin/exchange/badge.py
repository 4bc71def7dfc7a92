"""The sign of a unit: a shape in its colour, so that colour never speaks alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from molin.exchange.pen import Align, Face, Ink, Pen, Point
from molin.signs import Shape, UnitSign

CAP_HEIGHT = 0.73  # of the font's size: what centres a capital or a figure


@dataclass(frozen=True, slots=True)
class _Polygon:
    """So many corners on a circle of ``reach`` radii, the first at ``turn``.

    Angles in radians from the right.
    """

    corners: int
    turn: float
    reach: float


_POLYGONS = {
    Shape.SQUARE: _Polygon(4, pi / 4, 1.28),
    Shape.DIAMOND: _Polygon(4, pi / 2, 1.28),
    Shape.TRIANGLE: _Polygon(3, pi / 2, 1.42),
    Shape.HEXAGON: _Polygon(6, 0, 1.12),
    Shape.PENTAGON: _Polygon(5, pi / 2, 1.18),
}


def draw_badge(
    pen: Pen, sign: UnitSign, centre: Point, radius: float, text: str
) -> None:
    """The sign with a letter or a number on it and a rim of paper around."""
    polygon = _POLYGONS.get(sign.shape)
    if polygon:
        pen.shape(_corners(polygon, centre, radius), sign.colour, Ink.PAPER, width=0.8)
    else:
        pen.circle(centre, radius, sign.colour, Ink.PAPER)
    size = radius * (1.15 if len(text) < 2 else 0.95)
    face = Face(size, bold=True, ink=sign.ink)
    base = centre[1] - size * CAP_HEIGHT / 2
    pen.text((centre[0], base), text, face, Align.CENTRE)


def draw_base(pen: Pen, centre: Point, radius: float) -> None:
    """The sign of a base: a house on an ink square."""
    x, y = centre
    side = radius * 0.92
    square = [(-side, -side), (side, -side), (side, side), (-side, side)]
    pen.shape([(x + a, y + b) for a, b in square], Ink.TEXT, Ink.PAPER, width=0.8)
    house = [(-0.42, -0.5), (0.42, -0.5), (0.42, 0.05), (0, 0.5), (-0.42, 0.05)]
    pen.shape([(x + a * radius, y + b * radius) for a, b in house], Ink.PAPER)


def _corners(polygon: _Polygon, centre: Point, radius: float) -> list[Point]:
    step = 2 * pi / polygon.corners
    turns = (polygon.turn + step * number for number in range(polygon.corners))
    reach = radius * polygon.reach
    return [(centre[0] + reach * cos(a), centre[1] + reach * sin(a)) for a in turns]
