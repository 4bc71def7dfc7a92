"""Shows what the plan leaves out, why, and what would help."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QRectF, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, TrayItem
from molin.domain.rules import Rule
from molin.ui.bottleneck_panel import BottleneckPanel
from molin.ui.empty_state import EmptyState
from molin.ui.icons import ROW_PX
from molin.ui.parts import bind_key, button, label, panel_header, picture
from molin.ui.selection import Selection
from molin.ui.style import small_font
from molin.ui.theme import RADIUS, Theme
from molin.ui.tray_model import TrayModel
from molin.ui.tray_tree import TrayTree
from molin.words import Words

AROUND_PX = 24  # edges, paddings and the gap between icon and text of a small button


class TrayPanel(QFrame):
    """Requests without a slot, grouped by reason; saves nothing itself.

    Behind its button is what the week lacks to serve them.

    Signals:
        selection_changed(Selection): the person chose a request here.
    """

    selection_changed = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._theme = theme
        self._selection = Selection()
        self._shown: tuple[WeekBook, tuple[TrayItem, ...], date] | None = None
        self._closed: set[Rule] = set()
        self.model = TrayModel(theme, words, self)
        self.tree = TrayTree(theme)
        self.title = label("", "title")
        self.hint = label(self.tr("grouped by reason"), "hint")
        self.empty = EmptyState(theme)
        self.bottleneck = BottleneckPanel(theme, words)
        self.lack_button = button(
            theme, self.tr("What is lacking?"), "lightbulb-outline", "small"
        )
        self._pages = QStackedWidget()
        self._build(theme)
        self.lack_button.toggled.connect(self._on_lack_toggled)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.focus_moved.connect(self.update)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.expanded.connect(self._on_expanded)

    def show_week(
        self, book: WeekBook, plan: Plan | None, today: date | None = None
    ) -> None:
        """Show the tray of ``plan``; None means that nothing has been planned yet.

        Requests are overdue against ``today``; the week's Monday without it. Open
        groups, scroll position and selection stay as they are.
        """
        shown = (book, plan.tray if plan else (), today or book.week.monday)
        if shown != self._shown:
            self._shown = shown
            self._replace(*shown)
        count = len(shown[1])
        waiting = count if plan else len(book.requests)
        self.title.setText(self.tr("Unplanned ({n})").format(n=waiting))
        self.tree.setAccessibleName(self.title.text())
        self.hint.setVisible(bool(count))
        if not count:
            self._explain(book, plan)
        self._show_page()

    def select(self, selection: Selection) -> None:
        """Mark the selected request if it waits here; emits nothing."""
        self._selection = selection
        index = self.model.index_of(selection.request)
        if index.isValid():
            self.tree.expand(index.parent())
        self.tree.setCurrentIndex(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge tells where the keys go, as on the board."""
        super().paintEvent(event)
        if self.tree.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.accent)
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            painter.end()

    def show_lack(self) -> None:
        """What the week lacks, instead of the list."""
        self.lack_button.setChecked(True)

    def _show_page(self) -> None:
        if self.lack_button.isChecked():
            self._pages.setCurrentWidget(self.bottleneck)
        else:
            waiting = bool(self._shown and self._shown[1])
            self._pages.setCurrentWidget(self.tree if waiting else self.empty)

    def _build(self, theme: Theme) -> None:
        self.lack_button.setCheckable(True)
        self.lack_button.setToolTip(
            self.tr("What one more unit, skill or hour would serve (F7)")
        )
        bind_key(self.lack_button, "F7")
        bold = QFontMetrics(small_font(bold=True))  # as it is written once pressed
        wide = bold.horizontalAdvance(self.lack_button.text())
        self.lack_button.setMinimumWidth(wide + ROW_PX + AROUND_PX)
        header, row = panel_header()
        row.addWidget(picture("tray-full", theme))
        row.addWidget(self.title)
        row.addWidget(self.hint)
        row.addStretch()
        row.addWidget(self.lack_button)
        self.tree.setModel(self.model)
        self.tree.fix_widths()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.bottleneck)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._pages)

    def _replace(
        self, book: WeekBook, items: tuple[TrayItem, ...], today: date
    ) -> None:
        scroll = self.tree.verticalScrollBar()
        place = scroll.value()
        self.model.replace(book, items, today)
        self.tree.open_groups(self.model, frozenset(self._closed))
        self.tree.setCurrentIndex(self.model.index_of(self._selection.request))
        scroll.setValue(place)

    def _explain(self, book: WeekBook, plan: Plan | None) -> None:
        if not book.requests:
            self.empty.show_text(
                "tray",
                self.tr("Nothing is asked for this week"),
                self.tr("Requests that find no slot will wait here, with reasons."),
            )
        elif plan is None:
            self.empty.show_text(
                "tray-full",
                self.tr("No plan yet"),
                self.tr(
                    "Requests that wait: {n}. Press Plan: those without a slot stay"
                    " here, with reasons."
                ).format(n=len(book.requests)),
            )
        else:
            self.empty.show_text(
                "check-circle-outline",
                self.tr("Everything is planned"),
                self.tr("No request of this week is left out."),
            )

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        item = self.model.item_at(current)
        if item is not None and item.request != self._selection.request:
            self._selection = Selection(request=item.request)
            self.selection_changed.emit(self._selection)

    @Slot(bool)
    def _on_lack_toggled(self, on: bool) -> None:
        self._show_page()
        if on:
            self.bottleneck.open()

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        if (group := self.model.group_at(index)) is not None:
            self._closed.add(group.reason)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        if (group := self.model.group_at(index)) is not None:
            self._closed.discard(group.reason)
