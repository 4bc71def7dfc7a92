"""Proposing crews and keeping them; the plan with the new crews."""

from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.absences import Absence
from molin.domain.fleet import CrewMember, Skill
from molin.domain.rules import Rule
from molin.errors import Conflict, InvalidInput
from molin.scheduler.models.crew_roster import find_crews
from molin.services.rostering import keep_crew, propose_crew, renew
from molin.services.weeks import keep_plan, open_week
from molin.store.absences import add_absences
from molin.store.fleet import add_crew_members
from tests.services.offices import NOW, WEEK, add_book, part_of_demo, planned

DRIVER_OF_B, DRIVER_OF_C, SPARE = 4, 7, 10
TUESDAY = WEEK.days[1]


@pytest.fixture
def week(office):
    """Eight requests of the demo, saved and opened; everybody is there."""
    add_book(office, replace(part_of_demo(requests=8), absences=()))
    return open_week(office, WEEK)


def away(office, member, day, id=1):
    with office.store.writing(actor="Ana", now=NOW) as tx:
        gone = Absence(id=id, member=member, first=day, last=day)
        add_absences(tx, [gone])


def hire(office):
    """One more driver, whom nobody has rostered yet."""
    driver = CrewMember(id=SPARE, name="Zaini", skills=frozenset({Skill.DRIVER}))
    with office.store.writing(actor="Ana", now=NOW) as tx:
        add_crew_members(tx, [driver])


def of_unit(week, unit, day):
    (found,) = (s for s in week.book.shifts.values() if (s.unit, s.day) == (unit, day))
    return found


def propose(office, plan=None):
    return propose_crew(office, WEEK, plan, now=NOW, find=find_crews)


def keep(office, proposal):
    keep_crew(office, proposal, now=NOW)


def test_a_week_whose_crews_can_come_needs_no_change(office, proposal):
    found = propose(office, proposal.plan)
    assert (found.changes, found.roster.gaps) == ({}, ())


def test_an_absent_driver_is_replaced_and_nobody_else_moves(office, proposal):
    away(office, DRIVER_OF_B, TUESDAY)
    hire(office)
    found = propose(office, proposal.plan)
    shift = of_unit(proposal, 2, TUESDAY)
    assert found.changes == {shift.id: shift.crew - {DRIVER_OF_B} | {SPARE}}
    keep(office, found)
    crews = {s.id: s.crew for s in open_week(office, WEEK).book.shifts.values()}
    assert crews == found.roster.crews


def test_a_shift_that_nobody_can_drive_is_left_empty_and_named(office, week):
    away(office, DRIVER_OF_B, TUESDAY)
    found = propose(office)
    (gap,) = found.roster.gaps
    empty = [shift for shift, crew in found.roster.crews.items() if not crew]
    assert (gap.skill, [gap.shift]) == (Skill.DRIVER, empty)
    assert len(gap.hindrances) == 3  # A's driver, B's and C's


def test_a_shift_that_has_begun_keeps_its_crew(office, week):
    away(office, DRIVER_OF_B, WEEK.monday)  # it is half past nine already
    found = propose(office)
    assert (found.changes, found.roster.gaps) == ({}, ())
    early = propose_crew(
        office, WEEK, None, now=NOW - timedelta(hours=3), find=find_crews
    )
    assert [early.book.shifts[shift].day for shift in early.changes] == [WEEK.monday]


def test_crews_that_somebody_changed_meanwhile_are_a_conflict(office, week):
    away(office, DRIVER_OF_B, TUESDAY)
    hire(office)
    found = propose(office)
    keep(office, found)
    with pytest.raises(Conflict, match="crews or absences"):
        keep(office, found)


def test_hours_of_the_weeks_before_are_told(office, week):
    assert propose(office).worked == {}
    later = propose_crew(office, WEEK.later(1), None, now=NOW, find=find_crews)
    assert {*later.worked} == {*week.book.crew}


def test_an_unsaved_plan_stays_and_tells_what_it_breaks_now(office, proposal):
    busy = [r.shift for r in proposal.plan.routes if r.stops]
    shift = proposal.book.shifts[busy[0]]
    (driver,) = (
        member
        for member in shift.crew
        if Skill.DRIVER in proposal.book.crew[member].skills
    )
    away(office, driver, shift.day)
    renewed = renew(office, proposal)
    assert renewed.week.plan is proposal.plan
    assert (renewed.week.unsaved, renewed.week.book.absences) != (False, ())
    assert {one.rule for one in renewed.broken} >= {Rule.CREW}


def test_a_saved_plan_is_read_anew(office, proposal):
    kept = keep_plan(office, proposal.book, proposal.plan, now=NOW)
    shown = replace(proposal, plan=kept, stored=kept)
    renewed = renew(office, shown)
    assert (renewed.week.plan.version, renewed.broken) == (1, ())
    assert not renewed.week.unsaved


def test_a_plan_that_nobody_can_drive_is_not_saved(office, proposal):
    for number, driver in enumerate((1, DRIVER_OF_B, DRIVER_OF_C), 1):
        for day in range(5):
            away(office, driver, WEEK.days[day], id=10 * number + day)
    with pytest.raises(Conflict, match="crews or absences"):
        keep_plan(office, proposal.book, proposal.plan, now=NOW)
    shown = renew(office, proposal).week
    with pytest.raises(InvalidInput, match="breaks rules"):
        keep_plan(office, shown.book, shown.plan, now=NOW)
    again = planned(shown, office).plan
    assert again.routes == ()
    assert Rule.CREW in {item.reason for item in again.tray}
