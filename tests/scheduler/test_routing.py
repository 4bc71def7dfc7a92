"""OR-Tools routing as a proposer of plans; a minute per km, shifts from 0 to 600."""

import time

import pytest
from hypothesis import given, settings

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.budget import Budget
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.models.routing import route
from molin.scheduler.models.routing_model import RoutingModel
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from tests.scheduler.random_problems import problems
from tests.scheduler.small_problems import problem, shift, visit


def routed(asked, *, solutions=30):
    """What OR-Tools makes of nothing, and the costs it reported on the way."""
    draft, told = Draft(asked, RouteJudge(asked)), []
    fill(draft, may_go_on=lambda: False)
    budget = Budget(seconds=0, iterations=solutions, clock=time.perf_counter)
    route(draft, budget, lambda _, cost: told.append(cost))
    return draft.solution, told


def test_it_serves_all_that_fits():
    asked = problem([visit(10), visit(-10), visit(20)], [shift(), shift(unit=1)])
    assert routed(asked)[0].left_out(asked) == ()


def test_it_reports_only_what_is_better():
    asked = problem([visit(10 * n - 30) for n in range(7)], [shift(ends=200)])
    told = routed(asked)[1]
    assert told == sorted(set(told), reverse=True)


def test_it_keeps_several_windows_apart():
    asked = problem([visit(20, windows=[(0, 10), (50, 60)])], [shift(ends=100)])
    assert routed(asked)[0].routes == ((0,),)


def test_it_is_repeatable_with_a_number_of_solutions():
    asked = problem([visit(7 * n % 50 - 20) for n in range(9)], [shift(ends=150)])
    assert routed(asked) == routed(asked)


def test_a_break_proposed_on_a_ride_costs_the_ride_and_nothing_else():
    # On board from 20 to 50 and due at 60; the break must begin by 40.
    asked = problem(
        [visit(10, windows=[(10, 10)]), visit(40, windows=[(50, 100)]), visit(5)],
        [shift(rest=(15, 40, 5))],
        pairs=[(0, 1, 60)],
    )
    assert routed(asked)[0].routes == ((2,),)


@pytest.mark.parametrize("days", [1, 2])
def test_it_keeps_spaced_visits_apart(days):
    shifts = [
        shift(starts=600 * day, ends=600 * day + 500, day=day) for day in range(3)
    ]
    asked = problem(
        [visit(10, windows=[(0, 1800)]), visit(10, windows=[(0, 1800)])],
        shifts,
        spacing=[(0, 1, days)],
    )
    found = routed(asked)[0]
    assert audit_routes(asked, found).broken == ()
    assert found.left_out(asked) == ()


def test_it_begins_with_the_locked_visits():
    asked = problem([visit(50), visit(10), visit(30)], [shift()], heads={0: (0, 1)})
    assert routed(asked)[0].routes[0][:2] == (0, 1)


def test_it_turns_no_locked_order_round():
    asked = problem([visit(30), visit(10)], [shift()], order=((0, 1),))
    assert routed(asked)[0].routes == ((0, 1),)


def test_it_accepts_a_drivable_plan_as_its_start():
    asked = problem(
        [visit(10), visit(40)], [shift(rest=(0, 90, 5))], pairs=[(0, 1, 50)]
    )
    model = RoutingModel(asked, {})
    model.routing.CloseModel()
    assert model.assignment(Solution(((0, 1),))) is not None


@settings(max_examples=40, deadline=None)
@given(problems(most_visits=6, most_shifts=3))
def test_whatever_it_proposes_passes_the_audit(asked):
    found = routed(asked, solutions=10)[0]
    assert audit_routes(asked, found).broken == ()
