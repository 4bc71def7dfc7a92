"""The sign of a unit: its colour, its shape and its letter, never colour alone."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from molin.signs import Shape
from molin.ui.theme import Theme, UnitColours
from molin.words import Words

BADGE_PX = 16

# Sides and first corner of each polygon (degrees, clockwise from the right), and its
# reach as a share of the box, so that all shapes look equally large.
_CORNERS = {
    Shape.DIAMOND: (4, -90.0, 0.50),
    Shape.TRIANGLE: (3, -90.0, 0.58),
    Shape.HEXAGON: (6, 0.0, 0.47),
    Shape.PENTAGON: (5, -90.0, 0.50),
}
_LETTER_DROP = 0.08  # the middle of a triangle lies low in its box
_ROUND_SHARE = 0.41
_SQUARE_SHARE = 0.375


def shape_path(box: QRectF, shape: Shape) -> QPainterPath:
    """The outline of a unit's shape inside ``box``."""
    path = QPainterPath()
    side = min(box.width(), box.height())
    if shape is Shape.CIRCLE:
        path.addEllipse(box.center(), side * _ROUND_SHARE, side * _ROUND_SHARE)
    elif shape is Shape.SQUARE:
        half = side * _SQUARE_SHARE
        square = QRectF(-half, -half, 2 * half, 2 * half).translated(box.center())
        path.addRoundedRect(square, side / 10, side / 10)
    else:
        path.addPolygon(_polygon(box, shape))
        path.closeSubpath()
    return path


def paint_badge(
    painter: QPainter, box: QRectF, colours: UnitColours, text: str
) -> None:
    """Fill the unit's shape inside ``box`` and write its letter on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A pen of the same colour rounds the corners, as the map's markers do.
    painter.setPen(QPen(colours.full, 1, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colours.full)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawPath(shape_path(inner, colours.shape))
    font = QFont(painter.font())
    font.setPixelSize(max(7, round(box.height() * 0.62)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(colours.on_badge)
    drop = box.height() * _LETTER_DROP if colours.shape is Shape.TRIANGLE else 0
    painter.drawText(box.translated(0, drop), Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def badge_pixmap(theme: Theme, letter: str, size_px: int = BADGE_PX) -> QPixmap:
    """The badge as a picture for tables and fields."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    picture = QPixmap(QSize(size_px, size_px) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(0, 0, size_px, size_px), theme.unit(letter), letter)
    painter.end()
    return picture


class Badge(QWidget):
    """A unit's badge on its own, named for those who cannot see it."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._letter = ""
        self.setFixedSize(BADGE_PX, BADGE_PX)

    def show_unit(self, letter: str) -> None:
        self._letter = letter
        self.setAccessibleName(self._words.text("Unit {letter}", letter=letter))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._letter:
            box = QRectF(self.rect())
            colours = self._theme.unit(self._letter)
            painter = QPainter(self)
            paint_badge(painter, box, colours, self._letter)
            painter.end()


def _polygon(box: QRectF, shape: Shape) -> QPolygonF:
    sides, first, share = _CORNERS[shape]
    reach = min(box.width(), box.height()) * share
    middle = box.center()
    if shape is Shape.TRIANGLE:
        middle += QPointF(0, box.height() * _LETTER_DROP)
    turns = (first * pi / 180 + 2 * pi * corner / sides for corner in range(sides))
    return QPolygonF([middle + QPointF(cos(t), sin(t)) * reach for t in turns])
