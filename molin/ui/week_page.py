"""The coordinator's page: board, tray, map, inspector and score of one week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from molin.domain.difference import difference
from molin.domain.plan import Plan
from molin.domain.shares import shares
from molin.domain.shifts import ShiftId
from molin.maps.areas import AreaShapes
from molin.maps.page import live_page
from molin.services.weeks import OpenWeek
from molin.ui.board import Board
from molin.ui.difference_panel import DifferencePanel
from molin.ui.inspector import Inspector
from molin.ui.map.panel import MakePage, MapPanel
from molin.ui.notice import NoticeBar
from molin.ui.score_strip import ScoreStrip
from molin.ui.selection import Selection
from molin.ui.shares_text import share_lines
from molin.ui.theme import Theme
from molin.ui.tray_panel import TrayPanel
from molin.ui.week_toolbar import WeekToolbar
from molin.words import Words

GAP_PX = 8
SIDE_PX = 344
LEAST_TRAY_SHARE = 0.36
MAP_AND_INSPECTOR = (4000, 3500)


class WeekPage(QWidget):
    """Shows one week in several views of the same selection; saves nothing itself.

    Signals:
        selection_changed(Selection): the person chose something in one of the views.
    """

    selection_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: Words,
        shapes: AreaShapes,
        parent: QWidget | None = None,
        *,
        make_page: MakePage = live_page,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._shapes = shapes
        self._week: OpenWeek | None = None
        self.toolbar = WeekToolbar(theme, words)
        self.notice = NoticeBar(theme)
        self.board = Board(theme, words)
        self.tray = TrayPanel(theme, words)
        self.difference = DifferencePanel(theme, words)
        self.score = ScoreStrip(theme, words)
        self.map = MapPanel(theme, words, make_page=make_page)
        self.inspector = Inspector(theme, words)
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._left.splitterMoved.connect(self._on_splitter_moved)
        self._own_shares = self._running = False
        self._lay_out()
        for view in (self.board, self.tray, self.map, self.difference):
            view.selection_changed.connect(self._on_selection_changed)
        self.board.day_chosen.connect(self.show_day)
        self.map.day_chosen.connect(self.show_day)

    def open_week(self, week: OpenWeek, now: datetime) -> None:
        """Show another week, from its first day that has a shift or from today."""
        self.show_week(week, now)
        self.select(Selection())
        days = sorted({shift.day for shift in week.book.shifts.values()})
        today = week.book.week.day_of(now)
        if days:
            self.show_day(today if today in days else days[0])

    def show_week(self, week: OpenWeek, now: datetime) -> None:
        """Show ``week``; selection, day and places in lists stay where they are."""
        self._week = week
        book, plan = week.book, week.plan
        self.board.show_week(book, plan or Plan(week=book.week, routes=()), now)
        self.tray.show_week(book, plan, book.week.day_of(now))
        self.inspector.show_week(book, plan)
        self.map.show_week(book, plan, week.legs, self._shapes)
        self._show_score(week)
        if not self._running:
            self._show_difference(week)
        self._share_height()
        self.toolbar.show_week(week, now)

    def show_running(self, running: bool) -> None:
        """While a search runs the list of changes rests: it would jump all the time."""
        self._running = running
        self.toolbar.show_running(running)
        if not running and self._week is not None:
            self._show_difference(self._week)

    def select(self, selection: Selection) -> None:
        """Show ``selection`` in every view; emits nothing."""
        views = (self.board, self.tray, self.map, self.inspector, self.difference)
        for view in views:
            view.select(selection)

    @Slot(object)
    def point_at(self, shift: ShiftId) -> None:
        """Let the board show a shift, and the map its day; the selection stays."""
        if self._week is not None and shift in self._week.book.shifts:
            day = self._week.book.shifts[shift].day
            self.show_day(day)
            self.board.select(Selection(shift=shift, day=day))

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Let the map draw ``day``, and the board mark it."""
        self.map.show_day(day)
        self.board.show_day(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """All rows of the board if they fit, the rest for the tray.

        Once the person has moved the border it stays where she put it.
        """
        if self._own_shares:
            return
        height = self._left.height()
        most = round(height * (1 - LEAST_TRAY_SHARE))
        board = min(self.board.wanted_height(), most)
        self._left.setSizes([board, height - board])

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._own_shares = True

    def _show_score(self, week: OpenWeek) -> None:
        """A proposal beside the saved plan; a saved plan beside nothing."""
        self.score.show_shares(self._share_lines(week))
        score = week.plan.score if week.plan else None
        stored = week.stored if week.unsaved else None
        if stored is None:
            self.score.show_score(score, None)
        else:
            against = self.tr("against v{n}").format(n=stored.version)
            self.score.show_score(score, stored.score, against)

    def _show_difference(self, week: OpenWeek) -> None:
        """A proposal against the saved plan; a first plan differs from nothing."""
        if week.plan is None or week.stored is None or not week.unsaved:
            self.difference.show_difference(week.book, None)
            return
        found = difference(week.book, week.stored, week.plan)
        self.difference.show_difference(week.book, found, week.stored.version)

    def _share_lines(self, week: OpenWeek) -> Mapping[str, Sequence[str]]:
        if week.plan is None:
            return {}
        found = shares(week.book, week.plan, week.stored)
        return share_lines(week.book, week.plan, found, self._words)

    @Slot(object)
    def _on_selection_changed(self, selection: Selection) -> None:
        if selection.day is not None:
            self.show_day(selection.day)
        self.selection_changed.emit(selection)

    def _lay_out(self) -> None:
        _fill(self._left, (self.board, 1), (self.tray, 1))
        column = QWidget()
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(GAP_PX)
        stack.addWidget(self._left, 1)
        stack.addWidget(self.difference)
        stack.addWidget(self.score)
        right = QSplitter(Qt.Orientation.Vertical)
        _fill(right, (self.map, 1), (self.inspector, 1))
        right.setSizes(MAP_AND_INSPECTOR)
        across = QSplitter(Qt.Orientation.Horizontal)
        _fill(across, (column, 1), (right, 0))
        right.setMinimumWidth(SIDE_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.notice)
        frame = QVBoxLayout()
        frame.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        frame.addWidget(across)
        layout.addLayout(frame, 1)


def _fill(splitter: QSplitter, *parts: tuple[QWidget, int]) -> None:
    """Parts side by side with their share of what room is over."""
    splitter.setHandleWidth(GAP_PX)
    splitter.setChildrenCollapsible(False)
    for place, (part, share) in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, share)
