"""The engine's constant-time check of a place against the judge, place by place."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.course import NEVER
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from tests.scheduler.engine.all_rules import rich_problems

pytestmark = pytest.mark.skipif(
    not is_compiled(), reason="the search is not compiled: start.py does it"
)


@st.composite
def drafts(draw, **sizes):
    """A plan of a random problem, in which some parties are left out by chance."""
    asked = draw(rich_problems(**sizes))
    draft = Draft(asked, RouteJudge(asked))
    fill(draft)
    draft.take_out(draw(st.lists(st.sampled_from(range(asked.visit_count)))))
    return draft


def positions(draft):
    """(what the engine says of the cost, what the judge says) of every place of every
    party that is left out."""
    from tests.scheduler.engine.one_slot import OneSlot

    engine = OneSlot(draft.problem, draft.solution)
    for party in draft.absent():
        free = draft.problem.allowed[list(party)].all(axis=0).nonzero()[0]
        for shift in free.tolist():
            route, before = draft.routes[shift], draft.costs[shift]
            extras = engine.extras(shift, party, len(route))
            slots = range(len(route) + 1)
            for where in combinations_with_replacement(slots, len(party)):
                longer = list(route)
                for slot, visit in reversed(list(zip(where, party, strict=True))):
                    longer.insert(slot, visit)
                cost = draft.judge.cost(shift, longer)
                yield int(extras[where]), NEVER if cost is None else cost - before


@settings(max_examples=60, deadline=None)
@given(drafts(most_visits=10, most_shifts=3))
def test_every_place_fits_and_costs_what_the_judge_says(draft):
    for told, judged in positions(draft):
        assert told == judged
