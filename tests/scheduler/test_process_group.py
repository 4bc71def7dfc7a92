"""Two solvers that look like one: what they tell each other, and every end."""

import importlib
import multiprocessing
import os
import subprocess
import sys
import time
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from molin.errors import SolverStopped
from molin.scheduler.processes.group import SolverGroup
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, search
from tests.scheduler.small_problems import problem, shift, visit

PATIENCE_S = 60  # an overloaded machine may take long to bring up a process


@pytest.fixture(scope="module")
def tasks():
    """A module that the children find, too: they get the parent's search path."""
    folder = str(Path(__file__).parent)
    sys.path.insert(0, folder)
    yield importlib.import_module("solver_tasks")
    sys.path.remove(folder)


@pytest.fixture
def group_of():
    """Makes groups of two that are closed after the test."""
    made = []

    def group(task):
        made.append(SolverGroup([SolverProcess(task) for _ in range(2)]))
        return made[-1]

    yield group
    for one in made:
        one.close()


def told_until(group, *kinds):
    """Everything that is told up to the first message of one of ``kinds``."""
    told, until = [], time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        told += group.poll()
        if any(message.kind in kinds for message in told):
            return told
        wait(group.lines, 0.1)
    raise AssertionError(f"never told: {kinds}")


def to_the_end(group):
    return told_until(group, Kind.FINISHED, Kind.FAILED)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_the_plan_of_a_solver_that_dies_is_kept_and_its_end_logged(
    tasks, group_of, caplog
):
    group = group_of(tasks.find_and_die)
    group.start(0, seconds=9)
    told = to_the_end(group)
    assert told[-1] == (Kind.FINISHED, "plan of 0")
    assert [record.message for record in caplog.records] == ["a solver ended early"]
    assert not group.running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_the_death_of_all_is_told_once(tasks, group_of, caplog):
    group = group_of(tasks.get_killed)
    group.start(0, seconds=9)
    (end,) = to_the_end(group)
    assert isinstance(end.value, SolverStopped)
    assert not group.running
    assert group.poll() == []


def test_with_iterations_nobody_hears_and_the_first_of_equals_wins(tasks, group_of):
    group = group_of(tasks.find_the_same)
    group.start(0, seconds=9, iterations=1)
    assert to_the_end(group)[-1].value == "plan of 0, heard None"


def test_plans_told_are_better_each_time_and_the_last_one_is_the_end(group_of):
    group = group_of(search)
    group.start(scattered(), seconds=1.0)
    *told, end = to_the_end(group)
    costs = [message.value.cost for message in told]
    times = [message.value.elapsed for message in told]
    assert costs == sorted(set(costs), reverse=True)
    assert times == sorted(times)
    assert end.value == told[-1].value.solution


def test_equal_counts_and_seeds_end_with_equal_plans(group_of):
    plans = []
    for _ in range(2):
        group = group_of(search)
        group.start(scattered(), seed=3, seconds=0.0, iterations=300)
        plans.append(to_the_end(group)[-1].value)
    assert plans[0] == plans[1]


def test_stopping_is_quick_and_silences_all(tasks, group_of):
    group = group_of(tasks.sleep)
    group.start(0, seconds=9)
    while not group.ready:
        wait(group.lines)
        group.poll()
    begun = time.monotonic()
    group.stop()
    assert time.monotonic() - begun < 2  # 0.2 s wanted; measured in tests/bench
    assert group.poll() == []
    assert not group.running


@pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by signal 0")
def test_a_stop_before_anybody_is_ready_keeps_who_warms_up(tasks, group_of):
    group = group_of(tasks.sleep)
    group.warm()
    children = {child.pid for child in multiprocessing.active_children()}
    group.start(0, seconds=9)
    group.stop()
    assert children <= {child.pid for child in multiprocessing.active_children()}


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for processes")
def test_no_child_outlives_a_parent_that_is_killed():
    parent = subprocess.Popen(
        [sys.executable, "-c", ORPHANING],
        cwd=Path(__file__).parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    children = [int(child) for child in parent.stdout.readline().split()]
    parent.kill()
    parent.communicate()
    until = time.monotonic() + PATIENCE_S
    while any(map(is_alive, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert len(children) == 2
    assert not any(map(is_alive, children))


ORPHANING = """
import multiprocessing
from multiprocessing.connection import wait
import solver_tasks
from molin.scheduler.processes.group import SolverGroup
from molin.scheduler.processes.solver import SolverProcess

if __name__ == "__main__":
    group = SolverGroup([SolverProcess(solver_tasks.sleep) for _ in range(2)])
    group.start(0, seconds=9)
    while not group.ready:
        wait(group.lines)
        group.poll()
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    wait([multiprocessing.Pipe()[0]])
"""


def is_alive(process):
    """Zombies are dead: nobody may be there to collect them."""
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text().split()[2] != "Z"


def scattered(count=12):
    """Visits along a road on both sides of the base, for two shifts."""
    return problem(
        [visit(17 * n % 90 - 40, windows=[(40 * n % 400, 600)]) for n in range(count)],
        [shift(ends=300), shift(ends=300, unit=1)],
    )
