"""Shows new crews beside the present ones, and lets the person decide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from molin.domain.book import WeekBook
from molin.domain.roster import Gap
from molin.services.rostering import CrewProposal
from molin.ui.crew_hours import HoursPanel
from molin.ui.crew_model import CrewModel
from molin.ui.crew_table import CrewTable
from molin.ui.crew_text import gap_reasons, gap_title, summary
from molin.ui.icons import pixmap
from molin.ui.parts import button, label, panel_header, surface
from molin.ui.theme import Theme
from molin.words import Words

SIZE_PX = (1180, 660)
HOURS_PX = 244
GAPS_PX = 148


class CrewDialog(QDialog):
    """Accepted means that the crews are to be kept; it saves nothing itself."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        proposal: CrewProposal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.proposal = proposal
        self.setWindowTitle(self.tr("Crews"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(*SIZE_PX)
        self.summary = label(summary(proposal, words), "label")
        self._model = CrewModel(theme, words, self)
        self.table = CrewTable(theme)
        self.hours = HoursPanel(theme, words)
        self.gaps = [
            GapRow(theme, words, proposal.book, gap) for gap in proposal.roster.gaps
        ]
        self.accept_button = button(
            theme, self.tr("Accept"), "account-check-outline", "primary"
        )
        self.discard_button = button(theme, self.tr("Discard"))
        self._show()
        self._lay_out()
        self.accept_button.clicked.connect(self.accept)
        self.discard_button.clicked.connect(self.reject)
        self._offer()

    def _show(self) -> None:
        self._model.replace(self.proposal)
        self.table.show_model(self._model)
        self.table.setAccessibleName(self.tr("Crews, now and proposed"))
        self.hours.show_proposal(self.proposal)

    def _offer(self) -> None:
        """Where nothing changes there is nothing to accept."""
        changes = bool(self.proposal.changes)
        self.accept_button.setVisible(changes)
        self.accept_button.setDefault(changes)
        if not changes:
            self.discard_button.setText(self.tr("Close"))
            self.discard_button.setAccessibleName(self.tr("Close"))
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(0, 0))

    def _lay_out(self) -> None:
        week = label(self._words.week(self.proposal.book.week), "title")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(week)
        head.addWidget(self.summary)
        head.addStretch()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(_framed(self.table), 1)
        if self.gaps:
            left.addWidget(self._missing())
        self.hours.setFixedWidth(HOURS_PX)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(left, 1)
        middle.addWidget(self.hours)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.discard_button)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _missing(self) -> QFrame:
        """All gaps under one title, with a place of their own to scroll in."""
        header, row = panel_header()
        row.addWidget(label(self.tr("What is missing, and why"), "title"))
        row.addStretch()
        content = QWidget()
        content.setProperty("surface", "content")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.setSpacing(8)
        for gap in self.gaps:
            rows.addWidget(gap)
        rows.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        frame = _framed(header, scroll)
        frame.setFixedHeight(GAPS_PX)
        return frame


class GapRow(QWidget):
    """Which shift lacks what, and beneath it what keeps everybody."""

    def __init__(self, theme: Theme, words: Words, book: WeekBook, gap: Gap) -> None:
        super().__init__()
        self.title = label(gap_title(book, gap, words), "title")
        self.reasons = label(gap_reasons(book, gap, words), "small")
        self.reasons.setWordWrap(True)
        self.setAccessibleName(f"{self.title.text()}. {self.reasons.text()}")
        sign = label()
        sign.setPixmap(pixmap("alert-outline", theme.warn))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.reasons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)


def _framed(*parts: QWidget) -> QFrame:
    frame = surface("panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return frame
