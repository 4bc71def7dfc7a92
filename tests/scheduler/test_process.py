"""Solving in processes: progress, ends of every kind, and stopping for sure."""

import importlib
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from molin.errors import InvalidInput, SolverStopped
from molin.scheduler.instances.text import read_text_form
from molin.scheduler.processes.several import solve_in_processes
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, SolverFault, search

PATIENCE_S = 60  # an overloaded machine may take long to bring up a process


@pytest.fixture(scope="module")
def tasks():
    """A module that the child finds, too: it gets the parent's search path."""
    folder = str(Path(__file__).parent)
    sys.path.insert(0, folder)
    yield importlib.import_module("solver_tasks")
    sys.path.remove(folder)


@pytest.fixture
def solver_of():
    """Makes solvers that are closed after the test."""
    made = []

    def solver(task):
        made.append(SolverProcess(task))
        return made[-1]

    yield solver
    for one in made:
        one.close()


def told_until(solver, kind):
    """Everything that is told up to the first message of ``kind``."""
    told, until = [], time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        told += solver.poll()
        if any(message.kind is kind for message in told):
            return told
        solver.line.poll(0.1)
    raise AssertionError(f"never told: {kind}")


def warmed(solver):
    solver.warm()
    until = time.monotonic() + PATIENCE_S
    while not solver.ready and time.monotonic() < until:
        assert solver.poll() == []
        solver.line.poll(0.1)
    return solver


def test_progress_comes_in_order_and_then_the_result(tasks, solver_of):
    solver = solver_of(tasks.count)
    solver.start(3, seconds=1.5, seed=7)
    told = told_until(solver, Kind.FINISHED)
    assert [message.value for message in told[:-1]] == [0, 1, 2]
    assert told[-1].value == {"seconds": 1.5, "seed": 7}


def test_a_second_job_is_served_as_the_first(tasks, solver_of):
    solver = solver_of(tasks.count)
    for number in (1, 2):
        solver.start(number)
        assert len(told_until(solver, Kind.FINISHED)) == number + 1


def test_an_error_for_the_person_arrives_as_it_is(tasks, solver_of):
    solver = solver_of(tasks.refuse)
    solver.start(5)
    error = told_until(solver, Kind.FAILED)[-1].value
    assert isinstance(error, InvalidInput)
    assert str(error) == "Shift 5 is wrong: correct it."


def test_a_bug_arrives_with_its_traceback(tasks, solver_of):
    solver = solver_of(tasks.stumble)
    solver.start(0)
    error = told_until(solver, Kind.FAILED)[-1].value
    assert isinstance(error, SolverFault)
    assert "in stumble" in str(error)
    assert "ZeroDivisionError" in str(error)


def test_a_child_that_dies_is_reported_after_its_progress(tasks, solver_of):
    solver = solver_of(tasks.vanish)
    solver.start(139)
    told = told_until(solver, Kind.FAILED)
    assert told[0].value == "so far"
    assert isinstance(told[-1].value, SolverStopped)
    assert "139" in str(told[-1].value)
    assert not solver.running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_child_is_reported(tasks, solver_of):
    solver = solver_of(tasks.get_killed)
    solver.start(0)
    assert isinstance(told_until(solver, Kind.FAILED)[-1].value, SolverStopped)


def test_stopping_is_quick_and_silences_the_job(tasks, solver_of):
    solver = solver_of(tasks.never_end)
    solver.start(0)
    told_until(solver, Kind.PROGRESSED)
    begun = time.monotonic()
    solver.stop()
    assert time.monotonic() - begun < 2  # 0.2 s wanted; measured in tests/bench
    assert solver.poll() == []
    assert not solver.running


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_a_stopped_child_is_gone(tasks, solver_of):
    solver = solver_of(tasks.never_end)
    solver.start(0)
    child = told_until(solver, Kind.PROGRESSED)[-1].value
    solver.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_warm_child_takes_a_job_at_once(tasks, solver_of):
    solver = warmed(solver_of(tasks.count))
    solver.start(1)
    assert solver.line.poll(PATIENCE_S)
    assert solver.poll()[0] == (Kind.PROGRESSED, 0)


def test_a_child_that_died_waiting_is_replaced_unseen(tasks, solver_of):
    solver = warmed(solver_of(tasks.count))
    (child,) = multiprocessing.active_children()
    child.kill()
    child.join()
    solver.start(1)
    assert told_until(solver, Kind.FINISHED)[-1].kind is Kind.FINISHED


def test_the_child_is_polite_and_loads_no_window_toolkit(tasks, solver_of):
    solver = solver_of(tasks.look_around)
    solver.start(0)
    seen = told_until(solver, Kind.FINISHED)[-1].value
    assert not [name for name in seen["modules"] if name.startswith("PySide6")]
    assert seen["nice"] > os.nice(0) or sys.platform == "win32"


def test_the_real_search_runs_in_the_child(solver_of):
    solver = solver_of(search)
    solver.start(road(), seconds=9, iterations=3)
    told = told_until(solver, Kind.FINISHED)
    assert told[-1].value.served() == {0, 1}
    assert told[0].value.solution.routes


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for processes")
def test_a_child_ends_with_its_parent(tasks):
    parent = subprocess.Popen(
        [sys.executable, "-c", ORPHANING],
        cwd=Path(__file__).parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    child = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    until = time.monotonic() + PATIENCE_S
    while is_alive(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(child)


ORPHANING = """
import solver_tasks
from molin.scheduler.processes.solver import SolverProcess

if __name__ == "__main__":
    solver = SolverProcess(solver_tasks.never_end)
    solver.start(0)
    told = []
    while not told:
        solver.line.poll(None)
        told = solver.poll()
    print(told[0].value, flush=True)
    solver.line.poll(None)
"""


def is_alive(process):
    """Zombies are dead: nobody may be there to collect them."""
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text().split()[2] != "Z"


def test_the_best_of_several_solvers_wins(tasks, caplog):
    # Seeds 0 and 1 serve so many visits, seed 2 dies; to serve is always cheaper.
    best = solve_in_processes(road(), seconds=9, processes=3, task=tasks.serve_some)
    assert best.routes == ((0,), ())


def test_only_when_every_solver_fails_is_it_raised(tasks):
    with pytest.raises(SolverStopped):
        solve_in_processes(
            road(), seconds=9, seed=2, processes=1, task=tasks.serve_some
        )


def road():
    """Two customers and two vehicles on a road."""
    sites = ("0 0 0 0 0 900 0", "1 10 0 1 0 900 0", "2 20 0 1 0 900 0")
    return read_text_form("\n".join(("VEHICLE", "2 9", *sites))).problem
