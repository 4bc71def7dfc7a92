"""The sign of each unit: a colour with a shape, so that colour never speaks alone.

Window, map pages and route sheets draw them each in their own way from this one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DARK_INK = "#14181E"
LIGHT_INK = "#FFFFFF"


class Shape(StrEnum):
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    PENTAGON = "pentagon"


@dataclass(frozen=True, slots=True)
class UnitSign:
    """Colours as "#RRGGBB"; ``ink`` is for the letter on the colour."""

    colour: str
    shape: Shape
    ink: str = DARK_INK


def unit_sign(letter: str) -> UnitSign:
    """The sign of a unit by its letter; after F they begin again."""
    return _SIGNS[(ord(letter[:1].upper() or "A") - ord("A")) % len(_SIGNS)]


# Okabe and Ito: told apart by colour-blind people too.
_SIGNS = (
    UnitSign("#0072B2", Shape.CIRCLE, LIGHT_INK),
    UnitSign("#E69F00", Shape.SQUARE),
    UnitSign("#009E73", Shape.DIAMOND),
    UnitSign("#CC79A7", Shape.TRIANGLE),
    UnitSign("#56B4E9", Shape.HEXAGON),
    UnitSign("#D55E00", Shape.PENTAGON),
)
