"""One solver in a process of its own, so that the window never waits for it."""

from __future__ import annotations

from multiprocessing.connection import Connection
from typing import Any, Self

from molin.scheduler.problem import Problem
from molin.scheduler.processes.child import Child, Job
from molin.scheduler.processes.worker import Kind, Message, Task, search
from molin.scheduler.progress import Progress


class SolverProcess:
    """A solver that is kept warm: a job starts at once, and stopping it is sure.

    ``warm`` brings up a child that imports everything and waits. ``start`` gives it a
    job, ``poll`` returns what it has said since and never waits, ``stop`` kills it and
    brings up the next one. After the end of a job, too, a new child is made. The best
    plan so far is the last one that ``poll`` told of.
    """

    def __init__(self, task: Task = search) -> None:
        self._task = task
        self._child: Child | None = None
        self._job: Job | None = None
        self._news: Progress | None = None
        self._ready = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ready(self) -> bool:
        """Whether the child has said that a job would start at once."""
        return self._ready

    @property
    def running(self) -> bool:
        """Whether a job was started whose end has not been told."""
        return self._job is not None

    @property
    def searching(self) -> bool:
        """Whether the child has that job, too: until it is ready the job waits."""
        return self.running and self._ready

    @property
    def line(self) -> Connection | None:
        """What becomes readable when ``poll`` has something to tell."""
        return self._child.line if self._child else None

    def warm(self) -> None:
        """Have a child ready or on its way; returns at once."""
        if self._child is None:
            self._child = Child(self._task)

    def start(self, problem: Problem, **options: Any) -> None:
        """Begin to solve; ``options`` are those of ``solve``.

        A child that is still importing gets the job from a later ``poll``. A job still
        running is stopped first.
        """
        self.stop()
        self.poll()  # finds a waiting child that was killed meanwhile
        self.warm()
        self._job, self._news = (problem, options), None
        if self._ready:
            self._send()

    def shorten(self, seconds: float) -> None:
        """Give a job that still waits for its child so much time and no more."""
        if self._job and not self._ready:
            problem, options = self._job
            self._job = problem, {**options, "seconds": seconds}

    def tell(self, found: Progress) -> None:
        """Let the search know of a better plan that another has found."""
        self._news = found
        if self.searching and self._child:
            self._child.send(found)

    def poll(self) -> list[Message]:
        """All that was said since the last time, oldest first; never waits."""
        told = []
        while self._child and (message := self._child.find_message()):
            if message.kind is Kind.READY:
                self._ready = True
                self._send()
                continue
            if self.running:
                told.append(message)
            if message.kind is not Kind.PROGRESSED:
                self._end(replace=self._ready)
        return told

    def strike(self) -> None:
        """Have the search die; to be followed by ``stop``, which waits for its end."""
        if self.searching and self._child:
            self._child.strike()

    def stop(self) -> None:
        """End the job at once; nothing more is told of it."""
        if self.searching:
            self._end(replace=True)
        self._job = None

    def close(self) -> None:
        """End the child, too; ``warm`` or ``start`` bring up another."""
        self._end(replace=False)

    def _send(self) -> None:
        if self._child and self._job:
            self._child.send(self._job)
            if self._news:
                self._child.send(self._news)

    def _end(self, *, replace: bool) -> None:
        """A child that never got ready is not replaced, lest it fail for ever."""
        if self._child:
            self._child.kill()
        self._child, self._job, self._ready = None, None, False
        if replace:
            self.warm()
