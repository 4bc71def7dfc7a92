"""Shows what would help the week most, as it is found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from molin.domain.book import WeekBook
from molin.domain.bottleneck import Help, LongerDay, Outcome, SkillDay
from molin.ui.bottleneck_run import WITHOUT_HELP
from molin.ui.bottleneck_text import gain_text, help_name, outcome_lines
from molin.ui.offers_text import price_text
from molin.ui.parts import button, label, picture, rule, surface
from molin.ui.theme import Theme
from molin.words import Words

BAR_PX = 36
PROGRESS_PX = 120
TICKS = 20
"""Steps of the progress bar for each search, so that it moves while one goes on."""


class BottleneckPanel(QWidget):
    """A line on what goes on, and a row for each thing that was tried; ranked.

    Signals:
        asked(): the person wants to know.
        stop_requested(): what is known so far is enough.
    """

    asked = Signal()
    stop_requested = Signal()

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._book: WeekBook | None = None
        self._count = self._done = 0
        self._known = False
        self.outcomes: list[Outcome] = []
        self.state = label("", "label")
        self.progress = QProgressBar()
        self.stop_button = button(
            theme, self.tr("Stop"), "stop-circle-outline", "small"
        )
        self.ask_button = button(theme, self.tr("Find out"), "magnify", "small")
        self._scroll = QScrollArea()
        self._build()
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._on_tick)
        self.stop_button.clicked.connect(self.stop_requested)
        self.ask_button.clicked.connect(self.asked)
        self.invite(possible=False)

    def invite(self, *, possible: bool) -> None:
        """Nothing is known of this plan yet; ``possible`` unless nothing waits."""
        self._tick.stop()
        self._known, self.outcomes = False, []
        self._show_running(False)
        self._fill()
        self.ask_button.setEnabled(possible)
        self.state.setText(
            self.tr("The week is planned again with a unit, a skill or an hour more.")
            if possible
            else self.tr("There is no request left out that could be helped.")
        )

    def open(self) -> None:
        """Whoever looks here wants to know: ask, unless that is known or under way."""
        ready = self.ask_button.isEnabled() and not self.ask_button.isHidden()
        if ready and not self._known:
            self.asked.emit()

    def start(self, book: WeekBook, searches: int, seconds: float) -> None:
        """So many searches begin, of so many seconds each."""
        self._book, self._count, self._done = book, searches, 0
        self.outcomes = []
        self._fill()
        self.progress.setRange(0, max(1, searches * TICKS))
        self.progress.setValue(0)
        self._tick.start(round(1000 * seconds / TICKS))
        self._show_running(True)
        self._tell_progress()

    def show_progress(self, done: int) -> None:
        self._done = done
        self.progress.setValue(done * TICKS)
        self._tell_progress()

    def add(self, outcome: Outcome) -> None:
        """One more is known; the list is ranked anew."""
        self.outcomes.append(outcome)
        self.outcomes.sort(key=lambda one: one.saved_minutes, reverse=True)
        self._fill()

    def finish(self) -> None:
        """Nothing more will come."""
        self._tick.stop()
        self._known = True
        self._show_running(False)
        self.ask_button.setEnabled(True)
        self.state.setText(self._verdict())

    def _verdict(self) -> str:
        tried, offered = len(self.outcomes), max(0, self._count - WITHOUT_HELP)
        if self._count == 0:
            return self.tr("What is left out lacks no unit, no skill and no hour.")
        if tried and all(one.is_chance for one in self.outcomes):
            return self.tr("Nothing that was tried helps: {n}").format(n=tried)
        return self.tr(
            "Each planned for as long, from the same plan. Tried: {n} of {all}"
        ).format(n=tried, all=offered)

    def _tell_progress(self) -> None:
        number = min(self._done + 1, self._count)
        text = self.tr("Planning the week again: {n} of {all}")
        self.state.setText(text.format(n=number, all=self._count))

    def _show_running(self, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.ask_button.setVisible(not running)
        self.ask_button.setText(
            self.tr("Ask again") if self._known else self.tr("Find out")
        )

    @Slot()
    def _on_tick(self) -> None:
        """Time goes on within a search, but never into the next one."""
        self.progress.setValue(
            min(self.progress.value() + 1, (self._done + 1) * TICKS - 1)
        )

    def _build(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(PROGRESS_PX, 6)
        self.progress.setAccessibleName(self.tr("Progress"))
        bar = surface("header")
        bar.setFixedHeight(BAR_PX)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(self.state, 1)
        for part in (self.progress, self.stop_button, self.ask_button):
            row.addWidget(part)
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(1)  # the tray behind it may be lower than its own
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._scroll)

    def _fill(self) -> None:
        rows: Sequence[QWidget] = [
            OutcomeRow(self._theme, self._words, self._book, one)
            for one in self.outcomes
            if self._book is not None
        ]
        content = QWidget()
        content.setProperty("surface", "content")
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
            column.addWidget(rule("grid"))
        column.addStretch()
        place = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().setValue(place)


class OutcomeRow(QWidget):
    """What was tried, what it gains, and who is served then."""

    def __init__(
        self, theme: Theme, words: Words, book: WeekBook, outcome: Outcome
    ) -> None:
        super().__init__()
        quiet = outcome.is_chance
        name = help_name(book, outcome.help, words)
        gain = "" if quiet else gain_text(outcome, words)
        price = "" if quiet else price_text(-outcome.saved_minutes, words)
        lines = outcome_lines(book, outcome, words)
        self.setAccessibleName(", ".join(part for part in (name, gain, price, *lines)))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, 88)
        grid.addWidget(picture(_icon(outcome.help), theme), 0, 0)
        grid.addWidget(label(name, "label" if quiet else "title"), 0, 1)
        grid.addWidget(label(gain), 0, 2, right)
        grid.addWidget(label(price, "title"), 0, 3, right)
        for number, line in enumerate(lines, 1):
            text = label(line, "small")
            text.setWordWrap(True)
            grid.addWidget(text, number, 1, 1, 3)


def _icon(help: Help) -> str:
    if isinstance(help, SkillDay):
        return "account-plus-outline"
    return "clock-plus-outline" if isinstance(help, LongerDay) else "van-utility"
