"""Why visits were left out, held against trying every place by brute force."""

import json
import random
from dataclasses import replace
from datetime import timedelta
from itertools import combinations_with_replacement
from math import ceil, hypot

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.plan import Displacement
from molin.domain.requests import RequestId
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.scheduler.admission import Admission, Verdict, route_with
from molin.scheduler.audit_routes import audit_routes
from molin.scheduler.encode import Encoding
from molin.scheduler.instances_week import read_week_form
from molin.scheduler.lone_trips import without_hopeless_trips
from molin.scheduler.problem import NONE, RULES, Locks, Solution, ints
from molin.scheduler.reasons import explain, main_reason
from molin.scheduler.swaps import find_swap

REST = {"earliest": 120, "latest": 180, "length": 30}
SHIFT = {"unit": 0, "day": 0, "base": 0, "start": 0, "end": 300, "overtime": 30}
SHIFT |= {"max_span": 330, "skills": ["A"], "break": REST}
VISIT = {"service": 60, "days": [0], "opens": 0, "closes": 300}
VISIT |= {"skill": None, "priority": 1}


def week(visits, *, shifts=(SHIFT,), points=None, pairs=(), spaced=()):
    """Visits at the points given, else all 10 min from the base on one road."""
    points = points or [(0, 0), *[(10, 0)] * len(visits)]
    text = json.dumps(
        {
            "travel": [
                [ceil(hypot(x - a, y - b)) for a, b in points] for x, y in points
            ],
            "shifts": list(shifts),
            "visits": [
                VISIT | visit | {"id": n, "location": n + 1}
                for n, visit in enumerate(visits)
            ],
            "pairs": list(pairs),
            "spaced": list(spaced),
            "weights": {"travel": 1, "overtime": 3, "unserved": 100},
        }
    )
    return without_hopeless_trips(read_week_form(text))


def codes(problem, *routes):
    """Per party left out the rules of the shifts, None where one could take it."""
    return {
        verdict.party: [None if c == NONE else RULES[c] for c in verdict.codes]
        for verdict in Admission(problem, Solution(routes)).verdicts()
    }


def test_a_shift_with_room_is_not_refused():
    assert codes(week([{}, {}]), (0,)) == {(1,): [None]}


def test_the_book_comes_first():
    problem = week([{"days": [1], "skill": "B"}, {"skill": "B"}])
    assert codes(problem, ()) == {(0,): [Rule.DAY], (1,): [Rule.SKILL]}


def test_a_pair_names_the_first_rule_against_either_half():
    visits = [{"skill": "B"}, {"days": [1]}]
    pairs = [{"pickup": 0, "dropoff": 1, "max_ride": 90}]
    assert codes(week(visits, pairs=pairs), ()) == {(0, 1): [Rule.DAY]}


def test_a_shift_without_time_left_is_full():
    # 4 visits of 60, a break of 30 and 20 of driving end at 290; a fifth at 350.
    assert codes(week([{}] * 5), (0, 1, 2, 3)) == {(4,): [Rule.FULL]}


def test_clashing_windows_are_told_from_a_full_shift():
    # Both may only begin at 20, and the first takes an hour.
    only = {"opens": 20, "closes": 20}
    assert codes(week([only, only]), (0,)) == {(1,): [Rule.WINDOW]}


def test_a_break_that_has_no_time_left_says_so():
    # Back to back from 60 to 240, the break's time from 120 to 180 is over.
    first = {"opens": 60, "closes": 60}
    second = {"opens": 120, "closes": 120, "service": 120}
    assert codes(week([first, second]), (0,)) == {(1,): [Rule.BREAK]}


def test_spacing_refuses_a_day_too_early():
    shifts = [SHIFT, SHIFT | {"day": 1}, SHIFT | {"day": 2}]
    anyday = {"days": [0, 1, 2]}
    spaced = [{"first": 0, "second": 1, "min_days": 2}]
    problem = week([anyday, anyday], shifts=shifts, spaced=spaced)
    found = codes(problem, (0,), (), ())
    assert found == {(1,): [Rule.SPACING, Rule.SPACING, None]}


def test_a_ride_that_lasts_too_long_is_refused_as_one():
    # From 25 to 60 is no longer than 40, but visit 1 keeps the unit from 30 to 90.
    pickup = {"opens": 20, "closes": 20, "service": 5}
    drop_off = {"opens": 60, "closes": 100, "service": 5}
    visits = [pickup, {"opens": 30, "closes": 30}, drop_off]
    pairs = [{"pickup": 0, "dropoff": 2, "max_ride": 40}]
    assert codes(week(visits, pairs=pairs), (1,)) == {(0, 2): [Rule.RIDE]}


def test_a_locked_beginning_is_named_where_it_stands_in_the_way():
    early = {"opens": 10, "closes": 10, "service": 5}
    problem = week([{"opens": 20, "closes": 30}, early])
    locked = replace(problem, locks=Locks(heads={0: (0,)}))
    assert codes(problem, (0,)) == {(1,): [None]}
    assert codes(locked, (0,)) == {(1,): [Rule.LOCK]}


def test_seats_that_are_taken_are_named():
    problem = week([{}, {}])
    visits = replace(problem.visits, load=ints([2, 2]))
    shifts = replace(problem.shifts, capacity=ints([3]))
    crowded = replace(problem, visits=visits, shifts=shifts)
    assert codes(crowded, (0,)) == {(1,): [Rule.SEATS]}


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ((Rule.DAY, Rule.SKILL), Rule.SKILL),
        ((Rule.DAY, Rule.FULL, Rule.WINDOW), Rule.FULL),
        ((Rule.WINDOW, Rule.SPACING), Rule.SPACING),
        ((Rule.DAY, None), Rule.FULL),
        ((), Rule.DAY),
    ],
)
def test_the_reason_is_the_last_obstacle(rules, reason):
    codes = ints([NONE if rule is None else RULES.index(rule) for rule in rules])
    assert main_reason(Verdict((0,), codes)) is reason


def any_week(chance, *, joined=True):
    """Up to seven visits on up to three short shifts; ``joined`` ones may have a pair
    and a series."""
    shifts = [
        SHIFT | {"day": day, "unit": unit, "max_span": chance.choice([330, 200])}
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


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6))
def test_exactly_the_shifts_that_are_not_refused_can_take_a_party(seed):
    chance = random.Random(seed)
    problem = any_week(chance)
    solution = any_solution(problem, chance)
    problem = with_heads(problem, solution, chance)
    for verdict in Admission(problem, solution).verdicts():
        for shift, code in enumerate(verdict.codes.tolist()):
            options = put(solution, shift, verdict.party)
            possible = any(is_kept(problem, option) for option in options)
            assert possible == (code == NONE)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_a_swap_keeps_every_rule_at_the_price_it_names(seed):
    chance = random.Random(seed)
    problem = any_week(chance)
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
def test_no_exchange_for_one_visit_is_cheaper_than_the_swap(seed):
    chance = random.Random(seed)
    problem = any_week(chance, joined=False)
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


def told(problem, routes, **options):
    encoding = Encoding(
        book=None,
        travel=None,
        problem=problem,
        shifts=tuple(ShiftId(100 + n) for n in range(problem.shift_count)),
        requests=tuple(RequestId(10 + n) for n in range(problem.visit_count)),
        baseline=None,
    )
    return explain(encoding, Solution(routes), **options)


def test_each_request_left_out_is_explained_by_its_id():
    shifts = [SHIFT, SHIFT | {"day": 1}]
    problem = week([{}] * 5, shifts=shifts)
    (item,) = told(problem, ((0, 1, 2, 3), ()))
    full = Refusal(shift=ShiftId(100), rule=Rule.FULL)
    assert (item.request, item.reason) == (14, Rule.FULL)
    assert item.refusals == (full, Refusal(shift=ShiftId(101), rule=Rule.DAY))


def test_the_cheapest_exchange_is_offered():
    # All are at one place, so it only matters what they are worth.
    problem = week([{"priority": worth} for worth in (2, 3, 1, 2, 4)])
    (item,) = told(problem, ((0, 1, 2, 3),))
    assert item.displacement == Displacement(
        shift=ShiftId(100), drops=(RequestId(12),), extra_minutes=(100 - 400) / 60
    )


def test_a_locked_visit_is_not_offered_in_exchange():
    problem = week([{"priority": worth} for worth in (2, 3, 1, 2, 4)])
    must = np.array([False, False, True, False, False])
    locked = replace(problem, visits=replace(problem.visits, must=must))
    (item,) = told(locked, ((0, 1, 2, 3),))
    assert item.displacement.drops != (RequestId(12),)


def test_a_locked_beginning_is_not_offered_in_exchange():
    problem = week([{"priority": worth} for worth in (1, 2, 2, 2, 4)])
    locked = replace(problem, locks=Locks(heads={0: (0,)}))
    (free,) = told(problem, ((0, 1, 2, 3),))
    (item,) = told(locked, ((0, 1, 2, 3),))
    assert free.displacement.drops == (RequestId(10),)
    assert item.displacement.drops != (RequestId(10),)


def test_two_visits_leave_where_one_makes_no_room():
    # With the third, which is worth too much, 120 minutes fit in the place of 2 x 60.
    long = {"service": 120, "priority": 3}
    (item,) = told(week([{}, {}, {"priority": 9, "service": 130}, long]), ((0, 1, 2),))
    assert item.displacement.drops == (RequestId(10), RequestId(11))
    assert item.displacement.extra_minutes == pytest.approx((200 - 300) / 60)


def test_overtime_is_offered_where_nobody_need_leave():
    # 280 minutes of work end at 310 with the break: ten minutes of overtime at 3.
    visits = [{"service": 130}, {"service": 130, "priority": 0}]
    (item,) = told(week(visits), ((0,),))
    assert item.displacement == Displacement(
        shift=ShiftId(100), drops=(), extra_minutes=30 / 60, overtime=timedelta(0, 10)
    )


def test_overtime_counts_from_what_the_shift_has_already():
    # Twice 130, a break of 30 and 20 of driving end at 310; another 10 at 320.
    visits = [{"service": 130}, {"service": 130}, {"service": 10, "priority": 0}]
    (item,) = told(week(visits), ((0, 1),))
    assert item.displacement.overtime == timedelta(seconds=10)


def test_the_worthiest_are_looked_at_first():
    problem = week([{"priority": worth} for worth in (1, 1, 1, 1, 2, 3)])
    ticks = iter([0, *[1] * 6, *[99] * 999])
    items = told(problem, ((0, 1, 2, 3),), seconds=9, clock=lambda: next(ticks))
    assert [item.displacement is None for item in items] == [True, False]


def test_without_time_every_refusal_is_still_told():
    problem = week([{}] * 6)
    items = told(problem, ((0, 1, 2, 3),), seconds=0)
    assert [item.displacement for item in items] == [None, None]
    assert [len(item.refusals) for item in items] == [1, 1]


def test_a_full_plan_has_an_empty_tray():
    assert told(week([{}]), ((0,),)) == []
