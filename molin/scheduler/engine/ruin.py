"""Which visits to take out, so that what comes back in may lie better.

Adjacent string removal of "Slack induction by string removals" (Christiaens and Vanden
Berghe 2020): strings of neighbouring stops are cut from routes that pass close to a
visit drawn at random, and leave slack where it is of use.
"""

from __future__ import annotations

from molin.scheduler.engine.chance import draw, draw_below
from molin.scheduler.engine.course import leads, place_of
from molin.scheduler.engine.draft import Draft, change
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Week
from molin.scheduler.problem import NONE

MEAN_REMOVED, LONGEST = 10.0, 10.0
"""Visits taken out on average, and from one route at most, as in the paper."""
SPLIT, SPARE_ONE_MORE = 0.5, 0.01
"""How often a string is split, and how often its split is a stop longer."""


@compiled
def ruin(week: Week, draft: Draft) -> int:
    """Take out strings of stops around a visit drawn, which is returned."""
    plan, chance = draft.plan, draft.chance
    seed = draw_below(chance, len(week.visits))
    tally = plan.tally[0]
    longest = min(LONGEST, tally.served / max(1, tally.used))
    most_strings = 4 * MEAN_REMOVED / (1 + longest) - 1
    strings = int(1 + draw(chance) * most_strings)
    draft.sizes[0].waiting = 0
    for visit in week.near[seed]:
        shift = plan.shift_of[visit]
        if shift == NONE or draft.is_touched[shift]:
            continue
        _mark_string(week, draft, shift, visit, longest)
        _cut(week, draft, shift)
        strings -= 1
        if strings == 0:
            break
    return seed


@compiled
def _mark_string(
    week: Week, draft: Draft, shift: int, visit: int, longest: float
) -> None:
    """Mark stops in a row with ``visit`` among them, now and then with some spared."""
    chance, count = draft.chance, draft.plan.states[shift].count
    size = min(count, int(1 + draw(chance) * min(longest, float(count))))
    spared = _spared(draft, count - size) if draw(chance) < SPLIT else 0
    place = place_of(draft.plan.routes[shift], count, visit)
    first = max(0, place - size - spared + 1)
    last = min(place, count - size - spared)
    start = first + draw_below(chance, last - first + 1)
    gap = start + draw_below(chance, size + 1)
    for stop in range(start, start + size + spared):
        if stop < gap or stop >= gap + spared:
            _mark(week, draft, draft.plan.routes[shift, stop])


@compiled
def _spared(draft: Draft, room: int) -> int:
    """How many stops stay inside a split string: mostly one, seldom more."""
    spared = min(1, room)
    while spared < room and draw(draft.chance) < SPARE_ONE_MORE:
        spared += 1
    return spared


@compiled
def _mark(week: Week, draft: Draft, visit: int) -> None:
    """Mark a visit and its mate unless they are held."""
    wanted = week.visits[visit]
    if not wanted.held:
        draft.is_out[visit] = 1
        if wanted.mate != NONE:
            draft.is_out[wanted.mate] = 1


@compiled
def _cut(week: Week, draft: Draft, shift: int) -> None:
    """Take the marked visits off a shift if what is left can be driven.

    Those who wait to be put back stay marked.
    """
    plan, course, sizes = draft.plan, draft.course, draft.sizes[0]
    before, stays, waiting = plan.states[shift].count, 0, sizes.waiting
    for place in range(before):
        visit = plan.routes[shift, place]
        if not draft.is_out[visit]:
            course.visits[stays] = visit
            stays += 1
            continue
        draft.is_out[visit] = 0
        if leads(week, visit):
            draft.waiting[waiting] = visit
            waiting += 1
    if stays == before or not change(week, draft, shift, stays):
        return
    for index in range(sizes.waiting, waiting):
        draft.is_out[draft.waiting[index]] = 1
    sizes.waiting = waiting
