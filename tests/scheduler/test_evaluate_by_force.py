"""The judge of routes against a life lived minute by minute."""

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit_routes import audit_routes
from molin.scheduler.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from tests.scheduler.minute_by_minute import earliest_return
from tests.scheduler.random_problems import problems


@st.composite
def questions(draw, most_visits):
    """A problem and an order of its visits in which every pair is whole and ahead."""
    asked = draw(problems(most_visits=most_visits))
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
@given(questions(most_visits=7))
def test_a_route_has_a_cost_exactly_when_nothing_is_in_its_way(question):
    asked, route = question
    judge = RouteJudge(asked)
    schedule = judge.judge(0, route)
    assert judge.cost(0, route) == (schedule.cost if schedule else None)
    assert (judge.refusal(0, route) is None) == (schedule is not None)
