"""The planning problem as arrays."""

import pickle

import numpy as np
import pytest

from molin.scheduler.problem import NONE, Solution, ragged
from tests.scheduler.small_problems import problem, shift, visit


def test_windows_that_touch_or_overlap_become_one():
    index, opens, closes = ragged([[(30, 40), (0, 10), (11, 20)], [], [(5, 9)]])
    assert index.tolist() == [0, 2, 2, 3]
    assert list(zip(opens, closes, strict=True)) == [(0, 20), (30, 40), (5, 9)]


def test_what_is_in_no_route_is_left_out():
    asked = problem([visit(10), visit(20), visit(30)], [shift(), shift()])
    assert Solution(((2,), ())).left_out(asked) == (0, 1)


def test_a_locked_published_visit_is_dear_to_leave_out():
    told = visit(10, must=True, baseline=(0, 100))
    asked = problem([told, visit(20)], [shift()])
    assert asked.absence.tolist() == [1_001_000, 1000]


def test_each_half_of_a_pair_knows_the_other():
    asked = problem([visit(1), visit(2), visit(3)], [shift()], pairs=[(2, 0, 60)])
    assert asked.mate.tolist() == [2, NONE, 0]


def test_a_problem_survives_the_way_to_another_process():
    asked = problem([visit(10)], [shift()])
    there = pickle.loads(pickle.dumps(asked))
    assert np.array_equal(there.travel, asked.travel)
    assert there.prices == asked.prices


def test_a_problem_cannot_be_changed():
    asked = problem([visit(10)], [shift()])
    with pytest.raises(ValueError, match="read-only"):
        asked.visits.service[0] = 5
