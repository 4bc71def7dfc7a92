"""Plans a week again and again, each time with one thing more."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from molin.domain.bottleneck import Help
from molin.errors import MolinError
from molin.roads.protocol import Roads
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.explaining.bottleneck import Measure, compare, measure
from molin.scheduler.problem import Solution
from molin.services.bottleneck import Trial, possible_helps, prepare_trial
from molin.services.weeks import OpenWeek
from molin.ui.background import Background
from molin.ui.solver_job import SolverJob

SECONDS = 4.0
"""For each search; the first two are without help and tell what chance does."""
WITHOUT_HELP = 2


class BottleneckRun(QObject):
    """One search after the other, all from the same plan, in two processes by turns.

    A process serves once; while one searches, the other is brought up.

    Signals:
        started(int): so many searches will be made.
        progressed(int): so many of them are done.
        found(Outcome): what one of the helps came to.
        ended(): nothing more will come of this run.
        failed(MolinError): a search could not be made; the run ends.
    """

    started = Signal(int)
    progressed = Signal(int)
    found = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self, roads: Roads, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._roads = roads
        self._background = background
        self._jobs = (SolverJob(self), SolverJob(self))
        for job in self._jobs:
            job.finished.connect(self._on_finished)
            job.failed.connect(self._on_failed)
        self._week: OpenWeek | None = None
        self._now: datetime | None = None
        self._seconds = SECONDS
        self._helps: list[Help | None] = []
        self._without: list[Measure] = []
        self._done = 0
        self._encoding: Encoding | None = None

    @property
    def active(self) -> bool:
        return self._week is not None

    def start(self, week: OpenWeek, now: datetime, *, seconds: float = SECONDS) -> None:
        """Try what the tray of ``week`` asks for; a run still going on is ended.

        What has begun by ``now`` stays in every search.
        """
        self.stop()
        helps = possible_helps(week.book, week.plan, now) if week.plan else ()
        searches = (*[None] * WITHOUT_HELP, *helps) if helps else ()
        self._week, self._now, self._seconds = week, now, seconds
        self._helps, self._without, self._done = list(searches), [], 0
        self.started.emit(len(searches))
        self._search()

    def stop(self) -> None:
        """End the run; what it has found stays true."""
        for job in self._jobs:
            job.stop()
        if self.active:
            self._end()

    def close(self) -> None:
        """End everything, the process too; no signal follows."""
        self._week = None
        for job in self._jobs:
            job.close()

    def _search(self) -> None:
        """The next search, with as much time and the same chances as the others."""
        week, now = self._week, self._now
        if week is None or now is None or self._done == len(self._helps):
            self._end()
            return
        help = self._helps[self._done]
        seed = self._done if help is None else 0

        def ask(trial: Trial) -> None:
            if self._week is week:
                self._encoding = trial.encoding
                job, next_one = self._jobs[:: 1 if self._done % 2 else -1]
                job.start(trial.encoding.problem, self._seconds, seed, trial.start)
                next_one.warm()

        self._background.read(
            lambda: prepare_trial(week, help, self._roads, now), ask, self._on_failed
        )

    @Slot(object)
    def _on_finished(self, solution: Solution) -> None:
        week, encoding = self._week, self._encoding
        if week is None or encoding is None:
            return

        def note(found: Measure) -> None:
            if self._week is week:
                self._note(found)

        self._background.read(
            lambda: measure(encoding, solution), note, self._on_failed
        )

    def _note(self, found: Measure) -> None:
        help = self._helps[self._done]
        self._done += 1
        self.progressed.emit(self._done)
        if help is None:
            self._without.append(found)
        else:
            self.found.emit(compare(help, self._without, found))
        self._search()

    @Slot(object)
    def _on_failed(self, error: MolinError) -> None:
        if self.active:
            self.failed.emit(error)
            self.stop()

    def _end(self) -> None:
        self._week = self._encoding = None
        self.ended.emit()
