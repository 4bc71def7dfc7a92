"""Instances of all forms, told apart by what is in them, and solutions written back."""

import json

import pytest

from molin.errors import InvalidInput, StoreUnavailable
from molin.scheduler.instances.read import read_instance, write_solution
from molin.scheduler.problem import Solution

LI_LIM = "3 30 1\n0 0 0 0 0 500 0 0 0\n7 3 4 12 0 100 5 0 4\n4 6 8 -12 9 200 5 7 0\n"
NO_WEEK = {"travel": [[0]], "visits": [], "pairs": [], "spaced": []}
WEIGHTS = {"travel": 1, "overtime": 1, "unserved": 1}
REST = {"earliest": 60, "latest": 90, "length": 30}
SHIFT = {"unit": 0, "day": 0, "base": 0, "start": 0, "end": 99, "overtime": 0}
SHIFT |= {"max_span": 99, "skills": [], "break": REST}


def stored(tmp_path, content):
    path = tmp_path / "instance"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_routes_are_told_in_the_numbers_of_the_file(tmp_path):
    instance = read_instance(stored(tmp_path, LI_LIM))
    assert instance.routes(Solution(((), (0, 1), ()))) == [[7, 4]]


def test_a_week_has_a_route_for_each_shift(tmp_path):
    content = NO_WEEK | {"weights": WEIGHTS, "shifts": [SHIFT, SHIFT | {"unit": 1}]}
    instance = read_instance(stored(tmp_path, json.dumps(content)))
    assert instance.routes(Solution.empty(instance.problem)) == [[], []]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        (" \n ", "is empty"),
        (b"\xff\xfe\x00\x80PK", "is no text"),
        ("{}", "missing"),
    ],
)
def test_what_is_no_instance_is_said(tmp_path, content, said):
    with pytest.raises(InvalidInput, match=said):
        read_instance(stored(tmp_path, content))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InvalidInput, match=r"week\.json cannot be read"):
        read_instance(tmp_path / "week.json")


def test_a_byte_order_mark_does_no_harm(tmp_path):
    instance = read_instance(stored(tmp_path, b"\xef\xbb\xbf" + LI_LIM.encode()))
    assert instance.names == (7, 4)


def test_a_solution_is_written_whole(tmp_path):
    path = tmp_path / "plan.json"
    write_solution(path, [(7, 4), ()], 123)
    assert json.loads(path.read_text()) == {"routes": [[7, 4], []], "cost": 123}
    assert list(tmp_path.iterdir()) == [path]


def test_a_solution_without_a_folder_is_said(tmp_path):
    with pytest.raises(StoreUnavailable, match=r"plan\.json"):
        write_solution(tmp_path / "nowhere" / "plan.json", [], 0)
