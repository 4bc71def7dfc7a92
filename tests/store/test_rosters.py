"""Crews of a week: kept together, never over somebody else's change."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from molin.domain.fleet import CrewMember, CrewMemberId, Skill
from molin.domain.shifts import ShiftKind
from molin.domain.time import Week
from molin.store.absences import add_absences
from molin.store.history import history
from molin.store.rosters import hours_before, is_roster_of, save_crews
from molin.store.schema import ShiftRow
from molin.store.weeks import week_book
from tests.store.builders import NOW, WEEK, absence, office, rest, shift

ANI, BUDI = CrewMemberId(1), CrewMemberId(2)


def member(id):
    return CrewMember(id=id, name=f"Member {id}", skills=frozenset({Skill.DRIVER}))


def crewed(*shifts, **changes):
    return office(crew=(member(ANI), member(BUDI)), shifts=shifts, tours=(), **changes)


def book_of(store, week=WEEK):
    with store.reading() as tx:
        return week_book(tx, week)


def give(store, crews):
    with store.writing("Ana", NOW) as tx:
        save_crews(tx, crews)


def kinds(store, table, row):
    with store.reading() as tx:
        return [change.kind for change in history(tx, table, row)]


def test_crews_come_back_as_they_were_given(store):
    crewed(shift(1), shift(2, unit=2), shift(3, day=1)).save(store)
    crews = {1: frozenset({BUDI}), 2: frozenset({ANI, BUDI}), 3: frozenset()}
    give(store, crews)
    assert {one.id: one.crew for one in book_of(store).shifts.values()} == crews


def test_a_change_of_crew_is_recorded_by_who_joins_and_who_leaves(store):
    crewed(shift(1)).save(store)
    give(store, {1: frozenset({BUDI})})
    assert kinds(store, "shift_crew", "1/1") == ["insert", "delete"]
    assert kinds(store, "shift_crew", "1/2") == ["insert"]


@pytest.mark.parametrize(("crew", "version"), [({BUDI}, 2), ({ANI}, 1)])
def test_a_shift_counts_a_version_for_each_change_of_its_crew(store, crew, version):
    crewed(shift(1), shift(2, unit=2)).save(store)
    give(store, {1: frozenset(crew)})
    with store.reading() as tx:
        versions = tx.session.scalars(select(ShiftRow.version).order_by(ShiftRow.id))
        assert list(versions) == [version, 1]
    assert kinds(store, "shifts", "1") == ["insert"]


@pytest.mark.parametrize("what", ["crew", "absence", "nothing"])
def test_a_roster_changed_meanwhile_is_not_the_one_that_was_opened(store, what):
    crewed(shift(1), absences=()).save(store)
    opened = book_of(store)
    with store.writing("Budi", NOW) as tx:
        if what == "crew":
            save_crews(tx, {1: frozenset({BUDI})})
        if what == "absence":
            add_absences(tx, [absence(1, 0, 0)])
    with store.reading() as tx:
        assert is_roster_of(tx, opened) == (what == "nothing")


def test_an_absence_in_another_week_changes_no_roster(store):
    crewed(shift(1), absences=()).save(store)
    opened = book_of(store)
    with store.writing("Budi", NOW) as tx:
        add_absences(tx, [absence(1, 9, 9)])
    with store.reading() as tx:
        assert is_roster_of(tx, opened)


def later(shift, weeks, *, id, **changes):
    """The same shift so many weeks on."""
    by = timedelta(weeks=weeks)
    return replace(
        shift,
        id=id,
        day=shift.day + by,
        starts=shift.starts + by,
        ends=shift.ends + by,
        **changes,
    )


def test_hours_before_are_those_on_duty_in_the_weeks_that_count(store):
    # 07:30 to 16:00 less an hour of break is 7.5 h; one week too early, two that count.
    first = shift(1, rest=rest())
    plain = replace(first, rest=None)
    standby = later(plain, 1, kind=ShiftKind.ON_CALL, unit=2, id=99)
    on = later(plain, 1, id=2), later(plain, 2, id=3)
    crewed(first, *on, standby).save(store)
    with store.reading() as tx:
        both = hours_before(tx, WEEK.later(2), 2)
        one = hours_before(tx, WEEK.later(2), 1)
    assert both == {ANI: timedelta(hours=7.5 + 8.5)}
    assert one == {ANI: timedelta(hours=8.5)}


def test_hours_of_an_absence_were_not_worked(store):
    both = shift(1, crew=frozenset({ANI, BUDI}))
    crewed(both, absences=(absence(1, 0, 0),)).save(store)
    with store.reading() as tx:
        assert hours_before(tx, Week(WEEK.days[0]).later(1), 4) == {
            BUDI: timedelta(hours=8.5)
        }
