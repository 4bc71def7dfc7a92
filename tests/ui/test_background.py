"""Work beside the main thread, and its outcome back on it."""

import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication

from molin.errors import NotFound
from molin.ui.background import Background


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


def test_the_task_runs_beside_and_its_result_comes_back(qtbot, background):
    seen = []
    background.read(
        threading.current_thread,
        lambda worker: seen.append((worker, threading.current_thread())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_the_writer_keeps_the_order_of_its_tasks(qtbot, background):
    seen = []
    for number in range(20):
        background.write(lambda number=number: number, seen.append, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_a_reader_does_not_wait_for_the_writer(qtbot, background):
    gate = threading.Event()
    seen = []
    background.write(gate.wait, lambda _: seen.append("written"), seen.append)
    background.read(lambda: "read", seen.append, seen.append)
    qtbot.waitUntil(lambda: seen == ["read"])
    gate.set()
    qtbot.waitUntil(lambda: seen == ["read", "written"])


def test_an_error_for_the_person_comes_back_as_such(qtbot, background):
    def missing():
        raise NotFound("No week {n}.", n=3)

    seen = []
    background.read(missing, lambda result: None, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]) == "No week 3."


def test_a_bug_in_a_task_reaches_the_hook_for_bugs(qtbot, background, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda *caught: seen.append(caught))
    background.read(lambda: 1 // 0, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is ZeroDivisionError


def test_nothing_comes_back_after_closing(qtbot, background):
    seen = []
    background.write(lambda: 1, seen.append, seen.append)
    background.close()
    QCoreApplication.processEvents()  # what the writer posted is delivered now
    assert seen == []
