"""A first plan at once: every visit in turn goes where it costs least."""

from __future__ import annotations

from collections.abc import Callable

from molin.scheduler.draft import Draft
from molin.scheduler.insertion import Places


def fill(draft: Draft, *, may_go_on: Callable[[], bool] = lambda: True) -> None:
    """Put in all that is worth it, the most obliged and the least movable first.

    Asked between visits, ``may_go_on`` may end it early: what is there by then is a
    plan already.
    """
    keep_heads(draft)
    allowed = draft.problem.allowed.sum(axis=1).tolist()

    def rank(party: tuple[int, ...]) -> tuple[bool, float, int]:
        must = any(draft.problem.visits.must[visit] for visit in party)
        return not must, -draft.absence(party), min(allowed[visit] for visit in party)

    for party in sorted(draft.absent(), key=rank):
        if not may_go_on():
            return
        found = Places(draft, [party]).cheapest(party)
        if found is not None:
            draft.put(found.shift, found.route, found.cost)


def keep_heads(draft: Draft) -> None:
    """Begin every shift with its locked visits, as far as it can be driven so.

    A party that makes the locked beginning impossible is left to the tray.
    """
    for shift, head in draft.problem.locks.heads.items():
        kept: tuple[int, ...] = ()
        for party in dict.fromkeys(draft.party_of[visit] for visit in head):
            tried = tuple(v for v in head if v in kept or v in party)
            cost = draft.judge.cost(shift, tried)
            if cost is not None:
                kept = tried
                draft.put(shift, kept, cost)
