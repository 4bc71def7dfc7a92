"""Settings as fields: valid ones are told of, others explained on the spot."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from molin.domain.plan import Weights
from molin.language import Language
from molin.settings import Settings, Theme
from molin.ui.settings_page import SettingsPage

ENGLISH = Settings(language=Language.ENGLISH, theme=Theme.LIGHT)


@pytest.fixture
def page(qtbot, light, words):
    made = SettingsPage(light, words)
    qtbot.addWidget(made)
    made.show_settings(ENGLISH)
    made.show()
    return made


def enter(qtbot, field, text):
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_every_setting_is_shown_as_it_is(page):
    page.show_settings(replace(ENGLISH, planning_seconds=45, weights=Weights(moved=7)))
    assert page.language.currentText() == "English"
    assert page.theme.currentText() == "Light"
    assert page.seconds.edit.text() == "45"
    assert page.weights["moved"].edit.text() == "7"


def test_showing_settings_tells_nothing(qtbot, page):
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(replace(ENGLISH, planning_seconds=45))


def test_another_language_is_told_at_once(qtbot, page):
    page.language.setFocus()
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(page.language, Qt.Key.Key_Up)
    assert changed.args == [replace(ENGLISH, language=Language.INDONESIAN)]


def test_another_theme_is_told_at_once(qtbot, page):
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(page.theme, Qt.Key.Key_Down)
    assert changed.args == [replace(ENGLISH, theme=Theme.DARK)]


def test_a_weight_is_told_once_it_is_entered(qtbot, page):
    with qtbot.waitSignal(page.changed) as changed:
        enter(qtbot, page.weights["overtime"], "12")
    assert changed.args == [replace(ENGLISH, weights=Weights(overtime=12))]


def test_changes_add_up(qtbot, page):
    enter(qtbot, page.weights["overtime"], "12")
    with qtbot.waitSignal(page.changed) as changed:
        enter(qtbot, page.seconds, "60")
    expected = replace(ENGLISH, planning_seconds=60, weights=Weights(overtime=12))
    assert changed.args == [expected]


@pytest.mark.parametrize("text", ["", "x3", "-1", "2.5", "0", "3601", "²"])
def test_what_cannot_be_taken_is_explained_and_not_told(qtbot, page, text):
    with qtbot.assertNotEmitted(page.changed):
        enter(qtbot, page.seconds, text or "\b")
    assert page.seconds.problem.isVisible()
    assert page.seconds.problem.text() == "Enter a whole number from 1 to 3,600."


@pytest.mark.parametrize("text", ["1", "3600"])
def test_the_bounds_themselves_are_allowed(qtbot, page, text):
    with qtbot.waitSignal(page.changed) as changed:
        enter(qtbot, page.seconds, text)
    assert changed.args[0].planning_seconds == int(text)


def test_a_corrected_field_explains_its_setting_again(qtbot, page):
    enter(qtbot, page.seconds, "x")
    enter(qtbot, page.seconds, "30")
    assert not page.seconds.problem.isVisible()


def test_the_defaults_of_planning_come_back_and_the_language_stays(qtbot, page):
    page.show_settings(replace(ENGLISH, planning_seconds=45, weights=Weights(moved=7)))
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(page.defaults_button, Qt.MouseButton.LeftButton)
    assert changed.args == [ENGLISH]
    assert page.weights["moved"].edit.text() == "30"


def test_the_folders_can_be_copied(page):
    page.show_folders(data=Path("data"), log=Path("data/logs"))
    assert page.log.text() == str(Path("data/logs"))
    selectable = Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert page.log.textInteractionFlags() & selectable
