"""Runs of the real solver process: how they go, and every way in which they end."""

import multiprocessing
import os
import signal
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice

import pytest

from molin.domain.plan import Weights
from molin.domain.rules import Rule
from molin.errors import SolverStopped
from molin.scheduler.audit.week import audit
from molin.services.weeks import OpenWeek, travel_table
from tests.services.offices import WEEK, add_week, demo, part_of_demo
from tests.ui.desks import RUN_MS, Ear, desk_in

NEXT = WEEK.later(1)
LONG_S = 60.0


@pytest.fixture
def desk(tmp_path, qtbot):
    """With eight requests in this week, which is open."""
    with desk_in(tmp_path, requests=8) as made:
        yield opened(qtbot, made)


def opened(qtbot, desk, week=WEEK):
    with qtbot.waitSignal(desk.opened, timeout=RUN_MS):
        desk.open(week)
    return desk


def run(qtbot, desk, seconds=0.2):
    """From Plan to the end; what was heard meanwhile."""
    ear = Ear(desk)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        desk.plan(seconds)
    return ear


def running(qtbot, desk):
    """A long search with its first plan on the desk."""
    ear = Ear(desk)
    with qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        desk.plan(LONG_S)
    return ear


def of(book):
    return OpenWeek(book=book)


def run_on(qtbot, desk, week, seconds=0.2):
    """A run on a week of which no database knows; its last plan."""
    found = []
    desk.run.found.connect(found.append)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        desk.run.start(week, seconds=seconds, seed=0)
    return found[-1].plan


def solvers():
    return [one for one in multiprocessing.active_children() if "solver" in one.name]


def test_a_run_tells_of_its_start_its_gains_and_its_end(qtbot, desk):
    heard = run(qtbot, desk).heard
    assert heard[0] == "started"
    assert "progressed" in heard
    assert heard[-2:] == ["found", "ended"]


def test_the_plan_of_a_run_keeps_every_rule_and_leaves_nobody_unmentioned(qtbot, desk):
    run(qtbot, desk)
    book, plan = desk.week.book, desk.week.plan
    assert audit(book, travel_table(book, desk.office.roads), plan.routes) == ()
    named = [stop.request for route in plan.routes for stop in route.stops]
    assert Counter([*named, *(i.request for i in plan.tray)]) == Counter(
        book.requests.keys()
    )


def test_each_plan_that_is_told_of_costs_less_than_the_one_before(qtbot, desk):
    costs = []
    desk.run.progressed.connect(lambda _, cost: costs.append(cost))
    run(qtbot, desk)
    assert costs == sorted(costs, reverse=True)
    assert desk.week.plan.score.total == pytest.approx(costs[-1])


def test_stop_ends_the_search_at_once_and_keeps_its_best_plan(qtbot, desk):
    running(qtbot, desk)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        desk.run.stop()
    assert desk.week.unsaved
    assert not desk.run.active


def test_a_run_that_is_stopped_before_its_question_is_ready_leaves_no_plan(qtbot, desk):
    with qtbot.waitSignal(desk.run.ended):
        desk.plan(LONG_S)
        desk.run.stop()
    assert desk.week.plan is None
    run(qtbot, desk)
    assert desk.week.plan is not None


def test_pressing_plan_twice_starts_one_run(qtbot, desk):
    ear = Ear(desk)
    desk.plan(0.2)
    desk.plan(0.2)
    qtbot.waitSignal(desk.run.ended, timeout=RUN_MS).wait()
    assert ear.heard.count("started") == ear.heard.count("ended") == 1


def test_a_second_run_follows_the_first(qtbot, desk):
    run(qtbot, desk)
    first = desk.week.plan.score.total
    assert run(qtbot, desk).heard[-1] == "ended"
    assert desk.week.plan.score.total <= first * 1.2


def test_who_turns_to_another_week_ends_the_search_and_keeps_its_plan(qtbot, desk):
    add_week(desk.office, part_of_demo(requests=3, week=NEXT))
    running(qtbot, desk)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        opened(qtbot, desk, NEXT)
    assert desk.week.plan is None
    assert desk.unsaved_weeks() == [WEEK]
    assert opened(qtbot, desk).week.unsaved


def test_a_search_that_is_killed_is_told_of_and_its_best_plan_kept(qtbot, desk, caplog):
    ear = running(qtbot, desk)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        for solver in solvers():
            os.kill(solver.pid, signal.SIGKILL)
    assert [type(error) for error in ear.errors] == [SolverStopped]
    assert desk.week.unsaved
    assert run(qtbot, desk).errors == []


def test_no_process_outlives_the_desk(qtbot, tmp_path):
    with desk_in(tmp_path, requests=2) as desk:
        before = {*solvers()}
        running(qtbot, opened(qtbot, desk))
        assert {*solvers()} - before
    assert not {*solvers()} - before


def test_a_search_goes_by_the_weights_of_the_moment(qtbot, desk):
    desk.use_weights(Weights(unserved=0, travel=5))
    run(qtbot, desk)
    assert desk.week.plan.score.unserved == 0
    assert [route.stops for route in desk.week.plan.routes if route.stops] == []


def test_a_week_without_requests_has_an_empty_plan(qtbot, desk):
    plan = run_on(qtbot, desk, of(part_of_demo(requests=0)))
    assert (plan.tray, [route for route in plan.routes if route.stops]) == ((), [])


def test_a_week_without_shifts_leaves_all_in_the_tray(qtbot, desk):
    book = replace(part_of_demo(requests=3), shifts={}, tours=())
    plan = run_on(qtbot, desk, of(book))
    assert [item.reason for item in plan.tray] == [Rule.DAY] * 3


def test_a_request_that_no_shift_can_ever_serve_says_so(qtbot, desk):
    book = part_of_demo(requests=2)
    first = next(iter(book.requests.values()))
    endless = replace(first, length=timedelta(hours=20))
    plan = run_on(
        qtbot, desk, of(replace(book, requests={**book.requests, first.id: endless}))
    )
    (item,) = [item for item in plan.tray if item.request == first.id]
    assert len(item.refusals) == len(book.shifts)
    assert item.displacement is None


def test_two_thousand_requests_have_their_first_plan_soon_and_all_their_reasons(
    qtbot, desk
):
    wishes = list(demo().requests.values())
    many = {n: replace(wishes[n % len(wishes)], id=n) for n in islice(count(1), 2000)}
    book = replace(demo(), requests=many, rides=(), series=())
    first = []
    desk.run.progressed.connect(lambda gone, _: first.append(gone))
    plan = run_on(qtbot, desk, of(book), seconds=0.5)
    assert first[0] < 2  # seconds after the question was asked; 0.3 where it is quiet
    served = sum(len(route.stops) for route in plan.routes)
    assert (served > 30, served + len(plan.tray)) == (True, 2000)
