"""A graphics view with a fixed axis above, a fixed column at the left, and zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from molin.ui.board.axis import HourAxis
from molin.ui.board.column import DayColumn
from molin.ui.board.geometry import (
    AXIS_PX,
    COLUMN_PX,
    MOST_ZOOM,
    TimeScale,
    fitted_scale,
)
from molin.ui.board.look import Look
from molin.ui.board.scene import BoardScene
from molin.words import Words

ZOOM_STEP = 1.25
NOTCH = 120  # Qt's eighths of a degree for one step of a wheel


class FramedView(QGraphicsView):
    """Zoom stretches the hours only; rows keep their height and text its size."""

    def __init__(
        self, scene: BoardScene, look: Look, words: Words, parent: QWidget
    ) -> None:
        super().__init__(scene, parent)
        self.board_scene = scene
        self.axis = HourAxis(look, self)
        self.column = DayColumn(look, words, self)
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(
            QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setViewportMargins(COLUMN_PX, AXIS_PX, 0, 0)

    @property
    def scale_shown(self) -> TimeScale:
        return self.board_scene.scale

    def fit(self) -> None:
        """All hours in the width there is."""
        self._zoom = 1.0
        self.rescale()

    def zoom_by(self, factor: float, x: float) -> None:
        """Stretch the hours and keep the one at ``x`` of the viewport where it is."""
        hour = self.scale_shown.hour(x + self.horizontalScrollBar().value())
        self._zoom = min(max(self._zoom * factor, 1.0), MOST_ZOOM)
        self.rescale()
        self.horizontalScrollBar().setValue(round(self.scale_shown.x(hour) - x))

    def rescale(self) -> None:
        """Fit the hours to the width there is, at the zoom there is."""
        hours = self.board_scene.content.hours
        scale = fitted_scale(hours, self.viewport().width(), self._zoom)
        # Off while all fits, or Qt shows both bars, each needed for the other.
        wide = scale.width > self.viewport().width()
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wide else policy.ScrollBarAlwaysOff
        )
        if scale != self.scale_shown:
            self.board_scene.rescale(scale)
        self._move_strips()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.axis.setGeometry(0, 0, self.width(), AXIS_PX)
        below = self.viewport().height()
        self.column.setGeometry(0, AXIS_PX, COLUMN_PX, below)
        self.rescale()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._move_strips()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP**notches, event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() - notches * bar.singleStep() * 3))
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):  # from the strips; the rows' own go past
            return self.verticalScrollBar().event(event)
        return super().event(event)

    def origin(self) -> QPoint:
        """How many pixels of the rows are scrolled out, left and above."""
        return QPoint(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )

    def rows_area(self) -> QRect:
        """Where the rows are seen, in the coordinates of the parent."""
        return self.viewport().geometry().translated(self.pos())

    def _move_strips(self) -> None:
        self.axis.show_scale(self.scale_shown, self.origin().x())
        self.column.scroll_to(self.origin().y())
