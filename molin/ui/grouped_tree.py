"""A tree of groups that open by a click anywhere on their row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from molin.ui.icons import ROW_PX, pixmap
from molin.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

INDENT_PX = 14  # a request stands two deep, where the name of its group begins
CHEVRON_PX = 7


class GroupedTree(QTreeView):
    """Rows of 22 px two deep, groups on a surface of their own."""

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
