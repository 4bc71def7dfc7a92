"""What planning again may change, and what has begun."""

from datetime import timedelta

import pytest

from molin.domain.plan import Stage
from molin.domain.replanning import (
    Choice,
    Mode,
    Replanning,
    begun_stops,
    choices,
    is_over,
    replanning,
    takes_no_more,
    usual_choice,
)
from tests.scheduler.small_books import (
    WEEK,
    at,
    book,
    place,
    plan,
    request,
    ride,
    route,
    stop,
)

BEFORE, DURING, AFTER = (at(0, "00:00") + timedelta(days=days) for days in (-1, 2, 7))


def modes(now):
    return [choice.mode for choice in choices(WEEK, now)]


def test_before_its_week_everything_can_be_open():
    assert modes(BEFORE)[:3] == [Mode.EVERYTHING, Mode.LITTLE, Mode.ONLY_ADD]


def test_of_a_running_week_only_what_is_to_come_can_be_open():
    assert modes(DURING) == [
        *(Mode.FROM_NOW, Mode.LITTLE, Mode.ONLY_ADD),
        *[Mode.FROM_DAY] * 4,  # Thursday to Sunday; it is Wednesday
    ]


def test_a_week_is_over_when_the_next_one_begins():
    assert not is_over(WEEK, AFTER - timedelta(seconds=1))
    assert (is_over(WEEK, AFTER), modes(AFTER)) == (True, [])


@pytest.mark.parametrize(
    ("stage", "now", "usual"),
    [
        (Stage.DRAFT, BEFORE, Mode.EVERYTHING),
        (Stage.PUBLISHED, BEFORE, Mode.ONLY_ADD),
        (Stage.PUBLISHED, DURING, Mode.FROM_NOW),
        (Stage.DRAFT, DURING, Mode.FROM_NOW),
    ],
)
def test_what_is_suggested_depends_on_what_people_know_already(stage, now, usual):
    assert usual_choice(WEEK, plan(stage=stage), now) == Choice(usual)


@pytest.mark.parametrize("mode", [Mode.FROM_NOW, Mode.LITTLE, Mode.ONLY_ADD])
def test_whatever_is_chosen_the_past_stays(mode):
    assert replanning(Choice(mode), WEEK, DURING) == Replanning(mode, DURING)


def test_a_later_day_begins_at_its_midnight():
    friday = Choice(Mode.FROM_DAY, WEEK.days[4])
    assert replanning(friday, WEEK, DURING).since == at(4, "00:00")


FETCHED = book(
    [request(n) for n in (1, 2, 3)],
    places=[place(n, 20) for n in (1, 2, 3)],
    rides=(ride(2, 3),),
)
PLAIN = book([request(n) for n in (1, 2, 3)], places=[place(n, 20) for n in (1, 2, 3)])
DRIVEN = route(
    stop(1, "09:00"), stop(2, "10:00"), stop(3, "11:00"), leaves="08:40", pause="11:30"
)


@pytest.mark.parametrize(
    ("clock", "begun"),
    [("08:40", 0), ("08:41", 1), ("09:30", 1), ("09:31", 2), ("10:31", 3)],
)
def test_a_stop_has_begun_once_the_unit_sets_out_for_it(clock, begun):
    assert begun_stops(PLAIN, DRIVEN, at(0, clock)) == begun


def test_who_has_been_fetched_is_brought_home_as_planned():
    assert begun_stops(FETCHED, DRIVEN, at(0, "09:31")) == 3


def test_a_unit_that_rests_has_not_set_out_for_home():
    # The break from 11:30 to 12:30 begins as the last visit ends.
    assert not takes_no_more(PLAIN, DRIVEN, at(0, "12:30"))
    assert takes_no_more(PLAIN, DRIVEN, at(0, "12:31"))
