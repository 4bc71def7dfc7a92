"""Joins the desk to the page and the bars that show it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from molin.domain.time import Week
from molin.errors import Conflict, MolinError
from molin.language import error_text
from molin.services.weeks import OpenWeek
from molin.ui.desk import WeekDesk
from molin.ui.dialogs import ask_for_pdf
from molin.ui.notice import Tone
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
        self._wire_desk()
        self._wire_page()
        self._wire_run()
        if desk.week is not None:
            self._on_opened(desk.week)
            page.select(desk.selection)
            page.toolbar.show_running(desk.run.active)

    def _wire_desk(self) -> None:
        self._desk.opened.connect(self._on_opened)
        self._desk.changed.connect(self._on_changed)
        self._desk.saved.connect(self._on_saved)
        self._desk.printed.connect(self._on_printed)
        self._desk.selected.connect(self._page.select)
        self._desk.failed.connect(self._on_failed)

    def _wire_page(self) -> None:
        self._page.selection_changed.connect(self._desk.select)
        self._page.notice.acted.connect(self._on_reopen)
        bar = self._page.toolbar
        bar.plan_requested.connect(self._on_plan_requested)
        bar.save_requested.connect(self._desk.save)
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

    @Slot(object)
    def _on_changed(self, week: OpenWeek) -> None:
        self._page.show_week(week, self._desk.now())
        self._tell(week)

    def _tell(self, week: OpenWeek) -> None:
        self._window.top_bar.show_plan(week.plan, unsaved=week.unsaved)
        if not week.book.shifts:
            self._say(self.tr("No shifts this week: nothing can be planned."))
        elif week.plan is None:
            self._say(self.tr("No plan yet: press Plan (F6)"))
        elif week.unsaved:
            self._say(self.tr("This plan is not saved yet: press Ctrl+S"))

    @Slot(object)
    def _on_saved(self, week: OpenWeek) -> None:
        version = week.plan.version if week.plan else 0
        self._page.notice.hide()
        self._say(self.tr("Draft v{n} saved").format(n=version), done=True)

    @Slot(object)
    def _on_printed(self, path: Path) -> None:
        self._page.notice.hide()
        self._say(self.tr("Route sheets written: {file}").format(file=path), done=True)

    @Slot(object)
    def _on_failed(self, error: MolinError) -> None:
        """What failed stays in sight until somebody has seen it, on every page."""
        text = error_text(error, self._words.language)
        conflict = isinstance(error, Conflict)
        action = self.tr("Open the saved plan") if conflict else ""
        self._page.notice.say(Tone.ERROR, text, action=action)
        self._window.status.say(text, Tone.ERROR)

    @Slot()
    def _on_reopen(self) -> None:
        self._page.notice.hide()
        self._desk.reopen()

    @Slot(float)
    def _on_plan_requested(self, seconds: float) -> None:
        self._page.notice.hide()
        self._desk.plan(seconds if seconds != AS_SET else self.planning_seconds)

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
        self._page.toolbar.show_running(True)
        self._window.status.run.start(seconds)
        self._say(self.tr("Looking for a better plan"))

    @Slot()
    def _on_run_ended(self) -> None:
        self._page.toolbar.show_running(False)
        self._window.status.run.finished()
        self._say(self.tr("Planning has ended"), done=True)
        if self._desk.week is not None:
            self._tell(self._desk.week)

    def _say(self, text: str, *, done: bool = False) -> None:
        self._window.status.say(text, done=done)
