"""The main job without a window or a database."""

from dataclasses import replace

from molin.domain.plan import Weights
from molin.services.headless import plan_book, plan_demo
from tests.services.offices import WEEK, demo, part_of_demo


def test_the_demo_is_planned_by_the_given_weights():
    weights = Weights(unserved=500)
    week = plan_demo(WEEK, weights, seconds=0.5)
    assert week.book == replace(demo(), weights=weights)
    assert sum(len(route.stops) for route in week.plan.routes) > 40
    assert week.unsaved


def test_a_week_without_requests_is_planned_too():
    week = plan_book(part_of_demo(requests=0), seconds=0.2)
    assert [route.stops for route in week.plan.routes if route.stops] == []


def test_a_week_without_shifts_is_planned_too():
    book = replace(part_of_demo(requests=2), shifts={}, tours=())
    week = plan_book(book, seconds=0.2)
    assert (week.plan.routes, len(week.plan.tray)) == ((), 2)
