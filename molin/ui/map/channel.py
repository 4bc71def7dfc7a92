"""The two ends of the talk between the window and the map's page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId


class Bridge(QObject):
    """What the page may call and hear; everything crosses as JSON.

    What is sent before the page listens is kept, and sent when it does: only the last
    of each kind matters.

    Signals:
        drawing_sent(str), selection_sent(str): for the page.
        greeted(): the page is there and listens.
        drawn(float): the last drawing is on the page; milliseconds since it was sent.
        chosen(object, object): a request and a shift, either of them may be None.
    """

    drawing_sent = Signal(str)
    selection_sent = Signal(str)
    greeted = Signal()
    drawn = Signal(float)
    chosen = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listening = False
        self._number = 0
        self._sent_at = 0.0
        self._fit = False
        self._drawing: Mapping[str, Any] | None = None
        self._selection: Mapping[str, Any] | None = None

    def send_drawing(self, drawing: Mapping[str, Any], *, fit: bool) -> None:
        """Replace what is drawn; ``fit`` also moves the view so that all is seen."""
        self._drawing = drawing
        self._fit = self._fit or fit
        if self._listening:
            self._send(drawing)

    def send_selection(self, selection: Mapping[str, Any]) -> None:
        self._selection = selection
        if self._listening:
            self.selection_sent.emit(json.dumps(selection))

    def forget(self) -> None:
        """The page is gone; the next one gets everything anew."""
        self._listening = False
        self._fit = True

    @Slot()
    def greet(self) -> None:
        self._listening = True
        if self._drawing is not None:
            self._send(self._drawing)
        if self._selection is not None:
            self.selection_sent.emit(json.dumps(self._selection))
        self.greeted.emit()

    @Slot(int)
    def confirm(self, number: int) -> None:
        if number == self._number:
            self.drawn.emit((perf_counter() - self._sent_at) * 1000)

    @Slot(str)
    def choose(self, text: str) -> None:
        choice = json.loads(text)
        request, shift = choice["request"], choice["shift"]
        self.chosen.emit(
            None if request is None else RequestId(request),
            None if shift is None else ShiftId(shift),
        )

    def _send(self, drawing: Mapping[str, Any]) -> None:
        self._number += 1
        self._sent_at = perf_counter()
        message = {"drawing": drawing, "fit": self._fit, "number": self._number}
        self._fit = False
        self.drawing_sent.emit(json.dumps(message))
