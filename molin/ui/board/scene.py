"""The rows of the board with what lies behind and before them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from molin.domain.book import WeekBook
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId
from molin.ui.board.content import NO_CONTENT, Content
from molin.ui.board.geometry import ROW_PX, TimeScale
from molin.ui.board.look import Look
from molin.ui.board.painting import RowPainter
from molin.ui.board.row_item import RowItem
from molin.ui.board.rows import windows_on
from molin.ui.selection import Selection

NOW_PX = 2


class BoardScene(QGraphicsScene):
    """One item a row; past, hours and lines behind them, the now line before."""

    def __init__(
        self, look: Look, row_painter: RowPainter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._row_painter = row_painter
        self._items: list[RowItem] = []
        self._hovered: int | None = None
        self._shift: ShiftId | None = None
        self.content = NO_CONTENT
        self.scale = TimeScale(0, 1, 1.0)

    def show_content(self, content: Content) -> None:
        """Draw ``content`` instead; what stays equal keeps its layout."""
        self.content = content
        if len(content.rows) == len(self._items):
            for item, row in zip(self._items, content.rows, strict=True):
                item.show_row(row)
        else:
            self._build()
        for item, top in zip(self._items, content.places.tops, strict=True):
            item.setPos(0, top)
        self._fit_rect()
        self.update()

    def rescale(self, scale: TimeScale) -> None:
        self.scale = scale
        for item in self._items:
            item.rescale(scale)
        self._fit_rect()
        self.update()

    def choose(self, selection: Selection, book: WeekBook) -> None:
        """Stress a stop with its windows on all rows of their days, or a shift."""
        request = selection.request
        shift = selection.shift if request is None else None
        self._update_row(self._shift)
        self._update_row(shift)
        self._shift = shift
        planned = any(row.block_of(request) for row in self.content.rows)
        for day, numbers in zip(
            self.content.days, self.content.places.days, strict=True
        ):
            spans = windows_on(book, request, day.date)
            for number in numbers:
                self._items[number].choose(request, spans, planned=planned)

    def hover(self, row: int | None, request: RequestId | None) -> None:
        if self._hovered is not None and self._hovered != row:
            self._items[self._hovered].hover(None)
        if row is not None:
            self._items[row].hover(request)
        self._hovered = row

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        exposed = QRectF(rect).toAlignedRect()
        painter.fillRect(exposed, self._look.theme.s2)
        self._shade(painter)
        self._hours(painter, exposed)
        self._lines(painter, exposed)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        now, bar = self.content.now, self.content.today_bar
        if now is not None and bar is not None:
            left = round(self.scale.x(now)) - NOW_PX // 2
            painter.fillRect(left, bar.left, NOW_PX, bar.width, self._look.theme.ink)

    def _build(self) -> None:
        self.clear()
        self._hovered = None
        self._items = [
            RowItem(row, self.scale, self._row_painter) for row in self.content.rows
        ]
        for item in self._items:
            self.addItem(item)

    def _update_row(self, shift: ShiftId | None) -> None:
        for row, item in zip(self.content.rows, self._items, strict=True):
            if row.shift.id == shift:
                item.update()

    def _fit_rect(self) -> None:
        self.setSceneRect(0, 0, self.scale.width, self.content.places.height)

    def _shade(self, painter: QPainter) -> None:
        """Today until now, and the row of a chosen shift."""
        theme, width = self._look.theme, self.scale.width
        now, bar = self.content.now, self.content.today_bar
        if now is not None and bar is not None:
            past = min(round(self.scale.x(now)), width)
            painter.fillRect(0, bar.left, past, bar.width, theme.past)
        tops = self.content.places.tops
        for row, top in zip(self.content.rows, tops, strict=True):
            if row.shift.id == self._shift:
                painter.fillRect(0, top, width, ROW_PX, theme.accent_soft)

    def _hours(self, painter: QPainter, exposed: QRect) -> None:
        for hour in self.scale.hours:
            x = round(self.scale.x(hour))
            if exposed.left() <= x <= exposed.right():
                painter.fillRect(
                    x, exposed.top(), 1, exposed.height(), self._look.theme.grid
                )

    def _lines(self, painter: QPainter, exposed: QRect) -> None:
        """Thin between the rows of a day, firmer between days."""
        theme, places = self._look.theme, self.content.places
        left, width = exposed.left(), exposed.width()
        for day, rows in enumerate(places.days):
            for row in rows[1:]:
                if exposed.top() <= places.tops[row] <= exposed.bottom():
                    painter.fillRect(left, places.tops[row], width, 1, theme.grid)
            if day:
                line = places.line_above(day)
                painter.fillRect(left, line, width, 1, theme.line)
