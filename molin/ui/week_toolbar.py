"""The row of buttons above the week, and what the board's signs mean."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from molin.domain.replanning import is_over
from molin.services.weeks import OpenWeek
from molin.ui.legend import Legend
from molin.ui.parts import bind_key, button, rule, surface
from molin.ui.plan_menu import PlanMenu, choice_text
from molin.ui.theme import Theme
from molin.words import Words

HEIGHT_PX = 44
AS_SET = 0.0
CHEVRON_PX = 36
SEPARATOR_PX = 20
ROOMY_PX = 1120


class WeekToolbar(QWidget):
    """Plan, save, discard and print, and the legend.

    Signals:
        plan_requested(float, Choice): search for so many seconds, ``AS_SET`` being as
            in Settings, and change no more than that.
        save_requested(): keep the plan that is shown.
        discard_requested(): go back to the plan that was saved last.
        print_requested(): make route sheets of the plan that is shown.
        crew_requested(): look for better crews.
    """

    plan_requested = Signal(float, object)
    save_requested = Signal()
    discard_requested = Signal()
    print_requested = Signal()
    crew_requested = Signal()

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT_PX)
        self._words = words
        self._running = self._saving = self._over = False
        self._rostering = False
        self._week: OpenWeek | None = None
        self.plan_button = button(theme, self.tr("Plan"), "auto-fix", "primary")
        self.time_button = button(theme, "", "chevron-down", "primary")
        self.time_button.setFixedWidth(CHEVRON_PX)
        self.save_button = button(
            theme, self.tr("Save draft"), "content-save-outline", "flat"
        )
        self.discard_button = button(
            theme, self.tr("Discard"), "arrow-u-left-top", "flat"
        )
        self.print_button = button(theme, self.tr("Print"), "printer-outline", "flat")
        self.crew_button = button(
            theme, self.tr("Crew"), "account-group-outline", "flat"
        )
        self.menu = PlanMenu(words, self.time_button)
        self.time_button.setMenu(self.menu)
        self._legend = Legend(theme)
        self._legend.setMinimumWidth(1)  # the buttons go first, see resizeEvent
        self._explain()
        self._lay_out()
        self.menu.chosen.connect(self._explain_plan)
        self.menu.plan_requested.connect(self._request)
        self.plan_button.clicked.connect(lambda: self._request(AS_SET))
        self.discard_button.clicked.connect(self.discard_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.crew_button.clicked.connect(self.crew_requested)
        self._enable()

    def show_week(self, week: OpenWeek, now: datetime) -> None:
        """Offer what makes sense for ``week`` at ``now``."""
        self._week = week
        self._over = is_over(week.book.week, now)
        self.menu.show_week(week, now)
        self._explain_plan()
        self._enable()

    def show_running(self, running: bool) -> None:
        """While a search runs nothing can be planned or printed; saving waits."""
        self._running = running
        self._enable()

    def show_saving(self, saving: bool) -> None:
        """While a plan is on its way to the database it is neither changed nor lost."""
        self._saving = saving
        self._enable()

    def show_rostering(self, rostering: bool) -> None:
        """While crews are looked for or saved, no plan is made for others."""
        self._rostering = rostering
        self._enable()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A legend cut in half would explain nothing."""
        self._legend.setVisible(event.size().width() >= ROOMY_PX)
        super().resizeEvent(event)

    def _enable(self) -> None:
        week = self._week
        ready = week is not None and not self._running
        free = ready and not (self._saving or self._over or self._rostering)
        self.crew_button.setEnabled(free and bool(week and week.book.shifts))
        self.plan_button.setEnabled(free and bool(week and week.book.shifts))
        self.time_button.setEnabled(self.plan_button.isEnabled())
        unsaved = week is not None and week.unsaved
        self.save_button.setEnabled((unsaved or self._running) and not self._saving)
        self.discard_button.setEnabled(unsaved and ready and not self._saving)
        self.print_button.setEnabled(ready and bool(week and week.plan))

    def _explain(self) -> None:
        bind_key(self.plan_button, "F6")
        self._explain_plan()
        self.time_button.setAccessibleName(
            self.tr("Choose what may change and how long to plan")
        )
        self.time_button.setToolTip(self.time_button.accessibleName())
        bind_key(self.save_button, "Ctrl+S")
        self.save_button.setToolTip(self.tr("Save the plan as a draft (Ctrl+S)"))
        self.discard_button.setToolTip(
            self.tr("Leave what was not saved and go back to the saved plan")
        )
        bind_key(self.crew_button, "Ctrl+R")
        self.crew_button.setToolTip(
            self.tr("Look for the best crew of each shift (Ctrl+R)")
        )
        bind_key(self.print_button, "Ctrl+P")
        self.print_button.setToolTip(self.tr("Route sheets as PDF (Ctrl+P)"))

    @Slot()
    def _explain_plan(self) -> None:
        if self._over:
            text = self.tr("This week is over: it can no longer be planned.")
        else:
            may_change = choice_text(self.menu.choice, self._words)
            text = self.tr(
                "Look for the best plan of the week (F6)\nMay change: {choice}"
            ).format(choice=may_change)
        self.plan_button.setToolTip(text)

    @Slot(float)
    def _request(self, seconds: float) -> None:
        self.plan_requested.emit(seconds, self.menu.choice)

    def _lay_out(self) -> None:
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
        row.addWidget(self.discard_button)
        row.addWidget(self.print_button)
        row.addWidget(self.crew_button)
        row.addStretch(1)
        row.addWidget(self._legend)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(bar)
