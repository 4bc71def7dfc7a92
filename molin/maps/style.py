"""The colours and signs that maps are drawn with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitStyle:
    """A unit's sign; ``shape`` is one that ``signs.js`` can draw."""

    colour: str
    on_badge: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapColours:
    """Every colour of a map page, as "#rrggbb".

    ``outside`` is sea, ``backdrop`` the land of neighbouring provinces, ``halo`` what
    sets lines and signs off from the ground.
    """

    outside: str
    backdrop: str
    land: str
    district: str
    regency: str
    label: str
    halo: str
    surface: str
    line: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_soft: str


def unit_style(letter: str) -> UnitStyle:
    """A unit's sign by its letter, the same on every map; they repeat after F."""
    number = ord(letter[:1].upper() or "A") - ord("A")
    return _UNITS[number % len(_UNITS)]


def _unit(colour: str, shape: str, on_badge: str = "#14181e") -> UnitStyle:
    return UnitStyle(colour=colour, on_badge=on_badge, shape=shape)


# Okabe and Ito: told apart by colour-blind people too.
_UNITS = (
    _unit("#0072b2", "circle", on_badge="#ffffff"),
    _unit("#e69f00", "square"),
    _unit("#009e73", "diamond"),
    _unit("#cc79a7", "triangle"),
    _unit("#56b4e9", "hexagon"),
    _unit("#d55e00", "pentagon"),
)

PAPER = MapColours(
    outside="#dfe7ec",
    backdrop="#eaeeed",
    land="#f6f4ee",
    district="#dad6cb",
    regency="#a9a596",
    label="#565d68",
    halo="#ffffff",
    surface="#ffffff",
    line="#d0d6dd",
    ink="#1a2330",
    ink2="#465162",
    ink3="#5c6777",
    accent="#4147a8",
    accent_soft="#e6e7f6",
)
"""For pages that are saved or printed: the light theme's."""
