"""What the board's signs mean, in a row of small samples."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from molin.ui.icons import icon
from molin.ui.parts import label
from molin.ui.theme import SMALL_RADIUS, Theme

Sample = Callable[[QPainter, QRectF, Theme], None]

SIZE = QSize(18, 14)


class Legend(QWidget):
    """Travel, waiting, break, late and masked, each with its word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        samples: tuple[tuple[Sample, str], ...] = (
            (_travel, self.tr("travel")),
            (_waiting, self.tr("waiting")),
            (_break, self.tr("break")),
            (_late, self.tr("late")),
            (_masked, self.tr("place masked")),
        )
        for place, (sample, word) in enumerate(samples):
            if place:
                row.addSpacing(8)
            row.addWidget(_Swatch(sample, theme))
            row.addWidget(label(word, "hint"))


class _Swatch(QWidget):
    """One sample; the word beside it is its name."""

    def __init__(self, sample: Sample, theme: Theme) -> None:
        super().__init__()
        self._sample = sample
        self._theme = theme
        self.setFixedSize(SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._sample(painter, QRectF(self.rect()), self._theme)
        painter.end()


def _travel(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.fillRect(QRectF(0, box.center().y() - 1.5, box.width(), 3), theme.ink3)


def _waiting(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.wait)
    painter.drawRoundedRect(box.adjusted(0, 2, 0, -2), 2, 2)


def _break(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(theme.line, 1))
    painter.setBrush(QBrush(theme.line, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _late(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(theme.warn, 2))
    painter.setBrush(theme.s2)
    inner = box.adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(inner, SMALL_RADIUS - 1, SMALL_RADIUS - 1)


def _masked(painter: QPainter, box: QRectF, theme: Theme) -> None:
    icon("eye-off-outline", theme.ink2).paint(painter, box.toRect())
