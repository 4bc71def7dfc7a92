"""The times and the cost of a route; a minute per km."""

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NONE, Prices
from tests.scheduler.small_problems import problem, shift, visit

WISHES = Prices(travel=1, overtime=3, preferred=20, moved=30, shifted=1, shift_grace=30)


def scheduled(route, visits, *shifts, **more):
    return RouteJudge(problem(visits, shifts, **more)).judge(0, route)


def test_a_unit_leaves_as_late_as_its_return_allows():
    times = scheduled([0], [visit(20, windows=[(60, 100)])], shift()).times
    assert (times.leaves, times.arrives, times.starts) == (40, (60,), (60,))
    assert (times.returns, times.pause_starts) == (90, NONE)


def test_waiting_is_what_is_neither_driven_nor_served_nor_rested():
    visits = [visit(20, windows=[(20, 20)]), visit(20, windows=[(60, 60)])]
    assert scheduled([0, 1], visits, shift()).waiting == 30


def test_a_break_is_taken_where_the_unit_has_just_arrived():
    times = scheduled([0], [visit(20)], shift(rest=(20, 60, 30))).times
    assert (times.arrives, times.pause_starts, times.starts) == ((20,), 20, (50,))


def test_a_break_that_cannot_wait_for_the_next_stop_is_taken_on_the_road():
    times = scheduled([0], [visit(100)], shift(rest=(40, 60, 10))).times
    assert (times.leaves, times.pause_starts, times.arrives) == (0, 40, (110,))


def test_overtime_is_what_lies_past_the_end():
    done = scheduled([0], [visit(20)], shift(ends=40))
    assert (done.travel, done.overtime, done.cost) == (40, 10, 40 + 3 * 10)


def test_a_shift_at_home_costs_nothing():
    idle = scheduled([], [], shift(starts=30))
    assert (idle.cost, idle.times.leaves, idle.times.returns) == (0, 30, 30)


def test_a_driven_shift_pays_its_way_even_without_a_visit():
    assert scheduled([], [], shift(0, end_km=90, driven=True)).cost == 90


def test_a_preferred_window_is_met_where_that_is_cheaper():
    liked = visit(20, preferred=(100, 120))
    done = scheduled([0], [liked], shift(), prices=WISHES)
    assert (done.times.starts, done.missed, done.cost) == ((100,), 0, 40)


def test_a_preferred_window_is_missed_where_overtime_costs_more():
    # Served at 100 the unit would be back at 130, 70 late.
    liked = visit(20, preferred=(100, 120))
    done = scheduled([0], [liked], shift(ends=60, overtime=90), prices=WISHES)
    assert (done.missed, done.cost) == (1, 40 + 20)


def test_a_visit_on_another_unit_than_published_counts_as_moved():
    told = visit(20, baseline=(1, 300))
    done = scheduled([0], [told], shift(), shift(unit=1), prices=WISHES)
    assert (done.moved, done.shifted, done.cost) == (1, 0, 40 + 30)


def test_a_published_start_is_kept_within_its_grace_where_that_is_free():
    told = visit(20, baseline=(0, 100))
    done = scheduled([0], [told], shift(), prices=WISHES)
    assert (done.times.starts, done.shifted, done.cost) == ((70,), 0, 40)


def test_a_published_start_shifts_by_what_goes_beyond_the_grace():
    # Back in time only if served at 20: 80 minutes early, 30 of them graced.
    told = visit(20, baseline=(0, 100))
    done = scheduled([0], [told], shift(ends=50, overtime=0), prices=WISHES)
    assert (done.shifted, done.cost) == (50, 40 + 50)
