"""The compiled search against the interpreted judge and the audit."""

from dataclasses import replace
from datetime import date

import pytest

from molin.domain.plan import Weights
from molin.domain.time import Week
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from molin.services.areas import load_areas
from molin.services.demo import demo_book
from molin.services.planning import prepare
from molin.services.weeks import OpenWeek

pytestmark = pytest.mark.skipif(
    not is_compiled(), reason="the search is not compiled: start.py does it"
)
WEIGHTS = Weights(unevenness=1, reserve=1)


@pytest.fixture(scope="module", params=[date(2026, 11, 23), date(2026, 12, 7)])
def draft(request):
    """The demo's first plan: rides, breaks, seats, spacing, a tour, all terms."""
    book = replace(demo_book(Week(request.param), load_areas()), weights=WEIGHTS)
    problem = prepare(OpenWeek(book=book), load_estimated_roads()).problem
    made = Draft(problem, RouteJudge(problem))
    fill(made, may_go_on=lambda: True)
    return made


CHUNK = 20


def search(draft, *, seed=0, steps=3000):
    """Every plan told of, with its cost."""
    from molin.scheduler.engine.search import Search

    searching = Search(draft.problem, draft.solution, seed)
    told = [(searching.best, searching.cost)]
    for _ in range(0, steps, CHUNK):
        searching.run(CHUNK, hot=1.0, cold=0.5)
        if searching.cost < told[-1][1]:
            told.append((searching.best, searching.cost))
    return told


def test_every_plan_costs_what_the_judge_says_and_keeps_every_rule(draft):
    for solution, cost in search(draft):
        assert plan_cost(draft.problem, draft.judge, solution).total == cost
        assert audit_routes(draft.problem, solution).broken == ()


def test_it_ends_with_a_better_plan_than_it_began_with(draft):
    told = search(draft)
    assert told[-1][1] < draft.total()
    assert [cost for _, cost in told] == sorted((c for _, c in told), reverse=True)


def test_the_same_seed_gives_the_same_plans(draft):
    assert search(draft, seed=3, steps=600) == search(draft, seed=3, steps=600)
