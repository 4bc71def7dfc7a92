"""Keeps Python's cyclic garbage collector on the main thread.

Left to itself it runs in whichever thread allocates next, and there it would delete
widgets, pixmaps and timers of the main thread: a crash sooner or later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

TICK_MS = 1000


class MainThreadCollector(QObject):
    """Collects by the interpreter's own thresholds, once a tick at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """From now on no other thread collects."""
        gc.disable()
        self.spare()
        self._timer.start()

    @Slot()
    def spare(self) -> None:
        """Leave what exists now, and will live on, out of all later rounds: a full
        round over the whole program takes 70 ms and more."""
        gc.freeze()

    def stop(self) -> None:
        """Let the interpreter do it again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _on_tick(self) -> None:
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [number for number, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(due[-1])
