"""The colours of a theme as the map's page wants them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from molin.maps.style import MapColours
from molin.ui.theme import Theme, mix

DARK_HALO = QColor("#E9EDF2")
WHITE_HALO = QColor("#FFFFFF")


def map_colours(theme: Theme) -> MapColours:
    """Half way between sea and land stands for the land of other provinces."""
    return MapColours(
        outside=theme.map_outside.name(),
        backdrop=mix(theme.map_land, theme.map_outside, 0.5).name(),
        land=theme.map_land.name(),
        district=theme.map_district.name(),
        regency=theme.map_regency.name(),
        label=theme.map_label.name(),
        halo=(DARK_HALO if theme.dark else WHITE_HALO).name(),
        surface=theme.s2.name(),
        line=theme.line.name(),
        ink=theme.ink.name(),
        ink2=theme.ink2.name(),
        ink3=theme.ink3.name(),
        accent=theme.accent.name(),
        accent_soft=theme.accent_soft.name(),
    )
