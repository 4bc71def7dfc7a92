"""Paints one row of the board, back to front as the drawing rules order it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QStaticText

from molin.domain.requests import RequestId
from molin.ui.board.geometry import BLOCK_PX, BLOCK_TOP_PX, ROW_PX, Bar, TimeScale
from molin.ui.board.label import (
    AFTER_MARKS_PX,
    BAR_PX,
    BEFORE_ICON_PX,
    GAP_PX,
    ICON_PX,
    LEAST_BREAK_TEXT_PX,
    Mark,
)
from molin.ui.board.layout import PlacedBlock, RowLayout, lay_out
from molin.ui.board.look import Look, UnitLook
from molin.ui.board.rows import Row
from molin.ui.theme import RADIUS, SMALL_RADIUS

MIDDLE_PX = BLOCK_TOP_PX + BLOCK_PX / 2
ICON_TOP_PX = BLOCK_TOP_PX + (BLOCK_PX - ICON_PX) // 2
TRAVEL_PX = 3
TICK_PX, TICK_HEIGHT_PX = 3, 11
WAIT_HEIGHT_PX = 11
PLATE_PAD_PX, PLATE_HEIGHT_PX = 4, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """What a row stresses just now: windows, the chosen and the hovered stop."""

    windows: tuple[Bar, ...] = ()
    beside: bool = False
    """The windows are those of a stop in another row."""
    chosen: RequestId | None = None
    hovered: RequestId | None = None


class RowPainter:
    """Paints with the origin at the top left corner of the row."""

    def __init__(self, look: Look, *, break_word: str, on_call_word: str) -> None:
        self._look = look
        self._break = look.text(break_word)
        self._on_call = look.text(on_call_word)
        self._bar = _bar_path()

    def lay_out(
        self, row: Row, scale: TimeScale, chosen: RequestId | None
    ) -> RowLayout:
        return lay_out(row, scale, chosen, self._look.measure)

    def paint(
        self, painter: QPainter, row: Row, layout: RowLayout, emphasis: Emphasis
    ) -> None:
        unit = self._look.unit(row.letter)
        painter.setFont(self._look.small)
        band = self._look.window_beside if emphasis.beside else self._look.window
        for bar in emphasis.windows:
            painter.fillRect(bar.left, 0, bar.width, ROW_PX, band)
        self._road(painter, row, layout, unit)
        if layout.rest is not None:
            self._rest(painter, layout.rest)
        for placed in layout.blocks:
            self._block(painter, placed, unit, emphasis)
        for placed in layout.blocks:
            if placed.block.stop.request == emphasis.chosen:
                self._outline(painter, placed.bar)

    def _road(
        self, painter: QPainter, row: Row, layout: RowLayout, unit: UnitLook
    ) -> None:
        top = int(MIDDLE_PX - TRAVEL_PX / 2)
        for bar in layout.travels:
            painter.fillRect(bar.left, top, bar.width, TRAVEL_PX, unit.travel)
        for bar in layout.waits:
            self._waiting(painter, _box(bar, WAIT_HEIGHT_PX))
        if not row.blocks:
            self._nothing(painter, row, layout.span, unit)
        top = int(MIDDLE_PX - TICK_HEIGHT_PX / 2)
        for left in (layout.span.left, layout.span.right - TICK_PX):
            painter.fillRect(left, top, TICK_PX, TICK_HEIGHT_PX, unit.full)

    def _waiting(self, painter: QPainter, box: QRectF) -> None:
        """On a pixel of ground, or it would drown in a window or in the past."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.ground)
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), RADIUS, RADIUS)
        painter.setBrush(self._look.wait)
        painter.drawRoundedRect(box, SMALL_RADIUS, SMALL_RADIUS)

    def _nothing(self, painter: QPainter, row: Row, span: Bar, unit: UnitLook) -> None:
        """A shift without stops: its hours as a thin line, and a word when on call."""
        painter.fillRect(span.left, int(MIDDLE_PX), span.width, 1, unit.edge.brush())
        if row.on_call:
            self._plate(painter, (span.left + span.right) / 2, self._on_call)

    def _rest(self, painter: QPainter, bar: Bar) -> None:
        painter.setPen(self._look.rest_edge)
        painter.setBrush(self._look.hatch)
        box = _inside(_box(bar, BLOCK_PX))
        painter.drawRoundedRect(box, SMALL_RADIUS, SMALL_RADIUS)
        if bar.width >= LEAST_BREAK_TEXT_PX:
            self._plate(painter, (bar.left + bar.right) / 2, self._break)

    def _plate(self, painter: QPainter, middle: float, text: QStaticText) -> None:
        """A quiet word on ground of its own, so that no line runs through it."""
        width = text.size().width()
        plate = QRectF(0, 0, width + 2 * PLATE_PAD_PX, PLATE_HEIGHT_PX)
        plate.moveCenter(QPointF(middle, MIDDLE_PX))
        painter.fillRect(plate, self._look.theme.s2)
        self._text(painter, middle - width / 2, text, self._look.theme.ink2)

    def _block(
        self, painter: QPainter, placed: PlacedBlock, unit: UnitLook, emphasis: Emphasis
    ) -> None:
        request = placed.block.stop.request
        box = _inside(_box(placed.bar, BLOCK_PX))
        painter.setBrush(unit.fill)
        if placed.block.late is not None:
            painter.setPen(self._look.late_edge)
            box.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            hovered = request == emphasis.hovered
            painter.setPen(self._look.hovered_edge if hovered else unit.edge)
        painter.drawRoundedRect(box, SMALL_RADIUS, SMALL_RADIUS)
        painter.fillPath(self._bar.translated(placed.bar.left, 0), unit.full)
        self._words(painter, placed, bold=request == emphasis.chosen)

    def _words(self, painter: QPainter, placed: PlacedBlock, *, bold: bool) -> None:
        label, theme = placed.label, self._look.theme
        left = placed.bar.left + BEFORE_ICON_PX
        if label.icon:
            if placed.bar.width < BEFORE_ICON_PX + ICON_PX + AFTER_MARKS_PX:
                left = placed.bar.left + (placed.bar.width + BAR_PX - ICON_PX) // 2
            icon = self._look.icons[placed.block.kind]
            painter.drawPixmap(left, ICON_TOP_PX, icon)
            left += ICON_PX + GAP_PX
        if label.text:
            painter.setFont(self._look.bold if bold else self._look.small)
            text = self._look.text(label.text, bold=bold)
            self._text(painter, left, text, theme.ink)
        self._marks(painter, placed)

    def _marks(self, painter: QPainter, placed: PlacedBlock) -> None:
        """From the right end to the left, the minutes before the clock."""
        left = placed.bar.right - AFTER_MARKS_PX - ICON_PX
        for mark in reversed(placed.label.marks):
            painter.drawPixmap(left, ICON_TOP_PX, self._look.marks[mark])
            if mark is Mark.LATE and placed.label.late:
                text = self._look.text(placed.label.late, bold=True)
                painter.setFont(self._look.bold)
                left -= GAP_PX + round(text.size().width())
                self._text(painter, left, text, self._look.theme.warn)
            left -= GAP_PX + ICON_PX

    def _outline(self, painter: QPainter, bar: Bar) -> None:
        painter.setPen(self._look.chosen_edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = QRectF(_box(bar, BLOCK_PX)).adjusted(-1, -1, 1, 1)
        painter.drawRoundedRect(around, RADIUS, RADIUS)

    def _text(
        self, painter: QPainter, left: float, text: QStaticText, colour: QColor
    ) -> None:
        painter.setPen(colour)
        painter.drawStaticText(QPointF(left, self._look.text_top(MIDDLE_PX)), text)


def _box(bar: Bar, height: int) -> QRectF:
    return QRectF(bar.left, int(MIDDLE_PX - height / 2), bar.width, height)


def _inside(box: QRectF) -> QRectF:
    """Where a pen of one pixel stays inside the box and sharp."""
    return box.adjusted(0.5, 0.5, -0.5, -0.5)


def _bar_path() -> QPainterPath:
    """The left bar of a block at x = 0: rounded like the block's left corners."""
    block = QPainterPath()
    box = QRectF(0, BLOCK_TOP_PX, 4 * BAR_PX, BLOCK_PX)
    block.addRoundedRect(box, SMALL_RADIUS, SMALL_RADIUS)
    left = QPainterPath()
    left.addRect(QRectF(0, BLOCK_TOP_PX, BAR_PX, BLOCK_PX))
    return block.intersected(left)
