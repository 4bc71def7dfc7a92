"""A person at the window sees what a proposal changes, and each failure once."""

import pytest

from molin.errors import StoreUnavailable
from tests.services.offices import emptied
from tests.ui.persons import at_work

FAILURE = StoreUnavailable("The disk is full: make room.")


@pytest.fixture
def person(qtbot, qapp, demo_home):
    with at_work(qtbot, qapp, demo_home) as someone:
        yield someone


def test_what_a_proposal_changes_is_shown_until_it_is_saved(person):
    desk, strip = person.molin.desk, person.page.difference
    person.find_plan()
    assert not strip.isVisible()  # a first plan changes nothing
    person.save()
    served = sum(len(route.stops) for route in desk.week.plan.routes)
    desk.propose(emptied(desk.week, desk.office))
    assert strip.counts.text() == f"{served} dropped"
    person.save()
    assert not strip.isVisible()


def test_a_failure_is_told_above_the_week_and_not_twice(person):
    person.molin.desk.failed.emit(FAILURE)
    assert "disk is full" in person.page.notice.text.text()
    assert "disk is full" not in person.window.status.message.text()


def test_on_another_page_a_failure_is_told_below(person):
    person.window.show_page(1)
    person.molin.desk.failed.emit(FAILURE)
    assert "disk is full" in person.window.status.message.text()
