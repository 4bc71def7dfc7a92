"""A public activity is worth more where and when people are, and is planned so."""

from dataclasses import replace

import pytest

from molin.domain.activities import ActivityKind
from molin.domain.crowds import gain
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.encode import encode
from molin.scheduler.solve import solve
from tests.scheduler.small_books import (
    activity,
    at,
    book,
    hours,
    minutes,
    place,
    request,
    shift,
    travel,
    window,
)

HOUR = 3600
TALK = activity(2)
PRIVATE = activity(3, publishable=False)


def market(*crowds, kind=ActivityKind.SOCIALISATION, work=2, days=(0,), km=30):
    """One visit asked for at a market with these (opens, closes, people)."""
    opened = [replace(hours(0, a, b), crowd=n) for a, b, n in crowds]
    opened = [replace(one, weekday=day) for day in days for one in opened]
    asked = request(1, activity=work, windows=tuple(window(day) for day in days))
    talk = replace(TALK, kind=kind)
    shifts = [shift(day + 1, day=day) for day in days]
    places = [place(1, km, hours=opened)]
    return book([asked], shifts, places=places, activities=[talk, PRIVATE])


def planned(week):
    encoding = encode(week, travel(week))
    return decode(encoding, solve(encoding.problem, seconds=0, iterations=20))


def starts(week):
    return [stop.starts for route in planned(week).routes for stop in route.stops]


@pytest.mark.parametrize(
    ("people", "part"), [(0, 0), (50, 0.1), (250, 0.5), (500, 1), (9000, 1)]
)
def test_a_crowd_of_500_doubles_the_worth_and_a_larger_one_no_more(people, part):
    assert gain(people) == part


def test_a_visit_begins_when_most_people_are_there():
    busy_late = market(("08:00", "12:00", 20), ("12:00", "14:00", 300))
    assert starts(busy_late) == [at(0, "12:00")]


def test_the_day_with_most_people_is_chosen():
    week = market(("08:00", "12:00", 100), days=(0, 1))
    crowd = week.places[1].hours
    fuller = replace(week.places[1], hours=(crowd[0], replace(crowd[1], crowd=400)))
    busy_tuesday = replace(week, places={**week.places, 1: fuller})
    assert [start.date() for start in starts(busy_tuesday)] == [at(1, "08:00").date()]


def test_a_larger_crowd_brings_out_a_unit_that_would_stay():
    # 400 km there and back cost 400 minutes; the visit alone is worth 150 x 2.
    assert starts(market(("08:00", "16:00", 100), km=200)) == []
    assert starts(market(("08:00", "16:00", 250), km=200)) != []


@pytest.mark.parametrize(
    ("kind", "work"), [(ActivityKind.OUTREACH, 2), (ActivityKind.SOCIALISATION, 3)]
)
def test_what_is_not_for_everybody_gains_nothing(kind, work):
    week = market(("08:00", "12:00", 300), kind=kind, work=work)
    problem = encode(week, travel(week)).problem
    assert len(problem.crowds.gain) == 0
    assert problem.visits.worth.tolist() == [150 * 2 * 60]


def test_only_starts_that_leave_time_for_the_whole_visit_count():
    # Half an hour must fit before 09:00: 08:30 is the last start there is.
    week = market(("08:00", "09:00", 250))
    crowds = encode(week, travel(week)).problem.crowds
    assert crowds.opens.tolist() == [8 * HOUR]
    assert crowds.closes.tolist() == [8 * HOUR + HOUR // 2]
    assert crowds.gain.tolist() == [150 * 2 * 60 // 2]


def test_what_a_start_among_fewer_people_forgoes_is_told_in_the_score():
    # It could meet 250 people, who add half of 300, and meets 50, who add a tenth.
    week = market(("08:00", "12:00", 50), ("13:00", "14:00", 250))
    shifts = {1: shift(1, ends=at(0, "12:30"), longest_overtime=minutes(0))}
    early = replace(week, shifts=shifts)
    assert planned(early).score.preferred == 150 - 30
