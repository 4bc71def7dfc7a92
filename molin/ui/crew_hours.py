"""What everybody works this week, against the weekly hours and against now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from molin.domain.fleet import CrewMember
from molin.domain.roster import duty_hours, with_crews
from molin.services.rostering import CrewProposal
from molin.ui.elided_label import ElidedLabel
from molin.ui.parts import label, panel_header
from molin.ui.theme import Theme
from molin.words import Words

BAR_PX = 6
MARK_PX = 2


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
        self._column = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        header, row = panel_header()
        title = label(self.tr("Hours this week"), "title")
        row.addWidget(title)
        row.addStretch()
        row.addWidget(label(self.tr("▏as now"), "hint"))
        self.setAccessibleName(title.text())
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(10)
        content = QWidget()
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
            hours = Hours(
                now=now[member.id],
                then=then[member.id],
                before=proposal.worked.get(member.id, timedelta(0)),
            )
            row = HoursRow(self._theme, self._words, member, hours)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Somebody's hours on duty: this week as rostered, as proposed, and the weeks
    before."""

    now: timedelta
    then: timedelta
    before: timedelta


class HoursRow(QWidget):
    """Name and hours, and a bar beneath."""

    def __init__(
        self, theme: Theme, words: Words, member: CrewMember, hours: Hours
    ) -> None:
        super().__init__()
        limit = max(member.weekly_hours, timedelta(minutes=1))
        text = self.tr("{hours} of {limit}").format(
            hours=words.number(hours.then / timedelta(hours=1), 1),
            limit=words.hours(member.weekly_hours),
        )
        self.hours = label(text, "small")
        told = self.tr("{skills}\nFour weeks before: {hours}").format(
            skills=words.names(member.skills), hours=words.hours(hours.before)
        )
        self.setToolTip(told)
        self.setAccessibleName(f"{member.name}: {text}")
        self.setAccessibleDescription(told)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(ElidedLabel(member.name), 1)
        line.addWidget(self.hours)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(HoursBar(theme, hours.then / limit, hours.now / limit))
