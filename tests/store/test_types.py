"""Columns refuse what they could not give back, and plain text in a sealed one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from molin.domain.fleet import Skill
from molin.domain.requests import Priority
from molin.protection.sealing import SealedBytes
from molin.store.types import OneWord, RankNumber, Sealed, Seconds, UtcDateTime, WordSet

OFFICES = st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
VALUES = {
    UtcDateTime(): st.builds(
        lambda zone, seconds: datetime.fromtimestamp(seconds, ZoneInfo(zone)),
        OFFICES,
        st.floats(0, 2**32),
    ),
    Seconds(): st.integers(-(2**31), 2**31 - 1).map(lambda s: timedelta(seconds=s)),
    OneWord(Skill): st.sampled_from(Skill),
    WordSet(Skill): st.frozensets(st.sampled_from(Skill)),
    RankNumber(Priority): st.sampled_from(Priority),
    Sealed(): st.binary().map(SealedBytes),
}


def there_and_back(kind, value):
    table = Table("one", MetaData(), Column("value", kind))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(insert(table).values(value=value))
        return connection.scalar(select(table.c.value))


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: type(kind).__name__)
@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_value_comes_back_as_it_went_in(kind, data):
    value = data.draw(st.none() | VALUES[kind])
    assert there_and_back(kind, value) == value


def test_a_moment_comes_back_in_utc():
    moment = datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert there_and_back(UtcDateTime(), moment).tzinfo is UTC


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        (UtcDateTime(), datetime(2026, 11, 23, 8), "no time zone"),  # noqa: DTZ001
        (Seconds(), timedelta(seconds=1.5), "whole number of seconds"),
        (Sealed(), b"Gang Melati 7", "plain value"),
        (OneWord(Skill), "pilot", "not a valid Skill"),
    ],
)
def test_what_could_not_be_kept_is_a_bug(kind, value, reason):
    with pytest.raises(StatementError, match=reason):
        there_and_back(kind, value)
