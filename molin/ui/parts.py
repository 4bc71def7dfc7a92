"""The small parts that every page is built from, in the look of the style sheet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from molin.ui.icons import ROW_PX, icon, pixmap
from molin.ui.style import disabled_ink
from molin.ui.theme import Theme

Role = Literal[
    "text",
    "title",
    "label",
    "quiet",
    "small",
    "small-strong",
    "hint",
    "small-warn",
    "small-ok",
    "key",
]
Kind = Literal["normal", "primary", "flat", "small"]
Surface = Literal[
    "ground",
    "bar",
    "status",
    "rail",
    "panel",
    "header",
    "line",
    "grid",
    "chip",
    "chip-on",
]

HEADER_PX = 32


def label(text: str = "", role: Role = "text") -> QLabel:
    """Plain text: a name from the database never counts as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


def picture(name: str, theme: Theme, *, accessible: str = "") -> QLabel:
    """An icon in a row; without ``accessible`` it only decorates the words beside."""
    made = QLabel()
    made.setPixmap(pixmap(name, theme.ink2))
    made.setFixedSize(ROW_PX, ROW_PX)
    made.setAccessibleName(accessible)
    made.setToolTip(accessible)
    return made


def button(
    theme: Theme, text: str, icon_name: str = "", kind: Kind = "normal"
) -> QPushButton:
    """A button with a word and perhaps an icon."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    if icon_name:
        colour = theme.on_accent if kind == "primary" else theme.ink2
        made.setIcon(icon(icon_name, colour, disabled=disabled_ink(theme)))
        made.setIconSize(QSize(ROW_PX, ROW_PX))
    return made


def icon_button(theme: Theme, icon_name: str, word: str) -> QPushButton:
    """A flat button that shows only an icon; ``word`` is its tooltip and its name."""
    made = button(theme, "", icon_name, "flat")
    made.setAccessibleName(word)
    made.setToolTip(word)
    made.setFixedWidth(28)
    return made


def bind_key(made: QAbstractButton, key: str) -> None:
    """Let ``key`` click the button at once; Qt's own shortcut waits 100 ms first."""
    QShortcut(QKeySequence(key), made).activated.connect(made.click)


def surface(kind: Surface, parent: QWidget | None = None) -> QFrame:
    made = QFrame(parent)
    made.setProperty("surface", kind)
    return made


def rule(kind: Literal["line", "grid"] = "line", *, upright: bool = False) -> QFrame:
    """A line one pixel thin, lying unless ``upright``."""
    made = surface(kind)
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def panel_header() -> tuple[QFrame, QHBoxLayout]:
    """The strip at the top of a panel, empty, with the row to put things into."""
    made = surface("header")
    made.setFixedHeight(HEADER_PX)
    row = QHBoxLayout(made)
    row.setContentsMargins(12, 0, 8, 0)
    row.setSpacing(8)
    return made, row
