"""The few dialogs: what they ask, and what follows each answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from molin.ui.dialogs import ask_about_unsaved, ask_for_pdf, tell
from tests.services.offices import WEEK

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def answers():
    return []


@pytest.fixture
def question(qtbot, parent, words, answers):
    box = ask_about_unsaved(
        parent,
        words,
        [WEEK, WEEK.later(1)],
        save=lambda: answers.append("save"),
        discard=lambda: answers.append("discard"),
    )
    qtbot.waitUntil(box.isVisible)
    return box


def named(box, word):
    return next(button for button in box.buttons() if button.text() == word)


def test_the_question_names_every_week_with_an_unsaved_plan(question):
    assert "23–29 Nov 2026, 30 Nov – 6 Dec 2026" in question.text()


@pytest.mark.parametrize(
    ("word", "follows"),
    [
        ("Save", ["save"]),
        ("Close without saving", ["discard"]),
        ("Back to the plan", []),
    ],
)
def test_each_answer_has_its_own_consequence(qtbot, question, answers, word, follows):
    button = named(question, word)
    with qtbot.waitSignal(question.finished):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers == follows


@pytest.mark.parametrize(("key", "follows"), [(ENTER, ["save"]), (ESCAPE, [])])
def test_enter_saves_and_esc_goes_back(qtbot, question, answers, key, follows):
    with qtbot.waitSignal(question.finished):
        qtbot.keyClick(question, key)
    assert answers == follows


def test_a_question_that_was_answered_is_gone(qtbot, parent, question):
    qtbot.keyClick(question, ESCAPE)
    qtbot.waitUntil(lambda: parent.findChildren(QMessageBox) == [])


def test_the_file_that_was_chosen_gets_its_suffix(qtbot, parent, tmp_path):
    chosen = []
    dialog = ask_for_pdf(parent, WEEK, chosen.append)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("senin")
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()
    assert chosen == [tmp_path / "senin.pdf"]


def test_the_file_of_each_week_is_offered_its_own_name(qtbot, parent):
    dialog = ask_for_pdf(parent, WEEK, print)
    (chosen,) = dialog.selectedFiles()
    assert Path(chosen).name == "molin-2026-11-23.pdf"
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_nothing_follows_when_no_file_is_chosen(qtbot, parent):
    chosen = []
    dialog = ask_for_pdf(parent, WEEK, chosen.append)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert chosen == []


def test_why_molin_cannot_start_is_told_until_it_is_closed(qtbot):
    seen = []

    def look():
        box = QApplication.activeModalWidget()
        seen.append((box.text(), box.windowTitle()))
        box.buttons()[0].click()

    QTimer.singleShot(0, look)
    tell("The disk is full: free some space.")
    assert seen == [("The disk is full: free some space.", "Molin")]
