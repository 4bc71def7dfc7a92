"""Compiled code against the interpreted judge and the audit, over every rule."""

from itertools import chain, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Solution
from tests.scheduler.engine.all_rules import rich_problems
from tests.scheduler.random_problems import problems

pytestmark = pytest.mark.skipif(
    not is_compiled(), reason="the search is not compiled: start.py does it"
)

CHUNK = 20


def search(asked, *, steps, seed=0, start=None):
    from molin.scheduler.engine.search import Search

    searching = Search(asked, start or Solution.empty(asked), seed)
    told = [(searching.best, searching.cost)]
    for _ in range(0, steps, CHUNK):
        searching.run(CHUNK, hot=1.0, cold=0.5)
        if searching.cost < told[-1][1]:
            told.append((searching.best, searching.cost))
    return told


@settings(max_examples=150, deadline=None)
@given(rich_problems(most_visits=7, most_shifts=3), st.integers(0, 99))
def test_every_plan_told_of_is_priced_by_the_judge_and_passes_the_audit(asked, seed):
    judge = RouteJudge(asked)
    for solution, cost in search(asked, steps=40, seed=seed):
        assert plan_cost(asked, judge, solution).total == cost
        assert audit_routes(asked, solution).broken == ()


def every_plan(visits, shifts):
    if not shifts:
        yield ()
        return
    chosen = chain.from_iterable(
        permutations(visits, count) for count in range(len(visits) + 1)
    )
    for route in chosen:
        rest = [visit for visit in visits if visit not in route]
        for others in every_plan(rest, shifts - 1):
            yield route, *others


@settings(max_examples=60, deadline=None, derandomize=True)
@given(problems(most_visits=4, most_shifts=2))
def test_small_problems_are_solved_to_the_optimum(asked):
    plans = every_plan(list(range(asked.visit_count)), asked.shift_count)
    costs = (audit_routes(asked, Solution(plan)).cost for plan in plans)
    best = min(cost for cost in costs if cost is not None)
    assert search(asked, steps=1500)[-1][1] == best


@settings(max_examples=30, deadline=None)
@given(rich_problems(most_visits=7, most_shifts=3))
def test_the_same_seed_gives_the_same_plans(asked):
    assert search(asked, steps=300, seed=5) == search(asked, steps=300, seed=5)
