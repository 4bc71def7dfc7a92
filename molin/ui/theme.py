"""Colours, spaces and type of the window, light and dark, from one table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from molin.signs import Shape, unit_sign

SPACES = (4, 8, 12, 16, 24)
RADIUS = 6
SMALL_RADIUS = 4
BODY_PT = 9.75
SMALL_PT = 8.25


@dataclass(frozen=True, slots=True)
class UnitColours:
    """One unit's colours, mixed once for a theme."""

    full: QColor
    fill: QColor
    edge: QColor
    travel: QColor
    on_badge: QColor
    shape: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Every colour that the window uses; s0, s1, s2 are depths of surface."""

    dark: bool
    s0: QColor
    s1: QColor
    s2: QColor
    line: QColor
    grid: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    on_accent: QColor
    accent_soft: QColor
    window: QColor
    urgent: QColor
    on_urgent: QColor
    urgent_soft: QColor
    urgent_ink: QColor
    warn: QColor
    ok: QColor
    wait: QColor
    hatch: QColor
    past: QColor
    map_outside: QColor
    map_land: QColor
    map_district: QColor
    map_regency: QColor
    map_label: QColor

    def unit(self, letter: str) -> UnitColours:
        """Colours and shape of a unit by its letter; they repeat after F."""
        sign = unit_sign(letter)
        hue = QColor(sign.colour)
        white = QColor("#FFFFFF")
        fill, edge, travel = (0.30, 0.85, 0.80) if self.dark else (0.20, 0.60, 0.70)
        ground = self.s2 if self.dark else white
        return UnitColours(
            full=hue,
            fill=mix(hue, self.s2, fill),
            edge=mix(hue, ground, edge),
            travel=mix(hue, white, travel),
            on_badge=QColor(sign.ink),
            shape=sign.shape,
        )


def mix(colour: QColor, ground: QColor, share: float) -> QColor:
    """``share`` of ``colour`` on ``ground``, opaque."""
    return QColor(
        round(colour.red() * share + ground.red() * (1 - share)),
        round(colour.green() * share + ground.green() * (1 - share)),
        round(colour.blue() * share + ground.blue() * (1 - share)),
    )


def theme(*, dark: bool) -> Theme:
    """The light or the dark theme."""
    column = 1 if dark else 0
    colours = {name: QColor(pair[column]) for name, pair in _COLOURS.items()}
    past = QColor("#000000") if dark else QColor("#1A2330")
    past.setAlphaF(0.22 if dark else 0.07)
    return Theme(dark=dark, past=past, **colours)


_COLOURS = {
    "s0": ("#E8EBEF", "#12161B"),
    "s1": ("#F5F6F8", "#1A2028"),
    "s2": ("#FFFFFF", "#212933"),
    "line": ("#D0D6DD", "#3A4553"),
    "grid": ("#E7EAEE", "#2B3541"),
    "ink": ("#1A2330", "#E9EDF2"),
    "ink2": ("#465162", "#BAC4CF"),
    "ink3": ("#5C6777", "#9FABBA"),
    "accent": ("#4147A8", "#A9AEF5"),
    "on_accent": ("#FFFFFF", "#14181E"),
    "accent_soft": ("#E6E7F6", "#333A63"),
    "window": ("#DBDDF4", "#343B68"),
    "urgent": ("#B3122B", "#CF2740"),
    "on_urgent": ("#FFFFFF", "#FFFFFF"),
    "urgent_soft": ("#FBE9EB", "#40222A"),
    "urgent_ink": ("#A81028", "#FF95A2"),
    "warn": ("#8A5300", "#F0BE6A"),
    "ok": ("#1D664B", "#7FD3B0"),
    "wait": ("#D9DFE6", "#3A4655"),
    "hatch": ("#E7EAEE", "#2B3541"),
    "map_outside": ("#DFE7EC", "#161C23"),
    "map_land": ("#F6F4EE", "#27303A"),
    "map_district": ("#DAD6CB", "#35404C"),
    "map_regency": ("#A9A596", "#566373"),
    "map_label": ("#565D68", "#A9B4C1"),
}
