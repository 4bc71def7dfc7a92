"""Says in the page what went wrong or matters now, instead of in a dialog."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from molin.ui.icons import pixmap
from molin.ui.parts import button, icon_button, label
from molin.ui.theme import Theme


class Tone(Enum):
    """How serious a notice is; its value is its icon."""

    INFO = "information-outline"
    WARN = "alert-outline"
    ERROR = "alert-circle-outline"


class NoticeBar(QFrame):
    """One sentence at a time, until it is closed or replaced; hidden without one.

    Signals:
        acted(): the person pressed the button that the notice offers.
        closed(): the person put the notice away.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self._theme = theme
        self._picture = label()
        self.word = label("", "title")
        self.text = label()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        self.action_button = button(theme, "", kind="small")
        self.close_button = icon_button(theme, "close", self.tr("Close this notice"))
        self._lay_out()
        self.action_button.clicked.connect(self.acted)
        self.close_button.clicked.connect(self._on_closed)
        self.hide()

    def say(self, tone: Tone, text: str, *, action: str = "") -> None:
        """Show ``text``; ``action`` is the word on a button that leads on."""
        colour = self._theme.accent if tone is Tone.INFO else self._theme.warn
        self._picture.setPixmap(pixmap(tone.value, colour))
        self.word.setText(self._word(tone))
        self.text.setText(text)
        self.action_button.setText(action)
        self.action_button.setAccessibleName(action)
        self.action_button.setVisible(bool(action))
        self.setAccessibleName(f"{self.word.text()}: {text}")
        self.show()

    def _word(self, tone: Tone) -> str:
        return {
            Tone.INFO: self.tr("Note"),
            Tone.WARN: self.tr("Attention"),
            Tone.ERROR: self.tr("Not done"),
        }[tone]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self.word)
        row.addWidget(self.text, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
