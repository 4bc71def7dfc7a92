"""Each rule of a route kept, and broken by one minute; a minute per km."""

import pytest

from molin.domain.rules import Rule
from molin.scheduler.judging.evaluate import RouteJudge
from tests.scheduler.small_problems import problem, shift, visit


def refused(route, visits, **shift_and_more):
    """The rule in the way of a route of the only shift."""
    own = shift_and_more.pop("shift", shift())
    return RouteJudge(problem(visits, [own], **shift_and_more)).refusal(0, route)


@pytest.mark.parametrize(("last", "rule"), [(20, None), (19, Rule.WINDOW)])
def test_a_visit_starts_by_the_closing_minute_of_its_window(last, rule):
    # 20 km away: it cannot start before 20.
    assert refused([0], [visit(20, windows=[(0, last)])]) is rule


@pytest.mark.parametrize(("later", "rule"), [([(50, 50)], None), ([], Rule.WINDOW)])
def test_a_later_window_serves_where_the_first_is_missed(later, rule):
    # The first visit ends at 30.
    second = visit(20, windows=[(0, 29), *later])
    assert refused([0, 1], [visit(20), second]) is rule


@pytest.mark.parametrize(("overtime", "rule"), [(10, None), (9, Rule.HOURS)])
def test_a_shift_is_back_by_its_end_and_longest_overtime(overtime, rule):
    # Out 20, served 10, back 20.
    assert refused([0], [visit(20)], shift=shift(ends=40, overtime=overtime)) is rule


@pytest.mark.parametrize(("latest", "rule"), [(40, None), (39, Rule.BREAK)])
def test_a_break_begins_by_its_latest_minute(latest, rule):
    # There from 10 to 30 without a minute to spare, served until 40.
    pressed = visit(20, windows=[(30, 30)])
    assert refused([0], [pressed], shift=shift(starts=10, rest=(0, latest, 20))) is rule


@pytest.mark.parametrize(("service", "rule"), [(70, None), (71, Rule.BREAK)])
def test_nobody_takes_a_break_during_service(service, rule):
    # Served from 20 on, before the break may begin; it must begin by 90.
    long = visit(20, windows=[(20, 20)], service=service)
    assert refused([0], [long], shift=shift(rest=(25, 90, 30))) is rule


@pytest.mark.parametrize(("latest", "rule"), [(60, None), (59, Rule.BREAK)])
def test_nobody_takes_a_break_with_somebody_on_board(latest, rule):
    # On board from 20 to 50 at least, and the drop-off could well wait.
    ride = [visit(10, windows=[(10, 10)]), visit(40, windows=[(50, 100)])]
    own = shift(rest=(15, latest, 5))
    assert refused([0, 1], ride, shift=own, pairs=[(0, 1, 60)]) is rule


@pytest.mark.parametrize(("span", "rule"), [(50, None), (49, Rule.SPAN)])
def test_a_shift_is_out_for_its_longest_span_at_most(span, rule):
    assert refused([0], [visit(20)], shift=shift(span=span)) is rule


@pytest.mark.parametrize(("span", "rule"), [(70, None), (69, Rule.SPAN)])
def test_a_later_window_may_save_the_span(span, rule):
    # First served at 30 the unit is out from 10 to 180, at 130 only from 110 on.
    visits = [
        visit(20, windows=[(20, 30), (120, 130)]),
        visit(20, windows=[(150, 150)]),
    ]
    assert refused([0, 1], visits, shift=shift(span=span)) is rule


@pytest.mark.parametrize(("longest", "rule"), [(30, None), (29, Rule.RIDE)])
def test_a_ride_ends_in_time(longest, rule):
    # 30 km from pickup to drop-off.
    assert refused([0, 1], [visit(10), visit(40)], pairs=[(0, 1, longest)]) is rule


@pytest.mark.parametrize(("last", "rule"), [(60, None), (59, Rule.RIDE)])
def test_a_pickup_waits_where_the_ride_would_else_be_too_long(last, rule):
    # The drop-off opens at 100; with 30 on board and 10 of service: pickup at 60.
    ride = [visit(10, windows=[(0, last)]), visit(40, windows=[(100, 200)])]
    assert refused([0, 1], ride, pairs=[(0, 1, 30)]) is rule


@pytest.mark.parametrize(
    ("route", "rule"), [([0, 1], None), ([1, 0], Rule.RIDE), ([0], Rule.RIDE)]
)
def test_a_pair_is_served_whole_and_in_order(route, rule):
    assert refused(route, [visit(10), visit(40)], pairs=[(0, 1, 90)]) is rule


@pytest.mark.parametrize(("capacity", "rule"), [(2, None), (1, Rule.SEATS)])
def test_no_more_are_on_board_than_there_are_seats(capacity, rule):
    visits = [visit(1, load=1), visit(2, load=1), visit(3, load=-2)]
    assert refused([0, 1, 2], visits, shift=shift(capacity=capacity)) is rule


@pytest.mark.parametrize(("closed", "rule"), [([], None), ([(20, 0)], Rule.REACH)])
def test_every_leg_has_a_road_home_too(closed, rule):
    assert refused([0], [visit(20)], closed=closed) is rule


@pytest.mark.parametrize(("route", "rule"), [([0, 1], None), ([1, 0], Rule.LOCK)])
def test_a_locked_order_is_kept(route, rule):
    assert refused(route, [visit(10), visit(20)], order=((0, 1),)) is rule


@pytest.mark.parametrize(("taboo", "rule"), [([], None), ([(0, 0)], Rule.SKILL)])
def test_what_the_book_refuses_is_refused(taboo, rule):
    assert refused([0], [visit(10)], refused=taboo) is rule


def test_a_shift_without_visits_stays_at_home():
    assert refused([], [], shift=shift(rest=(0, 10, 10))) is None
