"""The bar at the bottom: the last message, and the search that runs."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from molin.ui.elided_label import ElidedLabel
from molin.ui.icons import ROW_PX, pixmap
from molin.ui.notice import Tone
from molin.ui.parts import label
from molin.ui.run_status import RunStatus
from molin.ui.theme import Theme
from molin.words import Words

HEIGHT_PX = 28


class StatusBar(QFrame):
    """What happened last, with its sign; ``run`` tells of the search."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "status")
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._picture = label()
        self._picture.setFixedSize(ROW_PX, ROW_PX)
        self.message = ElidedLabel("", "small")
        self.run = RunStatus(theme, words)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self.message, 1)
        row.addWidget(self.run)

    def say(self, text: str, tone: Tone = Tone.INFO, *, done: bool = False) -> None:
        """Show ``text`` until the next one; ``done`` marks what was carried out."""
        name = "check-circle-outline" if done else tone.value
        colour = self._theme.ok if done else self._theme.ink2
        if tone is not Tone.INFO:
            colour = self._theme.warn
        self._picture.setPixmap(pixmap(name, colour))
        self.message.setText(text)
        self.setAccessibleName(text)
