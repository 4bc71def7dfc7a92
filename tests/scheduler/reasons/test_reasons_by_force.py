"""Refusals and swaps, held against trying every place by brute force."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.explaining.admission import Admission
from molin.scheduler.explaining.swaps import find_swap
from molin.scheduler.problem import NONE
from tests.scheduler.reasons.any_weeks import (
    any_solution,
    any_week,
    is_kept,
    put,
    with_heads,
    with_route,
)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6))
def test_exactly_the_shifts_that_are_not_refused_can_take_a_party(week, seed):
    chance = random.Random(seed)
    problem = any_week(week, chance)
    solution = any_solution(problem, chance)
    problem = with_heads(problem, solution, chance)
    for verdict in Admission(problem, solution).verdicts():
        for shift, code in enumerate(verdict.codes.tolist()):
            options = put(solution, shift, verdict.party)
            possible = any(is_kept(problem, option) for option in options)
            assert possible == (code == NONE)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_a_swap_keeps_every_rule_at_the_price_it_names(week, seed):
    chance = random.Random(seed)
    problem = any_week(week, chance)
    solution = any_solution(problem, chance)
    problem = with_heads(problem, solution, chance)
    draft = Admission(problem, solution).draft
    before = audit_routes(problem, solution).cost
    for party in draft.absent():
        swap = find_swap(draft, party, lambda: True)
        if swap is None:
            continue
        after = audit_routes(problem, with_route(solution, swap.shift, swap.route))
        assert after.broken == ()
        assert after.cost - before == swap.extra
        assert set(party) <= set(swap.route)
        assert set(swap.drops) == set(solution.routes[swap.shift]) - set(swap.route)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_no_exchange_for_one_visit_is_cheaper_than_the_swap(week, seed):
    chance = random.Random(seed)
    problem = any_week(week, chance, joined=False)
    solution = any_solution(problem, chance)
    draft = Admission(problem, solution).draft
    before = audit_routes(problem, solution).cost
    for party in draft.absent():
        swap = find_swap(draft, party, lambda: True)
        found = [
            audit_routes(problem, one).cost for one in swapped(problem, solution, party)
        ]
        extras = [cost - before for cost in found if cost is not None]
        if swap is None or len(swap.drops) == 2:
            assert extras == []
        elif len(swap.drops) == 1:
            assert swap.extra == min(extras)


def swapped(problem, solution, party):
    """Every plan with the party in the place of one visit that is worth no more."""
    for shift, route in enumerate(solution.routes):
        for dropped in route:
            if problem.absence[dropped] <= problem.absence[party[0]]:
                stays = tuple(visit for visit in route if visit != dropped)
                yield from put(with_route(solution, shift, stays), shift, party)
