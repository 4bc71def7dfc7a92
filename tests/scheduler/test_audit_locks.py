"""The audit of what an earlier plan has locked, kept and changed; a minute per km."""

import pytest

from molin.domain.plan import Lock
from molin.domain.rules import Rule
from molin.scheduler.audit.week import audit
from tests.scheduler.small_books import (
    book,
    place,
    plan,
    request,
    route,
    shift,
    stop,
    travel,
    window,
)

SCHOOL, FARM = place(1, 20), place(2, 30)


def broken(week, *routes, **more):
    """The rules that the routes break, each once."""
    found = audit(week, travel(week), routes, **more)
    return {violation.rule for violation in found}


def locked_week():
    both = (window(0), window(1))
    shifts = [shift(1), shift(2, unit=2), shift(3, day=1)]
    asked = [request(1, windows=both), request(2)]
    return book(asked, shifts, places=[SCHOOL, FARM])


@pytest.mark.parametrize(
    ("lock", "kept", "changed"),
    [
        (
            Lock.UNIT,
            route(stop(1, "10:00", day=1), shift=3, day=1),
            route(stop(1, "09:00"), shift=2),
        ),
        (
            Lock.DAY,
            route(stop(1, "10:00"), shift=2),
            route(stop(1, "09:00", day=1), shift=3, day=1),
        ),
        (Lock.TIME, route(stop(1, "09:00"), shift=2), route(stop(1, "09:01"))),
    ],
)
def test_a_locked_stop_stays_as_it_was(lock, kept, changed):
    before = plan(route(stop(1, "09:00", locks=[lock])))
    assert broken(locked_week(), kept, baseline=before) == set()
    assert broken(locked_week(), changed, baseline=before) == {Rule.LOCK}


def test_a_stop_locked_in_its_order_stays_behind_its_neighbour():
    before = plan(route(stop(2, "08:30"), stop(1, "10:00", locks=[Lock.ORDER])))
    turned = route(stop(1, "08:20"), stop(2, "10:00"))
    assert broken(locked_week(), turned, baseline=before) == {Rule.LOCK}


def test_a_locked_route_neither_gains_nor_gives_stops():
    before = plan(route(stop(1, "09:00"), locked=True))
    more = route(stop(1, "09:00"), stop(2, "10:00"))
    elsewhere = route(stop(1, "09:00"), shift=2)
    for changed in (more, elsewhere):
        assert broken(locked_week(), changed, baseline=before) == {Rule.LOCK}


def test_a_locked_stop_that_is_left_out_is_for_the_tray():
    before = plan(route(stop(1, "09:00", locks=[Lock.UNIT])))
    assert broken(locked_week(), baseline=before) == set()
