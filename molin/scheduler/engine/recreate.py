"""Putting left-out visits back: in ever other orders, each where it costs least."""

from __future__ import annotations

from molin.scheduler.engine.chance import draw, draw_below
from molin.scheduler.engine.course import leads
from molin.scheduler.engine.draft import Draft
from molin.scheduler.engine.insertion import insert, insert_where_new
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.week import Week
from molin.scheduler.problem import NONE

BLINKS = 0.01
"""How often a shift's best slot is overlooked, as in the paper."""
AROUND = 40
"""Who of so many neighbours was left out before is tried again."""
ORDERS = (0.5, 0.1, 0.1, 0.1, 0.1)
"""How often each row of ``Week.ranks`` is drawn; otherwise chance alone decides."""


@compiled
def recreate(week: Week, draft: Draft, seed: int) -> None:
    """Put back what is worth it: who was taken out anywhere, others where it is new."""
    _add_absent(week, draft, seed)
    waiting = draft.sizes[0].waiting
    _shuffle(draft, waiting)
    order = _draw_order(draft)
    if order != NONE:
        _sort(week, draft, waiting, order)
    for index in range(waiting):
        visit = draft.waiting[index]
        if draft.is_out[visit]:
            insert(week, draft, visit, BLINKS)
        else:
            insert_where_new(week, draft, visit, BLINKS)
        draft.is_out[visit] = 0


@compiled
def fill(week: Week, draft: Draft) -> None:
    """Put in all that is worth it, the dearest for their time first."""
    waiting = 0
    for visit in range(len(week.visits)):
        if draft.plan.shift_of[visit] == NONE and leads(week, visit):
            draft.waiting[waiting] = visit
            waiting += 1
    _sort(week, draft, waiting, 0)
    for index in range(waiting):
        insert(week, draft, draft.waiting[index], 0.0)


@compiled
def _add_absent(week: Week, draft: Draft, seed: int) -> None:
    """Let those around ``seed`` who were left out before wait, too."""
    sizes, near = draft.sizes[0], week.near[seed]
    for visit in near[:AROUND]:
        is_absent = draft.plan.shift_of[visit] == NONE and leads(week, visit)
        if is_absent and not draft.is_out[visit]:
            draft.waiting[sizes.waiting] = visit
            sizes.waiting += 1


@compiled
def _shuffle(draft: Draft, count: int) -> None:
    """Bring the waiting into an order by chance; it also settles equal ranks."""
    waiting = draft.waiting
    for index in range(count - 1, 0, -1):
        other = draw_below(draft.chance, index + 1)
        waiting[index], waiting[other] = waiting[other], waiting[index]


@compiled
def _draw_order(draft: Draft) -> int:
    """A row of ``ranks``, or ``NONE`` for chance alone."""
    drawn = draw(draft.chance)
    for order in range(len(ORDERS)):
        if drawn < ORDERS[order]:
            return order
        drawn -= ORDERS[order]
    return NONE


@compiled
def _sort(week: Week, draft: Draft, count: int, order: int) -> None:
    """Sort the waiting by rank, the least first: Shell's sort, short and quick."""
    ranks, waiting = week.ranks[order], draft.waiting
    gap = count // 2
    while gap > 0:
        for index in range(gap, count):
            visit, place = waiting[index], index
            while place >= gap and ranks[waiting[place - gap]] > ranks[visit]:
                waiting[place] = waiting[place - gap]
                place -= gap
            waiting[place] = visit
        gap //= 2
