"""The tree of the tray."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from molin.domain.rules import Rule
from molin.ui.grouped_tree import GroupedTree
from molin.ui.tray_model import Column, TrayModel

COLUMN_HEAD_PX = 24
ROOMY_PX = 720

_SAMPLES = {
    Column.AREA: "Banjarmasin Tengah",
    Column.LENGTH: "1.200 mnt",
    Column.PRIORITY: "Prioritas",
    Column.DUE: "overdue 120 d",
}  # the widest text that each of these columns is made for


class TrayTree(GroupedTree):
    """Shows a TrayModel in columns that keep their widths.

    Signals:
        focus_moved(): the keys go here now, or no longer.
    """

    focus_moved = Signal()

    def fix_widths(self) -> None:
        """Once the model is set: new contents must not push columns about."""
        header = self.header()
        header.setFixedHeight(COLUMN_HEAD_PX)
        header.setSectionsMovable(False)
        for column, sample in _SAMPLES.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            width = self.fontMetrics().horizontalAdvance(sample) + 24
            header.resizeSection(column, width)
        for column in (Column.REQUEST, Column.HELP):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def open_groups(self, model: TrayModel, closed: frozenset[Rule]) -> None:
        """After new data: span every group over its row and open it unless closed."""
        self.expandAll()  # one layout; opening group by group makes one each
        for row, group in enumerate(model.groups):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            if group.reason in closed:
                self.collapse(model.index(row, 0))
        self.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the name of the place says enough of where it is."""
        self.setColumnHidden(Column.AREA, event.size().width() < ROOMY_PX)
        super().resizeEvent(event)
