"""A bug is told of, can be reported without a word about people, and work goes on."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from molin.scheduler.processes.worker import SolverFault
from molin.ui.fault_report import fault_report
from molin.ui.report_dialog import ExceptionReporter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reporter(qtbot, caplog):
    made = ExceptionReporter()
    made.install()
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def fault(secret):
    try:
        raise LookupError(secret)
    except LookupError as error:
        return error


def raise_uncaught(error):
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_uncaught_exception_opens_a_dialog_that_blocks_nothing(reporter):
    raise_uncaught(fault("x"))
    assert reporter.dialog.isVisible()


def test_the_report_names_kind_and_place_but_never_the_text(reporter):
    raise_uncaught(fault("Jalan Rahasia 7"))
    report = reporter.dialog.report.toPlainText()
    assert "builtins.LookupError" in report
    assert "test_report_dialog.py" in report
    assert "Rahasia" not in report


def test_the_report_goes_to_the_clipboard(qtbot, reporter):
    raise_uncaught(fault("x"))
    qtbot.mouseClick(reporter.dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == reporter.dialog.report.toPlainText()


def test_the_same_fault_again_opens_no_second_dialog(qtbot, reporter):
    error = fault("x")
    raise_uncaught(error)
    first = reporter.dialog
    qtbot.mouseClick(first.go_on_button, LEFT)
    raise_uncaught(error)
    assert reporter.dialog is first
    assert not first.isVisible()


def test_another_fault_waits_while_a_dialog_is_open(reporter):
    raise_uncaught(fault("x"))
    first = reporter.dialog
    raise_uncaught(ValueError("y"))
    assert reporter.dialog is first


def test_a_fault_after_the_window_of_a_dialog_has_gone_is_told_of(reporter):
    raise_uncaught(fault("x"))
    first = reporter.dialog
    delete(first)
    raise_uncaught(ValueError("y"))
    assert reporter.dialog is not first
    assert reporter.dialog.isVisible()


def test_every_fault_is_logged_without_its_text(reporter, caplog):
    error = fault("Jalan Rahasia 7")
    raise_uncaught(error)
    raise_uncaught(error)
    assert caplog.messages == ["uncaught", "uncaught"]


def test_an_exception_in_a_thread_is_told_of_too(qtbot, reporter):
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert "ZeroDivisionError" in reporter.dialog.report.toPlainText()


def test_the_hooks_of_before_come_back(qtbot):
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    reporter = ExceptionReporter()
    reporter.install()
    assert sys.excepthook is not before[0]
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_fault_of_the_solver_process_keeps_its_places():
    text = (
        "Traceback (most recent call last):\n"
        '  File "/home/nurul/molin/scheduler/solve.py", line 12, in solve\n'
        "    raise ValueError(address)\n"
        "ValueError: Jalan Rahasia 7\n"
    )
    report = fault_report(SolverFault(text))
    assert "  ValueError\n    scheduler/solve.py:12 in solve" in report
    assert "Rahasia" not in report
    assert "nurul" not in report
