"""Sealed values open with their key, in their place, unaltered, and not otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.errors import InvalidInput, StoreUnavailable
from molin.protection.sealing import Sealer

KEY = bytes(range(32))
HERE = {"table": "requests", "row": "7", "column": "spot"}

short = settings(max_examples=50, deadline=None)


@short
@given(st.binary(max_size=300), st.text(), st.text(), st.text())
def test_a_sealed_value_opens_where_it_was_sealed(plain, table, row, column):
    place = {"table": table, "row": row, "column": column}
    sealer = Sealer(KEY)
    assert sealer.open(sealer.seal(plain, **place), **place) == plain


@pytest.mark.parametrize(
    "elsewhere", [{"table": "rides"}, {"row": "8"}, {"column": "due"}]
)
def test_a_moved_value_does_not_open(elsewhere):
    sealed = Sealer(KEY).seal(b"Gang Melati 7", **HERE)
    with pytest.raises(StoreUnavailable, match="moved"):
        Sealer(KEY).open(sealed, **{**HERE, **elsewhere})


def test_names_that_only_join_to_the_same_text_are_different_places():
    sealed = Sealer(KEY).seal(b"x", table="ab", row="c", column="d")
    with pytest.raises(StoreUnavailable):
        Sealer(KEY).open(sealed, table="a", row="bc", column="d")


@short
@given(st.data())
def test_one_altered_bit_anywhere_does_not_open(data):
    sealed = bytearray(Sealer(KEY).seal(b"Gang Melati 7", **HERE))
    byte = data.draw(st.integers(0, len(sealed) - 1))
    sealed[byte] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(StoreUnavailable):
        Sealer(KEY).open(bytes(sealed), **HERE)


@pytest.mark.parametrize("length", [0, 1, 12, 13, 28])
def test_a_cut_value_does_not_open(length):
    sealed = Sealer(KEY).seal(b"Gang Melati 7", **HERE)
    with pytest.raises(StoreUnavailable):
        Sealer(KEY).open(sealed[:length], **HERE)


def test_another_key_does_not_open():
    sealed = Sealer(KEY).seal(b"Gang Melati 7", **HERE)
    with pytest.raises(StoreUnavailable, match="key"):
        Sealer(bytes(32)).open(sealed, **HERE)


def test_equal_values_are_sealed_differently():
    one, two = (Sealer(KEY).seal(b"Gang Melati 7", **HERE) for _ in range(2))
    assert one != two


def test_a_sealed_value_does_not_hold_the_plain_one():
    assert b"Melati" not in Sealer(KEY).seal(b"Gang Melati 7", **HERE)


def test_a_key_of_another_size_is_refused():
    with pytest.raises(InvalidInput, match="16"):
        Sealer(bytes(16))
