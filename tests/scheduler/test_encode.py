"""From a book to arrays; a minute per km, seconds since Monday."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from molin.domain.fleet import Equipment, Skill
from molin.domain.places import AccessClass
from molin.domain.plan import Lock, Stage, Weights
from molin.domain.requests import Priority
from molin.domain.rules import Rule
from molin.domain.shifts import ShiftKind, Tour
from molin.domain.time import TimeWindow
from molin.scheduler.encoding.encode import encode
from molin.scheduler.problem import NONE, RULES
from tests.scheduler.small_books import (
    absence,
    activity,
    at,
    book,
    hours,
    member,
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
    unit,
    window,
)

HOUR = 3600
SCHOOL = place(1, 20)


def problem(week_book, **more):
    closed = more.pop("closed", ())
    return encode(week_book, travel(week_book, closed=closed), **more).problem


def rule(week_book, visit=0, shift=0, **more):
    """The first rule by which the shift cannot serve the visit."""
    code = problem(week_book, **more).refusal[visit, shift]
    return None if code == NONE else RULES[code]


def starts(*windows, length=30, open_hours=()):
    """The allowed starts of one visit, in hours of the week."""
    asked = request(1, windows=windows, length=minutes(length))
    visits = problem(book([asked], places=[place(1, 20, hours=open_hours)])).visits
    pairs = zip(visits.opens.tolist(), visits.closes.tolist(), strict=True)
    return [(opens / HOUR, (closes + 1) / HOUR) for opens, closes in pairs]


def test_a_window_does_not_hold_its_closing_moment():
    assert starts(window(0, "08:00", "10:00")) == [(8, 10)]


def test_windows_of_several_days_are_kept_apart():
    assert starts(window(0), window(2, "09:00", "11:00")) == [(8, 16), (57, 59)]


def test_opening_hours_hold_the_whole_visit():
    # Open until 10:00 for a visit of 30 minutes: it may start at 09:30 still.
    opens, closes = starts(window(0), open_hours=[hours(0, "09:00", "10:00")])[0]
    assert (opens, closes) == (9, 9.5 + 1 / HOUR)


def test_opening_hours_that_touch_hold_a_visit_across_both():
    market = [hours(0, "08:00", "09:00"), hours(0, "09:00", "10:00")]
    assert starts(window(0), length=90, open_hours=market) == [(8, 8.5 + 1 / HOUR)]


def test_a_place_closed_on_the_day_is_named():
    asked = book(
        [request(1)], places=[place(1, 20, hours=[hours(1, "08:00", "16:00")])]
    )
    assert rule(asked) is Rule.OPENING


def test_moments_count_from_the_local_monday_whatever_their_zone():
    opens = datetime(2026, 11, 23, 0, tzinfo=ZoneInfo("UTC"))  # 08:00 WITA
    asked = request(1, windows=(TimeWindow(opens, opens + timedelta(hours=2)),))
    visits = problem(book([asked], places=[SCHOOL])).visits
    assert visits.opens.tolist() == [8 * HOUR]


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        (None, {}),
        (Rule.KIND, {"shifts": [shift(kind=ShiftKind.ON_CALL)]}),
        (Rule.DAY, {"requests": [request(1, windows=(window(1),))]}),
        (Rule.ACCESS, {"places": [place(1, 20, access=AccessClass.BOAT)]}),
        (Rule.CREW, {"shifts": [shift(crew=frozenset())]}),
        (Rule.HOURS, {"places": [place(1, 300)]}),
        (
            Rule.HOURS,
            {"requests": [request(1, windows=(window(0, "08:00", "08:20"),))]},
        ),
        (Rule.SPAN, {"shifts": [shift(longest_span=minutes(69))]}),
        (Rule.BREAK, {"shifts": [shift(rest=rest(0, "07:00", "07:59"))]}),
    ],
)
def test_each_shift_names_the_first_rule_that_excludes_a_visit(expected, changes):
    parts = {"requests": [request(1)], "shifts": [shift()], "places": [SCHOOL]}
    assert rule(book(**{**parts, **changes})) is expected


@pytest.mark.parametrize(
    ("expected", "needs"),
    [
        (Rule.EQUIPMENT, {"equipment": frozenset({Equipment.PROJECTOR})}),
        (Rule.SKILL, {"skills": frozenset({Skill.MIDWIFE})}),
    ],
)
def test_what_an_activity_needs_must_be_on_board(expected, needs):
    asked = [request(1, activity=2)]
    poor = book(asked, places=[SCHOOL], activities=[activity(2, **needs)])
    assert rule(poor) is expected
    rich = replace(
        poor,
        units={1: unit(1, equipment=frozenset({Equipment.PROJECTOR}))},
        crew={1: member(1, Skill.MIDWIFE)},
    )
    assert rule(rich) is None


def test_a_place_without_a_road_is_out_of_reach():
    assert rule(book([request(1)], places=[SCHOOL]), closed=[(0, 20)]) is Rule.REACH


def test_the_halves_of_a_ride_are_refused_together():
    asked = book(
        [request(1), request(2)],
        places=[SCHOOL, place(2, 30, access=AccessClass.BOAT)],
        rides=(ride(1, 2),),
    )
    assert [rule(asked, visit) for visit in (0, 1)] == [Rule.ACCESS, Rule.ACCESS]


@pytest.mark.parametrize(("seats", "expected"), [(2, None), (1, Rule.SEATS)])
def test_those_fetched_need_a_seat_each(seats, expected):
    asked = book(
        [request(1), request(2)],
        places=[SCHOOL, place(2, 30)],
        units=[unit(1, seats=seats)],
        rides=(ride(1, 2, people=2),),
    )
    assert rule(asked) is expected
    assert problem(asked).visits.load.tolist() == [2, -2]


def test_members_of_a_series_are_apart_even_if_one_between_is_left_out():
    asked = [request(n, windows=(window(0), window(1))) for n in (1, 2, 3)]
    places = [place(n, 20) for n in (1, 2, 3)]
    spacing = problem(
        book(asked, places=places, series=(series(1, 2, 3, min_days=2),))
    ).spacing
    pairs = zip(spacing.first, spacing.second, spacing.min_days, strict=True)
    assert [tuple(map(int, one)) for one in pairs] == [(0, 1, 2), (0, 2, 2), (1, 2, 2)]


def test_worth_is_priority_times_need_in_seconds_of_driving():
    asked = request(1, priority=Priority.HIGH, need=1.5)
    week = book([asked], places=[SCHOOL], weights=Weights(unserved=100))
    assert problem(week).visits.worth.tolist() == [60 * 100 * 4 * 1.5]


def test_somebody_is_in_one_shift_at_a_time():
    both = [shift(1, crew=frozenset({1})), shift(2, unit=2, crew=frozenset({1, 2}))]
    asked = book([request(1)], both, places=[SCHOOL])
    assert [rule(asked, shift=n) for n in (0, 1)] == [None, Rule.CREW]


def test_nobody_works_beyond_the_weekly_hours():
    # Eight hours a day without a break: the third day would make 24 of 20.
    asked = request(1, windows=(window(0), window(1), window(2)))
    days = [shift(day + 1, day=day) for day in range(3)]
    short = member(1, weekly_hours=timedelta(hours=20))
    week = book([asked], days, places=[SCHOOL], crew=[short])
    assert [rule(week, shift=n) for n in range(3)] == [None, None, Rule.CREW]


def test_a_shift_whose_driver_is_absent_does_not_go_out():
    asked = request(1, windows=(window(0), window(1)))
    days = [shift(1, crew=frozenset({1})), shift(2, day=1, crew=frozenset({1, 2}))]
    week = book([asked], days, places=[SCHOOL], absences=(absence(1, 0, 1),))
    assert [rule(week, shift=n) for n in (0, 1)] == [Rule.CREW, None]


def test_whoever_is_absent_brings_no_skill_and_holds_nobody_up():
    both = [shift(1, crew=frozenset({1, 2})), shift(2, unit=2, crew=frozenset({2}))]
    parts = {"places": [SCHOOL], "crew": [member(2, Skill.MIDWIFE)]}
    parts["activities"] = [activity(skills=frozenset({Skill.MIDWIFE}))]
    there = book([request(1)], both, **parts)
    away = replace(there, absences=(absence(2, 0),))
    assert [rule(there, shift=n) for n in (0, 1)] == [None, Rule.CREW]
    assert [rule(away, shift=n) for n in (0, 1)] == [Rule.SKILL, Rule.SKILL]


@pytest.mark.parametrize(("ends", "second"), [("21:00", None), ("21:01", Rule.CREW)])
def test_between_two_days_of_work_are_eleven_hours_of_rest(ends, second):
    asked = request(1, windows=(window(0), window(1)))
    days = [shift(1, ends=at(0, ends)), shift(2, day=1)]
    week = book([asked], days, places=[SCHOOL])
    assert [rule(week, shift=n) for n in (0, 1)] == [None, second]


def test_overtime_leaves_the_crew_its_rest():
    days = [shift(1, ends=at(0, "20:30")), shift(2, day=1)]
    latest = problem(book([request(1)], days, places=[SCHOOL])).shifts.latest
    assert latest.tolist() == [21 * HOUR, (24 + 17) * HOUR]


def test_a_unit_is_in_one_shift_at_a_time():
    both = [shift(1), shift(2, crew=frozenset({2}))]
    asked = book([request(1)], both, places=[SCHOOL])
    assert [rule(asked, shift=n) for n in (0, 1)] == [None, Rule.CREW]


def test_overtime_ends_where_the_next_shift_of_unit_or_crew_begins():
    shifts = [
        shift(1, ends=at(0, "12:00")),
        shift(2, unit=2, starts=at(0, "12:30"), crew=frozenset({1, 2})),
    ]
    latest = problem(book([request(1)], shifts, places=[SCHOOL])).shifts.latest
    assert latest.tolist() == [12.5 * HOUR, 17 * HOUR]


def tour_book(far_km):
    days = [
        shift(1, day=0, end_place=9, tour=1),
        shift(2, day=1, start_place=9, tour=1),
    ]
    asked = [request(1, windows=(window(0), window(1)))]
    tours = (Tour(id=1, name="Tour", unit=1),)
    return book(asked, days, places=[SCHOOL, place(9, far_km)], tours=tours)


def test_a_tour_is_driven_whether_or_not_it_serves_anybody():
    assert problem(tour_book(120)).shifts.driven.tolist() == [True, True]


def test_a_tour_that_cannot_be_driven_is_closed_whole():
    impossible = tour_book(600)
    assert not problem(impossible).shifts.driven.any()
    assert [rule(impossible, shift=n) for n in (0, 1)] == [Rule.HOURS, Rule.HOURS]


def locked_week(*locks, **more):
    """Request 1 planned on shift 1 (unit 1, Monday) among four shifts."""
    asked = [request(1, windows=(window(0), window(1))), request(2)]
    shifts = [shift(1), shift(2, unit=2), shift(3, day=1), shift(4, day=1, unit=2)]
    week = book(asked, shifts, places=[SCHOOL, place(2, 30)])
    before = plan(route(stop(1, "09:00", locks=locks)), **more)
    return week, before


@pytest.mark.parametrize(
    ("lock", "homes"), [(Lock.UNIT, {0, 2}), (Lock.DAY, {0, 1}), (Lock.TIME, {0, 1})]
)
def test_a_lock_leaves_only_the_shifts_that_keep_it(lock, homes):
    week, before = locked_week(lock)
    allowed = problem(week, baseline=before).allowed[0]
    assert set(allowed.nonzero()[0].tolist()) == homes


def test_a_locked_time_is_the_only_start():
    week, before = locked_week(Lock.TIME)
    visits = problem(week, baseline=before).visits
    assert visits.opens[0] == visits.closes[0] == 9 * HOUR
    assert visits.must.tolist() == [True, False]


def test_a_time_locked_outside_its_window_is_named():
    asked = book([request(1, windows=(window(0, "10:00", "12:00"),))], places=[SCHOOL])
    before = plan(route(stop(1, "09:00", locks=[Lock.TIME])))
    assert rule(asked, baseline=before) is Rule.LOCK


def test_a_locked_route_keeps_its_stops_and_takes_no_others():
    week = book([request(1), request(2)], places=[SCHOOL, place(2, 30)])
    before = plan(route(stop(1, "09:00"), locked=True))
    asked = problem(week, baseline=before)
    assert asked.locks.heads == {0: (0,)}
    assert [rule(week, visit, baseline=before) for visit in (0, 1)] == [None, Rule.LOCK]


def test_a_locked_route_takes_no_stop_that_is_locked_to_its_day_either():
    places, shifts = [SCHOOL, place(2, 30)], [shift(1), shift(2, unit=2)]
    week = book([request(1), request(2)], shifts, places=places)
    others = route(stop(2, "09:00", locks=[Lock.DAY]), shift=2)
    before = plan(route(stop(1, "09:00"), locked=True), others)
    assert [rule(week, 1, n, baseline=before) for n in (0, 1)] == [Rule.LOCK, None]


def test_a_stop_locked_in_its_order_keeps_it_against_its_neighbours():
    week = book([request(1), request(2)], places=[SCHOOL, place(2, 30)])
    before = plan(route(stop(2, "09:00"), stop(1, "10:00", locks=[Lock.ORDER])))
    assert problem(week, baseline=before).locks.order == ((1, 0),)


def test_only_a_published_plan_makes_changes_cost():
    week, draft = locked_week()
    assert problem(week, baseline=draft).visits.baseline_shift.tolist() == [NONE, NONE]
    told = replace(draft, stage=Stage.PUBLISHED)
    visits = problem(week, baseline=told).visits
    assert visits.baseline_shift.tolist() == [0, NONE]
    assert visits.baseline_start.tolist() == [9 * HOUR, NONE]


def test_a_week_without_shifts_or_requests_is_a_question_too():
    empty = replace(book([]), shifts={})
    assert problem(empty).refusal.shape == (0, 0)


def test_breaks_and_hours_of_a_shift_are_seconds_of_the_week():
    own = shift(day=1, rest=rest(1), longest_overtime=minutes(30))
    shifts = problem(book([request(1)], [own], places=[SCHOOL])).shifts
    assert (shifts.starts[0], shifts.latest[0]) == (32 * HOUR, 40.5 * HOUR)
    assert (shifts.rest_earliest[0], shifts.rest_latest[0]) == (35 * HOUR, 37 * HOUR)
    assert at(1, "11:00") == own.rest.earliest
