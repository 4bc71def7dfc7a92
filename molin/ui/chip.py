"""A small framed word, perhaps with an icon: a stage, a lock, "Demo"."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from molin.ui.elided_label import ElidedLabel
from molin.ui.icons import BLOCK_PX, pixmap
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
        self.text = ElidedLabel(text, "small-strong" if strong else "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 0, 5, 0)
        row.setSpacing(3)
        if icon_name:
            sign = QLabel()
            colour = theme.accent if on else theme.ink2
            sign.setPixmap(pixmap(icon_name, colour, BLOCK_PX))
            row.addWidget(sign)
        row.addWidget(self.text)
