"""What it would mean to have a planned visit elsewhere, or nowhere."""

from __future__ import annotations

from molin.domain.offers import Moving
from molin.domain.rules import Refusal
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
    """The cheapest other place of ``party`` on each shift, and what shuts the rest."""
    best: dict[int, Placing] = {}
    for placing in sorted(moves(draft, pricing, party)):
        best.setdefault(placing.shift, placing)
    own, without = draft.shift_of[party[0]], _without(draft, party)
    removed = pricing.price({own: without.routes[own]})
    if removed is None:
        return Moving(
            removal_minutes=None,
            places=tuple(offer(encoding, one) for one in best.values()),
        )
    return Moving(
        removal_minutes=removed.extra / MINUTE_S,
        places=tuple(offer(encoding, one) for one in best.values()),
        refusals=_refusals(encoding, draft, party, without),
    )


def _without(draft: Draft, party: Party) -> Solution:
    return Solution(
        tuple(
            tuple(visit for visit in route if visit not in party)
            for route in draft.routes
        )
    )


def _refusals(
    encoding: Encoding, draft: Draft, party: Party, without: Solution
) -> tuple[Refusal, ...]:
    """The rule against the party for each shift that has no place for it."""
    own = draft.shift_of[party[0]]
    verdict = Admission(encoding.problem, without).verdict_of(party)
    return tuple(
        Refusal(shift=encoding.shifts[shift], rule=RULES[code])
        for shift, code in enumerate(verdict.codes.tolist())
        if code != NONE and shift != own
    )
