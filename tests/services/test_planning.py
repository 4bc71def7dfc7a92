"""What is asked of the search, and what becomes of its answers."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.plan import Lock, PlanId
from molin.domain.rules import Rule
from molin.domain.shifts import ShiftKind
from molin.scheduler.audit.week import audit
from molin.scheduler.problem import Solution
from molin.scheduler.solve import solve
from molin.services.planning import prepare, proposed, settled
from molin.services.weeks import OpenWeek, travel_table
from tests.services.offices import WEEK, demo, part_of_demo, planned


@pytest.fixture(scope="module")
def roads():
    from molin.roads.estimate import load_estimated_roads

    return load_estimated_roads()


@pytest.fixture(scope="module")
def answered(roads):
    """The demo's week, its question, and an answer found in a few steps."""
    week = OpenWeek(book=demo())
    encoding = prepare(week, roads)
    return week, encoding, solve(encoding.problem, seconds=0, iterations=1)


@pytest.fixture(scope="module")
def plan(answered, roads):
    return settled(*answered, roads).plan


def test_every_request_is_planned_or_in_the_tray(plan):
    named = [stop.request for route in plan.routes for stop in route.stops]
    named += [item.request for item in plan.tray]
    assert Counter(named) == Counter(demo().requests.keys())


def test_what_is_settled_keeps_every_rule(plan, roads):
    assert audit(demo(), travel_table(demo(), roads), plan.routes) == ()


def test_every_request_left_out_says_of_each_shift_why(plan):
    assert plan.tray
    for item in plan.tray:
        open_to_it = {*demo().shifts} - {refusal.shift for refusal in item.refusals}
        assert item.reason is Rule.FULL or not open_to_it


def test_what_is_asked_of_on_call_shifts_is_nothing(plan):
    shifts = demo().shifts
    kinds = {shifts[route.shift].kind for route in plan.routes if route.stops}
    assert kinds == {ShiftKind.DUTY}


def test_a_plan_on_its_way_has_its_reasons_already(answered, roads, plan):
    on_its_way = proposed(*answered, roads).plan
    reasons = [(item.request, item.reason) for item in plan.tray]
    assert [(item.request, item.reason) for item in on_its_way.tray] == reasons
    assert on_its_way.routes == plan.routes


def test_a_proposal_goes_on_from_the_stored_plan(answered, roads):
    week, encoding, solution = answered
    stored = replace(proposed(*answered, roads).plan, id=PlanId(7), version=3)
    again = settled(replace(week, stored=stored), encoding, solution, roads)
    assert (again.plan.id, again.plan.version, again.unsaved) == (7, 3, True)


def test_locks_of_the_stored_plan_hold(office, proposal):
    route = max(proposal.plan.routes, key=lambda route: len(route.stops))
    locks = frozenset({Lock.UNIT, Lock.DAY, Lock.TIME})
    locked = replace(route.stops[-1], locks=locks)
    stored = replace(proposal.plan, routes=(replace(route, stops=(locked,)),))
    week = OpenWeek(book=proposal.book, plan=stored, stored=stored)
    again = planned(week, office).plan.routes
    kept = [(one.shift, s.starts) for one in again for s in one.stops if s.locks]
    assert kept == [(route.shift, locked.starts)]


def test_an_answer_that_breaks_a_rule_is_a_fault_and_never_a_plan(answered, roads):
    week, encoding, solution = answered
    early = {
        shift.id: replace(shift, starts=shift.starts - timedelta(hours=4), ends=noon)
        for shift in week.book.shifts.values()
        for noon in [shift.starts - timedelta(hours=1)]
    }
    other = replace(week, book=replace(week.book, shifts=early))
    with pytest.raises(AssertionError, match="broke rules"):
        settled(other, encoding, solution, roads)


def test_a_week_without_requests_has_an_empty_plan(roads):
    week = OpenWeek(book=part_of_demo(requests=0))
    encoding = prepare(week, roads)
    plan = settled(week, encoding, Solution.empty(encoding.problem), roads).plan
    assert [route for route in plan.routes if route.stops] == []
    assert plan.tray == ()


def test_a_week_without_shifts_leaves_all_out(roads):
    book = replace(part_of_demo(requests=3), shifts={}, tours=())
    week = OpenWeek(book=book)
    encoding = prepare(week, roads)
    plan = settled(week, encoding, Solution(()), roads).plan
    assert [item.reason for item in plan.tray] == [Rule.DAY] * 3
    assert plan.week == WEEK
