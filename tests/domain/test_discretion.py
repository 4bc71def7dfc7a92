"""How roughly a route is told that leads to a confidential spot."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.discretion import FIVE_MINUTES, QUARTER, about, about_as_long

MOMENTS = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001 (the strategy adds the zones)
    max_value=datetime(2027, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, ZoneInfo("Asia/Makassar")]),
)


@pytest.mark.parametrize(
    ("clock", "told"),
    [("09:07:29", "09:00"), ("09:07:30", "09:15"), ("09:52:30", "10:00")],
)
def test_a_time_is_told_by_the_nearest_quarter_hour(clock, told):
    moment = datetime.fromisoformat(f"2026-11-23T{clock}+08:00")
    assert about(moment) == datetime.fromisoformat(f"2026-11-23T{told}+08:00")


@settings(max_examples=50, deadline=None)
@given(one=MOMENTS, other=MOMENTS, step=st.sampled_from([QUARTER, FIVE_MINUTES]))
def test_told_times_are_near_and_keep_their_order(one, other, step):
    assert abs(about(one, step) - one) <= step / 2
    assert about(one, step).minute % (step / timedelta(minutes=1)) == 0
    if one <= other:
        assert about(one, step) <= about(other, step)


def test_no_drive_is_told_as_none():
    lengths = [timedelta(minutes=n) for n in (1, 22, 23, 60)]
    told = [about_as_long(one) / timedelta(minutes=1) for one in lengths]
    assert told == [15, 15, 30, 60]
