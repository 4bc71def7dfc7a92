"""What people would like of stops: preferred windows, crowds, published times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from molin.scheduler.judging.crowds import CrowdedStarts
from molin.scheduler.problem import NONE, Problem, rows


@dataclass(frozen=True, slots=True)
class Grudge:
    """Wishes that a route does not meet; ``shifted`` in time units beyond the grace.

    ``forgone`` is priced already: what larger crowds would have been worth.
    """

    missed: int
    forgone: int
    moved: int
    shifted: int
    cost: int


class Wishes:
    """The wishes of a problem as lists, unpriced ones left out.

    A published start is a wish only on the unit and day that were published; elsewhere
    the visit counts as moved, once.
    """

    def __init__(self, problem: Problem) -> None:
        self._prices = problem.prices
        visits, shifts, priced = problem.visits, problem.shifts, problem.prices
        self._crowds = CrowdedStarts(problem)
        self._teams = rows(shifts.unit, shifts.day)
        self._preferred = {
            visit: (opens, closes)
            for visit, (opens, closes) in enumerate(
                rows(visits.preferred_opens, visits.preferred_closes)
            )
            if opens != NONE and priced.preferred
        }
        self._published = {
            visit: (self._teams[shift], start)
            for visit, (shift, start) in enumerate(
                rows(visits.baseline_shift, visits.baseline_start)
            )
            if shift != NONE and (priced.moved or priced.shifted)
        }
        self._wishing = {*self._preferred, *self._published, *self._crowds.visits}

    def concern(self, visits: Sequence[int]) -> bool:
        """Whether any of the visits has a wish."""
        return not self._wishing.isdisjoint(visits)

    def missed(self, shift: int, visit: int, start: int) -> tuple[int, int] | None:
        """The closed interval of starts that would please, if ``start`` does not."""
        wish = self._preferred.get(visit)
        if wish is not None and not wish[0] <= start <= wish[1]:
            return wish
        crowded = self._crowds.better(shift, visit, start)
        if crowded is not None:
            return crowded
        grace = self._prices.shift_grace
        if self._shift_of_start(shift, visit, start):
            published = self._published[visit][1]
            return published - grace, published + grace
        return None

    def grudge(
        self, shift: int, visits: Sequence[int], starts: Sequence[int]
    ) -> Grudge:
        """All wishes that these starts leave unmet, counted and priced."""
        missed = forgone = moved = shifted = 0
        for visit, start in zip(visits, starts, strict=True):
            wish = self._preferred.get(visit)
            missed += wish is not None and not wish[0] <= start <= wish[1]
            forgone += self._crowds.forgone(visit, start)
            moved += self._moved(shift, visit)
            shifted += self._shift_of_start(shift, visit, start)
        prices = self._prices
        cost = missed * prices.preferred + forgone
        cost += moved * prices.moved + shifted * prices.shifted
        return Grudge(missed, forgone, moved, shifted, cost)

    def _moved(self, shift: int, visit: int) -> bool:
        published = self._published.get(visit)
        return published is not None and published[0] != self._teams[shift]

    def _shift_of_start(self, shift: int, visit: int, start: int) -> int:
        """By how much the start moves beyond the grace; 0 on another unit or day."""
        published = self._published.get(visit)
        if published is None or published[0] != self._teams[shift]:
            return 0
        return max(0, abs(start - published[1]) - self._prices.shift_grace)
