"""The curve of a search: what its best plan cost, over time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from molin.ui.theme import Theme

SIZE = QSize(176, 22)
MARGIN_PX = 4
DOT_PX = 2.5
HEADROOM = 1.02  # a first plan alone, or plans all alike, lie a little below the top


class FallingCurve(QWidget):
    """Steps down at each better plan; the width is the time that was given."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seconds = 1.0
        self._points: list[tuple[float, float]] = []
        self.setFixedSize(SIZE)

    def begin(self, seconds: float) -> None:
        self._seconds = max(seconds, 1.0)
        self._points.clear()
        self.update()

    def add(self, elapsed: float, cost: float) -> None:
        self._points.append((min(elapsed, self._seconds), cost))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        steps = self._steps()
        floor = self.height() - 1.0
        area = [QPointF(steps[0].x(), floor), *steps, QPointF(steps[-1].x(), floor)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent_soft)
        painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(self._theme.accent, 1.5))
        painter.drawPolyline(QPolygonF(steps))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent)
        painter.drawEllipse(steps[-1], DOT_PX, DOT_PX)
        painter.end()

    def _steps(self) -> list[QPointF]:
        """Corners of the stairs: along at the old cost, then down to the new one."""
        steps = [self._place(*self._points[0])]
        for elapsed, cost in self._points[1:]:
            here = self._place(elapsed, cost)
            steps += [QPointF(here.x(), steps[-1].y()), here]
        return steps

    def _place(self, elapsed: float, cost: float) -> QPointF:
        box = QRectF(self.rect()).adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        highest = max(cost for _, cost in self._points) * HEADROOM
        lowest = min(cost for _, cost in self._points)
        share = (highest - cost) / ((highest - lowest) or 1.0)
        return QPointF(
            box.left() + box.width() * elapsed / self._seconds,
            box.top() + box.height() * share,
        )
