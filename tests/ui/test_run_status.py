"""How a search goes, and Stop."""

import pytest
from PySide6.QtCore import Qt

from molin.ui.run_status import RunStatus


@pytest.fixture
def status(qtbot, light, words):
    made = RunStatus(light, words)
    qtbot.addWidget(made)
    return made


def test_it_is_out_of_the_way_while_nothing_runs(status):
    assert not status.isVisible()
    status.start(60)
    assert status.isVisible()
    status.finished()
    assert not status.isVisible()


def test_it_says_how_long_the_search_may_take(status):
    status.start(60)
    assert status.clock.text() == "0 of 60 s"


def test_the_gain_runs_from_the_first_plan_to_the_best(status):
    status.start(60)
    status.progressed(0.2, 2910.0)
    assert (status.before.text(), status.now.text()) == ("", "2,910 min")
    status.progressed(9.0, 2600.0)
    status.progressed(41.0, 2374.0)
    assert (status.before.text(), status.now.text()) == ("2,910 →", "2,374 min")


def test_a_new_search_forgets_the_last_one(status):
    status.start(60)
    status.progressed(1.0, 2910.0)
    status.start(20)
    status.progressed(0.2, 400.0)
    assert (status.before.text(), status.now.text()) == ("", "400 min")


def test_the_button_stops(qtbot, status):
    status.start(60)
    with qtbot.waitSignal(status.stop_requested):
        qtbot.mouseClick(status.stop_button, Qt.MouseButton.LeftButton)
    assert not status.stop_button.isEnabled()


def test_escape_stops_only_while_something_runs(qtbot, status):
    with qtbot.waitActive(status):
        status.start(60)
        status.activateWindow()
    with qtbot.waitSignal(status.stop_requested):
        qtbot.keyClick(status, Qt.Key.Key_Escape)
    status.finished()
    status.show()
    with qtbot.assertNotEmitted(status.stop_requested):
        qtbot.keyClick(status, Qt.Key.Key_Escape)


def test_the_curve_falls_with_the_cost(qtbot, status, light):
    status.start(10)
    status.progressed(0.0, 200.0)
    status.progressed(5.0, 100.0)
    status.progressed(10.0, 100.0)
    drawn = status.curve.grab().toImage()
    ratio = drawn.devicePixelRatio()
    top = [_first_inked_row(drawn, round(x * ratio), light) for x in (20, 150)]
    assert top[0] < top[1]


def _first_inked_row(image, column, light):
    rows = range(image.height())
    return next(y for y in rows if image.pixelColor(column, y) == light.accent_soft)
