"""Planning again: from the plan at hand, and never to a worse one."""

from datetime import date

import pytest

from molin.domain.plan import Weights
from molin.domain.time import Week
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.problem import Solution
from molin.scheduler.solve import solve
from molin.services.headless import plan_demo
from molin.services.planning import prepare, settled

WEEK = Week(date(2026, 11, 23))


@pytest.fixture(scope="module")
def week():
    return plan_demo(WEEK, Weights(), seconds=1.0)


@pytest.fixture(scope="module")
def encoding(week):
    return prepare(week, load_estimated_roads())


def test_a_plan_goes_to_numbers_and_back_unchanged(week, encoding):
    again = settled(
        week, encoding, encoding.solution(week.plan), load_estimated_roads()
    )
    assert again.plan is week.plan


@pytest.mark.parametrize("seed", [0, 1])
def test_the_first_plan_of_a_new_search_is_no_dearer_than_the_one_at_hand(
    week, encoding, seed
):
    told = []
    start = encoding.solution(week.plan)
    solve(
        encoding.problem,
        seconds=1,
        seed=seed,
        iterations=5,
        start=start,
        report=told.append,
    )
    assert told[0].cost / 60 <= week.plan.score.total + 0.01


def test_a_plan_that_breaks_a_rule_is_not_begun_with(encoding):
    everything_at_once = tuple(range(encoding.problem.visit_count))
    rest = ((),) * (encoding.problem.shift_count - 1)
    start = Solution((everything_at_once, *rest))
    found = solve(encoding.problem, seconds=1, iterations=1, start=start)
    assert found.routes[0] != everything_at_once


def test_nobody_waits_or_rests_at_a_confidential_spot(week):
    spots = {one.id for one in week.book.requests.values() if one.spot}
    stops = [stop for route in week.plan.routes for stop in route.stops]
    visits = [stop for stop in stops if stop.request in spots]
    assert visits
    assert all(stop.arrives == stop.starts for stop in visits)
