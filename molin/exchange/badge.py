"""The sign of a unit: a shape in its colour, so that colour never speaks alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from molin.exchange.pen import Align, Face, Ink, Pen, Point

CAP_HEIGHT = 0.73  # of the font's size: what centres a capital or a figure


@dataclass(frozen=True, slots=True)
class UnitSign:
    """A unit's colour, the ink on it, and its shape as a polygon.

    ``corners`` on a circle of ``reach`` radii, the first at ``turn`` (radians from the
    right); no corners are a circle.
    """

    colour: str
    ink: str
    corners: int
    turn: float = 0
    reach: float = 1


_SIGNS = (
    UnitSign("#0072B2", Ink.PAPER, 0),
    UnitSign("#E69F00", "#14181E", 4, pi / 4, 1.28),
    UnitSign("#009E73", "#14181E", 4, pi / 2, 1.28),
    UnitSign("#CC79A7", "#14181E", 3, pi / 2, 1.42),
    UnitSign("#56B4E9", "#14181E", 6, 0, 1.12),
    UnitSign("#D55E00", "#14181E", 5, pi / 2, 1.18),
)  # Okabe and Ito: told apart by colour-blind people too.


def unit_sign(letter: str) -> UnitSign:
    """The sign of a unit by its letter; after F they begin again."""
    return _SIGNS[(ord(letter[:1].upper() or "A") - ord("A")) % len(_SIGNS)]


def draw_badge(
    pen: Pen, sign: UnitSign, centre: Point, radius: float, text: str
) -> None:
    """The sign with a letter or a number on it and a rim of paper around."""
    if sign.corners:
        pen.shape(_corners(sign, centre, radius), sign.colour, Ink.PAPER, width=0.8)
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


def _corners(sign: UnitSign, centre: Point, radius: float) -> list[Point]:
    turns = (sign.turn + 2 * pi * n / sign.corners for n in range(sign.corners))
    reach = radius * sign.reach
    return [(centre[0] + reach * cos(a), centre[1] + reach * sin(a)) for a in turns]
