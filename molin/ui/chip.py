"""A small framed word with its icon: a stage, a lock, "Demo"."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from molin.ui.icons import BLOCK_PX, pixmap
from molin.ui.parts import label
from molin.ui.theme import Theme

HEIGHT_PX = 22


class Chip(QFrame):
    """Shows a state; ``on`` puts it in the accent."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        text: str = "",
        *,
        on: bool = False,
        strong: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("surface", "chip-on" if on else "chip")
        self.setFixedHeight(HEIGHT_PX)
        self.text = label(text, "small-strong" if strong else "small")
        sign = QLabel()
        sign.setPixmap(pixmap(icon_name, theme.accent if on else theme.ink2, BLOCK_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 5, 0)
        row.setSpacing(3)
        row.addWidget(sign)
        row.addWidget(self.text)
