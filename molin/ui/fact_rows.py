"""The rows of the inspector: label and value, locks, verdicts."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from molin.domain.plan import Lock
from molin.ui.badge import badge_pixmap
from molin.ui.facts import Fact, FactSheet, Tone, Verdict
from molin.ui.icons import pixmap
from molin.ui.parts import label, rule
from molin.ui.theme import SMALL_PT, Theme
from molin.words import Words

LABEL_PX = 84


class FactRows(QWidget):
    """One sheet of facts, as high as it needs."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        sheet: FactSheet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "content")
        self._theme = theme
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 12)
        column.setSpacing(8)
        facts = self._grid(sheet.facts)
        if sheet.locks is not None:
            row = facts.rowCount()
            facts.addWidget(label(self.tr("Locks"), "label"), row, 0)
            facts.addLayout(self._lock_row(sheet.locks), row, 1)
        column.addLayout(facts)
        column.addWidget(rule("grid"))
        for verdict in sheet.verdicts:
            column.addLayout(self._verdict_row(verdict))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(8)
        column.addLayout(self._sections)
        for reason in sheet.reasons:
            column.addLayout(self._verdict_row(reason))
        if sheet.details:
            column.addWidget(rule("grid"))
            column.addLayout(self._grid(sheet.details))
        column.addStretch()

    def add_section(self, section: QWidget) -> None:
        """Put a part of its own between the verdicts and what else there is to say."""
        self._sections.addWidget(rule("grid"))
        self._sections.addWidget(section)

    def _grid(self, facts: tuple[Fact, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, LABEL_PX)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(facts):
            grid.addWidget(label(fact.about, "label"), row, 0, top)
            grid.addLayout(self._value(fact), row, 1)
        return grid

    def _value(self, fact: Fact) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if fact.unit_letter:
            row.addWidget(_picture(badge_pixmap(self._theme, fact.unit_letter)))
        row.addWidget(self._value_label(fact), 1)
        if fact.icon:
            row.addWidget(_picture(pixmap(fact.icon, self._theme.ink2)))
        return row

    def _value_label(self, fact: Fact) -> QLabel:
        """Value and remark in one label, so that both wrap as one text."""
        made = QLabel()
        made.setTextFormat(Qt.TextFormat.RichText)
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        colour = _ink(self._theme, fact.tone).name()
        text = f'<span style="color:{colour}">{_lines(fact.value)}</span>'
        if fact.remark:
            quiet = self._theme.ink3.name()
            style = f"color:{quiet}; font-size:{SMALL_PT}pt"
            text += f' <span style="{style}">&nbsp;{_lines(fact.remark)}</span>'
        made.setText(text)
        said = ", ".join(part for part in (fact.value, fact.remark) if part)
        made.setAccessibleName(f"{fact.about}: {said}")
        return made

    def _lock_row(self, locks: frozenset[Lock]) -> QHBoxLayout:
        """What is locked, as text: a frame would look like a button."""
        row = QHBoxLayout()
        row.setSpacing(6)
        names = [self._words.name(lock) for lock in Lock if lock in locks]
        if names:
            row.addWidget(_picture(pixmap("lock", self._theme.ink2)))
        said = ", ".join(names) or self.tr("none")
        text = label(said, "text" if names else "label")
        text.setAccessibleName(self.tr("Locks: {names}").format(names=said))
        row.addWidget(text, 1)
        return row

    def _verdict_row(self, verdict: Verdict) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        quiet = verdict.tone is Tone.QUIET
        colour = _ink(self._theme, verdict.tone)
        row.addWidget(
            _picture(pixmap(verdict.icon, colour)), 0, Qt.AlignmentFlag.AlignTop
        )
        text = label(verdict.text, "label" if quiet else "text")
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(text, 1)
        return row


def _picture(drawn: QPixmap) -> QLabel:
    made = QLabel()
    made.setPixmap(drawn)
    made.setFixedSize(drawn.deviceIndependentSize().toSize())
    return made


def _lines(text: str) -> str:
    """Names from the database are text, never markup."""
    return escape(text).replace("\n", "<br>")


def _ink(theme: Theme, tone: Tone) -> QColor:
    return {
        Tone.PLAIN: theme.ink,
        Tone.WARN: theme.warn,
        Tone.GOOD: theme.ok,
        Tone.QUIET: theme.ink2,
    }[tone]
