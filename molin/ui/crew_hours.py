"""What everybody works this week, against the weekly hours and against now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from molin.domain.fleet import CrewMember, CrewMemberId
from molin.domain.roster import duty_hours, with_crews
from molin.services.rostering import CrewProposal
from molin.ui.elided_label import ElidedLabel
from molin.ui.parts import label, panel_header, surface
from molin.ui.theme import Theme
from molin.words import Words

BAR_PX = 6
MARK_PX = 2
NOTHING = timedelta(0)


class HoursBar(QWidget):
    """A share of the weekly hours; a mark shows where it stands now."""

    def __init__(self, theme: Theme, share: float, before: float) -> None:
        super().__init__()
        self._theme = theme
        self._share, self._before = share, before
        self.setFixedHeight(BAR_PX + 2 * MARK_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, MARK_PX, self.width(), BAR_PX)
        painter.setBrush(self._theme.grid)
        painter.drawRoundedRect(track, BAR_PX / 2, BAR_PX / 2)
        if self._share > 0:
            full = QRectF(track)
            full.setWidth(max(BAR_PX, self.width() * min(1.0, self._share)))
            painter.setBrush(self._theme.accent)
            painter.drawRoundedRect(full, BAR_PX / 2, BAR_PX / 2)
        if self._before != self._share:
            at = (self.width() - MARK_PX) * min(1.0, self._before)
            painter.fillRect(QRectF(at, 0, MARK_PX, self.height()), self._theme.ink)
        painter.end()


class HoursPanel(QFrame):
    """One row for each crew member, in the order of the book."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._theme = theme
        self._words = words
        self.rows: list[HoursRow] = []
        header, row = panel_header()
        title = label(self.tr("Hours this week"), "title")
        row.addWidget(title)
        row.addStretch()
        row.addWidget(label(self.tr("▏as now"), "hint"))
        self.setAccessibleName(title.text())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(10)
        content = surface("line")
        content.setProperty("surface", "content")
        content.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(scroll)

    def show_proposal(self, proposal: CrewProposal) -> None:
        """Once: the hours that the proposal gives everybody."""
        now = duty_hours(proposal.book)
        then = duty_hours(with_crews(proposal.book, proposal.roster.crews))
        for member in proposal.book.crew.values():
            row = HoursRow(self._theme, self._words, member, now, then, proposal.worked)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch()


class HoursRow(QWidget):
    """Name and hours, and a bar beneath."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        member: CrewMember,
        now: Mapping[CrewMemberId, timedelta],
        then: Mapping[CrewMemberId, timedelta],
        worked: Mapping[CrewMemberId, timedelta],
    ) -> None:
        super().__init__()
        hours, limit = then[member.id], member.weekly_hours
        text = self.tr("{hours} of {limit}").format(
            hours=words.number(hours / timedelta(hours=1), 1), limit=words.hours(limit)
        )
        self.hours = label(text, "small")
        before = words.hours(worked.get(member.id, NOTHING))
        self.setToolTip(
            self.tr("{skills}\nFour weeks before: {hours}").format(
                skills=words.names(member.skills), hours=before
            )
        )
        self.setAccessibleName(f"{member.name}: {text}")
        least = timedelta(minutes=1)
        bar = HoursBar(
            theme, hours / max(limit, least), now[member.id] / max(limit, least)
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(ElidedLabel(member.name), 1)
        line.addWidget(self.hours)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(bar)
