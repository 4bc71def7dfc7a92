"""The solver processes as Qt sees them: their messages become signals."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from molin.errors import MolinError, SolverStopped
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.processes.group import SolverGroup, usual_group
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, Message

POLL_MS = 50


class SolverJob(QObject):
    """One search at a time.

    Signals:
        progressed(Progress): a better plan was found.
        finished(Solution): the search is over, and this is its best plan.
        failed(MolinError): the search ended without an answer.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        solver: SolverProcess | SolverGroup | None = None,
    ) -> None:
        super().__init__(parent)
        self._solver = solver or usual_group()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._on_poll)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def warm(self) -> None:
        """Have processes ready before the first search is asked for."""
        self._solver.warm()

    def start(
        self,
        problem: Problem,
        seconds: float,
        seed: int,
        start: Solution | None = None,
    ) -> None:
        """Begin, at ``start`` if given; a search still running is stopped first."""
        self._solver.start(problem, seconds=seconds, seed=seed, start=start)
        self._timer.start()

    def stop(self) -> None:
        """End the search at once; no signal follows."""
        self._timer.stop()
        self._solver.stop()

    def close(self) -> None:
        """End the search and the processes that wait for the next one."""
        self._timer.stop()
        self._solver.close()

    @Slot()
    def _on_poll(self) -> None:
        for message in self._solver.poll():
            if not self.running:
                return  # a receiver of the message before has stopped the search
            self._pass_on(message)

    def _pass_on(self, message: Message) -> None:
        if message.kind is Kind.PROGRESSED:
            self.progressed.emit(message.value)
            return
        self._timer.stop()
        if message.kind is Kind.FINISHED:
            self.finished.emit(message.value)
        elif isinstance(message.value, MolinError):
            self.failed.emit(message.value)
        else:
            sys.excepthook(type(message.value), message.value, None)
            self.failed.emit(
                SolverStopped(
                    "Planning ended because of a fault in Molin. The best plan so far"
                    " is kept: send the report, then plan again."
                )
            )
