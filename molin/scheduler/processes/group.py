"""Several solver processes that look like one and help each other."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any, Self

from molin.journal import note_failure
from molin.scheduler.problem import Problem
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, Message
from molin.scheduler.progress import Progress

MOST_PROCESSES = 2
"""In the window: more would gain little and leave nothing to others."""


class SolverGroup:
    """Solvers with seeds of their own; each hears of what the others find.

    To be used as ``SolverProcess``. Every plan that is told is better than all before,
    whoever found it, and the last one told is what the group ends with: a solver that
    dies takes nothing along. Its end goes to the log alone while another one searches.
    With ``iterations`` nobody hears of anybody, so that equal arguments give equal
    plans. What one process does for itself is in ``refine``.
    """

    def __init__(
        self,
        solvers: Sequence[SolverProcess],
        *,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        self._solvers = tuple(solvers)
        self._clock = clock
        self._begun: float | None = None
        self._seconds = 0.0
        self._bests: dict[SolverProcess, Progress] = {}
        self._told: Progress | None = None
        self._ends: list[Message] = []
        self._alone = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ready(self) -> bool:
        """Whether every solver that has a child would start at once."""
        return all(solver.ready for solver in self._solvers if solver.line)

    @property
    def running(self) -> bool:
        return any(solver.running for solver in self._solvers)

    @property
    def lines(self) -> list[Connection]:
        """What becomes readable when ``poll`` has something to tell."""
        return [solver.line for solver in self._solvers if solver.line]

    def warm(self) -> None:
        for solver in self._solvers:
            solver.warm()

    def start(
        self, problem: Problem, *, seconds: float, seed: int = 0, **options: Any
    ) -> None:
        """Begin to solve with the seeds ``seed``, ``seed + 1``, …

        ``seconds`` begin with the first solver to be ready; all end together.
        """
        self._begun, self._seconds = None, seconds
        self._bests, self._told, self._ends = {}, None, []
        self._alone = options.get("iterations") is not None
        for number, solver in enumerate(self._solvers):
            solver.start(problem, seconds=seconds, seed=seed + number, **options)

    def poll(self) -> list[Message]:
        """All that was said since the last time, but nothing worse than the best."""
        told = []
        self._keep_time()
        for solver in self._solvers:
            for message in solver.poll():
                if message.kind is not Kind.PROGRESSED:
                    self._note_end(message)
                    continue
                self._bests[solver] = message.value
                if self._told is None or message.value.cost < self._told.cost:
                    told.append(self._tell(message.value, solver))
        return told + self._conclusion()

    def stop(self) -> None:
        for solver in self._solvers:
            solver.strike()  # all die side by side: each takes some 50 ms
        for solver in self._solvers:
            solver.stop()

    def close(self) -> None:
        for solver in self._solvers:
            solver.close()

    def _keep_time(self) -> None:
        """Leave to those who are not ready yet what is left of the time."""
        if self._begun is None and self._searching:
            self._begun = self._clock()
        if self._begun is not None:
            gone = self._clock() - self._begun
            for solver in self._solvers:
                solver.shorten(max(0.0, self._seconds - gone))

    def _tell(self, found: Progress, finder: SolverProcess) -> Message:
        """Pass a better plan on to the others; the message for who asked the group."""
        for solver in self._solvers:
            if solver is not finder and not self._alone:
                solver.tell(found)
        # A solver that began later counts its time from then on.
        elapsed = max(found.elapsed, self._told.elapsed if self._told else 0.0)
        self._told = replace(found, elapsed=elapsed)
        return Message(Kind.PROGRESSED, self._told)

    def _note_end(self, end: Message) -> None:
        if end.kind is Kind.FAILED and (self.running or self._finished):
            note_failure("a solver ended early", end.value)
        self._ends.append(end)

    def _conclusion(self) -> list[Message]:
        """The end of the job, once nobody searches any more; else nothing.

        Who is not even ready when another one has finished is not waited for, unless
        it is a plan to be had again.
        """
        finished = self._finished
        waits = self.running if self._alone or not finished else self._searching
        if waits or not self._ends:
            return []
        self.stop()
        ends, self._ends = self._ends, []
        if not finished:
            return ends[:1]
        best = self._first_of_equals() if self._alone else self._told
        return [Message(Kind.FINISHED, best.solution)] if best else finished[:1]

    def _first_of_equals(self) -> Progress | None:
        """The best plan; of equal ones the first solver's, whoever was quicker."""
        plans = [self._bests[one] for one in self._solvers if one in self._bests]
        return min(plans, key=lambda plan: plan.cost, default=None)

    @property
    def _finished(self) -> list[Message]:
        return [end for end in self._ends if end.kind is Kind.FINISHED]

    @property
    def _searching(self) -> bool:
        return any(solver.searching for solver in self._solvers)


def usual_group() -> SolverGroup:
    """As many solvers as a window gets, none of which has a child yet."""
    count = min(MOST_PROCESSES, os.cpu_count() or 1)
    return SolverGroup([SolverProcess() for _ in range(count)])
