"""Books that contradict themselves are planned around, and say what is wrong."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.plan import Lock
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
    hours,
    minutes,
    place,
    plan,
    request,
    rest,
    ride,
    route,
    series,
    shift,
    stop,
    travel,
    window,
)

EVERY_DAY = tuple(window(day) for day in range(3))


def planned(week, before=None, replanning=FREE, *, closed=()):
    """Where each request is, and the reasons of the others; the audit agrees."""
    table = travel(week, closed=closed)
    encoding = encode(week, table, baseline=before, replanning=replanning)
    start = drivable(encoding, before) if before else None
    found = solve(encoding.problem, seconds=1, iterations=5, start=start)
    routes = decode(encoding, found).routes
    told = {"baseline": before, "replanning": replanning}
    assert audit(week, table, routes, **told) == ()
    tray = explain(encoding, found, seconds=0)
    served = {s.request: (r.shift, s.starts) for r in routes for s in r.stops}
    assert {*served, *(item.request for item in tray)} == {*week.requests}
    return served, {item.request: item.reason for item in tray}


def week_of(*requests, shifts=(), **more):
    """Place ``n`` lies at km 10 times ``n``; two units on Monday."""
    places = [place(one.id, 10 * one.id) for one in requests]
    both = [shift(1), shift(2, unit=2)]
    return book(requests, shifts or both, places=more.pop("places", places), **more)


def test_a_visit_locked_outside_its_window_waits_and_the_others_go():
    late = request(1, windows=(window(0, "10:00", "12:00"),))
    before = plan(route(stop(1, "09:00", locks=[Lock.TIME]), stop(2, "10:00")))
    served, reasons = planned(week_of(late, request(2)), before)
    assert (served.keys(), reasons) == ({2}, {1: Rule.LOCK})


def test_two_visits_locked_to_one_moment_of_a_unit_are_planned_singly():
    here = [Lock.UNIT, Lock.DAY, Lock.TIME]
    before = plan(route(stop(1, "09:00", locks=here), stop(2, "09:10", locks=here)))
    served, reasons = planned(week_of(request(1), request(2)), before)
    assert len(served) == 1
    assert {*reasons.values()} == {Rule.LOCK}


def test_halves_of_a_pair_locked_to_different_units_wait_together():
    fetched = week_of(request(1), request(2), request(3), rides=(ride(1, 2),))
    before = plan(
        route(stop(1, "09:00", locks=[Lock.UNIT])),
        route(stop(2, "10:00", locks=[Lock.UNIT]), shift=2),
    )
    served, reasons = planned(fetched, before)
    assert (served.keys(), reasons) == ({3}, {1: Rule.LOCK, 2: Rule.LOCK})


def test_orders_locked_in_a_circle_hold_on_no_shift():
    # Locked behind each other on two routes of an odd plan: both may not be together.
    circle = [Lock.ORDER]
    before = plan(
        route(stop(1, "09:00", locks=circle), stop(2, "10:00", locks=circle)),
        route(stop(2, "09:00", locks=circle), stop(1, "10:00", locks=circle), shift=2),
    )
    week = week_of(request(1), request(2))
    encoding = encode(week, travel(week), baseline=before)
    found = solve(encoding.problem, seconds=1, iterations=5)
    assert sorted(map(len, found.routes)) == [1, 1]


def test_a_place_that_no_road_leads_to_waits():
    cut_off = [(0, 20), (10, 20), (30, 20)]
    served, reasons = planned(
        week_of(request(1), request(2), request(3)), closed=cut_off
    )
    assert (served.keys(), reasons) == ({1, 3}, {2: Rule.REACH})


def test_a_base_without_any_road_leaves_all_to_the_tray():
    cut_off = [(0, 10), (0, 20), (10, 0), (20, 0)]
    served, reasons = planned(week_of(request(1), request(2)), closed=cut_off)
    assert (served, {*reasons.values()}) == ({}, {Rule.REACH})


def test_a_series_longer_than_the_week_is_begun():
    # Four visits two days apart take seven days; there are shifts on three.
    apart = [request(n, windows=EVERY_DAY) for n in range(1, 5)]
    days = [shift(day + 1, day=day) for day in range(3)]
    week = week_of(*apart, shifts=days, series=(series(1, 2, 3, 4, min_days=2),))
    served, reasons = planned(week)
    assert len(served) == 2
    assert {*reasons.values()} == {Rule.SPACING}


def test_more_absences_than_crew_leave_all_to_the_tray():
    away = (absence(1, 0, id=1), absence(2, 0, id=2), absence(1, 0, 6, id=3))
    served, reasons = planned(week_of(request(1), request(2), absences=away))
    assert (served, {*reasons.values()}) == ({}, {Rule.CREW})


@pytest.mark.parametrize(
    ("absurd", "rule"),
    [
        ({"length": timedelta(days=900)}, Rule.HOURS),
        ({"windows": (window(-3), window(9))}, Rule.DAY),
        ({"windows": (window(0, "23:00", "23:59"),)}, Rule.HOURS),
        ({"windows": (window(0, "08:00", "08:01"),)}, Rule.HOURS),
    ],
)
def test_a_visit_of_absurd_times_waits_and_says_why(absurd, rule):
    served, reasons = planned(week_of(request(1, **absurd), request(2)))
    assert (served.keys(), reasons) == ({2}, {1: rule})


def test_a_place_that_is_never_open_long_enough_is_named():
    shut = [place(1, 10, hours=[hours(0, "08:00", "08:20")]), place(2, 20)]
    served, reasons = planned(week_of(request(1), request(2), places=shut))
    assert (served.keys(), reasons) == ({2}, {1: Rule.OPENING})


@pytest.mark.parametrize(
    "odd",
    [
        {"rest": rest(0, "02:00", "03:00")},
        {"rest": rest(0, length=3000)},
        {"longest_span": minutes(1)},
        {"ends": at(0, "08:01"), "longest_overtime": timedelta(0)},
    ],
)
def test_a_shift_that_leaves_no_time_for_anything_stays_at_home(odd):
    served, reasons = planned(
        week_of(request(1), shifts=[shift(1, **odd), shift(2, unit=2)])
    )
    assert (served[1][0], reasons) == (2, {})


LOCKS = st.frozensets(st.sampled_from(Lock))


@settings(max_examples=30, deadline=None)
@given(data=st.data(), mode=st.sampled_from(Mode), locked=st.booleans())
def test_whatever_is_locked_judge_and_audit_agree(data, mode, locked):
    """Stops at times that nobody chose, with any locks, against windows at random."""
    clocks = st.integers(8 * 4, 16 * 4).map(lambda n: f"{n // 4:02}:{n % 4 * 15:02}")
    asked = []
    for number in range(1, 7):
        opens, closes = sorted(
            data.draw(st.lists(clocks, min_size=2, max_size=2, unique=True))
        )
        asked.append(request(number, windows=(window(0, opens, closes), window(1))))
    stops = [
        stop(number, data.draw(clocks), locks=data.draw(LOCKS))
        for number in data.draw(st.permutations(range(1, 7)))
    ]
    cut = data.draw(st.integers(0, 6))
    before = plan(
        route(*sorted(stops[:cut], key=_start), locked=locked),
        route(*sorted(stops[cut:], key=_start), shift=2),
    )
    week = week_of(*asked, shifts=[shift(1), shift(2, unit=2), shift(3, day=1)])
    week = replace(week, rides=(ride(1, 2),), series=(series(3, 4, min_days=1),))
    since = data.draw(st.none() | clocks.map(lambda clock: at(0, clock)))
    planned(week, before, Replanning(mode, since))


def _start(one):
    return one.starts
