"""A sentence in the page instead of a dialog."""

import pytest
from PySide6.QtCore import Qt

from molin.ui.notice import NoticeBar, Tone

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def notice(qtbot, light):
    made = NoticeBar(light)
    qtbot.addWidget(made)
    return made


def test_without_a_notice_there_is_no_bar(notice):
    assert not notice.isVisible()


def test_a_notice_says_how_serious_it_is_in_a_word(notice):
    notice.say(Tone.ERROR, "Somebody else saved first.")
    assert notice.isVisible()
    assert notice.accessibleName() == "Not done: Somebody else saved first."
    assert not notice.action_button.isVisible()


def test_a_notice_can_offer_the_next_step(qtbot, notice):
    notice.say(Tone.WARN, "Somebody else saved first.", action="Read again")
    with qtbot.waitSignal(notice.acted):
        qtbot.mouseClick(notice.action_button, LEFT)


def test_a_notice_can_be_put_away(qtbot, notice):
    notice.say(Tone.INFO, "The demo is made up.")
    with qtbot.waitSignal(notice.closed):
        qtbot.mouseClick(notice.close_button, LEFT)
    assert not notice.isVisible()
