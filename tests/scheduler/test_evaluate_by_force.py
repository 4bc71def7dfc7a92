"""The judge of routes against a life lived minute by minute."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NONE, Solution, rows
from tests.scheduler.minute_by_minute import earliest_return
from tests.scheduler.random_problems import problems
from tests.scheduler.small_problems import COST


@st.composite
def questions(draw, most_visits, wishful=False):
    """A problem and an order of its visits in which every pair is in order."""
    asked = draw(problems(most_visits=most_visits, wishful=wishful))
    route = draw(st.permutations(range(asked.visit_count)))
    for pickup, drop_off in zip(asked.pairs.pickup, asked.pairs.drop_off, strict=True):
        first, second = sorted((route.index(pickup), route.index(drop_off)))
        route[first], route[second] = int(pickup), int(drop_off)
    return asked, tuple(route)


def within_capacity(asked, route):
    loads = asked.visits.load[list(route)].cumsum()
    return loads.max(initial=0) <= asked.shifts.capacity[0]


@settings(max_examples=150, deadline=None)
@given(questions(most_visits=5))
def test_the_earliest_return_is_that_of_a_life_minute_by_minute(question):
    asked, route = question
    back = earliest_return(asked, 0, route) if within_capacity(asked, route) else None
    schedule = RouteJudge(asked).judge(0, route)
    assert (schedule.times.returns if schedule else None) == back


@settings(max_examples=150, deadline=None)
@given(questions(most_visits=7))
def test_the_audit_agrees_on_feasibility_and_cost(question):
    asked, route = question
    found = audit_routes(asked, Solution((route,)))
    assert RouteJudge(asked).cost(0, route) == found.cost


@settings(max_examples=150, deadline=None)
@given(questions(most_visits=6, wishful=True))
def test_a_route_has_a_cost_exactly_when_nothing_is_in_its_way(question):
    asked, route = question
    judge = RouteJudge(asked)
    schedule = judge.judge(0, route)
    assert judge.cost(0, route) == (schedule.cost if schedule else None)
    assert (judge.refusal(0, route) is None) == (schedule is not None)


@settings(max_examples=200, deadline=None)
@given(questions(most_visits=5, wishful=True))
def test_the_times_told_keep_every_rule(question):
    asked, route = question
    schedule = RouteJudge(asked).judge(0, route)
    if schedule is not None:
        assert list(broken_times(asked, 0, route, schedule.times)) == []


@settings(max_examples=150, deadline=None)
@given(questions(most_visits=5, wishful=True))
def test_wishes_are_never_bought_too_dear(question):
    asked, route = question
    wishful = RouteJudge(asked).judge(0, route)
    if wishful is not None:
        plain = RouteJudge(replace(asked, prices=COST)).judge(0, route)
        assert wishful.cost <= plain.cost + grudge(asked, route, plain.times.starts)


def broken_times(asked, shift, route, times):
    """What contradicts itself or a rule in the times of a route, by name."""
    visits, shifts = asked.visits, asked.shifts
    service = [int(visits.service[visit]) for visit in route]
    ends = [times.leaves, *(s + w for s, w in zip(times.starts, service, strict=True))]
    arrivals, starts = [*times.arrives, times.returns], [*times.starts, times.returns]
    places = [shifts.start_location[shift], *visits.location[list(route)]]
    places.append(shifts.end_location[shift])
    rest = int(shifts.rest_length[shift]) if times.pause_starts != NONE else 0
    pause = times.pause_starts, times.pause_starts + rest
    for leg, (here, there) in enumerate(pairwise(places)):
        resting = min(pause[1], arrivals[leg]) - max(pause[0], ends[leg])
        spare = arrivals[leg] - ends[leg] - (max(0, resting) if rest else 0)
        if spare < asked.travel[here, there] or starts[leg] < arrivals[leg]:
            yield "drive", leg
    for start, end in zip(times.starts, ends[1:], strict=True):
        if rest and start < pause[1] and pause[0] < end:
            yield "service in the break", start
    for pickup, drop_off, longest in pairs_on(asked, route):
        if not 0 <= starts[drop_off] - ends[pickup + 1] <= longest:
            yield "ride", pickup
        if rest and ends[pickup + 1] < pause[1] and pause[0] < starts[drop_off]:
            yield "ride in the break", pickup
    if rest and not times.leaves <= pause[0] <= pause[1] <= times.returns:
        yield "break", pause


def pairs_on(asked, route):
    pairs = asked.pairs
    for pickup, drop_off, longest in rows(pairs.pickup, pairs.drop_off, pairs.longest):
        if pickup in route:
            yield route.index(pickup), route.index(drop_off), longest


def grudge(asked, route, starts):
    """What these starts cost in wishes, with nothing moved to another shift."""
    visits, prices, cost = asked.visits, asked.prices, 0
    for visit, start in zip(route, starts, strict=True):
        first, last = visits.preferred_opens[visit], visits.preferred_closes[visit]
        cost += prices.preferred * (first != NONE and not first <= start <= last)
        if visits.baseline_shift[visit] != NONE:
            moved = abs(start - visits.baseline_start[visit])
            cost += prices.shifted * max(0, moved - prices.shift_grace)
    return cost
