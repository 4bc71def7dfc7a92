"""Offers and moves, held against trying every place by brute force."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.explaining.admission import draft_of
from molin.scheduler.explaining.offers import best_placings
from molin.scheduler.explaining.placings import moves
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import NONE
from tests.scheduler.reasons.any_weeks import (
    any_solution,
    any_week,
    is_kept,
    put,
    with_heads,
    with_route,
)

MANY = 10**6


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_offers_are_the_cheapest_of_all_places(week, seed):
    problem, solution = some_plan(week, seed)
    draft, pricing = asked(problem, solution)
    for party in draft.absent():
        found = best_placings(draft, pricing, party)
        free = cheapest(problem, solution, placed_anywhere(solution, party), party)
        ours = [one.extra for one in found if not one.drops]
        assert ours == sorted(free.values())[:5]
        where = {(one.shift, one.starts) for one in found if not one.drops}
        assert where <= free.keys()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_where_nothing_else_goes_one_visit_makes_room(week, seed):
    problem, solution = some_plan(week, seed, joined=False)
    draft, pricing = asked(problem, solution)
    for party in draft.absent():
        found = best_placings(draft, pricing, party, most=MANY)
        ours = [one.extra for one in found if len(one.drops) == 1]
        options = exchanged(problem, solution, party)
        forced = cheapest(problem, solution, options, party)
        assert ours == sorted(forced.values())
        assert [len(one.drops) for one in found] == sorted(
            len(one.drops) for one in found
        )


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_moves_are_all_places_but_the_present_one(week, seed):
    problem, solution = some_plan(week, seed)
    draft, pricing = asked(problem, solution)
    for party in planned(draft):
        rest = without(solution, party)
        there = draft.shift_of[party[0]]
        options = (
            (shift, one)
            for shift, one in placed_anywhere(rest, party)
            if one != solution
            and (shift == there or is_kept(problem, rest))  # it has to leave first
        )
        forced = cheapest(problem, solution, options, party)
        best = {}
        for one in sorted(moves(draft, pricing, party)):
            best.setdefault((one.shift, one.starts), one.extra)
        assert best == forced


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_wishes_and_the_terms_of_all_routes_are_in_the_price(week, seed):
    problem, solution = some_plan(week, seed)
    problem = wishful(problem, random.Random(seed))
    draft, pricing = asked(problem, solution)
    judge = RouteJudge(problem)
    before = plan_cost(problem, judge, solution).total
    for party in draft.absent():
        for one in best_placings(draft, pricing, party):
            after = plan_cost(
                problem, judge, with_route(solution, one.shift, one.route)
            )
            assert after.total - before == one.extra


def some_plan(week, seed, *, joined=True):
    chance = random.Random(seed)
    problem = any_week(week, chance, joined=joined)
    solution = any_solution(problem, chance)
    return with_heads(problem, solution, chance), solution


def asked(problem, solution):
    draft = draft_of(problem, RouteJudge(problem), solution)
    return draft, Pricing(draft)


def planned(draft):
    return [one for one in draft.parties if draft.shift_of[one[0]] != NONE]


def without(solution, party):
    for shift, route in enumerate(solution.routes):
        stays = tuple(visit for visit in route if visit not in party)
        solution = with_route(solution, shift, stays)
    return solution


def placed_anywhere(solution, party):
    for shift in range(len(solution.routes)):
        for one in put(solution, shift, party):
            yield shift, one


def exchanged(problem, solution, party):
    """Every plan with the party in the place of one visit that is not held."""
    for shift, route in enumerate(solution.routes):
        for dropped in set(route) - set(problem.locks.heads.get(shift, ())):
            stays = tuple(visit for visit in route if visit != dropped)
            for one in put(with_route(solution, shift, stays), shift, party):
                yield shift, one


def cheapest(problem, solution, options, party):
    """(shift, start) of the plans that keep every rule: the least extra cost."""
    before, judge, best = audit_routes(problem, solution).cost, RouteJudge(problem), {}
    for shift, one in options:
        after = audit_routes(problem, one)
        if after.broken:
            continue
        schedule = judge.judge(shift, one.routes[shift])
        starts = schedule.times.starts[one.routes[shift].index(party[0])]
        extra = after.cost - before
        best[shift, starts] = min(extra, best.get((shift, starts), extra))
    return best


def wishful(problem, chance):
    """Some visits would rather be early; units and days are to be even, too."""
    visits, early = (
        problem.visits,
        problem.visits.opens[problem.visits.window_index[:-1]],
    )
    liked = early * 0 + [chance.random() < 0.5 for _ in early]
    return replace(
        problem,
        visits=replace(
            visits,
            preferred_opens=early * liked - (1 - liked),
            preferred_closes=(early + 20) * liked - (1 - liked),
        ),
        prices=replace(
            problem.prices, preferred=40, unevenness=2, reserve=1, reserve_wanted=60
        ),
    )
