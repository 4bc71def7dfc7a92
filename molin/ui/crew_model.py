"""The crews of a proposal as a table: a row for each shift, now and proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QWidget

from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.shifts import Shift, ShiftKind
from molin.services.rostering import CrewProposal
from molin.ui.badge import badge_pixmap
from molin.ui.theme import Theme
from molin.words import Words

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MARKED = Qt.ItemDataRole.UserRole
"""The names of a cell one by one, each with its mark."""


class Column(IntEnum):
    SHIFT = 0
    HOURS = 1
    NOW = 2
    PROPOSED = 3


class Mark(Enum):
    """What becomes of a name; its value is the sign before it."""

    STAYS = ""
    JOINS = "+ "
    LEAVES = "− "
    REMARK = " "
    NOBODY = "! "


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a cell's text."""

    text: str
    mark: Mark = Mark.STAYS

    def __str__(self) -> str:
        return f"{self.mark.value.lstrip()}{self.text}"


class CrewModel(QAbstractTableModel):
    """Read-only; shifts in the order of the week."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._proposal: CrewProposal | None = None
        self._shifts: tuple[Shift, ...] = ()

    def replace(self, proposal: CrewProposal) -> None:
        """Show ``proposal`` instead of whatever was shown before."""
        self.beginResetModel()
        self._proposal = proposal
        self._shifts = tuple(proposal.book.shifts.values())
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shifts)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal
        if role != Qt.ItemDataRole.DisplayRole or not across:
            return None
        text = self._words.text
        return {
            Column.SHIFT: text("Shift"),
            Column.HOURS: text("Hours"),
            Column.NOW: text("Crew now"),
            Column.PROPOSED: text("Proposed"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._proposal is None:
            return None
        shift, column = self._shifts[index.row()], Column(index.column())
        text = Qt.ItemDataRole
        match role:
            case text.DisplayRole:
                return self._text(self._proposal, shift, column)
            case text.DecorationRole if column is Column.SHIFT:
                return badge_pixmap(self._theme, self._letter(shift))
            case text.ToolTipRole | text.AccessibleTextRole:
                return self._told(self._proposal, shift, column)
            case _ if role == MARKED and column >= Column.NOW:
                return self._marked(self._proposal, shift, column)
        return None

    def _text(self, proposal: CrewProposal, shift: Shift, column: Column) -> str:
        words = self._words
        match column:
            case Column.SHIFT:
                return words.day(shift.day)
            case Column.HOURS:
                return f"{words.clock(shift.starts)}–{words.clock(shift.ends)}"
        return ", ".join(map(str, self._marked(proposal, shift, column)))

    def _told(self, proposal: CrewProposal, shift: Shift, column: Column) -> str:
        """The cell as one hears it: with the unit's letter, and all that is cut off."""
        text = self._text(proposal, shift, column)
        if column is not Column.SHIFT:
            return text
        unit = self._words.text("Unit {letter}", letter=self._letter(shift))
        on_call = shift.kind is ShiftKind.ON_CALL
        kind = f", {self._words.name(shift.kind)}" if on_call else ""
        return f"{unit}, {text}{kind}"

    def _letter(self, shift: Shift) -> str:
        return self._proposal.book.unit_of(shift.id).letter if self._proposal else ""

    def _marked(
        self, proposal: CrewProposal, shift: Shift, column: Column
    ) -> tuple[Marked, ...]:
        wanted = proposal.roster.crews[shift.id]
        if column is Column.NOW:
            return tuple(self._now(proposal, shift, wanted))
        if not wanted:
            return (Marked(self._words.text("stays at home"), Mark.NOBODY),)
        if wanted == shift.crew:
            return (Marked(self._words.text("as now"), Mark.REMARK),)
        joining = _named(proposal, wanted - shift.crew)
        return (
            *(Marked(name, Mark.JOINS) for name in joining),
            *(Marked(name) for name in _named(proposal, wanted & shift.crew)),
        )

    def _now(
        self, proposal: CrewProposal, shift: Shift, wanted: frozenset[CrewMemberId]
    ) -> Iterable[Marked]:
        if not shift.crew:
            yield Marked(self._words.text("nobody"), Mark.REMARK)
        away = proposal.book.away(shift.id)
        for member in _in_order(proposal, shift.crew):
            name = proposal.book.crew[member].name
            if member in away:
                name = self._words.text("{name} (absent)", name=name)
            yield Marked(name, Mark.STAYS if member in wanted else Mark.LEAVES)


def _in_order(
    proposal: CrewProposal, crew: frozenset[CrewMemberId]
) -> list[CrewMemberId]:
    """Drivers first, then as in the book."""
    members = proposal.book.crew
    return sorted(crew, key=lambda one: (Skill.DRIVER not in members[one].skills, one))


def _named(proposal: CrewProposal, crew: frozenset[CrewMemberId]) -> list[str]:
    return [proposal.book.crew[one].name for one in _in_order(proposal, crew)]
