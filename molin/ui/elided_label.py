"""A line of text that gives way: it ends in "…" where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip

from molin.ui.parts import Role


class ElidedLabel(QLabel):
    """Like a plain label; the whole text shows as a tooltip while it is cut."""

    def __init__(self, text: str = "", role: Role = "text") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        narrow = self.fontMetrics().horizontalAdvance("…")
        return QSize(narrow, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self._fitting(),
            self.foregroundRole(),
        )
        painter.end()

    def event(self, event: QEvent) -> bool:
        cut = isinstance(event, QHelpEvent) and self._fitting() != self.text()
        if event.type() == QEvent.Type.ToolTip and cut and not self.toolTip():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.text())
            return True
        return super().event(event)

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
