"""The requests that a plan leaves out, grouped by reason, as a Qt tree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from molin.domain.book import WeekBook
from molin.domain.plan import TrayItem
from molin.domain.requests import RequestId
from molin.domain.rules import Rule
from molin.labels import area_name, place_name
from molin.ui.icons import ACTIVITY_ICONS, icon
from molin.ui.reasons import (
    due_text,
    help_lines,
    help_text,
    overdue_days,
    refusal_lines,
)
from molin.ui.theme import Theme
from molin.words import Words

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()

_GROUP = 0  # internal id of a group; a request has its group's row plus one


class Column(IntEnum):
    REQUEST = 0
    AREA = 1
    LENGTH = 2
    PRIORITY = 3
    DUE = 4
    HELP = 5


COLUMNS = len(Column)


@dataclass(frozen=True, slots=True)
class TrayGroup:
    """Requests with one reason, the weightiest first."""

    reason: Rule
    items: tuple[TrayItem, ...]


def grouped(book: WeekBook, items: Iterable[TrayItem]) -> tuple[TrayGroup, ...]:
    """By reason; those that came nearest to being planned first."""
    found: dict[Rule, list[TrayItem]] = {}
    for item in sorted(items, key=partial(_weight, book)):
        found.setdefault(item.reason, []).append(item)
    return tuple(
        TrayGroup(rule, tuple(found[rule])) for rule in reversed(Rule) if rule in found
    )


class TrayModel(QAbstractItemModel):
    """Read-only: a group per reason, and below it a row per request."""

    def __init__(
        self, theme: Theme, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._book: WeekBook | None = None
        self._today = date.min
        self._headers = {
            Column.REQUEST: words.text("Request"),
            Column.AREA: words.text("Area"),
            Column.LENGTH: words.text("Length"),
            Column.PRIORITY: words.text("Priority"),
            Column.DUE: words.text("Due"),
            Column.HELP: words.text("What would help"),
        }
        self.groups: tuple[TrayGroup, ...] = ()

    def replace(self, book: WeekBook, items: tuple[TrayItem, ...], today: date) -> None:
        """Show ``items`` instead of whatever was shown before."""
        self.beginResetModel()
        self._book, self._today = book, today
        self.groups = grouped(book, items)
        self.endResetModel()

    def group_at(self, index: Index) -> TrayGroup | None:
        """The group itself that ``index`` stands on; None on a request."""
        if not index.isValid() or index.internalId() != _GROUP:
            return None
        return self.groups[index.row()]

    def item_at(self, index: Index) -> TrayItem | None:
        """The request that ``index`` stands on; None on a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self.groups[index.internalId() - 1].items[index.row()]

    def index_of(self, request: RequestId | None) -> QModelIndex:
        """Where a request stands; invalid when it is not in the tray."""
        for row, group in enumerate(self.groups):
            for place, item in enumerate(group.items):
                if item.request == request:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Checks by itself: ``hasIndex`` costs three calls for each of 2,000 rows."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < COLUMNS):
            return QModelIndex()
        inside = parent.row() + 1 if parent.isValid() else _GROUP
        return self.createIndex(row, column, inside)

    def parent(self, child: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject.parent()
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self.groups)
        group = self.group_at(parent)
        return len(group.items) if group and parent.column() == 0 else 0

    def columnCount(self, parent: Index = ROOT) -> int:
        return COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._headers[Column(section)]
        if role == Role.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        group, item = self.group_at(index), self.item_at(index)
        if group is not None:
            return self._group_data(group, Column(index.column()), role)
        if item is None:
            return None
        column = Column(index.column())
        if role == Role.DisplayRole:
            return self._text(item, column)
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role in (Role.DecorationRole, Role.ForegroundRole, Role.FontRole):
            return self._look(item, column, role)
        if role == Role.ToolTipRole:
            return "\n".join(self._tip(item))
        return None

    def _group_data(self, group: TrayGroup, column: Column, role: int) -> Any:
        if column is not Column.REQUEST:
            return None
        if role == Role.DisplayRole:
            reason = self._words.rule(group.reason)
            return f"{reason} ({len(group.items)})"
        return _bold() if role == Role.FontRole else None

    def _text(self, item: TrayItem, column: Column) -> str:
        book, words = self._shown_book(), self._words
        request = book.requests[item.request]
        match column:
            case Column.REQUEST:
                return place_name(book, item.request, words)
            case Column.AREA:
                return area_name(book, book.area_of(item.request))
            case Column.LENGTH:
                return words.minutes(request.length)
            case Column.PRIORITY:
                return words.name(request.priority)
            case Column.DUE:
                return due_text(request.due, self._today, words)
            case Column.HELP:
                return help_text(book, item.displacement, words)

    def _look(self, item: TrayItem, column: Column, role: int) -> Any:
        late = column is Column.DUE and self._is_late(item)
        if role == Role.ForegroundRole:
            return self._theme.warn if late else self._ink(column)
        if role == Role.FontRole:
            return _bold() if late else None
        if column is Column.REQUEST:
            kind = self._shown_book().activity_of(item.request).kind
            return icon(ACTIVITY_ICONS[kind], self._theme.ink2)
        if column is Column.HELP and item.displacement is not None:
            return icon("auto-fix", self._theme.ink2)
        return None

    def _tip(self, item: TrayItem) -> list[str]:
        book, words = self._shown_book(), self._words
        name = place_name(book, item.request, words)
        lines = [f"{name} · {book.activity_of(item.request).name}"]
        if item.displacement is not None:
            lines += help_lines(book, item.displacement, words)
        return lines + refusal_lines(book, item.refusals, words)

    def _is_late(self, item: TrayItem) -> bool:
        due = self._shown_book().requests[item.request].due
        return overdue_days(due, self._today) > 0

    def _ink(self, column: Column) -> QColor:
        quiet = column in (Column.AREA, Column.DUE, Column.HELP)
        return self._theme.ink2 if quiet else self._theme.ink

    def _shown_book(self) -> WeekBook:
        if self._book is None:
            raise AssertionError("A tray with rows always has a book.")
        return self._book


def _weight(book: WeekBook, item: TrayItem) -> tuple[int, date, int]:
    request = book.requests[item.request]
    return -request.priority, request.due or date.max, request.id


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = (
        Qt.AlignmentFlag.AlignRight
        if column is Column.LENGTH
        else Qt.AlignmentFlag.AlignLeft
    )
    return side | Qt.AlignmentFlag.AlignVCenter


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
