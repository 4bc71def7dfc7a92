"""A person at the running program: she clicks, presses keys, and looks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsView,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from molin.app import Molin
from molin.language import Language
from molin.settings import Settings, Theme
from molin.ui.board.geometry import ROW_PX
from molin.ui.office_window import OfficeWindow
from tests.services.offices import NOW, planned
from tests.ui.desks import RUN_MS

LEFT = Qt.MouseButton.LeftButton
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MAP_MS = 20_000
_IN_SIGHT = """
() => [...document.querySelectorAll("[data-key^=stop-]")].find(stop => {
    const box = stop.querySelector(".shape").getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return stop.contains(document.elementFromPoint(x, y));
}).dataset.key
"""
SETTINGS = Settings(language=Language.ENGLISH, theme=Theme.LIGHT, planning_seconds=1)


@contextmanager
def at_work(qtbot: QtBot, app: QApplication, folder: Path) -> Iterator[Person]:
    """In front of the week of ``NOW``; the application looks as before afterwards."""
    look = app.styleSheet(), app.palette(), app.font(), app.style().name()
    molin = Molin(app, SETTINGS, folder, clock=lambda: NOW)
    try:
        molin.open()
        qtbot.waitUntil(lambda: molin.desk.week is not None, timeout=RUN_MS)
        yield Person(qtbot, molin)
    finally:
        molin.close()
        shiboken6.delete(molin.window)  # here and not when and where Python likes
        app.setStyleSheet(look[0])
        app.setPalette(look[1])
        app.setFont(look[2])
        app.setStyle(look[3])


class Person:
    """Works with ``molin`` through its window of the moment."""

    def __init__(self, qtbot: QtBot, molin: Molin) -> None:
        self.qtbot = qtbot
        self.molin = molin

    @property
    def window(self) -> OfficeWindow:
        return self.molin.window

    @property
    def page(self) -> Any:
        return self.window.week_page

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.qtbot.mouseClick(widget, LEFT, pos=at or widget.rect().center())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """A key wherever the keys go now."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window, key, modifier)

    def look_at_map(self) -> None:
        """Wait until the map has been drawn for the first time."""
        self.qtbot.waitUntil(lambda: self._view() is not None, timeout=MAP_MS)
        self.until("typeof molin === 'object' && molin.map")

    def find_plan(self) -> None:
        """Have an unsaved plan at once, as if a search had just ended."""
        desk = self.molin.desk
        desk.propose(planned(desk.week, desk.office))

    def plan(self) -> None:
        """Click Plan and wait for the end."""
        with self.qtbot.waitSignal(self.molin.desk.run.ended, timeout=RUN_MS):
            self.click(self.page.toolbar.plan_button)

    def save(self) -> None:
        with self.qtbot.waitSignal(self.molin.desk.saved, timeout=RUN_MS):
            self.press(Qt.Key.Key_S, CONTROL)

    def block(self, request: int) -> QPoint:
        """Where the board shows a stop, scrolled into sight."""
        view = self._board()
        content = view.board_scene.content
        for number, row in enumerate(content.rows):
            for block in row.blocks:
                if block.stop.request == request:
                    y = content.places.tops[number] + ROW_PX / 2
                    spot = QPointF(view.scale_shown.x(block.span.middle), y)
                    view.ensureVisible(spot.x(), spot.y(), 1, 1)
                    return (spot - QPointF(view.origin())).toPoint()
        raise AssertionError(f"Request {request} is not on the board.")

    def click_block(self, request: int) -> None:
        at = self.block(request)
        self.click(self._board().viewport(), at)

    def click_map(self, selector: str) -> None:
        """With the mouse, where the map's page says that the thing is."""
        self.until(f"document.querySelector('{selector}')")
        box = self.ask(
            f"document.querySelector('{selector}').getBoundingClientRect().toJSON()"
        )
        middle = QPoint(
            round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
        )
        QTest.mouseClick(self._view().focusProxy(), LEFT, pos=middle)

    def stop_in_sight(self) -> int:
        """A request whose sign on the map lies above all others there."""
        self.until("document.querySelector('[data-key^=stop-]')")
        key = self.ask(f"({_IN_SIGHT})()")
        return int(key.removeprefix("stop-"))

    def ask(self, script: str) -> Any:
        """What the map's page answers."""
        answers: list[Any] = []
        self._view().page().runJavaScript(f"JSON.stringify({script})", answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=MAP_MS)
        return json.loads(answers[0]) if answers[0] else None

    def until(self, script: str) -> None:
        self.qtbot.waitUntil(lambda: self.ask(f"Boolean({script})"), timeout=MAP_MS)

    def answer(self, word: str) -> None:
        """Press the button with this word in the question that is open."""
        box = self.question()
        (button,) = [one for one in box.buttons() if one.text() == word]
        self.click(button)

    def question(self) -> QMessageBox | None:
        found = self.window.findChildren(QMessageBox)
        return next((box for box in found if box.isVisible()), None)

    def _board(self) -> Any:
        return self.page.board.findChild(QGraphicsView)

    def _view(self) -> QWebEngineView | None:
        return self.page.map.findChild(QWebEngineView)
