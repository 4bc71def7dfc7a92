"""A calendar in which one picks a week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from molin.domain.time import Week
from molin.language import Language
from molin.ui.icons import icon
from molin.ui.theme import Theme
from molin.words import Words

SIZE = QSize(336, 232)
FIRST, LAST = QDate(2000, 1, 1), QDate(2099, 12, 31)
"""Far enough for any plan; in 9999 the days of a week would run out."""
LOCALES = {
    Language.INDONESIAN: QLocale.Language.Indonesian,
    Language.ENGLISH: QLocale.Language.English,
}


class WeekCalendar(QFrame):
    """A month in a pop-up, the shown week tinted.

    Signals:
        day_chosen(date): by click, or by Enter on the day marked.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("surface", "panel")
        self._tint = theme.accent_soft
        self._week: Week | None = None
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale(LOCALES[words.language]))
        self.month.setFixedSize(SIZE)
        self.month.setDateRange(FIRST, LAST)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self.month.setAccessibleName(self.tr("Calendar"))
        self._calm(theme)
        self._point(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.month)
        self.month.clicked.connect(self._on_chosen)
        self.month.activated.connect(self._on_chosen)

    def show_week(self, week: Week) -> None:
        if self._week is not None:
            self._colour(self._week, None)
        self._week = week
        self._colour(week, self._tint)

    def open_at(self, place: QPoint) -> None:
        """Open below the button, on the week that is shown, ready for the keys."""
        if self._week is not None:
            self.month.setSelectedDate(_date(self._week.monday))
        self.move(place)
        self.show()
        self.month.setFocus()

    def _calm(self, theme: Theme) -> None:
        """Weekends in the ink of all days: red belongs to urgency alone."""
        plain = QTextCharFormat()
        plain.setForeground(theme.ink)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(theme.ink2)
        head.setBackground(theme.s2)
        self.month.setHeaderTextFormat(head)

    def _point(self, theme: Theme) -> None:
        """Our own signs on the buttons that leaf through the months."""
        signs = {
            "qt_calendar_prevmonth": ("chevron-left", self.tr("Previous month")),
            "qt_calendar_nextmonth": ("chevron-right", self.tr("Next month")),
        }
        for name, (sign, word) in signs.items():
            leaf = self.month.findChild(QToolButton, name)
            if isinstance(leaf, QToolButton):
                leaf.setIcon(icon(sign, theme.ink2))
                leaf.setAccessibleName(word)
                leaf.setToolTip(word)

    def _colour(self, week: Week, tint: QColor | None) -> None:
        look = QTextCharFormat()
        if tint is not None:
            look.setBackground(tint)
        for day in week.days:
            self.month.setDateTextFormat(_date(day), look)

    @Slot(QDate)
    def _on_chosen(self, day: QDate) -> None:
        self.hide()
        self.day_chosen.emit(date(day.year(), day.month(), day.day()))


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
