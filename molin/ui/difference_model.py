"""What a proposal changes, grouped by effect, as a Qt tree."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from molin.domain.book import WeekBook
from molin.domain.difference import Altered, Difference, Effect, Slot
from molin.domain.requests import RequestId
from molin.labels import place_name
from molin.ui.grouped_tree import Index
from molin.ui.icons import ACTIVITY_ICONS, icon
from molin.ui.theme import Theme
from molin.words import Words

ALTERED = Qt.ItemDataRole.UserRole
EFFECT = Qt.ItemDataRole.UserRole + 1
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    REQUEST = 0
    BEFORE = 1
    AFTER = 2
    BY = 3


class DifferenceModel(QStandardItemModel):
    """Read-only: a group per effect, and below it a row per request."""

    def __init__(
        self, theme: Theme, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._name_columns()

    def replace(self, book: WeekBook, shown: Difference) -> None:
        """Show ``shown`` instead of whatever was shown before."""
        self.removeRows(0, self.rowCount())
        for effect in Effect:
            altered = shown.of(effect)
            if altered:
                group = self._group(effect, len(altered))
                for one in altered:
                    group.appendRow(self._row(book, one))
                self.appendRow(group)

    def altered_at(self, index: Index) -> Altered | None:
        """What the row says; None on a group."""
        found = index.sibling(index.row(), Column.REQUEST).data(ALTERED)
        return found if isinstance(found, Altered) else None

    def effect_at(self, index: Index) -> Effect | None:
        """The effect that a group stands for; None on a request."""
        found = index.data(EFFECT)
        return None if found is None else Effect(found)

    def index_of(self, request: RequestId | None) -> QModelIndex:
        """Where a request stands; invalid when nothing changes for it."""
        for row in range(self.rowCount()):
            group = self.index(row, 0)
            for place in range(self.rowCount(group)):
                index = self.index(place, 0, group)
                altered = self.altered_at(index)
                if altered is not None and altered.request == request:
                    return index
        return QModelIndex()

    def _name_columns(self) -> None:
        words = self._words
        texts = (
            words.text("Request"),
            words.text("Was"),
            words.text("Becomes"),
            words.text("By"),
        )
        self.setColumnCount(len(Column))
        self.setHorizontalHeaderLabels(texts)
        self.horizontalHeaderItem(Column.BY).setTextAlignment(RIGHT)
        for column in (Column.REQUEST, Column.BEFORE, Column.AFTER):
            self.horizontalHeaderItem(column).setTextAlignment(LEFT)

    def _group(self, effect: Effect, count: int) -> QStandardItem:
        name = effect_text(effect, self._words)
        made = _item(f"{name} ({count})")
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        made.setFont(font)
        made.setData(effect.value, EFFECT)
        made.setSelectable(False)
        return made

    def _row(self, book: WeekBook, one: Altered) -> list[QStandardItem]:
        words = self._words
        name = _item(place_name(book, one.request, words))
        kind = book.activity_of(one.request).kind
        name.setIcon(icon(ACTIVITY_ICONS[kind], self._theme.ink2))
        name.setData(one, ALTERED)
        before = _item(slot_text(book, one.before, words))
        before.setForeground(self._theme.ink2)
        after = _item(slot_text(book, one.after, words))
        by = _item(_by_text(one.later_by, words))
        by.setForeground(self._theme.ink2)
        by.setTextAlignment(RIGHT)
        return [name, before, after, by]


def effect_text(effect: Effect, words: Words) -> str:
    """The word for a group of changes."""
    return {
        Effect.MOVED: words.text("Moved"),
        Effect.SHIFTED: words.text("Shifted"),
        Effect.DROPPED: words.text("Dropped"),
        Effect.ADDED: words.text("Added"),
    }[effect]


def counts_text(shown: Difference, words: Words) -> str:
    """Like "3 moved · 5 shifted · 1 dropped", without what there is none of.

    Where nobody notices a change it says so.
    """
    counts = {effect: len(shown.of(effect)) for effect in Effect}
    texts = {
        Effect.MOVED: words.text("{n} moved", n=counts[Effect.MOVED]),
        Effect.SHIFTED: words.text("{n} shifted", n=counts[Effect.SHIFTED]),
        Effect.DROPPED: words.text("{n} dropped", n=counts[Effect.DROPPED]),
        Effect.ADDED: words.text("{n} added", n=counts[Effect.ADDED]),
    }
    said = [texts[effect] for effect in Effect if counts[effect]]
    return " · ".join(said) or words.text("same visits, times within 5 minutes")


def slot_text(book: WeekBook, slot: Slot | None, words: Words) -> str:
    """Like "Mon A 09:10"; a dash for a request that is left out."""
    if slot is None:
        return "–"
    day = words.weekday(book.shifts[slot.shift].day)
    clock = words.clock(book.week.local(slot.starts))
    return f"{day} {book.unit_of(slot.shift).letter} {clock}"


def _by_text(later_by: timedelta | None, words: Words) -> str:
    if later_by is None:
        return ""
    size = words.minutes(abs(later_by))
    return f"+{size}" if later_by > timedelta(0) else f"−{size}"


def _item(text: str) -> QStandardItem:
    made = QStandardItem(text)
    made.setEditable(False)
    return made
