"""A spawned process as its parent sees it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TypeAlias

from molin.errors import SolverStopped
from molin.scheduler.problem import Problem
from molin.scheduler.processes.worker import Kind, Message, Task, run
from molin.scheduler.progress import Progress

Job: TypeAlias = tuple[Problem, Mapping[str, Any]]
"""What to solve, and the options of ``solve``."""
_GRACE_S = 1.0
"""How long a child that has closed its end may take to leave an exit code."""


class Child:
    """A spawned process that serves one job, and the line to it."""

    def __init__(self, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        self.line, far_end = context.Pipe()
        self._process = context.Process(
            target=run, args=(far_end, task), name="molin-solver", daemon=True
        )
        self._process.start()
        far_end.close()  # so that a dead child reads as end of file

    def send(self, job: Job | Progress) -> None:
        """First the job, then what others have found."""
        with suppress(OSError):  # a child that has just died is found by the next poll
            self.line.send(job)

    def find_message(self) -> Message | None:
        """The next message, or None when none is waiting."""
        try:
            return self.line.recv() if self.line.poll() else None
        except (EOFError, OSError):
            self._process.join(_GRACE_S)
            return Message(
                Kind.FAILED,
                SolverStopped(
                    "Planning stopped unexpectedly (code {code}). The best plan so far"
                    " is kept: start planning again.",
                    code=self._process.exitcode,
                ),
            )

    def strike(self) -> None:
        """Have it die; ``kill`` then waits the less for its end."""
        self._process.kill()

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self.line.close()
