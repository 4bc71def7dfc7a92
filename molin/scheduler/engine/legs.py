"""What two clocks read at the end of a leg, and at the end of a route."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.engine.clocks import soonest
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.plan import Plan
from molin.scheduler.engine.week import Week


@compiled
def drive_of(travel: NDArray[np.int32], here: int, there: int) -> int:
    """The drive between two locations, ``UNREACHABLE`` where nothing leads."""
    return int(np.int64(travel[here, there]))  # 32 bits are for the matrix alone


@compiled
def arrivals(
    home: Any, due: int, taken: int, drive: int, occupied: int
) -> tuple[int, int]:
    """When the far end of a leg is reached by each clock, from when it is left.

    ``due`` is ``NEVER`` on a shift without a break.
    """
    over = taken + drive
    if occupied == 0 and due <= home.rest_latest:
        resumed = max(due + drive, home.rest_earliest) + home.rest_length
        over = min(over, resumed)
    return due + drive, over


@compiled
def return_from(
    week: Week, plan: Plan, shift: int, place: int, due: int, taken: int
) -> int:
    """The return when the node behind slot ``place`` is reached at these times."""
    home, state = week.shifts[shift], plan.states[shift]
    for stop in range(place, state.count):
        visit = plan.routes[shift, stop]
        first = week.spans[visit, home.date, 0]
        after = week.spans[visit, home.date, 1]
        service = week.visits[visit].service
        due = soonest(week.windows, first, after, due) + service
        taken = soonest(week.windows, first, after, taken) + service
        slot = plan.slots[shift, stop + 1]
        due, taken = arrivals(home, due, taken, slot.direct, slot.occupied)
    return taken
