"""The hours above the rows, and the plate that says what time it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from molin.ui.board.content import NO_CONTENT, Content
from molin.ui.board.geometry import AXIS_PX, COLUMN_PX, DAY_PX, TimeScale
from molin.ui.board.look import Look
from molin.ui.theme import SMALL_RADIUS

LABEL_GAP_PX = 4
LEFT_PX = 12
PLATE_PAD_PX, PLATE_PX = 6, 18


class HourAxis(QWidget):
    """Stays on top while the rows scroll below; also heads the left column."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = TimeScale(0, 1, 1.0)
        self._content = NO_CONTENT
        self._offset = 0
        self._heads = (
            (LEFT_PX, look.text(self.tr("Day"))),
            (DAY_PX, look.text(self.tr("Unit, shift"))),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_content(self, content: Content) -> None:
        self._content = content
        self.update()

    def show_scale(self, scale: TimeScale, offset: int) -> None:
        """``offset`` pixels of the rows are scrolled out on the left."""
        self._scale, self._offset = scale, offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.small)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.s1)
        painter.fillRect(0, AXIS_PX - 1, self.width(), 1, theme.line)
        painter.setPen(theme.ink2)
        top = self._look.text_top((AXIS_PX - 1) / 2)
        for left, text in self._heads:
            painter.drawStaticText(QPointF(left, top), text)
        painter.setClipRect(COLUMN_PX, 0, self.width() - COLUMN_PX, AXIS_PX)
        self._hours(painter, top)
        painter.setClipping(False)
        self._now(painter, top)
        painter.end()

    def _hours(self, painter: QPainter, top: float) -> None:
        plate = self._plate()
        for hour in self._scale.hours:
            x = self._x(hour)
            text = self._look.text(f"{hour % 24:02}")
            box = QRectF(QPointF(x + LABEL_GAP_PX, top), text.size())
            covered = plate is not None and plate.adjusted(-2, 0, 2, 0).intersects(box)
            if not covered and box.right() < self.width():
                painter.drawStaticText(box.topLeft(), text)

    def _now(self, painter: QPainter, top: float) -> None:
        plate = self._plate()
        if plate is None:
            return
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink)
        painter.drawRoundedRect(plate, SMALL_RADIUS, SMALL_RADIUS)
        painter.setPen(theme.s2)
        painter.setFont(self._look.bold)
        text = self._look.text(self._clock(), bold=True)
        left = plate.center().x() - text.size().width() / 2
        painter.drawStaticText(QPointF(left, top), text)

    def _plate(self) -> QRectF | None:
        """Around the time it is; None while that is not in sight."""
        if self._content.now is None:
            return None
        x = self._x(self._content.now)
        if not COLUMN_PX <= x <= self.width():
            return None
        width = self._look.text(self._clock(), bold=True).size().width()
        plate = QRectF(0, 0, round(width) + 2 * PLATE_PAD_PX, PLATE_PX)
        plate.moveCenter(QPointF(x, (AXIS_PX - 1) / 2))
        plate.moveRight(min(plate.right(), self.width() - 1.0))
        return plate

    def _clock(self) -> str:
        minutes = int((self._content.now or 0) * 60 + 0.001)
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def _x(self, hour: float) -> float:
        return COLUMN_PX + round(self._scale.x(hour)) - self._offset
