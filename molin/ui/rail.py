"""The rail at the left: one button per page, with its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from molin.ui.icons import RAIL_PX, icon
from molin.ui.parts import bind_key, label, rule
from molin.ui.theme import Theme

WIDTH_PX = 76


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the window. ``of_week``: it shows the week that the picker names."""

    title: str
    icon: str
    key: str
    widget: QWidget
    of_week: bool = True


class Rail(QFrame):
    """Buttons for the pages that exist.

    Signals:
        chosen(int): the person wants the page with this number.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, pages: Sequence[Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setFixedWidth(WIDTH_PX)
        self.buttons = [RailButton(theme, page) for page in pages]
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setContentsMargins(6, 8, 5, 8)
        column.setSpacing(4)
        for number, made in enumerate(self.buttons):
            group.addButton(made)
            column.addWidget(made)
            made.clicked.connect(partial(self.chosen.emit, number))
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column)
        row.addWidget(rule(upright=True))

    def show_page(self, number: int) -> None:
        """Mark the page that is shown; emits nothing."""
        self.buttons[number].setChecked(True)


class RailButton(QToolButton):
    """Icon above word, and the key in the corner."""

    def __init__(self, theme: Theme, page: Page) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setText(page.title)
        self.setToolTip(f"{page.title} ({page.key})")
        self.setAccessibleName(page.title)
        bind_key(self, page.key)
        self.setIconSize(QSize(RAIL_PX, RAIL_PX))
        self.setIcon(_two_faced(theme, page.icon))
        corner = QVBoxLayout(self)
        corner.setContentsMargins(0, 1, 5, 0)
        key = label(page.key, "hint")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        corner.addWidget(key, 0, top_right)


def _two_faced(theme: Theme, name: str) -> QIcon:
    """In ink, and in the accent on the page that is shown."""
    size = QSize(RAIL_PX, RAIL_PX)
    made = QIcon(icon(name, theme.ink2).pixmap(size))
    shown = icon(name, theme.accent).pixmap(size)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
        made.addPixmap(shown, mode, QIcon.State.On)
    return made
