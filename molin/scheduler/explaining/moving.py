"""What it would mean to have a planned visit elsewhere, or nowhere."""

from __future__ import annotations

from molin.domain.offers import Moving
from molin.domain.rules import Refusal, Rule
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import MINUTE_S
from molin.scheduler.explaining.admission import Admission
from molin.scheduler.explaining.offers import offer
from molin.scheduler.explaining.placings import Placing, moves
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.problem import NONE, RULES, Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party


def moving(encoding: Encoding, draft: Draft, pricing: Pricing, party: Party) -> Moving:
    """The cheapest other place of ``party`` on each shift, and what shuts the rest.

    Where only the moment is too late for a place, that is the reason.
    """
    best: dict[int, Placing] = {}
    for placing in sorted(moves(draft, pricing, party)):
        best.setdefault(placing.shift, placing)
    own, without = draft.shift_of[party[0]], _without(draft, party)
    removed = pricing.price({own: without.routes[own]})
    return Moving(
        removal_minutes=None if removed is None else removed.extra / MINUTE_S,
        places=tuple(offer(encoding, one) for one in best.values()),
        refusals=_refusals(encoding, draft, party, {own, *best}),
    )


def _without(draft: Draft, party: Party) -> Solution:
    return Solution(
        tuple(
            tuple(visit for visit in route if visit not in party)
            for route in draft.routes
        )
    )


def _refusals(
    encoding: Encoding, draft: Draft, party: Party, free: set[int]
) -> tuple[Refusal, ...]:
    """The rule against the party for each shift that is not ``free`` for it.

    None are known where the rest of its own route cannot be driven.
    """
    without, own = _without(draft, party), draft.shift_of[party[0]]
    if draft.judge.cost(own, without.routes[own]) is None:
        return ()
    codes = Admission(encoding.problem, without).verdict_of(party).codes.tolist()
    return tuple(
        Refusal(
            shift=encoding.shifts[shift],
            rule=Rule.PAST if code == NONE else RULES[code],
        )
        for shift, code in enumerate(codes)
        if shift not in free
    )
