"""How long a search may go on: by the clock, or by a count that can be repeated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Budget:
    """Seconds by ``clock``; with ``iterations`` a number of steps, and no clock at all.

    Steps are counted by who makes them, one by one or many at once.
    """

    seconds: float
    clock: Callable[[], float]
    iterations: int | None = None
    _begun: float = field(init=False)
    _steps: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._begun = 0.0 if self.iterations is not None else self.clock()

    def until(self, fraction: float) -> Budget:
        """What is left now of the first ``fraction``; of a count, all of it."""
        left = max(0.0, fraction * self.seconds - self.elapsed())
        return Budget(seconds=left, clock=self.clock, iterations=self.iterations)

    def step(self) -> float:
        """Count a step; the fraction spent before it: at 1 there is none to make."""
        spent = self.spent()
        self.count(1)
        return spent

    def count(self, steps: int) -> None:
        self._steps += steps

    def spent(self) -> float:
        """The fraction spent so far; may exceed 1."""
        if self.iterations is not None:
            return self._steps / self.iterations if self.iterations else 1.0
        return self.elapsed() / self.seconds if self.seconds > 0 else 1.0

    def elapsed(self) -> float:
        """Seconds since the budget was made; 0 where steps are counted."""
        return 0.0 if self.iterations is not None else self.clock() - self._begun
