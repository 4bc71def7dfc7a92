"""Offers, moves and putting in, over plans of the demo's week."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from molin.domain.rules import Rule
from molin.errors import Conflict, InvalidInput
from molin.scheduler.audit.week import audit
from molin.services.explaining import ask_about_moving, best_offers, inquire, put_in
from molin.services.planning import prepare, settled
from molin.services.weeks import travel_table
from tests.services.offices import WEEK

EARLY = WEEK.window.opens
"""Before anything of the week has begun."""


@pytest.fixture
def roads(office):
    return office.roads


@pytest.fixture
def inquiry(proposal, roads):
    return inquire(proposal, roads)


@pytest.fixture
def without_first(proposal, office, roads):
    """The proposal with its first stop taken out, and the request of that."""
    routes = list(proposal.plan.routes)
    first = next(n for n, route in enumerate(routes) if len(route.stops) > 1)
    gone = routes[first].stops[0].request
    routes[first] = replace(routes[first], stops=routes[first].stops[1:])
    plan = replace(proposal.plan, routes=tuple(routes))
    return again(replace(proposal, plan=plan), roads), gone


def again(week, roads):
    """The same routes with the times that they have now."""
    encoding = prepare(week, roads)
    return settled(week, encoding, encoding.solution(week.plan), roads)


def planned(week):
    return {stop.request for route in week.plan.routes for stop in route.stops}


def test_putting_in_costs_what_the_offer_says(without_first, roads):
    week, gone = without_first
    inquiry = inquire(week, roads)
    for offer in best_offers(inquiry, gone, EARLY):
        found = put_in(inquiry, gone, offer, roads, EARLY)
        dearer = found.plan.score.total - week.plan.score.total
        assert dearer == pytest.approx(offer.extra_minutes)
        assert planned(found) == planned(week) - {*offer.displaces} | {gone}


def test_what_was_put_in_stands_where_the_offer_says(without_first, roads):
    week, gone = without_first
    inquiry = inquire(week, roads)
    offer = best_offers(inquiry, gone, EARLY)[0]
    found = put_in(inquiry, gone, offer, roads, EARLY)
    (route,) = [one for one in found.plan.routes if one.shift == offer.shift]
    (stop,) = [one for one in route.stops if one.request == gone]
    assert stop.starts == offer.starts
    assert found.unsaved


def test_what_was_put_in_keeps_every_rule(without_first, roads):
    week, gone = without_first
    inquiry = inquire(week, roads)
    found = put_in(inquiry, gone, best_offers(inquiry, gone, EARLY)[-1], roads, EARLY)
    travel = travel_table(week.book, roads)
    assert audit(week.book, travel, found.plan.routes) == ()


def test_an_offer_of_an_earlier_plan_is_refused(without_first, roads):
    week, gone = without_first
    inquiry = inquire(week, roads)
    offer = replace(best_offers(inquiry, gone, EARLY)[0], extra_minutes=-1.0)
    with pytest.raises(Conflict):
        put_in(inquiry, gone, offer, roads, EARLY)


def test_taking_a_stop_out_costs_what_moving_says(without_first, proposal, roads):
    week, gone = without_first
    told = ask_about_moving(inquire(proposal, roads), gone, EARLY)
    saved = week.plan.score.total - proposal.plan.score.total
    assert told.removal_minutes == pytest.approx(saved)


def test_every_shift_has_a_place_or_a_reason_why_not(inquiry, proposal):
    for route in proposal.plan.routes:
        for stop in route.stops:
            told = ask_about_moving(inquiry, stop.request, EARLY)
            free = {offer.shift for offer in told.places}
            shut = {refusal.shift for refusal in told.refusals}
            assert not free & shut
            assert free | shut | {route.shift} == set(proposal.book.shifts)


def test_a_plan_that_breaks_rules_is_not_reckoned_with(proposal, roads):
    crew = {
        one: replace(two, skills=frozenset()) for one, two in proposal.book.crew.items()
    }
    nobody_drives = replace(proposal, book=replace(proposal.book, crew=crew))
    with pytest.raises(InvalidInput, match="plan the week again"):
        inquire(nobody_drives, roads)


def test_nothing_is_offered_in_the_past(without_first, roads):
    week, gone = without_first
    inquiry = inquire(week, roads)
    noon = WEEK.at(2, time(12))
    assert any(offer.starts < noon for offer in best_offers(inquiry, gone, EARLY))
    assert all(offer.starts >= noon for offer in best_offers(inquiry, gone, noon))


def test_what_was_put_in_changes_nothing_that_has_begun(without_first, roads):
    week, gone = without_first
    inquiry, noon = inquire(week, roads), WEEK.at(1, time(12))
    for offer in best_offers(inquiry, gone, noon):
        found = put_in(inquiry, gone, offer, roads, noon)
        assert begun(found.plan, noon) == begun(week.plan, noon)


def test_a_stop_that_has_begun_stays_where_it_is(inquiry, proposal):
    (*_, last) = (stop for route in proposal.plan.routes for stop in route.stops)
    later = last.starts + timedelta(minutes=1)
    told = ask_about_moving(inquiry, last.request, later)
    assert (told.removal_minutes, told.places) == (None, ())
    assert Rule.PAST in {refusal.rule for refusal in told.refusals}


def test_in_a_week_that_is_over_nothing_is_offered(without_first, roads):
    week, gone = without_first
    assert best_offers(inquire(week, roads), gone, WEEK.window.closes) == ()


def begun(plan, now):
    stops = (stop for route in plan.routes for stop in route.stops)
    return {(stop.request, stop.starts) for stop in stops if stop.starts < now}
