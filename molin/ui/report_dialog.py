"""Tells the person of a bug, offers a report on it, and lets the work go on."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from molin.journal import note_failure
from molin.ui.fault_report import fault_report
from molin.ui.parts import label

SIZE_PX = (560, 360)


class ExceptionReporter(QObject):
    """Takes the place of Python's hooks for exceptions that nobody caught.

    Each kind of fault is shown once: one that comes back with every repaint must not
    bury the work under dialogs. All of them are written to the log.
    """

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._telling = False
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._caught.connect(self._on_caught)
        self.dialog: ReportDialog | None = None
        """The last one that was opened."""

    def install(self) -> None:
        """From now on every uncaught exception of any thread comes here."""
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        sys.unraisablehook = self._unraisable_hook

    def uninstall(self) -> None:
        """Put the hooks back that were there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        traceback: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, traceback)
            return
        note_failure("uncaught", error)
        if self._telling:
            return  # a fault of the telling itself must not be told, and so on for ever
        self._caught.emit(error)  # on to the main thread, whichever this is

    def _thread_hook(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and caught.exc_type is not SystemExit:
            self._hook(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _unraisable_hook(self, caught: sys.UnraisableHookArgs) -> None:
        if caught.exc_value is not None:
            self._hook(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot(object)
    def _on_caught(self, error: BaseException) -> None:
        self._telling = True
        try:
            self._tell(fault_report(error))
        finally:
            self._telling = False

    def _tell(self, report: str) -> None:
        there = self.dialog is not None and isValid(self.dialog)
        if report in self._told or (there and self.dialog and self.dialog.isVisible()):
            return
        self._told.add(report)
        self.dialog = ReportDialog(report)  # of no window: it may outlive each
        self.dialog.open()
        self.dialog.raise_()


class ReportDialog(QDialog):
    """A plain sentence, the report, and a button to copy it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in Molin"))
        self.resize(*SIZE_PX)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        fixed = QFontDatabase.SystemFont.FixedFont
        self.report.setFont(QFontDatabase.systemFont(fixed))
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button = QPushButton(self.tr("Copy report"))
        self.go_on_button = QPushButton(self.tr("Go on"))
        self._lay_out()
        self.copy_button.clicked.connect(self._on_copy)
        self.go_on_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        title = label(self.tr("Something in Molin went wrong"), "title")
        sentence = label(
            self.tr(
                "Your work is still here, and you can go on. Please copy the report"
                " and send it to whoever looks after Molin. It names places in the"
                " program, no people, no addresses and nothing that you typed."
            ),
            "label",
        )
        sentence.setWordWrap(True)
        self.go_on_button.setProperty("kind", "primary")
        self.go_on_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_button)
        buttons.addStretch()
        buttons.addWidget(self.go_on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (title, sentence, self.report):
            column.addWidget(part)
        column.addLayout(buttons)
        self.go_on_button.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
