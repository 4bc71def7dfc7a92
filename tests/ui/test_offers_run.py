"""Offers on the desk: asked beside the work, put in as an unsaved plan."""

from dataclasses import replace

import pytest

from molin.errors import Conflict
from molin.ui.request_facts import find_stop
from tests.services.offices import NOW, WEEK, emptied, planned
from tests.ui.desks import RUN_MS, desk_in


@pytest.fixture
def desk(tmp_path, qtbot):
    """With six requests, and a plan that serves none of them."""
    with desk_in(tmp_path, requests=6) as made:
        with qtbot.waitSignal(made.opened, timeout=RUN_MS):
            made.open(WEEK)
        made.propose(emptied(made.week, made.office))
        made.offers.put.connect(made.propose)
        yield made


def offered(qtbot, desk, request):
    with qtbot.waitSignal(desk.offers.offered, timeout=RUN_MS) as told:
        desk.offers.ask(desk.week, request, NOW, planned=False)
    assert told.args[0] == request
    return told.args[1]


def some_request(desk):
    return next(iter(desk.week.book.requests))


def test_what_is_put_in_is_on_the_desk_and_not_saved(qtbot, desk):
    request = some_request(desk)
    offer = offered(qtbot, desk, request)[0]
    with qtbot.waitSignal(desk.changed, timeout=RUN_MS):
        desk.offers.put_in(desk.week, request, offer, NOW)
    found = find_stop(desk.week.plan, request)
    assert (found.route.shift, found.stop.starts) == (offer.shift, offer.starts)
    assert desk.week.unsaved


def test_moving_is_told_of_a_planned_request(qtbot, desk):
    desk.propose(planned(desk.week, desk.office))
    stops = [stop for route in desk.week.plan.routes for stop in route.stops]
    with qtbot.waitSignal(desk.offers.moved, timeout=RUN_MS) as told:
        desk.offers.ask(desk.week, stops[0].request, NOW, planned=True)
    assert told.args[0] == stops[0].request


def test_an_offer_from_before_is_refused_aloud(qtbot, desk):
    request = some_request(desk)
    offer = replace(offered(qtbot, desk, request)[0], extra_minutes=-1.0)
    with qtbot.waitSignal(desk.offers.failed, timeout=RUN_MS) as told:
        desk.offers.put_in(desk.week, request, offer, NOW)
    assert isinstance(told.args[0], Conflict)


def test_what_comes_after_another_plan_is_not_put_in(qtbot, desk):
    request = some_request(desk)
    offer = offered(qtbot, desk, request)[0]
    with qtbot.waitSignal(desk.offers.failed, timeout=RUN_MS):
        desk.offers.put_in(desk.week, request, offer, NOW)
        desk.offers.forget()
    assert find_stop(desk.week.plan, request) is None


def test_a_plan_that_breaks_rules_is_answered_with_a_sentence(qtbot, desk):
    crew = {
        one: replace(two, skills=frozenset())
        for one, two in desk.week.book.crew.items()
    }
    desk.propose(planned(desk.week, desk.office))
    undriven = replace(desk.week, book=replace(desk.week.book, crew=crew))
    with qtbot.waitSignal(desk.offers.silent, timeout=RUN_MS) as told:
        desk.offers.ask(undriven, some_request(desk), NOW, planned=False)
    assert "plan the week again" in str(told.args[1])
