"""One search for a better plan, from question to last answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from molin.domain.replanning import FREE, Replanning
from molin.roads.protocol import Roads
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.problem import Solution
from molin.scheduler.progress import Progress
from molin.services.planning import beginning, prepare, proposed, settled
from molin.services.weeks import OpenWeek
from molin.ui.background import Background
from molin.ui.solver_job import SolverJob

SECONDS_A_MINUTE = 60
REST_MS = 200
"""Between two plans that are drawn: the window paints one in peace before the next."""


class PlanningRun(QObject):
    """Asks the solver process and makes weeks of what it finds.

    Signals:
        started(float): a search began that may take so many seconds.
        progressed(float, float): seconds gone, minutes that the best plan costs.
        found(OpenWeek): a better plan; the last one of a run tells all its reasons.
        ended(): nothing more will come of this run.
        failed(MolinError): the search or the question to it failed.
    """

    started = Signal(float)
    progressed = Signal(float, float)
    found = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self, roads: Roads, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._roads = roads
        self._background = background
        self._job = SolverJob(self)
        self._job.progressed.connect(self._on_progressed)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._week: OpenWeek | None = None
        self._encoding: Encoding | None = None
        self._best: Solution | None = None
        self._drawn: Solution | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._draw)
        self._drawing = False
        self._settling = False
        self.active = False

    def warm(self) -> None:
        """Have the process ready before the first search is asked for."""
        self._job.warm()

    def start(
        self,
        week: OpenWeek,
        *,
        seconds: float,
        seed: int,
        replanning: Replanning = FREE,
    ) -> None:
        """Begin at the plan of ``week``, which no proposal is then dearer than.

        Call it only when no run is ``active``.
        """
        self.active = True
        self._week, self._encoding = week, None
        self._best = self._drawn = None
        self.started.emit(seconds)

        def ask(question: tuple[Encoding, Solution | None]) -> None:
            if self.active and self._week is week:
                self._encoding, start = question
                self._job.start(self._encoding.problem, seconds, seed, start)

        def prepared() -> tuple[Encoding, Solution | None]:
            encoding = prepare(week, self._roads, replanning)
            return encoding, beginning(week, encoding)

        self._background.read(prepared, ask, self._on_failed)

    def stop(self) -> None:
        """End the search at once and settle on the best plan so far."""
        if not self.active or self._settling:
            return
        self._job.stop()
        self._settle()

    def close(self) -> None:
        """End everything; no signal follows."""
        self.active, self._encoding = False, None
        self._rest.stop()
        self._job.close()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self._best = progress.solution
        self.progressed.emit(progress.elapsed, progress.cost / SECONDS_A_MINUTE)
        if not self._drawing:
            self._draw()

    @Slot()
    def _draw(self) -> None:
        """Show the best plan so far; those found meanwhile wait until that is done."""
        week, encoding, solution = self._week, self._encoding, self._best
        self._drawing = solution is not self._drawn
        if week is None or encoding is None or solution is None or not self._drawing:
            return
        self._drawn = solution

        def show(drawn: OpenWeek) -> None:
            if self._encoding is encoding:  # otherwise it belongs to a run that is over
                self._week = drawn
                self.found.emit(drawn)
                if not self._settling:
                    self._rest.start()

        self._background.read(
            lambda: proposed(week, encoding, solution, self._roads),
            show,
            self._on_failed,
        )

    @Slot(object)
    def _on_finished(self, solution: Solution) -> None:
        self._best = solution
        self._settle()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Keep what was found before the failure, and tell of it."""
        if not self.active:
            return  # a drawing of a run that is over
        self._job.stop()
        self.failed.emit(error)
        if self._settling:
            self._end()
        else:
            self._settle()

    def _settle(self) -> None:
        """Draw the best plan with all its reasons; the run ends when it is shown."""
        self._settling = True
        self._rest.stop()
        week, encoding, best = self._week, self._encoding, self._best
        if week is None or encoding is None or best is None:
            self._end()
            return

        def show(drawn: OpenWeek) -> None:
            if self._encoding is encoding:
                self.found.emit(drawn)
                self._end()

        self._background.read(
            lambda: settled(week, encoding, best, self._roads), show, self._on_failed
        )

    def _end(self) -> None:
        self.active = self._settling = self._drawing = False
        self._encoding = None
        self._rest.stop()
        self.ended.emit()
