"""Planning a week again: what is held stays, by the search's means and the audit's."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.plan import Lock, Pause, Stage
from molin.domain.replanning import FREE, Mode, Replanning
from molin.domain.rules import Rule
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.drivable import drivable
from molin.scheduler.encoding.encode import encode
from molin.scheduler.explaining.reasons import explain
from molin.scheduler.solve import solve
from tests.scheduler.small_books import (
    absence,
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

ONLY_ADD = Replanning(Mode.ONLY_ADD)
PLACES = [place(n, 10 * n) for n in range(1, 9)]
BOTH = (window(0), window(1))


def later(clock, day=0, mode=Mode.FROM_NOW):
    return Replanning(mode, at(day, clock))


def asked(count, *, windows=BOTH, **more):
    return book(
        [request(n, windows=windows) for n in range(1, count + 1)],
        more.pop("shifts", [shift(1), shift(2, unit=2), shift(3, day=1)]),
        places=PLACES,
        **more,
    )


def again(week, before, replanning, *, iterations=20):
    """The plan of a short search, after the audit has let it pass; and its tray."""
    encoding = encode(week, travel(week), baseline=before, replanning=replanning)
    start = drivable(encoding, before)
    found = solve(encoding.problem, seconds=1, iterations=iterations, start=start)
    made = decode(encoding, found)
    told = {"baseline": before, "replanning": replanning}
    assert audit(week, travel(week), made.routes, **told) == ()
    return replace(made, tray=tuple(explain(encoding, found, seconds=0)))


def starts(made):
    """Per request its shift and start."""
    return {s.request: (r.shift, s.starts) for r in made.routes for s in r.stops}


def reasons(made):
    return {item.request: item.reason for item in made.tray}


# Out to km 30 first and back to km 10: no search would go that way by itself.
ODD = plan(
    route(
        *(stop(3, "09:00"), stop(1, "10:30"), stop(2, "13:00")),
        leaves="08:10",
        returns="13:50",
    )
)


def test_only_adding_leaves_every_stop_where_and_when_it_was():
    made = starts(again(asked(5), ODD, ONLY_ADD))
    assert made.items() >= starts(ODD).items()
    assert made.keys() == {1, 2, 3, 4, 5}


def test_what_may_change_does():
    assert starts(again(asked(3), ODD, FREE)) != starts(ODD)


def test_locks_of_a_mode_are_gone_with_it():
    made = again(asked(5), ODD, ONLY_ADD)
    assert {stop.locks for route in made.routes for stop in route.stops} == {
        frozenset()
    }


@pytest.mark.parametrize(
    ("clock", "kept"), [("08:10", 0), ("08:11", 1), ("10:00", 2), ("11:01", 3)]
)
def test_what_has_begun_stays_with_the_drive_to_it(clock, kept):
    route_before, route_after = (
        made.routes[0] for made in (ODD, again(asked(6), ODD, later(clock)))
    )
    assert route_after.stops[:kept] == route_before.stops[:kept]
    assert (route_after.leaves == route_before.leaves) or kept == 0


def test_nothing_new_begins_before_the_moment():
    # Unit 1 is on its way to km 10 then; who sets out for km 40 now is there at 10:20.
    week = asked(4)
    urgent = request(4, windows=(window(0, "08:00", "10:30"),))
    week = replace(week, requests={**week.requests, 4: urgent})
    made = again(week, ODD, later("09:40"))
    assert [(r.shift, r.leaves) for r in made.routes[1:]] == [(2, at(0, "09:40"))]


def test_a_unit_on_its_way_home_takes_nothing_more():
    made = again(asked(5, windows=(window(0),)), ODD, later("13:31"))
    assert [stop.request for stop in made.routes[0].stops] == [3, 1, 2]
    assert made.routes[0] == replace(
        ODD.routes[0], driving=made.routes[0].driving, road_m=made.routes[0].road_m
    )


def test_a_day_that_has_passed_is_named_as_the_reason():
    made = again(asked(4, windows=(window(0),)), ODD, later("00:00", day=1))
    assert starts(made).keys() == {1, 2, 3}
    assert reasons(made) == {4: Rule.PAST}


def test_a_week_that_was_never_planned_begins_now():
    made = again(asked(4), plan(), later("12:00"))
    assert starts(made).keys() == {1, 2, 3, 4}
    assert min(route.leaves for route in made.routes) >= at(0, "12:00")


def test_a_break_that_has_begun_is_not_taken_again():
    shifts = [shift(1, rest=rest(0, "10:00", "15:00"))]
    pause = Pause(starts=at(0, "10:00"), ends=at(0, "11:00"))
    before = plan(route(stop(1, "09:00"), pause="10:00", leaves="08:50"))
    made = again(asked(3, shifts=shifts), before, later("10:30"))
    assert made.routes[0].pause == pause


def test_a_ride_that_has_begun_goes_on_as_promised():
    week = asked(3, rides=(ride(1, 2, longest=180),))
    before = plan(route(stop(1, "09:00"), stop(2, "11:30"), leaves="08:50"))
    made = starts(again(week, before, later("09:10")))
    assert made.items() >= starts(before).items()


def test_a_crew_member_who_falls_ill_changes_her_own_shift_only():
    week = asked(6, absences=(absence(2, 0),))
    other = route(stop(4, "09:00"), stop(5, "10:00"), shift=2)
    before = plan(*ODD.routes, other)
    made = starts(again(week, before, ONLY_ADD))
    assert made.items() >= starts(ODD).items()
    assert 2 not in {shift for shift, _ in made.values()}


def test_changing_little_prices_the_changes_of_a_draft_as_well():
    made = again(asked(3), ODD, Replanning(Mode.LITTLE))
    told = replace(ODD, stage=Stage.PUBLISHED)
    assert starts(made) == starts(again(asked(3), told, FREE))
    assert made.score.change > 0 or starts(made) == starts(ODD)


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        (route(stop(3, "09:01"), stop(1, "10:30"), stop(2, "13:00"), leaves="08:10"),
         Rule.PAST),
        (route(stop(1, "10:30"), stop(2, "13:00"), leaves="08:10"), None),
        (route(stop(3, "09:00"), stop(1, "10:30"), stop(2, "14:00"), leaves="08:10"),
         None),
        (route(stop(3, "09:00"), stop(4, "10:00"), leaves="08:10"), None),
    ],
)  # fmt: skip
def test_the_audit_sees_when_the_past_is_rewritten(changed, rule):
    promised = {"baseline": ODD, "replanning": later("09:20")}
    found = audit(asked(4), travel(asked(4)), [changed], **promised)
    assert {one.rule for one in found} - {Rule.TIMES} == ({rule} if rule else set())


def test_the_audit_sees_what_is_planned_into_the_past():
    early = route(stop(4, "09:00"), shift=2, leaves="08:20")
    promised = {"baseline": ODD, "replanning": later("09:20")}
    found = audit(asked(4), travel(asked(4)), [*ODD.routes, early], **promised)
    assert {(one.rule, one.shift) for one in found} == {(Rule.PAST, 2)}


def test_the_audit_sees_a_kept_stop_that_moved():
    moved = route(stop(3, "09:00"), stop(1, "10:31"), stop(2, "13:00"))
    found = audit(
        asked(3), travel(asked(3)), [moved], baseline=ODD, replanning=ONLY_ADD
    )
    assert [(one.rule, one.request) for one in found] == [(Rule.LOCK, 1)]


@settings(max_examples=40, deadline=None)
@given(
    mode=st.sampled_from(Mode),
    after=st.none() | st.integers(-60, 30 * 60),
    locks=st.lists(st.sets(st.sampled_from(Lock)), min_size=6, max_size=6),
    rest_at=st.booleans(),
    fetched=st.booleans(),
)
def test_whatever_the_moment_search_and_audit_hold_the_same(
    mode, after, locks, rest_at, fetched
):
    pauses = {1: rest(0)} if rest_at else {}
    shifts = [
        shift(1, rest=pauses.get(1), longest_span=minutes(480)),
        shift(2, unit=2),
        shift(3, day=1),
    ]
    rides = (ride(5, 6, longest=120),) if fetched else ()
    few = asked(6, shifts=shifts, rides=rides)
    first = again(few, plan(), FREE, iterations=3)
    locked = {n: frozenset(one) for n, one in enumerate(locks, 1)}
    routes = tuple(
        replace(
            one, stops=tuple(replace(s, locks=locked[s.request]) for s in one.stops)
        )
        for one in first.routes
    )
    moment = None if after is None else at(0, "00:00") + minutes(after)
    more = asked(8, shifts=shifts, rides=rides)
    before = replace(first, routes=routes)
    made = starts(again(more, before, Replanning(mode, moment), iterations=5))
    assert made.keys() >= starts(first).keys()
