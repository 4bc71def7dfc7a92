"""Joins the desk to the panel that says what would help."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from molin.domain.plan import Route
from molin.domain.replanning import is_over
from molin.ui.bottleneck_run import SECONDS
from molin.ui.desk import WeekDesk
from molin.ui.week_page import WeekPage


class BottleneckWiring(QObject):
    """What was found belongs to one plan: with another one, the panel starts afresh.

    Planning goes first: nobody is asked while it runs, and it ends a run of this.
    ``seconds`` is the time for each search.
    """

    def __init__(
        self,
        desk: WeekDesk,
        page: WeekPage,
        parent: QObject,
        *,
        seconds: float = SECONDS,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = page.tray.bottleneck
        self.seconds = seconds
        self._asked: tuple[Route, ...] | None = None
        run = desk.bottleneck
        run.stop()  # it told a window that is gone
        for signal in (desk.opened, desk.changed):
            signal.connect(self._on_changed)
        desk.run.started.connect(self._on_planning)
        desk.run.ended.connect(self._on_changed)
        page.toolbar.menu.lack_requested.connect(page.tray.show_lack)
        self._panel.asked.connect(self._on_asked)
        self._panel.stop_requested.connect(run.stop)
        run.started.connect(self._on_started)
        run.progressed.connect(self._panel.show_progress)
        run.found.connect(self._panel.add)
        run.ended.connect(self._panel.finish)
        run.failed.connect(desk.failed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        plan = self._desk.week.plan if self._desk.week else None
        if plan is not None and plan.routes == self._asked:
            return  # it was saved, or looked at again: what was found still holds
        self._asked = None
        self._desk.bottleneck.stop()
        over = plan is not None and is_over(plan.week, self._desk.now())
        waiting = plan is not None and bool(plan.tray) and not over
        self._panel.invite(possible=waiting and not self._desk.run.active)

    @Slot()
    def _on_planning(self) -> None:
        self._asked = None
        self._desk.bottleneck.stop()
        self._panel.invite(possible=False)

    @Slot()
    def _on_asked(self) -> None:
        week = self._desk.week
        if week is not None and week.plan is not None and not self._desk.run.active:
            self._asked = week.plan.routes
            self._desk.bottleneck.start(week, self._desk.now(), seconds=self.seconds)

    @Slot(int)
    def _on_started(self, searches: int) -> None:
        if self._desk.week is not None:
            self._panel.start(self._desk.week.book, searches, self.seconds)
