"""The week's question for crews, its answer, and what is said to be missing."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.fleet import CrewMember, Equipment, Skill
from molin.domain.plan import Plan, TrayItem
from molin.domain.roster import Obstacle, duty_hours, with_crews
from molin.domain.rules import Rule
from molin.domain.shifts import ShiftKind, Tour
from molin.scheduler.encoding.crew_question import ask_for_crews, blocks_of
from molin.scheduler.encoding.roster import unmanned
from molin.scheduler.explaining.crew_gaps import crew_gaps
from molin.scheduler.models.crew_roster import find_crews
from tests.scheduler.small_books import (
    WEEK,
    absence,
    activity,
    at,
    book,
    member,
    place,
    plan,
    request,
    route,
    shift,
    stop,
    unit,
    window,
)

SCHOOL = place(1, 20)
MIDWIFE = activity(skills=frozenset({Skill.MIDWIFE}))
TOUR = (Tour(id=1, name="T", unit=1),)


def nurse(id, **changed):
    """Somebody who does not drive."""
    return CrewMember(
        id=id, name=f"Nurse {id}", skills=frozenset({Skill.MIDWIFE}), **changed
    )


def week(shifts, **parts):
    return book([request(1)], shifts, **{"places": [SCHOOL], **parts})


def asked(shifts, plan=None, **parts):
    return ask_for_crews(week(shifts, **parts), plan, {})


def manned(book, plan=None):
    """The week with the crews that are found for it."""
    people = tuple(book.crew)
    found = find_crews(ask_for_crews(book, plan, {}))
    return with_crews(
        book,
        {
            shift: frozenset(people[number] for number in crew)
            for group, crew in zip(blocks_of(book), found, strict=True)
            for shift in group
        },
    )


def test_all_days_of_a_tour_are_one_block():
    days = [shift(1, tour=1), shift(2, unit=2), shift(3, day=1, tour=1)]
    question = asked(days, tours=TOUR, absences=(absence(2, 1),))
    assert blocks_of(week(days, tours=TOUR)) == ((1, 3), (2,))
    assert [block.minutes for block in question.blocks] == [960, 480]
    assert [block.barred for block in question.blocks] == [{1}, set()]


def test_a_tour_has_the_same_crew_on_all_its_days():
    days = [shift(1, tour=1), shift(2, day=1, tour=1)]
    found = manned(week(days, tours=TOUR, absences=(absence(1, 1),)))
    assert [one.crew for one in found.shifts.values()] == [{2}, {2}]


def test_being_on_call_costs_no_hours_and_no_rest():
    night = shift(2, starts=at(0, "16:00"), ends=at(1, "07:00"), kind=ShiftKind.ON_CALL)
    question = asked([shift(1), night, shift(3, day=1)])
    assert (question.blocks[1].minutes, question.clashes) == (0, frozenset())


@pytest.mark.parametrize(("ends", "clashes"), [("21:00", set()), ("21:01", {(0, 1)})])
def test_two_days_of_work_clash_without_eleven_hours_between(ends, clashes):
    assert asked([shift(1, ends=at(0, ends)), shift(2, day=1)]).clashes == clashes


def test_a_planned_visit_wants_its_skills_on_its_own_shift():
    made = plan(route(stop(1, "08:20"), shift=2))
    question = asked([shift(1), shift(2, unit=2)], made, activities=[MIDWIFE])
    (want,) = question.wants
    assert (want.blocks, want.skills) == ({1}, {Skill.MIDWIFE})
    assert want.worth == 150 * 2  # the weight, and medium priority


@pytest.mark.parametrize(("reason", "wants"), [(Rule.SKILL, 1), (Rule.REACH, 0)])
def test_a_request_left_out_wants_a_crew_if_that_was_the_reason(reason, wants):
    left_out = (TrayItem(request=1, reason=reason),)
    made = Plan(week=WEEK, routes=(), tray=left_out)
    assert len(asked([shift(1)], made).wants) == wants


def test_without_a_plan_a_request_wants_any_shift_that_fits():
    fit = unit(2, equipment=frozenset({Equipment.PROJECTOR}))
    days = [shift(1), shift(2, unit=2), shift(3, unit=2, day=1)]
    work = activity(equipment=frozenset({Equipment.PROJECTOR}))
    (want,) = asked(days, units=[fit], activities=[work]).wants
    assert want.blocks == {1}


def test_what_has_begun_bars_its_crew_and_uses_up_their_hours():
    late = shift(2, unit=2, starts=at(0, "15:00"), ends=at(0, "20:00"))
    begun = week([shift(1), late, shift(3, day=1)])
    question = ask_for_crews(begun, None, {}, at(0, "08:30"))
    assert [block.barred for block in question.blocks] == [{0}, set()]
    one, other = question.members
    assert (one.limit, one.worked) == (2250 - 480, 480)
    assert (other.limit, other.worked) == (2250, 0)


def test_half_a_minute_of_work_counts_as_one():
    half = shift(1, ends=at(0, "16:00") + timedelta(seconds=30))
    assert asked([half]).blocks[0].minutes == 481


def test_hours_are_fair_in_proportion_to_the_weekly_hours():
    half = member(2, weekly_hours=timedelta(hours=18.75))
    days = week([shift(1)], crew=[half])
    worked = {1: timedelta(hours=7)}
    one, other = ask_for_crews(days, None, worked).members
    assert (one.worked, one.fair, other.fair) == (420, 600, 300)  # 7 h and 8 h shared


def obstacles(book, plan=None):
    """Of every gap: shift, skill, and what hinders whom."""
    return [
        (
            gap.shift,
            gap.skill,
            [(h.member, h.obstacle, h.shift) for h in gap.hindrances],
        )
        for gap in crew_gaps(book, plan)
    ]


def test_a_shift_without_a_driver_says_what_keeps_each_of_them():
    days = [shift(1, crew=frozenset()), shift(2, unit=2, crew=frozenset({2}))]
    away = week(days, absences=(absence(1, 0),))
    gone, busy = (1, Obstacle.ABSENT, None), (2, Obstacle.BUSY, 2)
    assert obstacles(away) == [(1, Skill.DRIVER, [gone, busy])]


def test_a_tour_that_leaves_no_rest_is_driven_by_nobody():
    days = [shift(1, ends=at(0, "23:00"), tour=1), shift(2, day=1, tour=1)]
    found = manned(week(days, tours=TOUR))
    assert [one.crew for one in found.shifts.values()] == [frozenset(), frozenset()]
    tired = [(1, Obstacle.REST, 2), (2, Obstacle.REST, 2)]
    assert obstacles(found) == [(1, Skill.DRIVER, tired)]


def test_too_short_a_rest_and_too_few_hours_are_named():
    days = [
        shift(1, ends=at(0, "23:00"), crew=frozenset({1})),
        shift(2, day=1, crew=frozenset()),
    ]
    tired = member(2, weekly_hours=timedelta(hours=7))
    (gap,) = crew_gaps(week(days, crew=[tired]), None)
    assert [(h.obstacle, h.shift) for h in gap.hindrances] == [
        (Obstacle.REST, 1),
        (Obstacle.HOURS, None),
    ]


def test_a_skill_that_planned_visits_want_is_missed_once_for_each_shift():
    made = plan(route(stop(1, "08:20")))
    alone = week([shift(1)], activities=[MIDWIFE])
    assert obstacles(alone, made) == [(1, Skill.MIDWIFE, [])]
    full = week(
        [shift(1, crew=frozenset({1, 2, 3}))],
        crew=[member(3), nurse(4)],
        activities=[MIDWIFE],
    )
    assert obstacles(full, made) == [(1, Skill.MIDWIFE, [(4, Obstacle.SEATS, None)])]


def test_a_driver_who_is_absent_is_replaced_by_one_who_is_free():
    away = week([shift(1)], absences=(absence(1, 0),))
    found = manned(away)
    assert found.shifts[1].crew == {2}
    assert not list(crew_gaps(found, None))


def test_a_crew_that_serves_its_plan_stays_as_it_is():
    days = [shift(1, crew=frozenset({1})), shift(2, unit=2, crew=frozenset({2}))]
    assert manned(week(days)) == week(days)


def test_hours_rostered_leave_out_days_of_absence():
    days = [shift(1), shift(2, day=1), shift(3, day=2, kind=ShiftKind.ON_CALL)]
    hours = duty_hours(week(days, absences=(absence(1, 1),)))
    assert hours == {1: timedelta(hours=8), 2: timedelta(0)}


@st.composite
def rosters(draw):
    """Weeks with crews drawn at random, most of them against some rule."""
    hours = st.sampled_from(
        [("08:00", "12:00"), ("08:00", "16:00"), ("13:00", "22:00")]
    )
    shifts = []
    for number in range(6):
        starts, ends = draw(hours)
        shifts.append(
            shift(
                number,
                unit=number % 2 + 1,
                day=number // 2,
                starts=at(number // 2, starts),
                ends=at(number // 2, ends),
                crew=draw(st.frozensets(st.integers(1, 4), max_size=3)),
                tour=1 if number in (0, 2) and draw(st.booleans()) else None,
            )
        )
    gone = draw(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), max_size=4))
    return book(
        [request(1, windows=(window(0), window(1)))],
        shifts,
        places=[SCHOOL],
        crew=[nurse(3), member(4, weekly_hours=timedelta(hours=9))],
        activities=[MIDWIFE],
        tours=TOUR,
        absences=tuple(absence(*one, id=n) for n, one in enumerate(gone)),
    )


@settings(deadline=None, max_examples=100)
@given(rosters())
def test_every_shift_goes_out_with_the_crew_it_was_given(week):
    found = manned(week)
    empty = {one.id for one in found.shifts.values() if not one.crew}
    assert unmanned(found) == empty
    named = {gap.shift for gap in crew_gaps(found, None)}
    tour = {one.id for one in found.shifts.values() if one.tour}
    assert empty - tour == named - tour
    assert bool(empty & tour) == bool(named & tour)
