"""Joins the desk to the page and the bars that show it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from molin.domain.replanning import Choice, is_over
from molin.domain.time import Week
from molin.errors import Conflict, MolinError
from molin.language import error_text
from molin.services.weeks import OpenWeek
from molin.ui.desk import WeekDesk
from molin.ui.dialogs import ask_for_pdf
from molin.ui.notice import Tone
from molin.ui.plan_menu import choice_text
from molin.ui.week_page import WeekPage
from molin.ui.week_toolbar import AS_SET
from molin.ui.window import MainWindow
from molin.words import Words


class WeekWiring(QObject):
    """Lives as long as its window; the desk may be shown by another one later.

    ``planning_seconds`` is how long Plan searches when no other time is asked for.
    """

    def __init__(
        self,
        desk: WeekDesk,
        page: WeekPage,
        window: MainWindow,
        words: Words,
        *,
        planning_seconds: float,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._page = page
        self._window = window
        self._words = words
        self.planning_seconds = planning_seconds
        self._act: Callable[[], None] | None = None
        self._wire_desk()
        self._wire_page()
        self._wire_run()
        if desk.week is not None:
            self._on_opened(desk.week)
            page.select(desk.selection)
            page.show_running(desk.run.active)

    def _wire_desk(self) -> None:
        self._desk.opened.connect(self._on_opened)
        self._desk.changed.connect(self._on_changed)
        self._desk.saving.connect(self._on_saving)
        self._desk.saved.connect(self._on_saved)
        self._desk.discarded.connect(self._on_discarded)
        self._desk.printed.connect(self._on_printed)
        self._desk.selected.connect(self._page.select)
        self._desk.failed.connect(self._on_failed)

    def _wire_page(self) -> None:
        self._page.selection_changed.connect(self._desk.select)
        self._page.notice.acted.connect(self._on_acted)
        bar = self._page.toolbar
        bar.plan_requested.connect(self._on_plan_requested)
        bar.save_requested.connect(self._desk.save)
        bar.discard_requested.connect(self._desk.discard)
        bar.print_requested.connect(self._on_print_requested)
        self._window.top_bar.picker.week_chosen.connect(self._desk.open)

    def _wire_run(self) -> None:
        run, status = self._desk.run, self._window.status.run
        run.started.connect(self._on_run_started)
        run.progressed.connect(status.progressed)
        run.ended.connect(self._on_run_ended)
        status.stop_requested.connect(run.stop)

    @Slot(object)
    def _on_opened(self, week: OpenWeek) -> None:
        now = self._desk.now()
        shown = week.book.week
        self._page.open_week(week, now)
        self._window.top_bar.show_week(shown, Week.of(now, shown.zone))
        if week.plan is not None:
            stage = self._words.name(week.plan.stage)
            text = self.tr("{stage} v{n}, as it was saved")
            self._say(text.format(stage=stage, n=week.plan.version))
        self._tell(week)
        if self._desk.interrupted != shown:
            self._tell_interrupted()

    @Slot(object)
    def _on_changed(self, week: OpenWeek) -> None:
        self._page.show_week(week, self._desk.now())
        self._tell(week)

    def _tell(self, week: OpenWeek) -> None:
        self._window.top_bar.show_plan(week.plan, unsaved=week.unsaved)
        if not week.book.shifts:
            self._say(self.tr("No shifts this week: nothing can be planned."))
        elif is_over(week.book.week, self._desk.now()):
            self._say(self.tr("This week is over: it can no longer be planned."))
        elif week.plan is None:
            self._say(self.tr("No plan yet: press Plan (F6)"))
        elif week.unsaved:
            self._say(self.tr("This plan is not saved yet: press Ctrl+S"))

    @Slot()
    def _on_saving(self) -> None:
        self._page.toolbar.show_saving(True)
        self._say(self.tr("Saving…"))

    @Slot(object)
    def _on_saved(self, week: OpenWeek) -> None:
        version = week.plan.version if week.plan else 0
        self._page.toolbar.show_saving(False)
        self._page.notice.hide()
        self._say(self.tr("Draft v{n} saved").format(n=version), done=True)

    @Slot(object)
    def _on_printed(self, path: Path) -> None:
        self._page.notice.hide()
        self._say(self.tr("Route sheets written: {file}").format(file=path), done=True)

    @Slot()
    def _on_discarded(self) -> None:
        """Nothing is lost by a slip of the mouse."""
        self._offer(
            Tone.INFO,
            self.tr("What was not saved has been put away."),
            self.tr("Take it back"),
            self._desk.take_back,
        )
        self._say(self.tr("Back to the saved plan"), done=True)

    @Slot(object)
    def _on_failed(self, error: MolinError) -> None:
        """What failed stays in sight until somebody has seen it, on every page."""
        self._page.toolbar.show_saving(False)
        text = error_text(error, self._words.language)
        if isinstance(error, Conflict):
            reopen = self.tr("Open the saved plan")
            self._offer(Tone.ERROR, text, reopen, self._desk.reopen)
        else:
            self._offer(Tone.ERROR, text)
        if self._page.isVisible():
            self._say(self.tr("Not done: the reason is above"))
        else:
            self._window.status.say(text, Tone.ERROR)

    def _offer(
        self,
        tone: Tone,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say ``text`` above the week, with a button that does ``act``."""
        self._act = act
        self._page.notice.say(tone, text, action=action)

    @Slot()
    def _on_acted(self) -> None:
        self._page.notice.hide()
        if self._act is not None:
            self._act()

    @Slot(float, object)
    def _on_plan_requested(self, seconds: float, choice: Choice) -> None:
        self._page.notice.hide()
        length = seconds if seconds != AS_SET else self.planning_seconds
        self._desk.plan(length, choice)

    @Slot()
    def _on_print_requested(self) -> None:
        if self._desk.week is not None:
            ask_for_pdf(
                self._window,
                self._desk.week.book.week,
                lambda path: self._desk.print_sheets(path, self._words),
            )

    @Slot(float)
    def _on_run_started(self, seconds: float) -> None:
        self._page.show_running(True)
        self._window.status.run.start(seconds)
        may_change = choice_text(self._page.toolbar.menu.choice, self._words)
        text = self.tr("Looking for a better plan. May change: {choice}")
        self._say(text.format(choice=may_change))

    @Slot()
    def _on_run_ended(self) -> None:
        self._page.show_running(False)
        self._window.status.run.finished()
        self._say(self.tr("Planning has ended"), done=True)
        if self._desk.week is not None:
            self._tell(self._desk.week)
        self._tell_interrupted()

    def _tell_interrupted(self) -> None:
        """A search that ended for another thing's sake has left something behind."""
        left = self._desk.interrupted
        if left is not None and left in self._desk.unsaved_weeks():
            text = self.tr(
                "The search was ended; its best plan is kept, unsaved: {week}"
            )
            self._say(text.format(week=self._words.week(left)))

    def _say(self, text: str, *, done: bool = False) -> None:
        self._window.status.say(text, done=done)
