"""Puts a theme on the application: Fusion, palette, one style sheet and the font.

Widgets ask for a look by dynamic properties: ``kind`` on buttons (primary, flat,
small, picker, rail), ``role`` on labels (title, label, small, hint, …), ``surface`` on
frames (panel, header, bar, …). ``molin.ui.parts`` sets them.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from molin.assets import resource
from molin.ui.theme import BODY_PT, SMALL_PT, Theme, mix

FAMILIES = ("Segoe UI", "Noto Sans", "Helvetica Neue", "DejaVu Sans")

_PICTURES = ("chevron-down", "chevron-up")


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give every window of ``app`` the colours and type of ``theme``."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    QToolTip.setPalette(palette(theme))
    app.setFont(body_font())
    app.setStyleSheet(style_sheet(theme))


def system_is_dark(app: QApplication) -> bool:
    """Whether the person's desktop asks for dark windows."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def body_font() -> QFont:
    """The reading size, with figures of one width so that columns line up."""
    font = QFont()
    font.setFamilies([*FAMILIES, font.family()])
    font.setPointSizeF(BODY_PT)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def small_font(*, bold: bool = False) -> QFont:
    """The second size, for those who paint or measure their own text."""
    font = body_font()
    font.setPointSizeF(SMALL_PT)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def palette(theme: Theme) -> QPalette:
    """The same tokens for what no rule of the style sheet reaches."""
    result = QPalette()
    for role, colour in _palette_roles(theme).items():
        result.setColor(role, colour)
    off = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(off, role, disabled_ink(theme))
    return result


def disabled_ink(theme: Theme) -> QColor:
    """Text and icons of what cannot be pressed now."""
    return mix(theme.ink3, theme.s1, 0.6)


def style_sheet(theme: Theme) -> str:
    """The sheet with its tokens filled in; KeyError names a token nobody defines."""
    template = resource("style/window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(_tokens(theme))


def _palette_roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.s0,
        role.WindowText: theme.ink,
        role.Base: theme.s2,
        role.AlternateBase: theme.s1,
        role.Text: theme.ink,
        role.Button: theme.s1,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_accent,
        role.ToolTipBase: theme.s2,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.ink3,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.s2,
        role.Midlight: theme.s1,
        role.Mid: theme.line,
        role.Dark: theme.ink3,
        role.Shadow: theme.s0,
    }


def _tokens(theme: Theme) -> dict[str, str]:
    values = ((field.name, getattr(theme, field.name)) for field in fields(theme))
    tokens = {
        name: colour.name() for name, colour in values if isinstance(colour, QColor)
    }
    tokens |= {
        "disabled": disabled_ink(theme).name(),
        "hover": mix(theme.ink, theme.s1, 0.06).name(),
        "accent_hover": mix(theme.accent, theme.ink, 0.86).name(),
        "thumb": mix(theme.ink3, theme.s1, 0.45).name(),
        "small": str(SMALL_PT),
    }
    shade = "dark" if theme.dark else "light"
    for picture in _PICTURES:
        path = resource(f"style/{picture}-{shade}.svg")
        tokens[picture.replace("-", "_")] = path.as_posix()
    return tokens
