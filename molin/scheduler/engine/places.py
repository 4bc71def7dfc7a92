"""The cheapest place for a visit that is left out.

With the clocks of a slot's ends at hand, whether a visit fits and what it costs there
is a matter of a few sums; only overtime is reckoned along the rest of the route. On
routes with a longest ride, a short span or wishes the sums are bounds, and the judge
decides.
"""

from __future__ import annotations

from molin.scheduler.engine.clocks import soonest
from molin.scheduler.engine.course import Course
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.legs import arrivals, drive_of, return_from
from molin.scheduler.engine.plan import Plan
from molin.scheduler.engine.trial import judged_extra, slots_for
from molin.scheduler.engine.week import Week
from molin.scheduler.engine.wishes import is_moved
from molin.scheduler.problem import NONE


@compiled
def cheapest_slot(
    week: Week,
    plan: Plan,
    course: Course,
    shift: int,
    visit: int,
    best: int,
) -> tuple[int, int]:
    """(extra, slot) of the cheapest slot of a shift that costs less than ``best``.

    (``best``, ``NONE``) if there is none.
    """
    wanted, home, state = week.visits[visit], week.shifts[shift], plan.states[shift]
    travel, reverse = week.travel, week.reverse
    windows, tariff = week.windows, week.tariff
    location, service, load = wanted.location, wanted.service, wanted.load
    first = week.spans[visit, home.date, 0]
    after = week.spans[visit, home.date, 1]
    base = tariff.moved if is_moved(wanted, home) else 0
    judged = state.judged or wanted.wishes
    late = state.cost - tariff.travel * state.travel
    lowest, highest = slots_for(week, plan, shift, visit)
    found = NONE
    for place in range(lowest, highest + 1):
        slot = plan.slots[shift, place]
        there = drive_of(reverse, location, slot.before)
        onward = drive_of(travel, location, slot.after)
        extra = base + tariff.travel * (there + onward - slot.direct)
        if extra >= best or there < 0 or onward < 0:
            continue
        if load > 0 and slot.most_load + load > home.capacity:
            continue
        due, taken = arrivals(home, slot.due, slot.taken, there, slot.occupied)
        due = soonest(windows, first, after, due) + service
        taken = soonest(windows, first, after, taken) + service
        due, taken = arrivals(home, due, taken, onward, slot.occupied)
        if taken > slot.last_taken and due > slot.last_due:
            continue
        if judged:
            party, where = (visit, NONE), (place, NONE)
            extra = judged_extra(week, plan, course, shift, party, where)
        elif late or (taken > slot.calm_taken and due > slot.calm_due):
            back = return_from(week, plan, shift, place, due, taken)
            extra += tariff.overtime * max(0, back - home.ends) - late
        if extra < best:
            best, found = extra, place
    return best, found
