"""Putting a party where it costs least.

The cheapest place on a shift is remembered until the shift's route changes: most routes
never change between two questions.
"""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.chance import draw
from molin.scheduler.engine.draft import Draft, change
from molin.scheduler.engine.jit import compiled
from molin.scheduler.engine.pair_places import cheapest_slots
from molin.scheduler.engine.places import cheapest_slot
from molin.scheduler.engine.trial import write_with
from molin.scheduler.engine.week import Week
from molin.scheduler.problem import NO_LIMIT, NONE


@compiled
def insert(week: Week, draft: Draft, visit: int, blinks: float) -> None:
    """Put a party where it costs least, if that is worth it.

    The best slot of a shift is overlooked at the rate ``blinks``.
    """
    best, found = _worth(week, visit), NONE
    first_day, last_day = _days(week, draft, visit)
    for row in range(week.open_index[visit], week.open_index[visit + 1]):
        day = week.shifts[week.open_shifts[row]].day
        if not first_day <= day <= last_day:
            continue
        if _beats(week, draft, visit, row, best) and draw(draft.chance) >= blinks:
            best, found = draft.offers[row].extra, row
    _accept(week, draft, visit, found)


@compiled
def insert_where_new(week: Week, draft: Draft, visit: int, blinks: float) -> None:
    """The same on the shifts alone whose routes are being changed."""
    best, found = _worth(week, visit), NONE
    first_day, last_day = _days(week, draft, visit)
    for index in range(draft.sizes[0].touched):
        shift = draft.touched[index]
        day, row = week.shifts[shift].day, week.row_of[visit, shift]
        if row == NONE or not first_day <= day <= last_day:
            continue
        if _beats(week, draft, visit, row, best) and draw(draft.chance) >= blinks:
            best, found = draft.offers[row].extra, row
    _accept(week, draft, visit, found)


@compiled
def _worth(week: Week, visit: int) -> int:
    """One more than what leaving the party out costs."""
    mate = week.visits[visit].mate
    both = week.visits[mate].absence if mate != NONE else 0
    return int(1 + week.visits[visit].absence + both)


@compiled
def _beats(week: Week, draft: Draft, visit: int, row: int, best: int) -> bool:
    """Whether the party costs less than ``best`` on the shift of ``row``."""
    offer, shift = draft.offers[row], week.open_shifts[row]
    if offer.version != draft.plan.states[shift].version or (
        offer.slot == NONE and offer.extra < best
    ):
        _look(week, draft, shift, visit, best, offer)
    return bool(offer.slot != NONE and offer.extra < best)


@compiled
def _accept(week: Week, draft: Draft, visit: int, row: int) -> None:
    """Put the party where the offer of ``row`` says; nothing where it is ``NONE``."""
    if row != NONE:
        offer, shift = draft.offers[row], week.open_shifts[row]
        party = visit, week.visits[visit].mate
        where = offer.slot, offer.mate_slot
        count = write_with(draft.plan, draft.course, shift, party, where)
        change(week, draft, shift, count)


@compiled
def _look(
    week: Week, draft: Draft, shift: int, visit: int, best: int, offer: Any
) -> None:
    """Find the cheapest place on a shift, or that there is none below ``best``."""
    plan, course = draft.plan, draft.course
    offer.version, offer.mate_slot = plan.states[shift].version, NONE
    if week.visits[visit].mate == NONE:
        found = cheapest_slot(week, plan, course, shift, visit, best)
        offer.extra, offer.slot = found
    else:
        pair = cheapest_slots(week, plan, course, shift, visit, best)
        offer.extra, offer.slot, offer.mate_slot = pair


@compiled
def _days(week: Week, draft: Draft, visit: int) -> tuple[int, int]:
    """First and last day that spacing leaves to a party."""
    first, last = days_of(week, draft, visit)
    mate = week.visits[visit].mate
    if mate != NONE:
        other_first, other_last = days_of(week, draft, mate)
        first, last = max(first, other_first), min(last, other_last)
    return first, last


@compiled
def days_of(week: Week, draft: Draft, visit: int) -> tuple[int, int]:
    """First and last day that spacing leaves to a visit, whatever its mate may need."""
    first, last = -NO_LIMIT, NO_LIMIT
    for row in range(week.apart_index[visit], week.apart_index[visit + 1]):
        shift = draft.plan.shift_of[week.apart[row, 0]]
        if shift == NONE:
            continue
        day, days = week.shifts[shift].day, week.apart[row, 1]
        if week.apart[row, 2]:
            last = min(last, day - days)
        else:
            first = max(first, day + days)
    return first, last
