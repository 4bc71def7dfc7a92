"""The week as rows of time: who is where, when, and what stands in the way."""

from __future__ import annotations

from datetime import date, datetime
from math import ceil

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.domain.time import Week
from molin.ui.board.advice import Advice
from molin.ui.board.content import content_of
from molin.ui.board.geometry import AXIS_PX
from molin.ui.board.look import Look
from molin.ui.board.painting import RowPainter
from molin.ui.board.rows import RowMaker
from molin.ui.board.scene import BoardScene
from molin.ui.board.view import BoardView
from molin.ui.selection import Selection
from molin.ui.theme import RADIUS, Theme
from molin.words import Words

EDGE_PX = 1
AIR_PX = 24


class Board(QFrame):
    """The time board of the Week page; shows, and tells what was chosen.

    Signals:
        selection_changed(Selection): the person chose a stop, a shift or nothing.
        day_chosen(date): the person wants this day on the map.
    """

    selection_changed = Signal(object)
    day_chosen = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._maker = RowMaker(words)
        self._week: Week | None = None
        self.setProperty("surface", "panel")
        look = Look(theme)
        rows = RowPainter(
            look, break_word=self.tr("Break"), on_call_word=self.tr("On call")
        )
        self._scene = BoardScene(look, rows, self)
        self._view = BoardView(self._scene, look, words, self)
        self._advice = Advice(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)

        self._view.chosen.connect(self.selection_changed)
        self._view.day_chosen.connect(self.day_chosen)
        self._view.focus_moved.connect(self.update)

    def show_week(self, book: WeekBook, plan: Plan, now: datetime | None) -> None:
        """Show a week and its plan; ``now`` None leaves out the now line.

        Scroll, zoom and selection stay, but another week starts from its top, fitted.
        """
        content = content_of(self._maker, book, plan, now)
        self._view.show_content(content, book)
        if book.week != self._week:
            self._week = book.week
            self._view.fit()
            self._view.show_today()
        self._advice.show_week(book, plan)
        self._advice.centre_in(self._view.rows_area())

    def wanted_height(self) -> int:
        """Pixels in which all rows of the week, or the advice, can be seen at once."""
        advice = 0 if self._advice.isHidden() else self._advice.height() + 2 * AIR_PX
        rows = ceil(self._scene.sceneRect().height())
        return AXIS_PX + max(rows, advice) + 4 * EDGE_PX

    def select(self, selection: Selection) -> None:
        """Show what was chosen elsewhere; emits nothing."""
        self._view.select(selection)

    def show_day(self, day: date | None) -> None:
        """Mark the day that the map shows."""
        self._view.column.show_day(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._view.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.accent)
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setMask(_rounded(self._view.rect()))
        self._advice.centre_in(self._view.rows_area())


def _rounded(box: QRect) -> QRegion:
    """Keeps the view's corners inside the rounded edge of the panel."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), RADIUS - EDGE_PX, RADIUS - EDGE_PX)
    return QRegion(path.toFillPolygon().toPolygon())
