"""Icons of one family (Material Design Icons 6) in the colours of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import qtawesome  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from molin.domain.activities import ActivityKind

ROW_PX = 16
RAIL_PX = 24
BLOCK_PX = 13

ACTIVITY_ICONS: Mapping[ActivityKind, str] = MappingProxyType(
    {
        ActivityKind.SOCIALISATION: "bullhorn-outline",
        ActivityKind.EDUCATION: "school-outline",
        ActivityKind.OUTREACH: "hand-heart-outline",
        ActivityKind.ACCOMPANIMENT: "account-supervisor-outline",
        ActivityKind.COORDINATION: "handshake-outline",
        ActivityKind.TRANSPORT: "ambulance",
    }
)

_FULL_SIZE = 8 / 7  # qtawesome draws at 7/8 of the size asked for


def icon(name: str, colour: QColor, *, disabled: QColor | None = None) -> QIcon:
    """An icon like "calendar-week" in one colour; qtawesome keeps those once drawn."""
    options: dict[str, object] = {"color": colour, "scale_factor": _FULL_SIZE}
    if disabled is not None:
        options["color_disabled"] = disabled
    found: QIcon = qtawesome.icon(f"mdi6.{name}", **options)
    return found


def pixmap(name: str, colour: QColor, size_px: int = ROW_PX) -> QPixmap:
    """The same as a picture of ``size_px``, sharp on the screens that are there."""
    return icon(name, colour).pixmap(QSize(size_px, size_px))
