"""Messages of the solver process as signals; the process here is a fake."""

import sys

import pytest

from molin.errors import SolverStopped
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, Message, SolverFault
from molin.ui.solver_job import SolverJob

PROBLEM = object()


class FakeProcess(SolverProcess):
    """Says what the test puts into ``told``; starts nothing."""

    def __init__(self):
        super().__init__()
        self.told = []
        self.started = None
        self.stopped = 0

    def start(self, problem, **options):
        self.started = problem, options

    def poll(self):
        told, self.told = self.told, []
        return told

    def stop(self):
        self.stopped += 1


@pytest.fixture
def process():
    return FakeProcess()


@pytest.fixture
def job(qtbot, process):
    made = SolverJob(solver=process)
    yield made
    made.close()


def test_a_search_gets_its_time_and_its_seed(job, process):
    job.start(PROBLEM, 20.0, 7)
    asked = {"seconds": 20.0, "seed": 7, "start": None}
    assert process.started == (PROBLEM, asked)
    assert job.running


def test_better_plans_and_the_end_come_as_signals_in_order(qtbot, job, process):
    process.told = [
        Message(Kind.PROGRESSED, "better"),
        Message(Kind.FINISHED, "best"),
    ]
    seen = []
    job.progressed.connect(seen.append)
    job.finished.connect(seen.append)
    with qtbot.waitSignal(job.finished):
        job.start(PROBLEM, 1.0, 0)
    assert seen == ["better", "best"]
    assert not job.running


def test_nothing_follows_a_stop(qtbot, job, process):
    process.told = [Message(Kind.PROGRESSED, 1), Message(Kind.FINISHED, 2)]
    job.progressed.connect(job.stop)
    with (
        qtbot.assertNotEmitted(job.finished, wait=150),
        qtbot.waitSignal(job.progressed),
    ):
        job.start(PROBLEM, 1.0, 0)
    assert process.stopped == 1


def test_a_process_that_dies_is_told_of(qtbot, job, process):
    died = SolverStopped("Planning stopped unexpectedly (code {code}).", code=9)
    process.told = [Message(Kind.FAILED, died)]
    with qtbot.waitSignal(job.failed) as failed:
        job.start(PROBLEM, 1.0, 0)
    assert failed.args == [died]


def test_a_bug_in_the_process_reaches_the_hook_for_bugs(
    qtbot, job, process, monkeypatch
):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda *bug: caught.append(bug[0]))
    process.told = [Message(Kind.FAILED, SolverFault("Traceback …"))]
    with qtbot.waitSignal(job.failed) as failed:
        job.start(PROBLEM, 1.0, 0)
    assert caught == [SolverFault]
    assert isinstance(failed.args[0], SolverStopped)
