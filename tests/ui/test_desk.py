"""Weeks on the desk: proposals are kept apart, and plans saved once and for all."""

import sys
from contextlib import closing
from dataclasses import replace
from sqlite3 import connect

import pytest

from molin.domain.shifts import ShiftId
from molin.errors import Conflict, StoreUnavailable
from molin.services.weeks import keep_plan, open_week
from molin.ui.selection import Selection
from tests.services.offices import (
    NOW,
    WEEK,
    add_week,
    demo,
    emptied,
    office_in,
    part_of_demo,
    planned,
)
from tests.ui.desks import RUN_MS, Ear, desk_in

NEXT = WEEK.later(1)


@pytest.fixture
def desk(tmp_path, qtbot):
    """With six requests in this week and in the next one, and nothing opened."""
    with desk_in(tmp_path, requests=6) as made:
        add_week(made.office, part_of_demo(requests=6, week=NEXT))
        yield made


def opened(qtbot, desk, week=WEEK):
    with qtbot.waitSignal(desk.opened, timeout=RUN_MS) as told:
        desk.open(week)
    return told.args[0]


def proposed(qtbot, desk, week=WEEK):
    """The week opened, with a plan that nobody saved."""
    proposal = planned(opened(qtbot, desk, week), desk.office)
    desk.propose(proposal)
    return proposal


def saved(qtbot, desk):
    with qtbot.waitSignal(desk.saved, timeout=RUN_MS) as told:
        desk.save()
    return told.args[0].plan


def failed(qtbot, desk, what):
    with qtbot.waitSignal(desk.failed, timeout=RUN_MS) as told:
        what()
    return told.args[0]


def stored(desk, week=WEEK):
    return open_week(desk.office, week).plan


def save_first(tmp_path, week=WEEK):
    """Somebody else, at another desk, plans and saves."""
    with office_in(tmp_path, actor="Budi") as other:
        theirs = planned(open_week(other, week), other)
        return keep_plan(other, theirs.book, theirs.plan, now=NOW)


def test_a_week_comes_from_the_database(qtbot, desk):
    week = opened(qtbot, desk)
    assert week.book.requests == part_of_demo(requests=6).requests
    assert desk.week is week


def test_who_has_gone_on_to_another_week_is_not_called_back(qtbot, desk):
    ear = Ear(desk)
    desk.open(WEEK)
    opened(qtbot, desk, NEXT)
    assert [week.book.week for week in ear.weeks] == [NEXT]


def test_a_proposal_is_on_the_desk_and_not_saved(qtbot, desk):
    with qtbot.waitSignal(desk.changed):
        proposal = proposed(qtbot, desk)
    assert (desk.week, desk.unsaved_weeks()) == (proposal, [WEEK])
    assert stored(desk) is None


def test_an_unsaved_proposal_stays_with_its_week(qtbot, desk):
    proposal = proposed(qtbot, desk)
    assert opened(qtbot, desk, NEXT).plan is None
    assert opened(qtbot, desk) is proposal


def test_a_proposal_for_another_week_does_not_come_in_between(qtbot, desk):
    proposal = planned(opened(qtbot, desk), desk.office)
    opened(qtbot, desk, NEXT)
    with qtbot.assertNotEmitted(desk.changed):
        desk.propose(proposal)
    assert desk.week.book.week == NEXT
    assert desk.unsaved_weeks() == [WEEK]


def test_a_saved_plan_is_in_the_database_and_no_proposal_any_more(qtbot, desk):
    proposed(qtbot, desk)
    kept = saved(qtbot, desk)
    assert kept == desk.week.plan == stored(desk)
    assert (kept.version, desk.week.unsaved, desk.unsaved_weeks()) == (1, False, [])


def test_pressing_save_twice_saves_once(qtbot, desk):
    proposed(qtbot, desk)
    with qtbot.waitSignal(desk.saved):
        desk.save()
        desk.save()
    with qtbot.assertNotEmitted(desk.saved, wait=100):
        desk.save()
    assert stored(desk).version == 1


def test_what_was_saved_and_planned_anew_is_the_next_version(qtbot, desk):
    proposed(qtbot, desk)
    saved(qtbot, desk)
    desk.propose(emptied(desk.week, desk.office))
    assert saved(qtbot, desk).version == 2


def test_saving_during_a_search_keeps_the_plan_that_it_ends_with(qtbot, desk):
    opened(qtbot, desk)
    with qtbot.waitSignal(desk.run.progressed, timeout=RUN_MS):
        desk.plan(30.0)
    desk.save()
    with qtbot.waitSignal(desk.saved, timeout=RUN_MS):
        desk.run.stop()
    assert stored(desk).routes == desk.week.plan.routes


def test_nothing_is_planned_while_a_plan_is_being_saved(qtbot, desk):
    proposed(qtbot, desk)
    with qtbot.waitSignal(desk.saved), qtbot.assertNotEmitted(desk.run.started):
        desk.save()
        desk.plan(1.0)


def test_saving_over_somebody_else_is_refused_and_the_proposal_stays(
    qtbot, desk, tmp_path
):
    proposed(qtbot, desk)
    theirs = save_first(tmp_path)
    assert isinstance(failed(qtbot, desk, desk.save), Conflict)
    assert desk.unsaved_weeks() == [WEEK]
    assert stored(desk) == theirs


def test_after_a_conflict_the_saved_plan_can_be_opened(qtbot, desk, tmp_path):
    proposed(qtbot, desk)
    theirs = save_first(tmp_path)
    failed(qtbot, desk, desk.save)
    with qtbot.waitSignal(desk.opened):
        desk.reopen()
    assert (desk.week.plan, desk.unsaved_weeks()) == (theirs, [])
    desk.propose(emptied(desk.week, desk.office))
    assert saved(qtbot, desk).version == 2


def test_reopening_after_a_conflict_leaves_other_proposals_alone(qtbot, desk, tmp_path):
    proposed(qtbot, desk)
    mine = proposed(qtbot, desk, NEXT)
    save_first(tmp_path)
    failed(qtbot, desk, desk.save_all)
    qtbot.waitUntil(lambda: desk.unsaved_weeks() == [WEEK])
    desk.propose(replace(mine, stored=desk.week.stored))
    with qtbot.waitSignal(desk.opened):
        desk.reopen()
    assert desk.week.book.week == WEEK
    assert desk.unsaved_weeks() == [NEXT]


def test_all_proposals_can_be_saved_at_once(qtbot, desk):
    proposed(qtbot, desk)
    proposed(qtbot, desk, NEXT)
    with qtbot.waitSignals([desk.saved, desk.saved]):
        desk.save_all()
    assert desk.unsaved_weeks() == []
    assert (stored(desk).version, stored(desk, NEXT).version) == (1, 1)


def test_a_fault_while_saving_is_reported_and_the_next_try_goes_on(
    qtbot, desk, monkeypatch
):
    faults = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: faults.append(fault[0]))
    proposal = proposed(qtbot, desk)
    odd = replace(proposal.plan.routes[0], shift=ShiftId(-1))
    desk.propose(replace(proposal, plan=replace(proposal.plan, routes=(odd,))))
    assert "fault in Molin" in str(failed(qtbot, desk, desk.save))
    assert faults == [KeyError]
    desk.propose(proposal)
    assert saved(qtbot, desk).version == 1


def test_a_selection_is_told_once(qtbot, desk):
    chosen = Selection(request=next(iter(demo().requests)))
    with qtbot.waitSignal(desk.selected) as told:
        desk.select(chosen)
    assert told.args == [chosen]
    with qtbot.assertNotEmitted(desk.selected):
        desk.select(chosen)


def test_another_week_begins_without_a_selection(qtbot, desk):
    desk.select(Selection(day=WEEK.monday))
    opened(qtbot, desk)
    assert desk.selection == Selection()


def test_route_sheets_are_written_beside_the_work(qtbot, desk, tmp_path, words):
    proposed(qtbot, desk)
    with qtbot.waitSignal(desk.printed) as told:
        desk.print_sheets(tmp_path / "sheets.pdf", words)
    assert told.args[0].read_bytes().startswith(b"%PDF")


def test_sheets_that_cannot_be_written_are_told_of(qtbot, desk, tmp_path, words):
    proposed(qtbot, desk)
    path = tmp_path / "nowhere" / "sheets.pdf"
    error = failed(qtbot, desk, lambda: desk.print_sheets(path, words))
    assert isinstance(error, StoreUnavailable)


def test_while_somebody_else_writes_nothing_is_lost(qtbot, desk, tmp_path):
    proposal = proposed(qtbot, desk)
    with closing(connect(tmp_path / "molin.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = failed(qtbot, desk, desk.save)
        other.execute("ROLLBACK")
    assert isinstance(error, StoreUnavailable)
    assert (desk.week, desk.unsaved_weeks()) == (proposal, [WEEK])
    assert saved(qtbot, desk).version == 1
