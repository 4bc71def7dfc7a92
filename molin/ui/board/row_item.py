"""One row of the board in the scene: keeps its layout until something changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from molin.domain.requests import RequestId
from molin.ui.board.geometry import ROW_PX, Span, TimeScale
from molin.ui.board.layout import RowLayout
from molin.ui.board.painting import Emphasis, RowPainter
from molin.ui.board.rows import Row


class RowItem(QGraphicsRectItem):
    """A rectangle, so that Qt knows its bounds without asking Python each time."""

    def __init__(self, row: Row, scale: TimeScale, painter: RowPainter) -> None:
        super().__init__()
        self._painter = painter
        self._row = row
        self._scale = scale
        self._windows: tuple[Span, ...] = ()
        self._beside = False
        self._chosen: RequestId | None = None
        self._hovered: RequestId | None = None
        self._layout: RowLayout | None = None
        self._emphasis = Emphasis()
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.rescale(scale)

    def show_row(self, row: Row) -> None:
        """Show ``row`` instead; an equal one costs no paint."""
        if row != self._row:
            self._row = row
            self._renew()

    def rescale(self, scale: TimeScale) -> None:
        self._scale = scale
        self.setRect(0, 0, scale.width, ROW_PX)
        self._renew()

    def choose(
        self, request: RequestId | None, windows: tuple[Span, ...], *, planned: bool
    ) -> None:
        """Stress the stop of ``request``, if it is here, and the ``windows``.

        ``planned``: it is in some row, whose windows shall stand out from the others'.
        """
        chosen = request if self._row.block_of(request) else None
        stressed = chosen, windows, planned and chosen is None
        if stressed != (self._chosen, self._windows, self._beside):
            self._chosen, self._windows, self._beside = stressed
            self._renew()

    def hover(self, request: RequestId | None) -> None:
        hovered = request if self._row.block_of(request) else None
        if hovered != self._hovered:
            self._hovered = hovered
            self._renew()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._layout is None:
            self._layout = self._painter.lay_out(self._row, self._scale, self._chosen)
            self._emphasis = Emphasis(
                windows=tuple(self._scale.bar(span) for span in self._windows),
                beside=self._beside,
                chosen=self._chosen,
                hovered=self._hovered,
            )
        self._painter.paint(painter, self._row, self._layout, self._emphasis)

    def _renew(self) -> None:
        """Laid out when next painted: rows out of sight cost nothing."""
        self._layout = None
        self.update()
