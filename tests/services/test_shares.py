"""The shares of a score, against the score that the search reckons."""

from dataclasses import replace

import pytest

from molin.domain.plan import Stage, Weights
from molin.domain.shares import shares
from molin.services.planning import prepare, settled
from molin.services.weeks import open_week
from tests.services.offices import WEEK, add_book, demo, emptied, planned

WEIGHTS = Weights(unevenness=2, reserve=3, preferred=25)


@pytest.fixture
def weighed(office):
    """The whole demo, with crowds, and a plan in which every term costs something."""
    add_book(office, demo())
    week = open_week(office, WEEK)
    return planned(replace(week, book=replace(week.book, weights=WEIGHTS)), office)


def total(found, term):
    return sum(one.minutes for one in found[term])


@pytest.mark.parametrize(
    "term", ["travel", "overtime", "unserved", "unevenness", "preferred", "reserve"]
)
def test_shares_add_up_to_their_term(weighed, term):
    found = shares(weighed.book, weighed.plan)
    expected = getattr(weighed.plan.score, term)
    assert total(found, term) == pytest.approx(expected, abs=0.1)


def test_shares_of_what_is_left_out_add_up(weighed, office):
    nobody = emptied(weighed, office)
    found = shares(nobody.book, nobody.plan)
    assert len(found["unserved"]) == len(nobody.book.requests)
    assert total(found, "unserved") == pytest.approx(nobody.plan.score.unserved)


def test_shares_of_a_change_count_against_what_was_published(weighed, office):
    told = replace(weighed.plan, stage=Stage.PUBLISHED)
    week = replace(weighed, plan=told, stored=told)
    encoding = prepare(week, office.roads)
    nothing = replace(encoding.solution(told), routes=((),) * len(encoding.shifts))
    gone = settled(week, encoding, nothing, office.roads)
    found = shares(gone.book, gone.plan, told)
    assert gone.plan.score.change > 0
    assert total(found, "change") == pytest.approx(gone.plan.score.change)


def test_the_largest_share_comes_first(weighed):
    for some in shares(weighed.book, weighed.plan).values():
        minutes = [one.minutes for one in some]
        assert minutes == sorted(minutes, reverse=True)
