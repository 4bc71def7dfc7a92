"""Rankings against the judge and the audit at every place, over every rule."""

from dataclasses import replace
from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import NO_LIMIT, NONE, Locks, Solution, ragged
from molin.scheduler.ranking.interpreted import InterpretedRanker
from molin.scheduler.ranking.newcomers import Newcomer, Stop, joined
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from tests.scheduler.engine.all_rules import rich_problems


def compiled(problem, solution):
    if not is_compiled():
        pytest.skip("the search is not compiled: start.py does it")
    from molin.scheduler.ranking.compiled import CompiledRanker

    return CompiledRanker(problem, solution)


LIKED = [(NONE, NONE), (5, 9)]
RANKERS = pytest.mark.parametrize("ranker", [compiled, InterpretedRanker])


@st.composite
def questions(draw, **sizes):
    """A problem, a plan that begins as locks say, and a party that it leaves out."""
    asked = draw(rich_problems(**sizes))
    draft = Draft(asked, RouteJudge(asked))
    fill(draft)
    party = draw(st.sampled_from(draft.parties))
    draft.take_out(party)
    assume(draft.shift_of[party[0]] < 0)
    heads = {
        shift: route[: draw(st.integers(0, 2))]
        for shift, route in enumerate(draft.routes)
        if draw(st.booleans())
    }
    locked = replace(asked, locks=Locks(heads=heads, order=asked.locks.order))
    assume(not audit_routes(locked, draft.solution).broken)
    return locked, draft.solution, party


def with_party(solution, shift, party, slots):
    route = list(solution.routes[shift])
    for slot, visit in reversed(list(zip(slots, party, strict=True))):
        route.insert(slot, visit)
    return Solution(
        tuple(tuple(route) if k == shift else r for k, r in enumerate(solution.routes))
    )


def plans_with(problem, solution, party):
    """(shift, plan) for every place that the audit passes."""
    for shift, route in enumerate(solution.routes):
        for slots in combinations_with_replacement(range(len(route) + 1), len(party)):
            plan = with_party(solution, shift, party, slots)
            if not audit_routes(problem, plan).broken:
                yield shift, plan


def begun_by(problem, visit, latest):
    """The problem with nothing but starts up to ``latest`` for one visit."""
    visits = problem.visits
    windows = [
        [
            (first, min(last, latest) if one == visit else last)
            for first, last in zip(visits.opens[a:b], visits.closes[a:b], strict=True)
            if one != visit or first <= latest
        ]
        for one, (a, b) in enumerate(
            zip(visits.window_index, visits.window_index[1:], strict=False)
        )
    ]
    index, opens, closes = ragged(windows)
    narrow = replace(visits, window_index=index, opens=opens, closes=closes)
    return replace(problem, visits=narrow)


@RANKERS
@settings(max_examples=60, deadline=None)
@given(questions(most_visits=8, most_shifts=3))
def test_no_place_of_a_shift_is_cheaper_than_the_one_told(ranker, question):
    problem, solution, party = question
    judge, least = RouteJudge(problem), {}
    for shift, plan in plans_with(problem, solution, party):
        cost = judge.cost(shift, plan.routes[shift])
        least[shift] = min(least.get(shift, cost), cost)
    told = {
        fit.shift: judge.cost(
            fit.shift,
            with_party(solution, fit.shift, party, fit.slots).routes[fit.shift],
        )
        for fit in ranker(problem, solution).cheapest(party)
    }
    assert told == least


@RANKERS
@settings(max_examples=60, deadline=None)
@given(questions(most_visits=7, most_shifts=3))
def test_no_place_of_a_shift_is_sooner_than_the_one_told(ranker, question):
    problem, solution, party = question
    fits = {fit.shift: fit for fit in ranker(problem, solution).soonest(party)}
    for shift, plan in plans_with(problem, solution, party):
        sooner = begun_by(problem, party[0], fits[shift].soonest - 1)
        assert audit_routes(sooner, plan).broken
    for shift, fit in fits.items():
        plan = with_party(solution, shift, party, fit.slots)
        by_then = begun_by(problem, party[0], fit.soonest)
        assert not audit_routes(by_then, plan).broken


@RANKERS
@settings(max_examples=60, deadline=None)
@given(questions(most_visits=7, most_shifts=3), st.booleans())
def test_costs_and_times_told_are_those_of_the_plan_with_the_party(
    ranker, question, is_urgent
):
    problem, solution, party = question
    judge, ranking = RouteJudge(problem), ranker(problem, solution)
    saved = problem.absence[list(party)].sum()
    before = plan_cost(problem, judge, solution).total - saved
    for fit in ranking.soonest(party) if is_urgent else ranking.cheapest(party):
        plan = with_party(solution, fit.shift, party, fit.slots)
        times = judge.judge(fit.shift, plan.routes[fit.shift]).times
        starts = dict(zip(plan.routes[fit.shift], times.starts, strict=True))
        assert fit.extra == plan_cost(problem, judge, plan).total - before
        assert fit.starts == tuple(starts[visit] for visit in party)
        assert fit.returns == times.returns


@st.composite
def strangers(draw, problem):
    """Somebody whom the problem does not know, somewhere where its visits are."""
    stops = [
        Stop.at(
            problem,
            draw(st.integers(0, len(problem.travel) - 1)),
            service=draw(st.integers(0, 2)),
            windows=[(opens, opens + draw(st.integers(0, 25)))],
        )
        for opens in draw(st.lists(st.integers(0, 20), min_size=1, max_size=2))
    ]
    may = st.lists(st.booleans(), min_size=problem.shift_count)
    return Newcomer(
        stops=tuple(
            replace(stop, load=load, preferred=draw(st.sampled_from(LIKED)))
            for stop, load in zip(stops, (1, -1), strict=False)
        ),
        shifts=np.array(draw(may)[: problem.shift_count]),
        between=draw(st.integers(0, 4)),
        longest=draw(st.sampled_from([2, 5, NO_LIMIT])),
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_newcomers_one_after_the_other_rank_as_if_the_problem_had_them(data):
    problem, solution, _ = data.draw(questions(most_visits=7, most_shifts=3))
    ranker = compiled(problem, solution)
    for _ in range(3):
        newcomer = data.draw(strangers(problem))
        known = joined(problem, newcomer)
        party = tuple(range(problem.visit_count, known.visit_count))
        asked = compiled(known, solution)
        assert ranker.cheapest(newcomer) == asked.cheapest(party)
        assert ranker.soonest(newcomer) == asked.soonest(party)


@settings(max_examples=60, deadline=None)
@given(questions(most_visits=7, most_shifts=3))
def test_a_plan_followed_ranks_as_one_taken_up(question):
    problem, solution, party = question
    ranker = compiled(problem, Solution.empty(problem))
    ranker.follow(solution)
    assert ranker.cheapest(party) == compiled(problem, solution).cheapest(party)
    ranker.follow(Solution.empty(problem))
    empty = compiled(problem, Solution.empty(problem))
    assert ranker.soonest(party) == empty.soonest(party)
