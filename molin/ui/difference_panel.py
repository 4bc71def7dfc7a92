"""Shows what a proposal changes against the saved plan, before it is saved."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from molin.domain.book import WeekBook
from molin.domain.difference import Difference, Effect
from molin.ui.difference_model import Column, DifferenceModel, counts_text
from molin.ui.elided_label import ElidedLabel
from molin.ui.grouped_tree import GroupedTree
from molin.ui.parts import HEADER_PX, bind_key, button, label, panel_header, picture
from molin.ui.selection import Selection
from molin.ui.theme import Theme
from molin.words import Words

LIST_PX = 178
TOGGLE_PX = 128
COLUMN_HEAD_PX = 24
_SAMPLES = {
    Column.BEFORE: "Wed W 00:00",
    Column.AFTER: "Wed W 00:00",
    Column.BY: "+1.200 mnt",
}  # the widest text that each of these columns is made for


class DifferencePanel(QFrame):
    """One line of counts, and below it on demand the list; hidden without a difference.

    Signals:
        selection_changed(Selection): the person chose a request here.
    """

    selection_changed = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._words = words
        self._selection = Selection()
        self._shown: tuple[WeekBook, Difference] | None = None
        self._closed: set[Effect] = set()
        self.title = label("", "title")
        self.counts = ElidedLabel("", "text")
        self.toggle = button(theme, "", kind="small")
        self.toggle.setFixedWidth(TOGGLE_PX)
        self.toggle.setCheckable(True)
        self.model = DifferenceModel(theme, words, self)
        self.tree = GroupedTree(theme)
        self._build(theme)
        self.toggle.toggled.connect(self._on_toggled)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.expanded.connect(self._on_expanded)
        self._on_toggled(False)
        self.hide()

    def show_difference(
        self, book: WeekBook, shown: Difference | None, version: int = 0
    ) -> None:
        """Show what changes against the saved ``version``; None hides the panel.

        Open groups, scroll position and selection stay as they are.
        """
        self.setVisible(shown is not None)
        if shown is None or self._shown == (book, shown):
            return
        self._shown = book, shown
        self.title.setText(self.tr("Changes to v{n}").format(n=version))
        self.counts.setText(counts_text(shown, self._words))
        self.setAccessibleName(f"{self.title.text()}: {self.counts.text()}")
        self.toggle.setEnabled(bool(shown.altered))
        self._replace(book, shown)

    def select(self, selection: Selection) -> None:
        """Mark the selected request if it is in the list; emits nothing."""
        self._selection = selection
        index = self.model.index_of(selection.request)
        if index.isValid():
            self.tree.expand(index.parent())
        self.tree.setCurrentIndex(index)

    def _build(self, theme: Theme) -> None:
        header, row = panel_header()
        row.addWidget(picture("compare-horizontal", theme))
        row.addWidget(self.title)
        row.addWidget(self.counts, 1)
        row.addWidget(self.toggle)
        bind_key(self.toggle, "F8")
        self.tree.setModel(self.model)
        self.tree.setFixedHeight(LIST_PX)
        self.tree.setAccessibleName(self.tr("Changes, by what becomes of each visit"))
        self._fix_widths()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.tree)

    def _fix_widths(self) -> None:
        header = self.tree.header()
        header.setFixedHeight(COLUMN_HEAD_PX)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.REQUEST, QHeaderView.ResizeMode.Stretch)
        for column, sample in _SAMPLES.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            width = self.fontMetrics().horizontalAdvance(sample) + 32
            header.resizeSection(column, width)

    def _replace(self, book: WeekBook, shown: Difference) -> None:
        scroll = self.tree.verticalScrollBar()
        place, closed = scroll.value(), frozenset(self._closed)
        self.model.replace(book, shown)
        self.tree.expandAll()
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
            if self.model.effect_at(index) in closed:
                self.tree.collapse(index)
        self.tree.setCurrentIndex(self.model.index_of(self._selection.request))
        scroll.setValue(place)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        self.tree.setVisible(opened)
        self.setFixedHeight(HEADER_PX + 2 + (LIST_PX if opened else 0))
        self.toggle.setText(
            self.tr("Hide the list") if opened else self.tr("Show the list")
        )
        self.toggle.setAccessibleName(self.toggle.text())
        self.toggle.setToolTip(
            self.tr("Every visit that changes, with its old and its new place (F8)")
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        altered = self.model.altered_at(current)
        if altered is None or altered.request == self._selection.request:
            return
        slot, book = altered.after, self._shown[0] if self._shown else None
        self._selection = Selection(request=altered.request)
        if slot is not None and book is not None:
            self._selection = Selection(
                request=altered.request,
                shift=slot.shift,
                day=book.shifts[slot.shift].day,
            )
        self.selection_changed.emit(self._selection)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        if (effect := self.model.effect_at(index)) is not None:
            self._closed.add(effect)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        if (effect := self.model.effect_at(index)) is not None:
            self._closed.discard(effect)
