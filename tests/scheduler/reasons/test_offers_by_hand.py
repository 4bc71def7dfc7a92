"""Offers on one straight road, reckoned by hand: a minute per km, services of 10."""

from molin.scheduler.explaining.admission import draft_of
from molin.scheduler.explaining.offers import best_placings
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from tests.scheduler.small_problems import problem, shift, visit


def offered(asked, *routes, party=(1,), since=0):
    draft = draft_of(asked, RouteJudge(asked), Solution(routes))
    return best_placings(draft, Pricing(draft, since=since), party)


def test_nobody_leaves_in_the_past():
    # To begin at 110, 20 km away, one has to leave at 90.
    asked = problem([visit(20, windows=((110, 110),))], [shift()])
    assert [one.starts for one in offered(asked, (), party=(0,), since=90)] == [110]
    assert offered(asked, (), party=(0,), since=91) == []


def test_a_unit_on_its_way_is_not_sent_the_other_way():
    # It left km 20 at 60 to be at km 60 when that opens at 100; km 0 opens at 100, too.
    late, other = ((100, 300),), ((100, 600),)
    asked = problem([visit(60, windows=late), visit(0, windows=other)], [shift(km=20)])
    assert both_served(offered(asked, (0,), since=60)) == {(0, 1), (1, 0)}
    assert both_served(offered(asked, (0,), since=70)) == {(0, 1)}


def test_what_has_begun_is_not_displaced():
    # Each takes the whole day of 600 minutes, so one must make room for the other.
    asked = problem([visit(0, service=500), visit(0, service=500)], [shift()])
    assert [one.drops for one in offered(asked, (0,), since=0)] == [(0,)]
    assert offered(asked, (0,), since=1) == []


def test_two_make_room_only_where_one_does_not(week):
    # All at one place and as long: four starts, each in the place of one of the four.
    found = offered(week([{}] * 5), (0, 1, 2, 3), party=(4,))
    assert [len(one.drops) for one in found] == [1, 1, 1, 1]
    long = week([{}, {}, {}, {"service": 120}])
    assert {len(one.drops) for one in offered(long, (0, 1, 2), party=(3,))} == {1}
    longer = week([{}, {}, {}, {}, {"service": 120}])
    pairs = offered(longer, (0, 1, 2, 3), party=(4,))
    assert {len(one.drops) for one in pairs} == {2}


def both_served(placings):
    return {one.route for one in placings if not one.drops}
