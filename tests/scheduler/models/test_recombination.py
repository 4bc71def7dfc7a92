"""Plans put together from a pool, against every plan that can be."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.models.recombination import Effort, recombine
from molin.scheduler.models.route_pool import RoutePool
from molin.scheduler.problem import DrivenRoute, Prices, Solution
from tests.scheduler.engine.all_rules import rich_problems
from tests.scheduler.small_problems import problem, shift, visit

PATIENT = Effort(ticks=9.0)


@st.composite
def pools(draw):
    """A problem with every price, and drivable routes for some of its shifts."""
    asked = draw(rich_problems(most_visits=6, most_shifts=3))
    judge, routes = RouteJudge(asked), []
    everybody = list(range(asked.visit_count))
    for _ in range(draw(st.integers(0, 12))):
        visits = draw(st.permutations(everybody))[: draw(st.integers(1, 3))]
        on = draw(st.integers(0, asked.shift_count - 1))
        schedule = judge.judge(on, visits)
        alone = [()] * asked.shift_count
        alone[on] = tuple(visits)
        if schedule and not audit_routes(asked, Solution(tuple(alone))).broken:
            routes.append(schedule.route(on, tuple(visits)))
    return asked, routes


def pool_of(asked, routes):
    pool = RoutePool(asked)
    pool.add(routes)
    return pool


def least_cost(asked, routes):
    """Of all ways to give each shift one of its routes, or none."""
    judge, choices = RouteJudge(asked), []
    for on in range(asked.shift_count):
        choices.append([(), *{one.visits for one in routes if one.shift == on}])
    plans = [Solution(routes) for routes in product(*choices)]
    kept = [plan for plan in plans if not audit_routes(asked, plan).broken]
    return min(plan_cost(asked, judge, plan).total for plan in kept)


@settings(max_examples=150, deadline=None)
@given(pools())
def test_it_finds_the_best_plan_that_the_pool_allows(given_pool):
    asked, routes = given_pool
    if audit_routes(asked, start := Solution.empty(asked)).broken:
        return  # a tour whose empty days cannot be driven
    judge = RouteJudge(asked)
    found = recombine(asked, pool_of(asked, routes), start, PATIENT)
    best = found.solution if found else start
    assert audit_routes(asked, best).broken == ()
    cost = plan_cost(asked, judge, best).total
    assert cost == least_cost(asked, routes)
    assert found is None or found.cost == cost


def test_shifts_that_are_alike_drive_each_others_routes():
    # Both routes were seen on the first of two equal shifts, 20 and 40 minutes long.
    asked = problem([visit(10), visit(-20)], [shift(), shift(unit=1)])
    routes = [DrivenRoute(0, (0,), 20, 20), DrivenRoute(0, (1,), 40, 40)]
    pool = pool_of(asked, routes)
    found = recombine(asked, pool, Solution.empty(asked), PATIENT)
    assert found.cost == 60
    assert found.solution.served() == {0, 1}


def test_where_a_price_looks_at_units_they_are_not_alike():
    asked = problem(
        [visit(10), visit(-20)],
        [shift(), shift(unit=1)],
        prices=Prices(travel=1, unevenness=1),
    )
    routes = [DrivenRoute(0, (0,), 20, 20), DrivenRoute(0, (1,), 40, 40)]
    found = recombine(asked, pool_of(asked, routes), Solution.empty(asked), PATIENT)
    assert len(found.solution.served()) == 1


def test_a_locked_beginning_is_never_sent_home():
    # To serve the locked visit costs 20 and saves nothing.
    asked = problem([visit(10, worth=0)], [shift()], heads={0: (0,)})
    start = Solution(((0,),))
    assert recombine(asked, RoutePool(asked), start, PATIENT) is None


def test_the_oldest_routes_leave_a_full_pool():
    asked = problem([visit(10), visit(20), visit(30)], [shift()])
    pool = RoutePool(asked, most=2)
    pool.add(DrivenRoute(0, (one,), 1, 1) for one in (0, 1, 0, 2))
    assert [route.visits for route in pool.routes()] == [(0,), (2,)]


def test_a_plan_that_nothing_beats_stays():
    asked = problem([visit(10)], [shift()])
    assert recombine(asked, RoutePool(asked), Solution(((0,),)), PATIENT) is None
