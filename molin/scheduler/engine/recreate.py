"""Putting left-out visits back: in ever other orders, each where it costs least."""

from __future__ import annotations

from molin.scheduler.engine.chance import draw
from molin.scheduler.engine.draft import Draft
from molin.scheduler.engine.insertion import insert, insert_where_new
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Week
from molin.scheduler.problem import NONE

BLINKS = 0.01
"""How often the best slot is overlooked, as in the paper."""
ORDERS = (0.3, 0.3, 0.15, 0.1, 0.15, 0.0)


@compiled
def recreate(week: Week, draft: Draft, seed: int) -> None:
    """Put back what is worth it: who was taken out anywhere, others where it is new."""
    removed = draft.sizes[0].waiting
    _add_absent(week, draft, seed)
    waiting = draft.sizes[0].waiting
    order = _draw_order(draft)
    for index in range(waiting):
        visit = draft.waiting[index]
        draft.keys[index] = (
            draw(draft.chance) if order < 0 else week.ranks[order, visit]
        )
        if index >= removed:
            draft.is_out[visit] = 1
    sort_waiting(draft, waiting)
    for index in range(waiting):
        visit = draft.waiting[index]
        if draft.is_out[visit]:
            insert_where_new(week, draft, visit, BLINKS)
        else:
            insert(week, draft, visit, BLINKS)
        draft.is_out[visit] = 0


@compiled
def fill(week: Week, draft: Draft) -> None:
    """Put in all that is worth it, the dearest for their time first."""
    waiting = 0
    for visit in range(len(week.visits)):
        if draft.plan.shift_of[visit] == NONE and leads(week, visit):
            draft.waiting[waiting] = visit
            draft.keys[waiting] = week.ranks[0, visit]
            waiting += 1
    sort_waiting(draft, waiting)
    for index in range(waiting):
        insert(week, draft, draft.waiting[index], 0.0)


@compiled
def leads(week: Week, visit: int) -> bool:
    """Whether the visit stands for its party: by itself, or as the pickup."""
    return bool(week.visits[visit].mate == NONE or week.visits[visit].longest != NONE)


@compiled
def _add_absent(week: Week, draft: Draft, seed: int) -> None:
    """Let those around ``seed`` who were left out before wait, too."""
    sizes, near = draft.sizes[0], week.near[seed]
    removed = sizes.waiting
    for index in range(removed):
        draft.is_out[draft.waiting[index]] = 1
    for visit in near:
        if draft.plan.shift_of[visit] != NONE or draft.is_out[visit]:
            continue
        if leads(week, visit):
            draft.waiting[sizes.waiting] = visit
            sizes.waiting += 1
    for index in range(removed):
        draft.is_out[draft.waiting[index]] = 0


@compiled
def _draw_order(draft: Draft) -> int:
    """A row of ``ranks``, or -1 for chance alone."""
    drawn = draw(draft.chance)
    for order in range(len(ORDERS)):
        if drawn < ORDERS[order]:
            return order - 1
        drawn -= ORDERS[order]
    return -1


@compiled
def sort_waiting(draft: Draft, count: int) -> None:
    """By ``keys``, ascending: Shell's sort, short and quick for some dozens."""
    keys, waiting = draft.keys, draft.waiting
    gap = count // 2
    while gap > 0:
        for index in range(gap, count):
            key, visit, place = keys[index], waiting[index], index
            while place >= gap and keys[place - gap] > key:
                keys[place], waiting[place] = keys[place - gap], waiting[place - gap]
                place -= gap
            keys[place], waiting[place] = key, visit
        gap //= 2
