"""Where a party might go on one route, and at least at which cost and how soon.

The clocks at the ends of a slot leave out only what no schedule can save. Unlike in
``pair_places`` no road is taken to be the shortest: a detour may save time here.
"""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.clocks import soonest
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.legs import arrivals, drive_of, return_from
from molin.scheduler.engine.rank_state import Ranking
from molin.scheduler.engine.trial import slots_for
from molin.scheduler.engine.week import Week
from molin.scheduler.engine.wishes import is_moved
from molin.scheduler.problem import NONE


@compiled
def note_places(
    week: Week, ranking: Ranking, shift: int, party: tuple[int, int]
) -> None:
    """Write down every place on a shift that the clocks allow.

    ``party`` is a visit and ``NONE``, or a pickup and its drop-off.
    """
    plan, sizes = ranking.plan, ranking.sizes[0]
    home, wanted = week.shifts[shift], week.visits[party[0]]
    sizes.noted, sizes.moves = 0, _moves(week, ranking, shift, party)
    lowest, highest = slots_for(week, plan, shift, party[0])
    for place in range(lowest, highest + 1):
        slot = plan.slots[shift, place]
        there = drive_of(week.reverse, wanted.location, slot.before)
        aboard = slot.most_load if party[1] == NONE else slot.load
        if there < 0 or aboard + wanted.load > home.capacity:
            continue
        clocks = arrivals(home, slot.due, slot.taken, there, slot.occupied)
        clocks = _served(week, home, party[0], clocks)
        start = min(clocks) - wanted.service
        if start > home.latest:
            continue
        if party[1] == NONE:
            where = place, NONE
            _note(week, ranking, shift, where, wanted.location, there, start, clocks)
        else:
            _ride(week, ranking, shift, party, place, there, start, clocks)


@compiled
def _ride(
    week: Week,
    ranking: Ranking,
    shift: int,
    party: tuple[int, int],
    place: int,
    driven: int,
    start: int,
    clocks: tuple[int, int],
) -> None:
    """Write down the places of the drop-off when the pickup's is left at ``clocks``."""
    plan, home = ranking.plan, week.shifts[shift]
    slots, count = plan.slots[shift], plan.states[shift].count
    wanted, goal = week.visits[party[0]], week.visits[party[1]].location
    lowest, highest = slots_for(week, plan, shift, party[1])
    here, ridden = wanted.location, 0
    for place_behind in range(place, highest + 1):
        slot = slots[place_behind]
        there = drive_of(week.reverse, goal, here)
        if place_behind >= lowest and 0 <= there <= wanted.longest - ridden:
            ends = arrivals(home, clocks[0], clocks[1], there, 1)
            ends = _served(week, home, party[1], ends)
            where = place, place_behind
            _note(week, ranking, shift, where, goal, driven + there, start, ends)
        if place_behind == count:
            break
        drive = drive_of(week.travel, here, slot.after)
        if drive < 0 or slots[place_behind + 1].load + wanted.load > home.capacity:
            break
        stop = plan.routes[shift, place_behind]
        clocks = arrivals(home, clocks[0], clocks[1], drive, 1)
        clocks = _served(week, home, stop, clocks)
        ridden += drive + week.visits[stop].service
        if ridden > wanted.longest or min(clocks) > home.latest:
            break
        driven += drive - slot.direct
        here = slot.after


@compiled
def _note(
    week: Week,
    ranking: Ranking,
    shift: int,
    where: tuple[int, int],
    location: int,
    driven: int,
    start: int,
    clocks: tuple[int, int],
) -> None:
    """Write a place down if the shift is home in time from it.

    The party's last stop, at ``location``, is left at ``clocks``; ``driven`` is the
    detour up to there.
    """
    plan, home, sizes = ranking.plan, week.shifts[shift], ranking.sizes[0]
    last = where[0] if where[1] == NONE else where[1]
    slot = plan.slots[shift, last]
    onward = drive_of(week.travel, location, slot.after)
    if onward < 0:
        return
    due, taken = arrivals(home, clocks[0], clocks[1], onward, slot.occupied)
    if taken > slot.last_taken and due > slot.last_due:
        return
    travel = plan.states[shift].travel + driven + onward - slot.direct
    cost = week.tariff.travel * travel + sizes.moves
    if taken > slot.calm_taken and due > slot.calm_due:
        back = return_from(week, plan, shift, last, due, taken)
        cost += week.tariff.overtime * max(0, back - home.ends)
    note = ranking.notes[sizes.noted]
    note.slot, note.mate_slot, note.cost, note.start = where[0], where[1], cost, start
    sizes.noted += 1


@compiled
def _served(
    week: Week, home: Any, visit: int, clocks: tuple[int, int]
) -> tuple[int, int]:
    """When a visit's service ends by each clock, from its arrivals."""
    first, after = week.spans[visit, home.date, 0], week.spans[visit, home.date, 1]
    service = week.visits[visit].service
    due = soonest(week.windows, first, after, clocks[0]) + service
    return due, soonest(week.windows, first, after, clocks[1]) + service


@compiled
def _moves(week: Week, ranking: Ranking, shift: int, party: tuple[int, int]) -> int:
    """What visits cost that are not on the unit and day they were published for."""
    plan, home, moved = ranking.plan, week.shifts[shift], 0
    for half in range(2):
        if party[half] != NONE and is_moved(week.visits[party[half]], home):
            moved += 1
    for place in range(plan.states[shift].count):
        if is_moved(week.visits[plan.routes[shift, place]], home):
            moved += 1
    return int(moved * week.tariff.moved)
