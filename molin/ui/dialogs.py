"""The few dialogs: only where a decision is due, and none that holds up the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from molin.domain.time import Week
from molin.words import Words


def ask_for_pdf(
    parent: QWidget, week: Week, then: Callable[[Path], object]
) -> QFileDialog:
    """Ask where to write route sheets; nothing follows when the person cancels.

    The file is named after the Monday, so that no week overwrites another's.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(
        parent,
        QCoreApplication.translate("dialogs", "Route sheets as PDF"),
        QStandardPaths.writableLocation(documents),
        "PDF (*.pdf)",
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"molin-{week.monday.isoformat()}.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def ask_about_unsaved(
    parent: QWidget,
    words: Words,
    weeks: Sequence[Week],
    *,
    save: Callable[[], object],
    discard: Callable[[], object],
) -> QMessageBox:
    """Ask what becomes of plans that nobody saved; cancelling calls neither."""
    translate = QCoreApplication.translate
    named = ", ".join(words.week(week) for week in weeks)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(
        translate("dialogs", "Not saved yet: the plan of {weeks}").format(weeks=named)
    )
    role = QMessageBox.ButtonRole
    saving = box.addButton(translate("dialogs", "Save"), role.AcceptRole)
    leaving = translate("dialogs", "Close without saving")
    dropping = box.addButton(leaving, role.DestructiveRole)
    staying = box.addButton(translate("dialogs", "Back to the plan"), role.RejectRole)
    box.setDefaultButton(saving)
    box.setEscapeButton(staying)
    saving.clicked.connect(save)
    dropping.clicked.connect(discard)
    box.open()
    return box


def tell(text: str) -> None:
    """Say why Molin cannot start; the one dialog that waits, as nothing else runs."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Molin")
    box.setText(text)
    box.addButton(
        QCoreApplication.translate("dialogs", "Close"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    box.exec()
