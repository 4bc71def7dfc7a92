"""What runs in a solver process: one job, then the end.

A process solves once, since several routing models in one process have crashed. It
says ``READY`` when everything is imported, takes one job, and answers with any number
of ``PROGRESSED`` and one ``FINISHED`` or ``FAILED``. Meanwhile it may be told of better
plans that others have found. No window toolkit is loaded here.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple, Protocol

from molin.errors import MolinError

_BELOW_NORMAL = 5
_WINDOWS_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of the Windows API


class Kind(StrEnum):
    """What a message of a solver process is about."""

    READY = "ready"
    PROGRESSED = "progressed"
    FINISHED = "finished"
    FAILED = "failed"


class Message(NamedTuple):
    """``value``: a Progress, a Solution, or the exception of a failure."""

    kind: Kind
    value: Any = None


class SolverFault(Exception):
    """A bug in the solver process; its text is the traceback from there."""


class Task(Protocol):
    """What a solver process does; must be picklable by its name."""

    def __call__(
        self, problem: Any, *, report: Any, heard: Any, **options: Any
    ) -> Any: ...


def search(problem: Any, *, report: Any, heard: Any, **options: Any) -> Any:
    """``solve``, looked up when called: the window's process never loads OR-Tools."""
    solve = import_module(_SOLVE).solve
    return solve(problem, report=report, heard=heard, **options)


def run(connection: Connection, task: Task) -> None:
    """Serve one job that comes over ``connection``; ends with it or with the parent."""
    # The parent decides what Ctrl+C means; it reaches the whole group of processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    import_module(_SOLVE).load()
    jobs: SimpleQueue[tuple[Any, Mapping[str, Any]]] = SimpleQueue()
    others: deque[Any] = deque(maxlen=1)
    Thread(target=_listen, args=(connection, jobs, others), daemon=True).start()
    connection.send(Message(Kind.READY))
    problem, options = jobs.get()
    connection.send(_answer(connection, task, problem, options, others))


_SOLVE = "molin.scheduler.solve"


def _answer(
    connection: Connection,
    task: Task,
    problem: Any,
    options: Mapping[str, Any],
    others: deque[Any],
) -> Message:
    def report(progress: Any) -> None:
        connection.send(Message(Kind.PROGRESSED, progress))

    def heard() -> Any:
        return others.pop() if others else None

    try:
        found = task(problem, report=report, heard=heard, **options)
        return Message(Kind.FINISHED, found)
    except MolinError as error:
        return Message(Kind.FAILED, error)
    except Exception:
        # The exception itself may not be picklable; its text always is.
        return Message(Kind.FAILED, SolverFault(traceback.format_exc()))


def _listen(
    connection: Connection,
    jobs: SimpleQueue[tuple[Any, Mapping[str, Any]]],
    others: deque[Any],
) -> None:
    """Pass on the job, then the latest that others found; end with the parent."""
    try:
        jobs.put(connection.recv())
        while True:
            others.append(connection.recv())
    except (EOFError, OSError):
        os._exit(0)


def _give_way() -> None:
    """Run below normal priority, so that the window stays quick."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _WINDOWS_BELOW_NORMAL)
    else:
        os.nice(_BELOW_NORMAL)
