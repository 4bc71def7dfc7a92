"""Unevenness and reserve: the terms of ``score`` that look at all routes at once."""

from __future__ import annotations

from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.plan import Plan
from molin.scheduler.engine.week import Week
from molin.scheduler.problem import Ints


@compiled
def reckon_shared(week: Week, plan: Plan, units: Ints, dates: Ints) -> None:
    """Bring ``shared`` in the tally up to date; ``units`` and ``dates`` are scratch.

    One sweep over the shifts: next to what an insertion costs it takes no time.
    """
    if not week.is_shared:
        return
    units[:], dates[:] = 0, 0
    for shift in range(len(week.shifts)):
        home, duty = week.shifts[shift], plan.states[shift].duty
        units[home.unit] += duty
        dates[home.date] = max(dates[home.date], home.ends - home.starts - duty)
    shared = week.tariff.unevenness * _unevenness(units)
    wanted, missing = week.tariff.reserve_wanted, 0
    for spare in dates:
        missing += max(0, wanted - spare)
    plan.tally[0].shared = shared + week.tariff.reserve * missing


@compiled
def _unevenness(units: Ints) -> int:
    whole, apart = units.sum(), 0
    for duty in units:
        apart += abs(len(units) * duty - whole)
    return int(apart // max(1, len(units)))
