"""Shows all facts of what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from molin.domain.book import WeekBook
from molin.domain.offers import Moving, Offer
from molin.domain.plan import Plan
from molin.domain.requests import RequestId
from molin.domain.rules import Violation
from molin.ui.badge import Badge
from molin.ui.elided_label import ElidedLabel
from molin.ui.empty_state import EmptyState
from molin.ui.fact_rows import FactRows
from molin.ui.facts import FactSheet, ShownWeek
from molin.ui.icons import pixmap
from molin.ui.offers_section import OffersSection
from molin.ui.parts import label, panel_header
from molin.ui.request_facts import find_stop, request_sheet
from molin.ui.selection import Selection
from molin.ui.shift_facts import shift_sheet
from molin.ui.theme import Theme
from molin.words import Words


class Inspector(QFrame):
    """Facts of a request or a shift; what is confidential stays masked.

    Of a request it also says where else it could go, as soon as somebody answers.

    Signals:
        offer_chosen(RequestId, Offer): the person wants the request to go there.
        shift_pointed(ShiftId): the person wants to see a shift on the board.
    """

    offer_chosen = Signal(object, object)
    shift_pointed = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._theme = theme
        self._words = words
        self._week: ShownWeek | None = None
        self._selection = Selection()
        self._running = False
        self.offers: OffersSection | None = None
        """Where else the request could go; None where nobody is asked."""
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
        self._await_answer()

    def select(self, selection: Selection) -> None:
        """Show the request, else the shift; else what belongs here."""
        self._selection = selection
        self._refresh()

    def show_offers(self, request: RequestId, offers: Sequence[Offer]) -> None:
        """The best times of ``request``, if that is what is looked at."""
        if self._week and (section := self._asked(request)):
            section.show_offers(self._week.book, request, offers)

    def show_moving(self, request: RequestId, moving: Moving) -> None:
        """What moving ``request`` would cost, if that is what is looked at."""
        if self._week and (section := self._asked(request)):
            section.show_moving(self._week.book, request, moving)

    def show_silence(self, request: RequestId, text: str) -> None:
        """Why nobody can say where else ``request`` could go."""
        if section := self._asked(request):
            section.show_trouble(text, planned=self._is_planned())

    def show_running(self, running: bool) -> None:
        """While a search runs, nobody answers."""
        self._running = running
        self._await_answer()

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
            self.offers = None
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
        rows = FactRows(self._theme, self._words, sheet)
        self._open_section(rows)
        self._scroll.setWidget(rows)
        self._scroll.verticalScrollBar().setValue(place if same else 0)
        self._pages.setCurrentWidget(self._scroll)

    def _open_section(self, rows: FactRows) -> None:
        """Only a request of a week with a plan could go elsewhere."""
        self.offers = None
        planned = self._week is not None and self._week.plan is not None
        if planned and self._selection.request is not None:
            self.offers = OffersSection(self._theme, self._words)
            self.offers.pointed.connect(self._on_pointed)
            self.offers.chosen.connect(self._on_chosen)
            rows.add_section(self.offers)
            self._await_answer()

    def _await_answer(self) -> None:
        if self.offers is None:
            return
        if self._running:
            self.offers.pause(planned=self._is_planned())
        else:
            self.offers.wait(planned=self._is_planned())

    def _asked(self, request: RequestId) -> OffersSection | None:
        """The section, if it waits for an answer about ``request``."""
        return self.offers if request == self._selection.request else None

    def _is_planned(self) -> bool:
        plan = self._week.plan if self._week else None
        request = self._selection.request
        return request is not None and find_stop(plan, request) is not None

    @Slot(object)
    def _on_pointed(self, offer: Offer) -> None:
        self.shift_pointed.emit(offer.shift)

    @Slot(object)
    def _on_chosen(self, offer: Offer) -> None:
        self._await_answer()  # nothing is put in twice
        self.offer_chosen.emit(self._selection.request, offer)
