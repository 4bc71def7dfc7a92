"""Benchmark instances planned from file to file, judged by somebody else."""

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from molin.errors import InvalidInput, StoreUnavailable
from molin.services.instances import Search, solve_instance

BENCH = Path(__file__).parents[3] / "shared" / "bench"
FEW = Search(seconds=60, seed=3, iterations=5)


@pytest.fixture
def bench():
    if not BENCH.is_dir():
        pytest.skip(f"the benchmark instances are not at {BENCH}")
    return BENCH


def judged(instance, plan):
    """What the benchmark's own judge says; it fails on a broken rule."""
    judge = [sys.executable, BENCH / "score_week.py", instance, plan]
    done = subprocess.run(judge, capture_output=True, check=True, timeout=60)
    return json.loads(done.stdout)


def test_the_judge_of_the_weeks_agrees_with_the_cost(bench, tmp_path):
    instance, plan = bench / "weeks" / "week-3x5-80.json", tmp_path / "plan.json"
    solved = solve_instance(instance, FEW, out=plan)
    told = judged(instance, plan)
    assert solved.cost == told["cost"] == json.loads(plan.read_text())["cost"]
    assert solved.unserved == told["unserved"]


def truncated_tenths(here, there):
    """The distance x 10, rounded down, as the literature has it."""
    square = sum((a - b) ** 2 for a, b in zip(here, there, strict=True))
    return int(10 * square**0.5 + 1e-9)


def test_a_solomon_plan_serves_all_and_costs_its_distance(bench, tmp_path):
    instance, plan = bench / "classic" / "C101.txt", tmp_path / "plan.json"
    solved = solve_instance(instance, FEW, out=plan)
    rows = [line.split() for line in instance.read_text().splitlines()]
    at = {int(r[0]): (int(r[1]), int(r[2])) for r in rows[9:] if len(r) == 7}
    routes = json.loads(plan.read_text())["routes"]
    assert sorted(stop for route in routes for stop in route) == list(range(1, 101))
    ways = [[0, *route, 0] for route in routes]
    length = sum(
        truncated_tenths(at[a], at[b]) for way in ways for a, b in pairwise(way)
    )
    assert (solved.cost, solved.unserved) == (length, 0)


def test_equal_seeds_and_steps_give_equal_plans(bench, tmp_path):
    instance = bench / "classic" / "R101.txt"
    plans = [tmp_path / "one.json", tmp_path / "other.json"]
    for plan in plans:
        solve_instance(instance, FEW, out=plan)
    assert plans[0].read_bytes() == plans[1].read_bytes()


@pytest.fixture
def pair(tmp_path):
    """One ride, in Li and Lim's form."""
    path = tmp_path / "pair.txt"
    path.write_text(
        "1 30 1\n0 0 0 0 0 500 0 0 0\n7 3 4 1 0 100 5 0 4\n4 6 8 -1 9 200 5 7 0\n"
    )
    return path


@pytest.mark.parametrize(
    ("name", "said"), [("", "is a folder"), ("pair.txt/plan.json", "Nothing can be")]
)
def test_no_time_goes_into_a_plan_that_cannot_be_written(pair, name, said):
    begun = time.monotonic()
    with pytest.raises(StoreUnavailable, match=said):
        solve_instance(pair, Search(seconds=30), out=pair.parent / name)
    assert time.monotonic() - begun < 15


def test_the_folder_of_the_plan_is_made(pair):
    plan = pair.parent / "new" / "plan.json"
    solve_instance(pair, FEW, out=plan)
    assert json.loads(plan.read_text())["routes"] == [[7, 4]]


def test_more_processes_than_cores_are_refused(pair):
    search = Search(seconds=1, processes=100_000)
    with pytest.raises(InvalidInput, match="cannot run 100000 processes"):
        solve_instance(pair, search)


def test_a_file_that_is_no_instance_is_said_and_nothing_written(tmp_path):
    (tmp_path / "week.json").write_text("{}")
    with pytest.raises(InvalidInput, match="missing"):
        solve_instance(tmp_path / "week.json", FEW, out=tmp_path / "plan.json")
    assert not (tmp_path / "plan.json").exists()
