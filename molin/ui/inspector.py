"""Shows all facts of what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.domain.rules import Violation
from molin.ui.badge import Badge
from molin.ui.elided_label import ElidedLabel
from molin.ui.empty_state import EmptyState
from molin.ui.fact_rows import FactRows
from molin.ui.facts import FactSheet, ShownWeek
from molin.ui.icons import pixmap
from molin.ui.parts import label, panel_header
from molin.ui.request_facts import request_sheet
from molin.ui.selection import Selection
from molin.ui.shift_facts import shift_sheet
from molin.ui.theme import Theme
from molin.words import Words


class Inspector(QFrame):
    """Facts of a request or a shift, to read; what is confidential stays masked."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._theme = theme
        self._words = words
        self._week: ShownWeek | None = None
        self._selection = Selection()
        self.sheet: FactSheet | None = None
        """What is shown now; None while nothing is selected."""
        self._header, row = panel_header()
        self._badge = Badge(theme, words)
        self._picture = label()
        self.title = ElidedLabel("", "title")
        self.aside = label("", "small")
        self._build_header(row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._build()
        self._refresh()

    def show_week(
        self,
        book: WeekBook,
        plan: Plan | None,
        violations: tuple[Violation, ...] = (),
    ) -> None:
        """Speak of ``plan``; ``violations`` are the rules that it breaks, if any."""
        self._week = ShownWeek(
            book=book, plan=plan, words=self._words, violations=violations
        )
        self._refresh()

    def select(self, selection: Selection) -> None:
        """Show the request, else the shift; else what belongs here."""
        self._selection = selection
        self._refresh()

    def _build_header(self, row: QHBoxLayout) -> None:
        row.addWidget(self._badge)
        row.addWidget(self._picture)
        row.addWidget(self.title, 1)
        row.addWidget(self.aside)

    def _build(self) -> None:
        self._empty.show_text(
            "cursor-default-click-outline",
            self.tr("Nothing is selected"),
            self.tr(
                "Select a visit or a shift on the board, on the map or in the tray:"
                " everything known about it stands here."
            ),
        )
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._pages)

    def _refresh(self) -> None:
        sheet = self._find_sheet()
        if sheet is None:
            self.setAccessibleName(self.tr("Nothing is selected"))
            self._header.hide()
            self._pages.setCurrentWidget(self._empty)
        elif sheet != self.sheet:
            self._show(sheet)
        self.sheet = sheet

    def _find_sheet(self) -> FactSheet | None:
        week, chosen = self._week, self._selection
        if week is None:
            return None
        if chosen.request is not None and chosen.request in week.book.requests:
            return request_sheet(week, chosen.request)
        if chosen.shift is not None and chosen.shift in week.book.shifts:
            return shift_sheet(week, chosen.shift)
        return None

    def _show(self, sheet: FactSheet) -> None:
        self.setAccessibleName(f"{sheet.title}, {sheet.aside}")
        self._header.show()
        self._badge.setVisible(bool(sheet.unit_letter))
        self._badge.show_unit(sheet.unit_letter)
        self._picture.setVisible(bool(sheet.icon))
        if sheet.icon:
            self._picture.setPixmap(pixmap(sheet.icon, self._theme.ink2))
        self.title.setText(sheet.title)
        self.aside.setText(sheet.aside)
        place = self._scroll.verticalScrollBar().value()
        same = self.sheet is not None and self.sheet.title == sheet.title
        self._scroll.setWidget(FactRows(self._theme, self._words, sheet))
        self._scroll.verticalScrollBar().setValue(place if same else 0)
        self._pages.setCurrentWidget(self._scroll)
