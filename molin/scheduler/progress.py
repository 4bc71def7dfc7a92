"""What a search tells while it goes on; the window hears it without any engine."""

from __future__ import annotations

from dataclasses import dataclass

from molin.scheduler.problem import Solution


@dataclass(frozen=True, slots=True)
class Progress:
    """A better plan than all before; ``elapsed`` in seconds, 0 without a clock."""

    solution: Solution
    cost: int
    elapsed: float
