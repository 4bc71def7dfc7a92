"""The search as a whole; a minute per km, shifts from 0 to 600."""

import itertools

import pytest

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Prices, Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from molin.scheduler.solve import solve
from tests.scheduler.small_problems import problem, shift, visit


def solved(asked, **options):
    return solve(asked, **{"seconds": 0, "iterations": 20, **options})


def scattered(count=12):
    """Visits along the road on both sides of the base, for two shifts."""
    return problem(
        [visit(17 * n % 90 - 40, windows=[(40 * n % 400, 600)]) for n in range(count)],
        [shift(ends=300), shift(ends=300, unit=1)],
    )


def test_equal_arguments_give_equal_plans():
    assert solved(scattered(), seed=3) == solved(scattered(), seed=3)


def test_with_iterations_the_clock_is_never_asked():
    def clock():
        raise AssertionError("The clock was asked.")

    assert solved(scattered(), clock=clock).served()


def test_every_plan_reported_is_better_than_the_one_before():
    told = []
    solved(scattered(), iterations=100, report=told.append)
    costs = [progress.cost for progress in told]
    assert costs == sorted(set(costs), reverse=True)


def test_a_plan_is_there_even_without_any_time():
    told = []
    plan = solve(scattered(), seconds=0, report=told.append)
    assert [progress.solution for progress in told] == [plan]


def test_the_search_ends_when_its_seconds_are_over():
    # Each look at the clock takes a tenth of a second.
    ticks = itertools.count()
    asked = problem([visit(10)], [shift()])
    solve(asked, seconds=2, clock=lambda: next(ticks) / 10)
    assert 20 <= next(ticks) < 30


def test_time_that_is_up_leaves_out_what_is_not_yet_in():
    left = iter([True, True, False])
    draft = Draft(scattered(), RouteJudge(scattered()))
    fill(draft, may_go_on=lambda: next(left))
    assert len(draft.solution.served()) == 2


@pytest.mark.parametrize(
    "asked", [problem(), problem([visit(1)]), problem((), [shift()])]
)
def test_questions_without_visits_or_shifts_have_an_answer(asked):
    assert solved(asked) == Solution.empty(asked)


def test_visits_without_any_window_are_left_out():
    # Found by random weeks: ordering by the freedom of starts read past the end.
    asked = problem([visit(10, windows=[]), visit(20, windows=[])], [shift()])
    assert solved(asked).served() == frozenset()


def test_what_no_shift_may_serve_is_left_out():
    asked = problem([visit(10), visit(20)], [shift()], refused=[(0, 0)])
    assert solved(asked).left_out(asked) == (0,)


def test_what_costs_more_than_it_is_worth_is_left_out():
    asked = problem([visit(10, worth=19), visit(-10, worth=21)], [shift()])
    assert solved(asked).left_out(asked) == (0,)


def test_a_pair_goes_in_whole():
    asked = problem([visit(10), visit(40)], [shift()], pairs=[(0, 1, 30)])
    assert solved(asked).routes == ((0, 1),)


def test_the_second_of_two_spaced_visits_comes_days_later():
    shifts = [
        shift(starts=600 * day, ends=600 * day + 500, day=day) for day in (0, 1, 2)
    ]
    always = [(0, 1800)]
    asked = problem(
        [visit(10, windows=always), visit(10, windows=always)],
        shifts,
        spacing=[(0, 1, 2)],
    )
    assert solved(asked).routes == ((0,), (), (1,))


def test_a_locked_beginning_stays_in_front():
    asked = problem([visit(50), visit(10), visit(30)], [shift()], heads={0: (0, 1)})
    assert solved(asked).routes[0][:2] == (0, 1)
    assert len(solved(asked).served()) == 3


def test_a_locked_beginning_that_cannot_be_driven_is_planned_around():
    # Both are served at 10 sharp, 100 km apart.
    sharp = [(10, 10)]
    asked = problem(
        [visit(10, windows=sharp, must=True), visit(110, windows=sharp), visit(30)],
        [shift()],
        heads={0: (0, 1)},
    )
    plan = solved(asked)
    assert plan.left_out(asked) == (1,)
    assert audit_routes(asked, plan).broken == ()


def test_a_locked_visit_is_served_before_dearer_ones():
    # Only one of the two can be served at 30 sharp.
    sharp = [(30, 30)]
    asked = problem(
        [visit(30, windows=sharp, must=True, worth=1), visit(-30, windows=sharp)],
        [shift()],
    )
    assert solved(asked).routes == ((0,),)


def test_even_shifts_are_preferred_where_unevenness_has_a_price():
    visits, shifts = [visit(30), visit(30)], [shift(), shift(unit=1)]
    assert sorted(map(len, solved(problem(visits, shifts)).routes)) == [0, 2]
    even = problem(visits, shifts, prices=Prices(travel=1, unevenness=2))
    assert sorted(map(len, solved(even, iterations=200).routes)) == [1, 1]


def test_a_published_visit_stays_on_its_unit_where_moving_has_a_price():
    visits = [visit(30), visit(30, baseline=(1, 30))]
    prices = Prices(travel=1, moved=100)
    asked = problem(visits, [shift(), shift(unit=1)], prices=prices)
    assert 1 in solved(asked, iterations=100).routes[1]
