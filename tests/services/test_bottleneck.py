"""What might help a week, and books as they would be with it."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from molin.domain.bottleneck import LongerDay, Outcome, SkillDay, UnitDay
from molin.domain.fleet import Skill
from molin.domain.plan import Plan, TrayItem
from molin.domain.rules import Refusal, Rule
from molin.scheduler.encoding.roster import unmanned
from molin.scheduler.explaining.bottleneck import Measure, compare
from molin.services.bottleneck import book_with, possible_helps, prepare_trial
from molin.services.weeks import OpenWeek
from tests.services.offices import WEEK, demo

TUESDAY = WEEK.days[1]
EARLY = WEEK.window.opens
HOUR = timedelta(hours=1)
HELP = LongerDay(day=TUESDAY)


@pytest.fixture
def book():
    return demo()


@pytest.fixture
def roads():
    from molin.roads.estimate import load_estimated_roads

    return load_estimated_roads()


def tray(*items):
    return Plan(week=WEEK, routes=(), tray=items)


def left_out(book, *, skill=None, rule=Rule.FULL):
    """Some request, and where it is refused: on all shifts by one rule."""
    request = next(
        one
        for one in book.requests
        if skill is None or book.activity_of(one).skills == {skill}
    )
    refused = (Refusal(shift=shift, rule=rule) for shift in book.shifts)
    return TrayItem(request=request, reason=rule, refusals=tuple(refused))


def measured(minutes, *served):
    return Measure(minutes=minutes, served=frozenset(served))


def test_a_unit_day_adds_one_shift_that_can_go_out(book):
    more = book_with(book, UnitDay(day=TUESDAY, like=1))
    (added,) = [more.shifts[one] for one in more.shifts.keys() - book.shifts.keys()]
    assert added.day == TUESDAY
    assert added.start_place == added.end_place == book.units[1].base
    assert added.id not in unmanned(more)
    assert unmanned(more) == unmanned(book)


def test_a_unit_day_brings_what_the_unit_has(book):
    more = book_with(book, UnitDay(day=TUESDAY, like=3))
    (added,) = more.shifts.keys() - book.shifts.keys()
    like = next(one.id for one in book.shifts.values() if one.unit == 3)
    assert more.skills_of(added) == book.skills_of(like)
    assert more.unit_of(added).access == book.units[3].access


def test_shifts_stay_in_the_order_of_days_and_letters(book):
    more = book_with(book, UnitDay(day=TUESDAY, like=1))
    order = [(one.day, more.units[one.unit].letter) for one in more.shifts.values()]
    assert order == sorted(order)


def test_a_skill_more_joins_one_crew_only(book):
    shift = next(iter(book.shifts))
    lacking = next(one for one in Skill if one not in book.skills_of(shift))
    more = book_with(book, SkillDay(shift=shift, skill=lacking))
    assert more.skills_of(shift) == book.skills_of(shift) | {lacking}
    others = book.shifts.keys() - {shift}
    assert all(more.skills_of(one) == book.skills_of(one) for one in others)


def test_a_longer_day_may_be_worked_in_full(book):
    more = book_with(book, LongerDay(day=TUESDAY, by=HOUR))
    for shift in book.shifts.values():
        longer = more.shifts[shift.id].ends - shift.ends
        assert longer == (HOUR if shift.day == TUESDAY else timedelta(0))
    assert unmanned(more) == unmanned(book)


def test_the_question_with_help_is_that_of_the_other_book(book, roads):
    week = OpenWeek(book=book)
    plain = prepare_trial(week, None, roads, EARLY).encoding.problem
    more = UnitDay(day=TUESDAY, like=1)
    helped = prepare_trial(week, more, roads, EARLY).encoding.problem
    assert helped.shift_count == plain.shift_count + 1
    assert helped.visit_count == plain.visit_count


def test_every_search_begins_at_the_plan_though_part_of_it_has_begun(proposal, roads):
    wednesday = WEEK.at(2, time(12))
    for help in (None, UnitDay(day=WEEK.days[4], like=1)):
        trial = prepare_trial(proposal, help, roads, wednesday)
        assert trial.start == trial.encoding.solution(proposal.plan)


def test_a_skill_that_alone_is_missing_is_offered(book):
    item = left_out(book, skill=Skill.FACILITATOR, rule=Rule.SKILL)
    crew = {
        one: replace(member, skills=member.skills - {Skill.FACILITATOR})
        for one, member in book.crew.items()
    }
    helps = possible_helps(replace(book, crew=crew), tray(item), EARLY)
    assert Skill.FACILITATOR in {
        help.skill for help in helps if isinstance(help, SkillDay)
    }


def test_a_longer_day_is_offered_where_time_is_missing_only(book):
    short = possible_helps(book, tray(left_out(book, rule=Rule.FULL)), EARLY)
    other = possible_helps(book, tray(left_out(book, rule=Rule.ACCESS)), EARLY)
    assert any(isinstance(help, LongerDay) for help in short)
    assert not any(isinstance(help, LongerDay) for help in other)


def test_a_unit_that_cannot_get_there_is_no_help(book):
    item = left_out(book)
    for help in possible_helps(book, tray(item), EARLY):
        if isinstance(help, UnitDay):
            assert book.site(item.request).access in book.units[help.like].access
            days = {
                WEEK.day_of(one.opens) for one in book.requests[item.request].windows
            }
            assert help.day in days


def test_where_nothing_is_left_out_nothing_is_missing(book):
    assert possible_helps(book, tray(), EARLY) == ()


def test_no_help_comes_to_a_day_that_has_begun(book):
    thursday, noon = WEEK.days[3], WEEK.at(3, time(12))
    items = (left_out(book), left_out(book, rule=Rule.SKILL))
    assert possible_helps(book, tray(*items), EARLY)
    for help in possible_helps(book, tray(*items), noon):
        day = book.shifts[help.shift].day if isinstance(help, SkillDay) else help.day
        assert day > thursday


def test_help_is_held_against_the_best_plan_without_it():
    plain = [measured(100.0, 1, 2), measured(110.0, 1)]
    outcome = compare(HELP, plain, measured(80.0, 2, 3, 4))
    assert outcome == Outcome(
        help=HELP, serves=(3, 4), loses=(1,), saved_minutes=20, noise_minutes=10
    )
    assert (outcome.gained, outcome.is_chance) == (1, False)


def test_what_chance_alone_could_do_is_no_help():
    plain = [measured(100.0), measured(110.0)]
    assert compare(HELP, plain, measured(90.0)).is_chance
    assert not compare(HELP, plain, measured(89.0)).is_chance
