"""The tree of the tray: groups that open by a click anywhere on their row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from molin.domain.rules import Rule
from molin.ui.icons import ROW_PX, pixmap
from molin.ui.theme import Theme
from molin.ui.tray_model import Column, Index, TrayModel

COLUMN_HEAD_PX = 24
INDENT_PX = 14  # a request stands two deep, where the name of its group begins
CHEVRON_PX = 7
ROOMY_PX = 720

_SAMPLES = {
    Column.AREA: "Banjarmasin Tengah",
    Column.LENGTH: "1.200 mnt",
    Column.PRIORITY: "Prioritas",
    Column.DUE: "overdue 120 d",
}  # the widest text that each of these columns is made for


class TrayTree(QTreeView):
    """Shows a TrayModel; rows of 22 px, groups on a surface of their own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._line = theme.s1, theme.grid
        self._open = pixmap("chevron-down", theme.ink2)
        self._closed = pixmap("chevron-right", theme.ink2)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT_PX)
        self.setExpandsOnDoubleClick(False)
        self.setIconSize(QSize(ROW_PX, ROW_PX))
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the name of the place says enough of where it is."""
        self.setColumnHidden(Column.AREA, event.size().width() < ROOMY_PX)
        super().resizeEvent(event)

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: Index
    ) -> None:
        if not index.parent().isValid():
            painter.fillRect(options.rect, self._line)
            painter.fillRect(options.rect.adjusted(0, 0, 0, -1), self._ground)
        super().drawRow(painter, options, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        super().drawBranches(painter, rect, index)
        if not index.parent().isValid():
            sign = self._open if self.isExpanded(index) else self._closed
            top = rect.top() + (rect.height() - ROW_PX) // 2
            painter.drawPixmap(CHEVRON_PX, top, sign)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """A click on a group's name; Qt itself handles one on the branch."""
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))


class _RowDelegate(QStyledItemDelegate):
    """Moves the name of a group past its sign; keeps colours on selected rows."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(colour, QColor):
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
        if not index.parent().isValid():
            option.rect.setLeft(option.rect.left() + INDENT_PX)
