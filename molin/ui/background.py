"""Runs store work off the main thread and brings the outcome back to it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from molin.errors import MolinError

READERS = 2

T = TypeVar("T")
Answer = Callable[[], object]


class Background(QObject):
    """One writer, which keeps the order of its tasks, and readers beside it.

    ``done`` or ``failed`` is called on the main thread, whatever happens. A bug in a
    task goes to ``sys.excepthook`` there first, as if the main thread had made it.
    """

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(READERS)
        self._answered.connect(self._on_answered)

    def read(
        self,
        task: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MolinError], object],
    ) -> None:
        """Run ``task`` as soon as a reader is free."""
        self._readers.start(lambda: self._run(task, done, failed))

    def write(
        self,
        task: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MolinError], object],
    ) -> None:
        """Run ``task`` after all that were given to the writer before."""
        self._writer.start(lambda: self._run(task, done, failed))

    def close(self) -> None:
        """Wait for the tasks that were given; their outcomes are dropped."""
        self._closed = True
        self._writer.waitForDone()
        self._readers.waitForDone()

    def _run(
        self,
        task: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[MolinError], object],
    ) -> None:
        self._answered.emit(_answer(task, done, failed))

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if not self._closed:
            answer()


def _answer(
    task: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[MolinError], object],
) -> Answer:
    """What is left to do on the main thread once ``task`` has run."""
    try:
        result = task()
    except MolinError as error:
        return partial(failed, error)
    except Exception as bug:
        return partial(_hand_over, bug, failed)
    return partial(done, result)


def _hand_over(bug: Exception, failed: Callable[[MolinError], object]) -> None:
    """Whoever waits for the outcome must hear that there is none."""
    sys.excepthook(type(bug), bug, bug.__traceback__)
    failed(
        MolinError(
            "A fault in Molin got in the way, and this was not done: send the report,"
            " then try again."
        )
    )
