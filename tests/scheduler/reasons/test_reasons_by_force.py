"""Refusals and swaps, held against trying every place by brute force."""

import random
from dataclasses import replace
from itertools import combinations_with_replacement

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.explaining.admission import Admission, route_with
from molin.scheduler.explaining.swaps import find_swap
from molin.scheduler.problem import NONE, Locks, Solution


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


def any_week(week, chance, *, joined=True):
    """Up to seven visits on up to three short shifts; ``joined`` ones may have a pair
    and a series."""
    shifts = [
        {"day": day, "unit": unit, "max_span": chance.choice([330, 200])}
        for day, unit in chance.sample([(0, 0), (0, 1), (1, 0)], chance.randint(1, 3))
    ]
    visits = [any_visit(chance) for _ in range(chance.randint(3, 7))]
    points = [(chance.randrange(40), chance.randrange(40)) for _ in range(8)]
    pairs = [{"pickup": 0, "dropoff": 1, "max_ride": chance.choice([30, 90])}]
    spaced = [{"first": 1, "second": 2, "min_days": 1}]
    return week(
        visits,
        shifts=shifts,
        points=points[: len(visits) + 1],
        pairs=pairs[: joined and chance.randint(0, 1)],
        spaced=spaced[: joined and chance.randint(0, 1)],
    )


def any_visit(chance):
    opens = chance.randrange(0, 200)
    return {
        "service": chance.choice([10, 40, 80]),
        "days": chance.choice([[0], [0, 1]]),
        "opens": opens,
        "closes": opens + chance.choice([0, 60, 200]),
        "skill": chance.choice([None, None, "A", "B"]),
        "priority": chance.randint(1, 4),
    }


def any_solution(problem, chance):
    """Some parties put where they break no rule."""
    solution = Solution.empty(problem)
    for party in chance.sample(parties(problem), len(parties(problem)) // 2 + 1):
        options = [
            s for n in range(problem.shift_count) for s in put(solution, n, party)
        ]
        kept = [option for option in options if is_kept(problem, option)]
        solution = chance.choice(kept) if kept else solution
    return solution


def with_heads(problem, solution, chance):
    """Now and then the first visit of a route is locked to be the first."""
    heads = {
        shift: route[:1]
        for shift, route in enumerate(solution.routes)
        if route and chance.random() < 0.4
    }
    return replace(problem, locks=Locks(heads=heads))


def parties(problem):
    mates = problem.mate.tolist()
    drop_offs = set(problem.pairs.drop_off.tolist())
    singles = [(v,) for v, mate in enumerate(mates) if mate == NONE]
    return singles + [(v, mates[v]) for v in set(mates) - {NONE} if v not in drop_offs]


def put(solution, shift, party):
    """The solution with the party in every place of the shift in turn."""
    route = solution.routes[shift]
    for places in combinations_with_replacement(range(len(route) + 1), len(party)):
        yield with_route(solution, shift, route_with(route, party, places))


def with_route(solution, shift, route):
    before, after = solution.routes[:shift], solution.routes[shift + 1 :]
    return Solution((*before, route, *after))


def is_kept(problem, solution):
    return not audit_routes(problem, solution).broken
