"""The row of buttons above the week, and what the board's signs mean."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from molin.services.weeks import OpenWeek
from molin.ui.legend import Legend
from molin.ui.parts import bind_key, button, rule, surface
from molin.ui.theme import Theme
from molin.words import Words

HEIGHT_PX = 44
CHOICES_S = (5, 20, 60, 300)
AS_SET = 0.0
CHEVRON_PX = 36
SEPARATOR_PX = 20


class WeekToolbar(QWidget):
    """Plan, save and print, and the legend.

    Signals:
        plan_requested(float): search for so many seconds; ``AS_SET`` is as in Settings.
        save_requested(): keep the plan that is shown.
        print_requested(): make route sheets of the plan that is shown.
    """

    plan_requested = Signal(float)
    save_requested = Signal()
    print_requested = Signal()

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT_PX)
        self._running = False
        self._week: OpenWeek | None = None
        self.plan_button = button(theme, self.tr("Plan"), "auto-fix", "primary")
        self.time_button = button(theme, "", "chevron-down", "primary")
        self.time_button.setFixedWidth(CHEVRON_PX)
        self.save_button = button(
            theme, self.tr("Save draft"), "content-save-outline", "flat"
        )
        self.print_button = button(theme, self.tr("Print"), "printer-outline", "flat")
        self._explain()
        self._offer_times(words)
        self._lay_out(theme)
        self.plan_button.clicked.connect(partial(self.plan_requested.emit, AS_SET))
        self.save_button.clicked.connect(self.save_requested)
        self.print_button.clicked.connect(self.print_requested)
        self._enable()

    def show_week(self, week: OpenWeek) -> None:
        """Offer what makes sense for ``week``."""
        self._week = week
        self._enable()

    def show_running(self, running: bool) -> None:
        """While a search runs nothing can be planned or printed; saving waits."""
        self._running = running
        self._enable()

    def _enable(self) -> None:
        week = self._week
        ready = week is not None and not self._running
        self.plan_button.setEnabled(ready and bool(week and week.book.shifts))
        self.time_button.setEnabled(self.plan_button.isEnabled())
        unsaved = week is not None and week.unsaved
        self.save_button.setEnabled(unsaved or self._running)
        self.print_button.setEnabled(ready and bool(week and week.plan))

    def _explain(self) -> None:
        bind_key(self.plan_button, "F6")
        self.plan_button.setToolTip(self.tr("Look for the best plan of the week (F6)"))
        self.time_button.setAccessibleName(self.tr("Choose how long to plan"))
        self.time_button.setToolTip(self.time_button.accessibleName())
        bind_key(self.save_button, "Ctrl+S")
        self.save_button.setToolTip(self.tr("Save the plan as a draft (Ctrl+S)"))
        bind_key(self.print_button, "Ctrl+P")
        self.print_button.setToolTip(self.tr("Route sheets as PDF (Ctrl+P)"))

    def _offer_times(self, words: Words) -> None:
        menu = QMenu(self.time_button)
        for seconds in CHOICES_S:
            text = self.tr("Plan for {n} seconds").format(n=words.number(seconds))
            action = menu.addAction(text)
            action.triggered.connect(partial(self.plan_requested.emit, float(seconds)))
        self.time_button.setMenu(menu)

    def _lay_out(self, theme: Theme) -> None:
        bar = surface("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(1)
        row.addWidget(self.plan_button)
        row.addWidget(self.time_button)
        row.addSpacing(10)
        separator = rule(upright=True)
        separator.setFixedHeight(SEPARATOR_PX)
        row.addWidget(separator)
        row.addSpacing(10)
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        row.addStretch(1)
        row.addWidget(Legend(theme))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(bar)
