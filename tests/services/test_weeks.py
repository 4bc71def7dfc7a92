"""Opening a week and keeping its plan."""

from dataclasses import replace
from datetime import timedelta

import pytest

from molin.errors import Conflict, InvalidInput
from molin.services.weeks import keep_plan, open_week
from tests.services.offices import NOW, WEEK, add_book, demo, emptied, planned


def keep(office, proposal):
    return keep_plan(office, proposal.book, proposal.plan, now=NOW)


def earlier(plan, by):
    """All stops so much earlier, whatever the rules say."""
    routes = [
        replace(route, stops=[replace(s, starts=s.starts - by) for s in route.stops])
        for route in plan.routes
    ]
    return replace(plan, routes=tuple(routes))


def test_a_week_of_an_empty_database_is_empty(office):
    week = open_week(office, WEEK)
    assert (week.book.requests, week.book.shifts, week.plan) == ({}, {}, None)
    assert not week.unsaved


def test_a_week_has_all_that_was_saved_for_it(office):
    add_book(office, demo())
    week = open_week(office, WEEK)
    assert week.book == demo()
    assert week.plan is None


def test_other_weeks_are_not_in_it(office, week):
    assert open_week(office, WEEK.later(1)).book.requests == {}


def test_a_kept_plan_is_the_next_version_and_opened_as_kept(office, proposal):
    kept = keep(office, proposal)
    assert (kept.version, kept.saved_at) == (1, NOW)
    assert keep_plan(office, proposal.book, kept, now=NOW).version == 2
    week = open_week(office, WEEK)
    assert week.plan == week.stored == replace(kept, version=2)


def test_a_kept_plan_that_is_planned_anew_goes_on_with_its_versions(office, proposal):
    keep(office, proposal)
    again = emptied(open_week(office, WEEK), office)
    assert again.unsaved
    assert keep(office, again).version == 2


def test_every_shift_that_drives_is_drawn_from_end_to_end(office, proposal):
    keep(office, proposal)
    week = open_week(office, WEEK)
    assert any(not route.stops for route in week.plan.routes)  # on tour
    for route in week.plan.routes:
        legs, shift = week.legs[route.shift], week.book.shifts[route.shift]
        assert len(legs) == len(route.stops) + 1
        assert legs[0].line[0] == week.book.places[shift.start_place].at
        assert legs[-1].line[-1] == week.book.places[shift.end_place].at


def test_a_plan_that_breaks_rules_is_refused_and_not_saved(office, proposal):
    broken = replace(proposal, plan=earlier(proposal.plan, timedelta(hours=3)))
    with pytest.raises(InvalidInput, match="breaks rules"):
        keep(office, broken)
    assert open_week(office, WEEK).plan is None


def test_a_plan_made_from_an_older_version_is_refused(office, proposal):
    first = keep(office, proposal)
    keep_plan(office, proposal.book, first, now=NOW)
    with pytest.raises(Conflict, match="Ana saved this plan"):
        keep_plan(office, proposal.book, first, now=NOW)
    assert open_week(office, WEEK).plan.version == 2


def test_of_two_first_plans_the_second_is_refused(office, week):
    mine, other = planned(week, office), planned(week, office)
    kept = keep(office, other)
    with pytest.raises(Conflict, match="planned this week"):
        keep(office, mine)
    assert open_week(office, WEEK).plan == kept
