"""The strip above the map: its title, the units and a button for each day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from molin.ui.elided_label import ElidedLabel
from molin.ui.parts import button, label, panel_header, picture
from molin.ui.theme import Theme
from molin.words import Words

MOST_DAYS_BESIDE_UNITS = 5


class MapHeader(QFrame):
    """Title, unit letters, days.

    Signals:
        day_chosen(date): the person pressed a day.
    """

    day_chosen = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._days: tuple[date, ...] = ()
        self._units = ElidedLabel("", "small")
        self._buttons = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._build()
        self._buttons.idClicked.connect(self._on_id_clicked)

    def show_days(self, days: Sequence[date], letters: Iterable[str]) -> None:
        """Offer ``days``; the buttons stay as they are when these do not change."""
        self._units.setText(
            self.tr("units {letters}").format(letters=" ".join(letters))
        )
        if tuple(days) == self._days:
            return
        self._days = tuple(days)
        self._units.setVisible(len(days) <= MOST_DAYS_BESIDE_UNITS)
        for old in self._buttons.buttons():
            self._buttons.removeButton(old)
            old.deleteLater()
        for number, day in enumerate(days):
            self._add_button(number, day)

    def show_day(self, day: date | None) -> None:
        if day in self._days:
            self._buttons.button(self._days.index(day)).setChecked(True)

    def _build(self) -> None:
        strip, row = panel_header()
        row.addWidget(picture("map-outline", self._theme))
        row.addWidget(label(self.tr("Map"), "title"))
        row.addWidget(self._units, 1)
        row.addStretch()
        row.addLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(strip)

    def _add_button(self, number: int, day: date) -> None:
        made: QPushButton = button(self._theme, self._words.weekday(day), kind="small")
        made.setCheckable(True)
        made.setAccessibleName(self._words.day(day))
        made.setToolTip(self._words.day(day))
        self._buttons.addButton(made, number)
        self._row.addWidget(made)

    def _on_id_clicked(self, number: int) -> None:
        self.day_chosen.emit(self._days[number])
