"""Cuts a search into chunks, between which it listens, tells, and asks the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from molin.scheduler.budget import Budget

CHUNK = 200
"""Steps of a chunk where steps are counted, and of the first one by the clock."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """So many steps, from one fraction of the part under way to another."""

    steps: int
    begins: float
    ends: float


class Pace:
    """Chunks of about ``chunk_s`` seconds, judged by the pace of the one before.

    Where steps are counted all chunks but the last of a part have as many.
    """

    def __init__(self, budget: Budget, chunk_s: float) -> None:
        self._budget = budget
        self._chunk_s = chunk_s
        self._steps_a_second = 0.0

    def chunks(self, ends: float) -> Iterator[Chunk]:
        """What to do next until the fraction ``ends`` of the whole budget is spent."""
        first = spent = self._budget.spent()
        while spent < ends:
            steps, share = self._next(ends - spent)
            here, whole = spent - first, ends - first
            yield Chunk(steps, here / whole, min(1.0, (here + share) / whole))
            self._budget.count(steps)
            before, spent = spent, self._budget.spent()
            took_s = (spent - before) * self._budget.seconds
            self._steps_a_second = steps / took_s if took_s > 0 else 0.0

    def _next(self, left: float) -> tuple[int, float]:
        """How many steps, and what fraction of the budget they take."""
        budget = self._budget
        if budget.iterations is not None:
            steps = min(CHUNK, ceil(left * budget.iterations))
            return steps, steps / budget.iterations
        seconds = min(self._chunk_s, left * budget.seconds)
        steps = max(1, int(seconds * self._steps_a_second) or CHUNK)
        return steps, seconds / budget.seconds
