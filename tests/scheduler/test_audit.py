"""The audit of plans as written: each rule kept, and broken; a minute per km."""

from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.fleet import Equipment, Skill
from molin.domain.places import AccessClass
from molin.domain.rules import Rule, Violation
from molin.domain.shifts import ShiftKind, Tour
from molin.scheduler.audit.week import audit
from tests.scheduler.small_books import (
    absence,
    activity,
    at,
    book,
    hours,
    member,
    minutes,
    place,
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

SCHOOL, FARM = place(1, 20), place(2, 30)


def broken(week, *routes, closed=(), **more):
    """The rules that the routes break, each once."""
    found = audit(week, travel(week, closed=closed), routes, **more)
    return {violation.rule for violation in found}


def lone(**changes):
    """A book with one visit at km 20."""
    parts = {"requests": [request(1)], "shifts": [shift()], "places": [SCHOOL]}
    return book(**{**parts, **changes})


def test_a_plan_that_keeps_every_rule_has_no_violation():
    assert broken(lone(), route(stop(1, "08:20"), returns="09:10")) == set()


def test_a_violation_says_where_and_by_how_much():
    late = route(stop(1, "08:20"), returns="17:05")
    week = lone()
    assert audit(week, travel(week), [late]) == (
        Violation(rule=Rule.HOURS, shift=1, by=timedelta(minutes=5)),
    )


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (Rule.HOURS, {"leaves": "07:59"}),
        (Rule.HOURS, {"returns": "17:01"}),
        (Rule.TIMES, {"leaves": "08:01"}),
        (Rule.TIMES, {"returns": "09:09"}),
    ],
)
def test_leaving_and_returning_keep_hours_and_distances(rule, bad):
    times = {"leaves": "08:00", "returns": "09:10"}
    assert broken(lone(), route(stop(1, "08:20"), **times)) == set()
    assert broken(lone(), route(stop(1, "08:20"), **{**times, **bad})) == {rule}


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (None, window(0, "08:20", "08:21")),
        (Rule.WINDOW, window(0, "08:00", "08:20")),
        (Rule.WINDOW, window(0, "08:21", "09:00")),
        (Rule.DAY, window(1, "08:20", "08:21")),
    ],
)
def test_a_visit_starts_inside_a_window(rule, wanted):
    week = lone(requests=[request(1, windows=(wanted,))])
    assert broken(week, route(stop(1, "08:20"))) == ({rule} - {None})


@pytest.mark.parametrize(
    ("rule", "opened"),
    [
        (None, [("08:20", "08:50")]),
        (None, [("08:00", "08:30"), ("08:30", "09:00")]),
        (Rule.OPENING, [("08:20", "08:49")]),
        (Rule.OPENING, [("08:00", "08:30"), ("08:31", "09:00")]),
    ],
)
def test_opening_hours_hold_the_whole_visit(rule, opened):
    week = lone(places=[place(1, 20, hours=[hours(0, *one) for one in opened])])
    assert broken(week, route(stop(1, "08:20"))) == ({rule} - {None})


def test_the_times_of_a_stop_agree_with_each_other():
    assert broken(lone(), route(stop(1, "08:20", length=29))) == {Rule.TIMES}
    assert broken(lone(), route(stop(1, "08:20", arrives="08:21"))) == {Rule.TIMES}


def test_a_drive_that_no_road_allows_is_found():
    told = route(stop(1, "08:20"))
    assert broken(lone(), told, closed=[(20, 0)]) == {Rule.REACH}


@pytest.mark.parametrize(
    ("rules", "pause"),
    [
        (set(), "11:00"),
        (set(), "13:00"),
        ({Rule.BREAK}, "10:59"),
        ({Rule.BREAK}, "13:01"),
        ({Rule.BREAK}, "12:15"),  # in the middle of service
        ({Rule.BREAK}, None),
    ],
)
def test_a_break_begins_in_time_and_outside_service(rules, pause):
    week = lone(shifts=[shift(rest=rest(0))])
    assert broken(week, route(stop(1, "12:00"), pause=pause)) == rules


def test_a_break_on_the_road_makes_the_drive_longer():
    week = lone(shifts=[shift(rest=rest(0))])
    told = {"leaves": "10:50", "pause": "11:00"}
    assert broken(week, route(stop(1, "12:10"), **told)) == set()
    assert broken(week, route(stop(1, "12:09"), **told)) == {Rule.TIMES}


def test_a_break_shorter_than_due_is_found():
    week = lone(shifts=[shift(rest=rest(0, length=61))])
    assert broken(week, route(stop(1, "08:20"), pause="11:00")) == {Rule.BREAK}


def test_a_break_lies_between_leaving_and_returning():
    week = lone(shifts=[shift(rest=rest(0))])
    told = route(stop(1, "08:20"), returns="11:59", pause="11:00")
    assert broken(week, told) == {Rule.BREAK}


def test_nobody_is_on_board_during_a_break():
    week = book(
        [request(1), request(2)],
        [shift(rest=rest(0))],
        places=[SCHOOL, FARM],
        rides=(ride(1, 2, longest=120),),
    )
    told = stop(1, "10:30"), stop(2, "12:10")
    assert broken(week, route(*told, pause="11:00")) == {Rule.BREAK}
    assert broken(week, route(*told, pause="12:40")) == set()


@pytest.mark.parametrize(("span", "rules"), [(70, set()), (69, {Rule.SPAN})])
def test_a_shift_is_out_for_its_longest_span_at_most(span, rules):
    week = lone(shifts=[shift(longest_span=minutes(span))])
    assert broken(week, route(stop(1, "08:20"), returns="09:10")) == rules


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        (Rule.KIND, {"shifts": [shift(kind=ShiftKind.ON_CALL)]}),
        (Rule.ACCESS, {"places": [place(1, 20, access=AccessClass.BOAT)]}),
        (
            Rule.EQUIPMENT,
            {"activities": [activity(equipment=frozenset({Equipment.PROJECTOR}))]},
        ),
        (Rule.SKILL, {"activities": [activity(skills=frozenset({Skill.LAWYER}))]}),
    ],
)
def test_unit_and_crew_are_fit_for_every_stop(rule, changes):
    assert broken(lone(**changes), route(stop(1, "08:20"))) == {rule}


@pytest.mark.parametrize(("seats", "rules"), [(2, set()), (1, {Rule.SEATS})])
def test_those_on_board_have_seats(seats, rules):
    week = book(
        [request(1), request(2)],
        places=[SCHOOL, FARM],
        units=[unit(1, seats=seats)],
        rides=(ride(1, 2, people=2),),
    )
    assert broken(week, route(stop(1, "08:20"), stop(2, "09:00"))) == rules


@pytest.mark.parametrize(
    ("rules", "stops"),
    [
        (set(), [stop(1, "08:30"), stop(2, "10:00")]),
        ({Rule.RIDE}, [stop(1, "08:29"), stop(2, "10:00")]),
        ({Rule.RIDE}, [stop(2, "08:30"), stop(1, "10:00")]),
        ({Rule.RIDE}, [stop(1, "08:30")]),
        ({Rule.RIDE}, [stop(2, "08:30")]),
    ],
)
def test_a_ride_is_whole_in_order_and_short_enough(rules, stops):
    week = book([request(1), request(2)], places=[SCHOOL, FARM], rides=(ride(1, 2),))
    assert broken(week, route(*stops)) == rules


@pytest.mark.parametrize(("days", "rules"), [(1, set()), (2, {Rule.SPACING})])
def test_members_of_a_series_keep_their_distance(days, rules):
    both = (window(0), window(1))
    week = book(
        [request(1, windows=both), request(2, windows=both)],
        [shift(1), shift(2, day=1)],
        places=[SCHOOL, FARM],
        series=(series(1, 2, min_days=days),),
    )
    second = route(stop(2, "08:30", day=1), shift=2, day=1)
    assert broken(week, route(stop(1, "08:20")), second) == rules


def test_somebody_must_drive():
    assert broken(lone(shifts=[shift(crew=frozenset())]), route(stop(1, "08:20"))) == {
        Rule.CREW
    }


def test_nobody_is_in_two_shifts_at_once():
    crews = frozenset({1}), frozenset({1, 2})
    shifts = [shift(1, crew=crews[0]), shift(2, unit=2, crew=crews[1])]
    week = book([request(1), request(2)], shifts, places=[SCHOOL, FARM])
    both = route(stop(1, "08:20")), route(stop(2, "08:30"), shift=2)
    assert broken(week, *both) == {Rule.CREW}
    assert broken(week, both[0]) == set()


@pytest.mark.parametrize(
    ("away", "rules"),
    [
        ([], set()),
        ([absence(1, 0)], {Rule.CREW}),
        ([absence(1, 0, 2)], {Rule.CREW}),
        ([absence(1, 1)], set()),
        ([absence(2, 0)], set()),
    ],
)
def test_nobody_drives_who_is_absent(away, rules):
    week = lone(absences=tuple(away))
    assert broken(week, route(stop(1, "08:20"), returns="09:10")) == rules


@pytest.mark.parametrize(
    ("ends", "day", "rules"),
    [("04:00", 1, {Rule.CREW}), ("04:00", 2, set()), ("00:00", 1, set())],
)
def test_a_night_shift_needs_its_driver_on_both_days(ends, day, rules):
    night = shift(1, starts=at(0, "20:00"), ends=at(1, ends))
    week = lone(shifts=[night], absences=(absence(1, day),))
    assert broken(week, route(leaves="20:00", returns="20:00")) == rules


@pytest.mark.parametrize(("back", "rules"), [("21:00", set()), ("21:01", {Rule.CREW})])
def test_between_two_days_of_work_are_eleven_hours_of_rest(back, rules):
    both = [request(1), request(2, windows=(window(1),))]
    days = [shift(1, ends=at(0, "20:30")), shift(2, day=1)]
    week = book(both, days, places=[SCHOOL, FARM])
    first = route(stop(1, "08:20"), returns=back)
    assert broken(week, first, route(stop(2, "08:30", day=1), shift=2, day=1)) == rules


@pytest.mark.parametrize(("weekly", "rules"), [(16, set()), (15, {Rule.CREW})])
def test_nobody_works_beyond_the_weekly_hours(weekly, rules):
    both = [request(1), request(2, windows=(window(1),))]
    driver = member(1, weekly_hours=timedelta(hours=weekly))
    week = book(both, [shift(1), shift(2, day=1)], places=[SCHOOL, FARM], crew=[driver])
    second = route(stop(2, "08:30", day=1), shift=2, day=1)
    assert broken(week, route(stop(1, "08:20")), second) == rules


def test_a_unit_starts_where_it_last_ended():
    days = [shift(1, end_place=1, tour=1), shift(2, day=1, start_place=1, tour=1)]
    week = book(
        [request(1)], days, places=[SCHOOL], tours=(Tour(id=1, name="T", unit=1),)
    )
    there = route(stop(1, "08:20"))
    back = route(shift=2, day=1)
    assert broken(week, there, back) == set()
    stays = replace(week, shifts={1: shift(1), 2: days[1]})
    assert broken(stays, there, back) == {Rule.REACH}


def test_a_unit_is_back_before_it_leaves_again():
    week = lone(shifts=[shift(1), shift(2, crew=frozenset({2}))])
    first = route(stop(1, "08:20"), returns="10:00")
    assert broken(week, first, route(shift=2, leaves="10:00")) == set()
    assert broken(week, first, route(shift=2, leaves="09:59")) == {Rule.TWICE}


def test_nobody_is_late_for_the_next_shift():
    shifts = [shift(1, ends=at(0, "12:00")), shift(2, starts=at(0, "12:00"))]
    week = lone(shifts=shifts)
    afternoon = route(shift=2, leaves="13:00")
    assert broken(week, route(stop(1, "08:20"), returns="12:00"), afternoon) == set()
    late = route(stop(1, "08:20"), returns="12:01")
    assert broken(week, late, afternoon) == {Rule.CREW}


def test_nothing_is_planned_twice():
    week = lone(shifts=[shift(1), shift(2, unit=2)])
    first, second = route(stop(1, "08:20")), route(stop(1, "08:20"), shift=2)
    assert broken(week, first, second) == {Rule.TWICE}
    assert Rule.TWICE in broken(week, first, first)
