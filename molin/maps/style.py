"""The colours that maps are drawn with."""

from __future__ import annotations

from dataclasses import dataclass


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
