"""A first plan at once: every visit in turn goes where it costs least."""

from __future__ import annotations

from collections.abc import Callable

from molin.scheduler.problem import Problem
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Places
from molin.scheduler.search.slots import FAR


def fill(draft: Draft, *, may_go_on: Callable[[], bool] = lambda: True) -> None:
    """Put in all that is worth it, locked visits first, then by worth per effort.

    Asked between visits, ``may_go_on`` may end it early: what is there by then is a
    plan already.
    """
    keep_heads(draft)
    must, efforts = draft.problem.visits.must, _efforts(draft.problem)

    def rank(party: tuple[int, ...]) -> tuple[bool, float]:
        effort = sum(efforts[visit] for visit in party)
        return not must[list(party)].any(), -draft.absence(party) / effort

    for party in sorted(draft.absent(), key=rank):
        if not may_go_on():
            return
        found = Places(draft, [party]).cheapest(party)
        if found is not None:
            draft.put(found.shift, found.route, found.cost)


def keep_heads(draft: Draft) -> None:
    """Begin every shift with its locked visits, as far as it can be driven so.

    A party that makes the locked beginning impossible, or comes too close to another
    visit of its series, is left to the tray.
    """
    for shift, head in draft.problem.locks.heads.items():
        kept: tuple[int, ...] = ()
        for party in dict.fromkeys(draft.party_of[visit] for visit in head):
            tried = tuple(v for v in head if v in kept or v in party)
            cost = draft.judge.cost(shift, tried)
            if cost is not None and shift in draft.open_shifts(party):
                kept = tried
                draft.put(shift, kept, cost)


def _efforts(problem: Problem) -> list[float]:
    """What each visit takes: its service and some of the way to its nearest base.

    A quarter did best on the benchmark weeks: most of the way serves other visits too.
    """
    bases, places = problem.shifts.start_location, problem.visits.location
    ways = problem.travel[bases][:, places].min(axis=0, initial=FAR)
    efforts: list[float] = (1 + problem.visits.service + ways / 4).tolist()
    return efforts
