"""The terms of a whole plan; a minute per km."""

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Prices, Solution
from tests.scheduler.small_problems import problem, shift, visit


def cost(asked, *routes):
    return plan_cost(asked, RouteJudge(asked), Solution(routes))


def test_what_is_left_out_costs_its_worth():
    asked = problem([visit(10, worth=70), visit(20, worth=50)], [shift()])
    assert cost(asked, (1,)).unserved == 70


def test_unevenness_adds_up_what_units_differ_from_their_mean():
    # Out for 30 and 70 minutes: each is 20 from the mean of 50.
    asked = problem(
        [visit(10), visit(30)], [shift(), shift(unit=1)], prices=Prices(unevenness=2)
    )
    assert cost(asked, (0,), (1,)).unevenness == 2 * (20 + 20)


def test_a_unit_that_stays_at_home_is_uneven_too():
    asked = problem([visit(10)], [shift(), shift(unit=1)], prices=Prices(unevenness=1))
    assert cost(asked, (0,), ()).unevenness == 15 + 15


def test_the_reserve_of_a_day_is_that_of_its_most_idle_shift():
    # Of 100 minutes the one is out for 50, the other for 70: 50 left of 60 wanted.
    prices = Prices(reserve=1, reserve_wanted=60)
    shifts = [shift(ends=100), shift(ends=100, unit=1)]
    asked = problem([visit(20), visit(30)], shifts, prices=prices)
    assert cost(asked, (0,), (1,)).reserve == 10


def test_a_published_visit_that_drops_out_counts_as_moved():
    asked = problem([visit(10, baseline=(0, 10))], [shift()], prices=Prices(moved=30))
    assert cost(asked, ()).change == 30


def test_a_locked_visit_that_drops_out_costs_extra():
    asked = problem([visit(10, must=True)], [shift()])
    left_out = cost(asked, ())
    assert (left_out.must, left_out.total) == (1_000_000, 1_001_000)


def test_a_plan_that_cannot_be_driven_has_no_cost():
    asked = problem([visit(400)], [shift()])
    assert cost(asked, (0,)) is None


def test_the_total_is_the_sum_of_the_terms():
    asked = problem([visit(10), visit(20, worth=70)], [shift(ends=20)])
    done = cost(asked, (0,))
    assert done.total == 20 + 3 * 10 + 70
