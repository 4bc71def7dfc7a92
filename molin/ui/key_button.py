"""A button that shows the key which does the same."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from molin.ui.parts import label, picture
from molin.ui.theme import Theme


class KeyButton(QPushButton):
    """A small button: icon, word, and the key in a frame."""

    def __init__(self, theme: Theme, icon_name: str, text: str, key: str) -> None:
        super().__init__()
        self.setProperty("kind", "small")
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 4, 0)
        row.setSpacing(6)
        for part in (
            picture(icon_name, theme),
            label(text, "small"),
            label(key, "key"),
        ):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
