"""What the tray tells of each request that was left out."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from molin.domain.plan import Displacement
from molin.domain.requests import RequestId
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.scheduler.problem import Locks


def test_each_request_left_out_is_explained_by_its_id(week, told):
    shifts = [{}, {"day": 1}]
    problem = week([{}] * 5, shifts=shifts)
    (item,) = told(problem, ((0, 1, 2, 3), ()))
    full = Refusal(shift=ShiftId(100), rule=Rule.FULL)
    assert (item.request, item.reason) == (14, Rule.FULL)
    assert item.refusals == (full, Refusal(shift=ShiftId(101), rule=Rule.DAY))


def test_the_cheapest_exchange_is_offered(week, told):
    # All are at one place, so it only matters what they are worth.
    problem = week([{"priority": worth} for worth in (2, 3, 1, 2, 4)])
    (item,) = told(problem, ((0, 1, 2, 3),))
    assert item.displacement == Displacement(
        shift=ShiftId(100), drops=(RequestId(12),), extra_minutes=(100 - 400) / 60
    )


def test_a_locked_visit_is_not_offered_in_exchange(week, told):
    problem = week([{"priority": worth} for worth in (2, 3, 1, 2, 4)])
    must = np.array([False, False, True, False, False])
    locked = replace(problem, visits=replace(problem.visits, must=must))
    (item,) = told(locked, ((0, 1, 2, 3),))
    assert item.displacement.drops != (RequestId(12),)


def test_a_locked_beginning_is_not_offered_in_exchange(week, told):
    problem = week([{"priority": worth} for worth in (1, 2, 2, 2, 4)])
    locked = replace(problem, locks=Locks(heads={0: (0,)}))
    (free,) = told(problem, ((0, 1, 2, 3),))
    (item,) = told(locked, ((0, 1, 2, 3),))
    assert free.displacement.drops == (RequestId(10),)
    assert item.displacement.drops != (RequestId(10),)


def test_two_visits_leave_where_one_makes_no_room(week, told):
    # With the third, which is worth too much, 120 minutes fit in the place of 2 x 60.
    long = {"service": 120, "priority": 3}
    (item,) = told(week([{}, {}, {"priority": 9, "service": 130}, long]), ((0, 1, 2),))
    assert item.displacement.drops == (RequestId(10), RequestId(11))
    assert item.displacement.extra_minutes == pytest.approx((200 - 300) / 60)


def test_overtime_is_offered_where_nobody_need_leave(week, told):
    # 280 minutes of work end at 310 with the break: ten minutes of overtime at 3.
    visits = [{"service": 130}, {"service": 130, "priority": 0}]
    (item,) = told(week(visits), ((0,),))
    assert item.displacement == Displacement(
        shift=ShiftId(100), drops=(), extra_minutes=30 / 60, overtime=timedelta(0, 10)
    )


def test_overtime_counts_from_what_the_shift_has_already(week, told):
    # Twice 130, a break of 30 and 20 of driving end at 310; another 10 at 320.
    visits = [{"service": 130}, {"service": 130}, {"service": 10, "priority": 0}]
    (item,) = told(week(visits), ((0, 1),))
    assert item.displacement.overtime == timedelta(seconds=10)


def test_the_worthiest_are_looked_at_first(week, told):
    problem = week([{"priority": worth} for worth in (1, 1, 1, 1, 2, 3)])
    ticks = iter([0, *[1] * 6, *[99] * 999])
    items = told(problem, ((0, 1, 2, 3),), seconds=9, clock=lambda: next(ticks))
    assert [item.displacement is None for item in items] == [True, False]


def test_without_time_every_refusal_is_still_told(week, told):
    problem = week([{}] * 6)
    items = told(problem, ((0, 1, 2, 3),), seconds=0)
    assert [item.displacement for item in items] == [None, None]
    assert [len(item.refusals) for item in items] == [1, 1]


def test_a_full_plan_has_an_empty_tray(week, told):
    assert told(week([{}]), ((0,),)) == []
