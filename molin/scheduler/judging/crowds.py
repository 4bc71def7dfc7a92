"""What a start gains by the crowd that is there, and what it forgoes."""

from __future__ import annotations

from collections import defaultdict

from molin.scheduler.problem import Problem, rows


class CrowdedStarts:
    """The crowded spans of each visit that has any."""

    def __init__(self, problem: Problem) -> None:
        crowds, shifts = problem.crowds, problem.shifts
        self._hours = rows(shifts.starts, shifts.latest)
        self._spans: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        columns = (crowds.visit, crowds.opens, crowds.closes, crowds.gain)
        for visit, opens, closes, gain in rows(*columns):
            self._spans[visit].append((opens, closes, gain))
        self._most = {
            visit: max(gain for _, _, gain in spans)
            for visit, spans in self._spans.items()
        }

    @property
    def visits(self) -> frozenset[int]:
        """Those that can meet a crowd."""
        return frozenset(self._most)

    def forgone(self, visit: int, start: int) -> int:
        """What the visit would be worth more at the time of its largest crowd."""
        return self._most.get(visit, 0) - self._gain(visit, start)

    def better(self, shift: int, visit: int, start: int) -> tuple[int, int] | None:
        """The shift's span with the largest crowd, if ``start`` meets a smaller one."""
        starts, latest = self._hours[shift]
        best = max(
            (
                span
                for span in self._spans.get(visit, ())
                if span[0] <= latest and starts <= span[1]
            ),
            key=lambda span: span[2],
            default=None,
        )
        if best is None or best[2] <= self._gain(visit, start):
            return None
        return best[0], best[1]

    def _gain(self, visit: int, start: int) -> int:
        return max(
            (
                gain
                for opens, closes, gain in self._spans.get(visit, ())
                if opens <= start <= closes
            ),
            default=0,
        )
