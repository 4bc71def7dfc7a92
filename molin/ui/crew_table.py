"""The table of crews, with who joins and who leaves marked by sign and weight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from molin.ui.badge import BADGE_PX
from molin.ui.crew_model import MARKED, Column, CrewModel, Index, Mark, Marked
from molin.ui.theme import Theme

HEAD_PX = 24
SIDE_PX = 6
GAP_PX = 8
SHIFT_PX, HOURS_PX = 132, 92
NOW_SHARE = 0.54


class CrewTable(QTreeView):
    """Shows a CrewModel; those of names share what room there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setIconSize(QSize(BADGE_PX, BADGE_PX))
        self.setItemDelegate(_NamesDelegate(theme, self))
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_model(self, model: CrewModel) -> None:
        """Once: the widths of the columns hang on the model's."""
        self.setModel(model)
        header = self.header()
        header.setFixedHeight(HEAD_PX)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        for column, width in {Column.SHIFT: SHIFT_PX, Column.HOURS: HOURS_PX}.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.NOW, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.PROPOSED, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Signs and absences make the present crew the longer text."""
        names = event.size().width() - SHIFT_PX - HOURS_PX
        self.header().resizeSection(Column.NOW, round(NOW_SHARE * names))
        super().resizeEvent(event)


class _NamesDelegate(QStyledItemDelegate):
    """Paints each name of a cell by its mark."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = {
            Mark.STAYS: theme.ink,
            Mark.JOINS: theme.accent,
            Mark.LEAVES: theme.ink3,
            Mark.REMARK: theme.ink3,
            Mark.NOBODY: theme.warn,
        }

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        parts = index.data(MARKED)
        if parts is None:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        control = QStyle.ControlElement.CE_ItemViewItem
        style.drawControl(control, plain, painter, option.widget)
        painter.save()
        room = QRect(option.rect).adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        for part in parts:
            self._write(painter, room, part, option.font)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, part: Marked, font: QFont) -> None:
        """Write one part at the left of ``room``, and take its place from that."""
        shown = QFont(font)
        if part.mark in (Mark.JOINS, Mark.NOBODY):
            shown.setWeight(QFont.Weight.DemiBold)
        metrics, sign = QFontMetrics(shown), part.mark.value.lstrip()
        if room.width() < metrics.horizontalAdvance(f"{sign}…"):
            room.setWidth(0)  # a sign without a name would tell nothing
            return
        painter.setPen(QPen(self._colours[part.mark]))
        for piece, struck in ((sign, False), (part.text, part.mark is Mark.LEAVES)):
            shown.setStrikeOut(struck)
            painter.setFont(shown)
            fits = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room.width())
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, left, fits)
            room.setLeft(room.left() + metrics.horizontalAdvance(piece))
        room.setLeft(room.left() + GAP_PX)
