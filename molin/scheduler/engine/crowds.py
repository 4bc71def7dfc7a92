"""What a start gains by the crowd that is there: ``CrowdedStarts``, compiled."""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER


@compiled
def forgone(week: Week, visit: Any, start: int) -> int:
    """What the visit would be worth more at the time of its largest crowd."""
    return int(visit.most_gain - _gain(week, visit, start))


@compiled
def better(week: Week, visit: Any, home: Any, start: int) -> tuple[int, int]:
    """The shift's span with the largest crowd, if ``start`` meets a smaller one;

    otherwise it begins at ``NEVER``.
    """
    opens, closes, most = NEVER, NEVER, _gain(week, visit, start)
    for row in range(visit.crowd_first, visit.crowd_after):
        first, last = week.crowds[row, 0], week.crowds[row, 1]
        gain = week.crowds[row, 2]
        if gain > most and first <= home.latest and home.starts <= last:
            opens, closes, most = first, last, gain
    return opens, closes


@compiled
def _gain(week: Week, visit: Any, start: int) -> int:
    most = 0
    for row in range(visit.crowd_first, visit.crowd_after):
        if week.crowds[row, 0] <= start <= week.crowds[row, 1]:
            most = max(most, week.crowds[row, 2])
    return most
