"""What may change, chosen in the menu behind Plan; and what a proposal is worth."""

from datetime import timedelta

import pytest

from molin.domain.plan import Plan, Stage
from molin.domain.replanning import Choice, Mode
from molin.services.weeks import OpenWeek, open_week
from molin.ui.week_toolbar import WeekToolbar
from tests.services.offices import NOW, WEEK, emptied, part_of_demo, planned
from tests.ui.desks import RUN_MS, desk_in

BEFORE, AFTER = NOW - timedelta(days=3), NOW + timedelta(days=7)


@pytest.fixture
def bar(qtbot, light, words):
    made = WeekToolbar(light, words)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(tmp_path, qtbot):
    with desk_in(tmp_path, requests=6) as made:
        with qtbot.waitSignal(made.opened, timeout=RUN_MS):
            made.open(WEEK)
        yield made


def week(stage=Stage.DRAFT):
    stored = Plan(week=WEEK, routes=(), stage=stage, version=1)
    return OpenWeek(book=part_of_demo(requests=2), plan=stored, stored=stored)


def choose(bar, text):
    """Press the entry that begins so."""
    entries = [one for one in bar.menu.actions() if one.text().startswith(text)]
    entries[0].trigger()


def test_a_week_to_come_is_open_until_it_is_published(bar):
    bar.show_week(week(), BEFORE)
    assert bar.menu.choice == Choice(Mode.EVERYTHING)
    bar.show_week(week(Stage.PUBLISHED), BEFORE)
    assert bar.menu.choice == Choice(Mode.ONLY_ADD)


def test_a_running_week_is_planned_from_now_on(bar):
    bar.show_week(week(), NOW)
    assert "May change: Only what begins from now on" in bar.plan_button.toolTip()


def test_a_week_that_is_over_is_planned_no_more(bar):
    bar.show_week(week(), AFTER)
    assert not bar.plan_button.isEnabled()
    assert "This week is over" in bar.plan_button.toolTip()


def test_a_choice_is_told_with_the_next_search_and_remembered(qtbot, bar):
    bar.show_week(week(), BEFORE)
    choose(bar, "Everything, but")
    with qtbot.waitSignal(bar.plan_requested) as told:
        bar.plan_button.click()
    assert told.args[1] == Choice(Mode.LITTLE)
    bar.show_week(week(Stage.PUBLISHED), NOW)
    assert bar.menu.choice == Choice(Mode.LITTLE)


def test_a_choice_that_a_week_does_not_allow_is_as_usual_there(bar):
    bar.show_week(week(), BEFORE)
    choose(bar, "Everything")
    bar.show_week(week(), NOW)
    assert bar.menu.choice == Choice(Mode.FROM_NOW)


def test_a_time_in_the_menu_begins_the_search(qtbot, bar):
    bar.show_week(week(), NOW)
    with qtbot.waitSignal(bar.plan_requested) as told:
        choose(bar, "Plan for 20")
    assert told.args == [20.0, Choice(Mode.FROM_NOW)]


def test_while_a_plan_is_saved_nobody_plans_discards_or_saves(bar):
    bar.show_week(week(), NOW)
    bar.show_saving(True)
    buttons = (bar.plan_button, bar.save_button, bar.discard_button)
    assert not any(one.isEnabled() for one in buttons)


def test_nothing_is_planned_before_the_moment(qtbot, desk):
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        desk.plan(0.2)
    assert min(route.leaves for route in desk.week.plan.routes) >= NOW


def test_a_proposal_can_be_discarded_and_taken_back(qtbot, desk):
    proposal = planned(desk.week, desk.office)
    desk.propose(proposal)
    with qtbot.waitSignal(desk.discarded, timeout=RUN_MS):
        desk.discard()
    assert (desk.week.plan, desk.unsaved_weeks()) == (None, [])
    desk.take_back()
    assert (desk.week, desk.unsaved_weeks()) == (proposal, [WEEK])


def test_discarding_shows_the_saved_plan_again(qtbot, desk):
    desk.propose(planned(desk.week, desk.office))
    with qtbot.waitSignal(desk.saved, timeout=RUN_MS):
        desk.save()
    desk.propose(emptied(desk.week, desk.office))
    with qtbot.waitSignal(desk.discarded, timeout=RUN_MS):
        desk.discard()
    assert desk.week.plan == open_week(desk.office, WEEK).plan
    assert desk.week.legs.keys() == {route.shift for route in desk.week.plan.routes}


def test_a_save_under_way_is_told(qtbot, desk):
    desk.propose(planned(desk.week, desk.office))
    with qtbot.waitSignals([desk.saving, desk.saved], order="strict", timeout=RUN_MS):
        desk.save()


def test_who_turns_to_another_week_is_told_of_the_plan_left_behind(qtbot, desk):
    with qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        desk.plan(30.0)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        desk.open(WEEK.later(1))
    assert (desk.interrupted, desk.unsaved_weeks()) == (WEEK, [WEEK])
