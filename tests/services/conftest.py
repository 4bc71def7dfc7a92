"""An empty office for every test of a service, and a part of the demo's week."""

import pytest

from molin.services.weeks import open_week
from tests.services.offices import WEEK, add_book, office_in, part_of_demo, planned


@pytest.fixture
def office(tmp_path):
    with office_in(tmp_path) as opened:
        yield opened


@pytest.fixture
def week(office):
    """Eight requests, saved and opened; no plan yet."""
    add_book(office, part_of_demo(requests=8))
    return open_week(office, WEEK)


@pytest.fixture
def proposal(week, office):
    """The same week with a plan that nobody saved."""
    return planned(week, office)
