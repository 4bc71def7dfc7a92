"""How long a search may go on: by the clock, or by a count that can be repeated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Budget:
    """Seconds by ``clock``; with ``iterations`` a number of steps, and no clock at all.

    ``step`` counts one step and tells the fraction spent: at 1 it is over.
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
        self._steps += 1
        return self.spent()

    def spent(self) -> float:
        """The fraction spent so far; may exceed 1."""
        if self.iterations is not None:
            return self._steps / (self.iterations + 1)
        return self.elapsed() / self.seconds if self.seconds > 0 else 1.0

    def elapsed(self) -> float:
        """Seconds since the budget was made; 0 where steps are counted."""
        return 0.0 if self.iterations is not None else self.clock() - self._begun
