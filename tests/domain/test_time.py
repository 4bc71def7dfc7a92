"""Weeks and windows."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from molin.domain.time import TimeWindow, Week
from molin.errors import InvalidInput

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_window_holds_its_opening_but_not_its_closing_moment():
    window = TimeWindow(NINE, NINE + timedelta(hours=1))
    assert window.admits(NINE)
    assert not window.admits(NINE + timedelta(hours=1))


def test_a_window_that_closes_before_it_opens_is_refused():
    with pytest.raises(InvalidInput, match="closes before it opens"):
        TimeWindow(NINE, NINE - timedelta(minutes=1))


def test_a_window_without_a_zone_is_refused():
    with pytest.raises(InvalidInput, match="time zone"):
        TimeWindow(NINE.replace(tzinfo=None), NINE.replace(tzinfo=None))


def test_windows_that_only_touch_do_not_overlap():
    first = TimeWindow(NINE, NINE + timedelta(hours=1))
    second = TimeWindow(NINE + timedelta(hours=1), NINE + timedelta(hours=2))
    assert first.overlap(second) is None


def test_a_week_belongs_to_the_office_and_not_to_the_computer():
    # Sunday 17:30 in London is Monday 01:30 in Banjarbaru, eight hours ahead.
    sunday_evening = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
    assert Week.of(sunday_evening).monday == date(2026, 11, 23)


def test_the_clock_of_a_week_is_the_clock_of_its_zone():
    assert Week(date(2026, 11, 23)).at(0, time(7, 30)).utcoffset() == timedelta(hours=8)


def test_a_week_that_does_not_begin_on_monday_is_refused():
    with pytest.raises(InvalidInput, match="2026-11-24"):
        Week(date(2026, 11, 24))


def test_the_week_after_the_next_begins_fourteen_days_later():
    assert Week(date(2026, 11, 23)).later(2).monday == date(2026, 12, 7)
