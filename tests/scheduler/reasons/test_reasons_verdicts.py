"""Which rule keeps a visit out of a shift."""

from dataclasses import replace

import pytest

from molin.domain.rules import Rule
from molin.scheduler.explaining.admission import Verdict
from molin.scheduler.explaining.reasons import main_reason
from molin.scheduler.problem import NONE, RULES, Locks, ints


def test_a_shift_with_room_is_not_refused(week, codes):
    assert codes(week([{}, {}]), (0,)) == {(1,): [None]}


def test_the_book_comes_first(week, codes):
    problem = week([{"days": [1], "skill": "B"}, {"skill": "B"}])
    assert codes(problem, ()) == {(0,): [Rule.DAY], (1,): [Rule.SKILL]}


def test_a_pair_names_the_first_rule_against_either_half(week, codes):
    visits = [{"skill": "B"}, {"days": [1]}]
    pairs = [{"pickup": 0, "dropoff": 1, "max_ride": 90}]
    assert codes(week(visits, pairs=pairs), ()) == {(0, 1): [Rule.DAY]}


def test_a_shift_without_time_left_is_full(week, codes):
    # 4 visits of 60, a break of 30 and 20 of driving end at 290; a fifth at 350.
    assert codes(week([{}] * 5), (0, 1, 2, 3)) == {(4,): [Rule.FULL]}


def test_clashing_windows_are_told_from_a_full_shift(week, codes):
    # Both may only begin at 20, and the first takes an hour.
    only = {"opens": 20, "closes": 20}
    assert codes(week([only, only]), (0,)) == {(1,): [Rule.WINDOW]}


def test_a_break_that_has_no_time_left_says_so(week, codes):
    # Back to back from 60 to 240, the break's time from 120 to 180 is over.
    first = {"opens": 60, "closes": 60}
    second = {"opens": 120, "closes": 120, "service": 120}
    assert codes(week([first, second]), (0,)) == {(1,): [Rule.BREAK]}


def test_spacing_refuses_a_day_too_early(week, codes):
    shifts = [{}, {"day": 1}, {"day": 2}]
    anyday = {"days": [0, 1, 2]}
    spaced = [{"first": 0, "second": 1, "min_days": 2}]
    problem = week([anyday, anyday], shifts=shifts, spaced=spaced)
    found = codes(problem, (0,), (), ())
    assert found == {(1,): [Rule.SPACING, Rule.SPACING, None]}


def test_a_ride_that_lasts_too_long_is_refused_as_one(week, codes):
    # From 25 to 60 is no longer than 40, but visit 1 keeps the unit from 30 to 90.
    pickup = {"opens": 20, "closes": 20, "service": 5}
    drop_off = {"opens": 60, "closes": 100, "service": 5}
    visits = [pickup, {"opens": 30, "closes": 30}, drop_off]
    pairs = [{"pickup": 0, "dropoff": 2, "max_ride": 40}]
    assert codes(week(visits, pairs=pairs), (1,)) == {(0, 2): [Rule.RIDE]}


def test_a_locked_beginning_is_named_where_it_stands_in_the_way(week, codes):
    early = {"opens": 10, "closes": 10, "service": 5}
    problem = week([{"opens": 20, "closes": 30}, early])
    locked = replace(problem, locks=Locks(heads={0: (0,)}))
    assert codes(problem, (0,)) == {(1,): [None]}
    assert codes(locked, (0,)) == {(1,): [Rule.LOCK]}


def test_seats_that_are_taken_are_named(week, codes):
    problem = week([{}, {}])
    visits = replace(problem.visits, load=ints([2, 2]))
    shifts = replace(problem.shifts, capacity=ints([3]))
    crowded = replace(problem, visits=visits, shifts=shifts)
    assert codes(crowded, (0,)) == {(1,): [Rule.SEATS]}


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ((Rule.DAY, Rule.SKILL), Rule.SKILL),
        ((Rule.DAY, Rule.FULL, Rule.WINDOW), Rule.FULL),
        ((Rule.WINDOW, Rule.SPACING), Rule.SPACING),
        ((Rule.DAY, None), Rule.FULL),
        ((), Rule.DAY),
    ],
)
def test_the_reason_is_the_last_obstacle(rules, reason):
    codes = ints([NONE if rule is None else RULES.index(rule) for rule in rules])
    assert main_reason(Verdict((0,), codes)) is reason
