"""Goes from week to week: one back, one on, by calendar, or to this week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from molin.domain.time import Week
from molin.language import Language
from molin.ui.parts import bind_key, button, icon_button
from molin.ui.theme import Theme
from molin.ui.week_calendar import WeekCalendar
from molin.words import Words


class WeekPicker(QWidget):
    """Names the week that is shown and asks for another one.

    Signals:
        week_chosen(Week): the person wants to see this week.
    """

    week_chosen = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._week: Week | None = None
        self._today: Week | None = None
        self.previous = icon_button(
            theme, "chevron-left", self.tr("Previous week (Alt+Left)")
        )
        self.next = icon_button(
            theme, "chevron-right", self.tr("Next week (Alt+Right)")
        )
        self.week_button = button(theme, "", "calendar-week")
        self.this_week = button(theme, self.tr("This week"), kind="flat")
        self.calendar = WeekCalendar(theme, words, self)
        self._lay_out()
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.this_week.clicked.connect(self._on_this_week)
        self.week_button.clicked.connect(self._on_week_button)
        self.calendar.day_chosen.connect(self._on_day_chosen)

    def show_week(self, week: Week, today: Week) -> None:
        """Name ``week``; ``today`` is the week that now falls into."""
        self._week, self._today = week, today
        self.week_button.setText(self._words.week(week))
        name = self.tr("Week {week}, choose another").format(
            week=self._words.week(week)
        )
        self.week_button.setAccessibleName(name)
        self.week_button.setToolTip(self.tr("Choose a week in the calendar"))
        self.this_week.setEnabled(week != today)
        self.calendar.show_week(week)

    def _lay_out(self) -> None:
        bind_key(self.previous, "Alt+Left")
        bind_key(self.next, "Alt+Right")
        self.week_button.setProperty("kind", "picker")
        self._fix_width()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.previous, self.week_button, self.next, self.this_week):
            row.addWidget(part)

    def _fix_width(self) -> None:
        """Room for any week, so that no button moves away from under the mouse."""
        self.week_button.ensurePolished()
        metrics = self.week_button.fontMetrics()
        self.week_button.setText(max(_longest_names(), key=metrics.horizontalAdvance))
        self.week_button.setFixedWidth(self.week_button.sizeHint().width())
        self.week_button.setText("")

    def _choose(self, week: Week) -> None:
        if week != self._week:
            self.week_chosen.emit(week)

    @Slot()
    def _on_previous(self) -> None:
        if self._week is not None:
            self._choose(self._week.later(-1))

    @Slot()
    def _on_next(self) -> None:
        if self._week is not None:
            self._choose(self._week.later(1))

    @Slot()
    def _on_this_week(self) -> None:
        if self._today is not None:
            self._choose(self._today)

    @Slot()
    def _on_week_button(self) -> None:
        below = self.week_button.mapToGlobal(QPoint(0, self.week_button.height() + 4))
        self.calendar.open_at(below)

    @Slot(object)
    def _on_day_chosen(self, day: date) -> None:
        if self._week is not None:
            monday = day - timedelta(days=day.weekday())
            self._choose(Week(monday, self._week.zone))


def _longest_names() -> Iterator[str]:
    """How each language names the weeks in which one month follows another.

    Two years, as a month that ends on a Sunday in one does not in the next.
    """
    for month in range(24):
        first = date(2026 + month // 12, month % 12 + 1, 1)
        week = Week(first - timedelta(days=first.weekday()))
        for language in Language:
            yield Words(language).week(week)
