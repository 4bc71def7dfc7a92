"""From a solution back to a plan; a minute per km, 08:00 to 16:00."""

import pytest

from molin.domain.plan import Lock, Score, StopKind
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.encode import encode
from molin.scheduler.problem import Solution
from tests.scheduler.small_books import (
    at,
    book,
    minutes,
    place,
    plan,
    request,
    rest,
    ride,
    route,
    shift,
    stop,
    travel,
    window,
)


def decoded(week, *routes, **more):
    return decode(encode(week, travel(week), **more), Solution(routes))


@pytest.fixture
def morning():
    """A visit at km 20 from 09:00 on, in a shift with a break of an hour from 11."""
    asked = request(1, windows=(window(0, "09:00", "16:00"),))
    return book([asked], [shift(rest=rest(0))], places=[place(1, 20)])


def test_times_are_those_of_the_offices_clock(morning):
    told = decoded(morning, (0,)).routes[0]
    # Home at 11:00, where the break ends at noon; left as late as that allows.
    assert (told.leaves, told.returns) == (at(0, "09:50"), at(0, "12:00"))
    assert (told.stops[0].starts, told.stops[0].ends) == (
        at(0, "10:10"),
        at(0, "10:40"),
    )
    assert (told.pause.starts, told.pause.ends) == (at(0, "11:00"), at(0, "12:00"))


def test_driving_and_road_add_up_over_the_legs(morning):
    told = decoded(morning, (0,)).routes[0]
    assert (told.driving, told.road_m) == (minutes(40), 40_000)


def test_shifts_that_stay_at_home_have_no_route(morning):
    assert decoded(morning, ()).routes == ()


def test_the_score_is_in_minutes(morning):
    # Priority 2 times 150.
    assert decoded(morning, ()).score == Score(unserved=300)
    assert decoded(morning, (0,)).score == Score(travel=40)


def test_the_halves_of_a_ride_are_told_apart():
    week = book(
        [request(1), request(2)],
        places=[place(1, 20), place(2, 30)],
        rides=(ride(1, 2),),
    )
    kinds = [one.kind for one in decoded(week, (0, 1)).routes[0].stops]
    assert kinds == [StopKind.PICKUP, StopKind.DROP_OFF]


def test_locks_stay_on_the_stops_that_stay():
    week = book([request(1)], places=[place(1, 20)])
    before = plan(route(stop(1, "09:00", locks=[Lock.TIME]), locked=True))
    told = decoded(week, (0,), baseline=before).routes[0]
    assert told.locked
    assert told.stops[0].locks == {Lock.TIME}
    assert told.stops[0].starts == at(0, "09:00")


def test_what_is_decoded_passes_the_audit(morning):
    told = decoded(morning, (0,))
    assert audit(morning, travel(morning), told.routes) == ()


def test_a_solution_that_cannot_be_driven_is_a_bug():
    # Four hours from 15:00 on end long after 17:00.
    late = request(1, windows=(window(0, "15:00", "16:00"),), length=minutes(240))
    with pytest.raises(ValueError, match="cannot be driven"):
        decoded(book([late], places=[place(1, 20)]), (0,))
