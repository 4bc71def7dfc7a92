"""Reading the Solomon and Li-Lim text forms."""

from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.errors import InvalidInput
from molin.scheduler.instances.text import read_text_form
from molin.scheduler.problem import NO_LIMIT

SOLOMON = """T1

VEHICLE
NUMBER     CAPACITY
  3         20

CUSTOMER
CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

    0       0          0          0          0        230          0
    5       1          1         10         16         50         10
    9       3          4          7          0        100.5       10
"""
LI_LIM = """2 30 1
0 0 0 0 0 500 0 0 0
1 3 4 12 0 100 5 0 4
4 6 8 -12 10 200 5 1 0
"""


def changed(text, line, words):
    lines = text.splitlines()
    lines[line - 1] = words
    return "\n".join(lines)


def test_distances_are_truncated_and_counted_in_tenths():
    # Roots of 2, 25 and 13: 1.414, 5 and 3.605.
    travel = read_text_form(SOLOMON).problem.travel
    assert travel.tolist() == [[0, 14, 50], [14, 0, 36], [50, 36, 0]]


def test_times_are_counted_in_tenths():
    problem = read_text_form(SOLOMON).problem
    assert problem.visits.opens.tolist() == [160, 0]
    assert problem.visits.closes.tolist() == [500, 1005]
    assert problem.visits.service.tolist() == [100, 100]
    assert problem.shifts.latest.tolist() == [2300] * 3


def test_customers_keep_their_numbers():
    assert read_text_form(SOLOMON).names == (5, 9)


def test_demand_loads_and_capacity_limits():
    problem = read_text_form(SOLOMON).problem
    assert problem.visits.load.tolist() == [10, 7]
    assert problem.shifts.capacity.tolist() == [20] * 3


def test_siblings_become_pairs_without_a_longest_ride():
    form = read_text_form(LI_LIM)
    pairs = form.problem.pairs
    assert form.names == (1, 4)
    assert (pairs.pickup.tolist(), pairs.drop_off.tolist()) == ([0], [1])
    assert pairs.longest.tolist() == [NO_LIMIT]
    assert form.problem.visits.load.tolist() == [12, -12]


def test_windows_line_ends_do_not_matter():
    problem = read_text_form(SOLOMON.replace("\n", "\r\n")).problem
    assert problem.visit_count == 2


coordinate = st.decimals(0, 200, places=2)


@settings(max_examples=60, deadline=None)
@given(st.lists(coordinate, min_size=4, max_size=4))
def test_fractions_of_coordinates_are_exact(values):
    x, y, to_x, to_y = values
    text = changed(SOLOMON, 10, f"0 {x} {y} 0 0 230 0")
    text = changed(text, 11, f"5 {to_x} {to_y} 10 16 50 10")
    square = (Fraction(x) - Fraction(to_x)) ** 2 + (Fraction(y) - Fraction(to_y)) ** 2
    root = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
    tenths = int((root * 10).quantize(Decimal(1), ROUND_FLOOR))
    assert read_text_form(text).problem.travel[0, 1] == tenths


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("once upon a time", "neither a week nor"),
        ("3 20 1", "ends before its depot"),
        ("VEHICLE", "ends before its depot"),
        (changed(SOLOMON, 11, "5 1 1 10"), "Line 11 has 4 figures"),
        (changed(SOLOMON, 11, "5 x 1 10 16 50 10"), "Line 11: x is 'x'"),
        (changed(SOLOMON, 11, "5 1e999999 1 10 16 50 10"), "Line 11: x is '1e9"),
        (changed(SOLOMON, 11, "5 1 1 10 -6 50 10"), "Line 11: ready time is -6"),
        (changed(SOLOMON, 11, "5 1 1 -1 16 50 10"), "Line 11: demand is -1"),
        (changed(SOLOMON, 11, "5 1 1 10 1.25 50 10"), "ready time is 1.25"),
        (changed(SOLOMON, 11, "9 1 1 10 16 50 10"), "Line 12: number 9"),
        (changed(SOLOMON, 5, "3"), "Line 5: capacity is ''"),
        (changed(SOLOMON, 5, "999999 20"), "999999 vehicles"),
        (changed(LI_LIM, 3, "1 3 4 12 0 100 5 0 7"), "Line 3: customer 1"),
        (changed(LI_LIM, 3, "1 3 4 12 0 100 5 0 0"), "Line 3: customer 1"),
        (changed(LI_LIM, 3, "1 3 4 12 0 100 5 4 4"), "Line 3: customer 1"),
        (changed(LI_LIM, 4, "4 6 8 -11 10 200 5 1 0"), "Line 3: customer 1"),
        (changed(LI_LIM, 4, "4 6 8 -12 10 200 5 9 0"), "Line 3: customer 1"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, said):
    with pytest.raises(InvalidInput, match=said):
        read_text_form(text)
