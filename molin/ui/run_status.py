"""Tells how a search goes and lets the person stop it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from molin.ui.falling_curve import FallingCurve
from molin.ui.key_button import KeyButton
from molin.ui.parts import label
from molin.ui.theme import Theme
from molin.words import Words

TICK_MS = 500


class RunStatus(QWidget):
    """Seconds gone, the falling curve, the gain and Stop; hidden while nothing runs.

    Signals:
        stop_requested(): the person pressed Stop or Esc.
    """

    stop_requested = Signal()

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._seconds = 0.0
        self._first: float | None = None
        self._since = QElapsedTimer()
        self.clock = label("", "small")
        self.curve = FallingCurve(theme)
        self.before = label("", "small")
        self.now = label("", "small-strong")
        self.stop_button = KeyButton(
            theme, "stop-circle-outline", self.tr("Stop"), self.tr("Esc")
        )
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.stop_button.clicked.connect(self._on_stop)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self._on_stop)
        self.finished()

    def start(self, seconds: float) -> None:
        """A search began that may take ``seconds``."""
        self._seconds, self._first = seconds, None
        self._since.start()
        self.curve.begin(seconds)
        self.before.setText(self.tr("looking for a first plan"))
        self.now.setText("")
        self.stop_button.setEnabled(True)
        self._escape.setEnabled(True)
        self._on_tick()
        self._timer.start()
        self.show()

    def progressed(self, elapsed: float, cost: float) -> None:
        """After ``elapsed`` seconds the best plan costs ``cost`` minutes."""
        if self._first is None:
            self._first = cost
        self.curve.add(elapsed, cost)
        first = self._words.number(self._first)
        self.before.setText("" if cost == self._first else f"{first} →")
        self.now.setText(self._words.minutes(timedelta(minutes=cost)))
        self.setAccessibleDescription(f"{self.before.text()} {self.now.text()}")

    def finished(self) -> None:
        """Nothing runs any more."""
        self._timer.stop()
        self._escape.setEnabled(False)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Planning"), "small-strong"))
        row.addWidget(self.clock)
        row.addWidget(self.curve)
        row.addSpacing(8)
        row.addWidget(self.before)
        row.addWidget(self.now)
        row.addWidget(self.stop_button)

    @Slot()
    def _on_tick(self) -> None:
        gone = min(self._since.elapsed() / 1000, self._seconds)
        text = self.tr("{n} of {all} s").format(
            n=self._words.number(int(gone)), all=self._words.number(self._seconds)
        )
        self.clock.setText(text)
        self.setAccessibleName(self.tr("Planning: {time}").format(time=text))

    @Slot()
    def _on_stop(self) -> None:
        """Once is enough: the run ends within a moment."""
        self.stop_button.setEnabled(False)
        self._escape.setEnabled(False)
        self.stop_requested.emit()
