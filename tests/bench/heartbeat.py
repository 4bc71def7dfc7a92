"""How long the window is ever deaf while it plans the demo's week.

Run from the project's folder: ``python -m tests.bench.heartbeat [--seconds 20]``. In
the real window, offscreen, a timer beats every 5 ms from the click on Plan until the
last plan is shown with its reasons. Aim: no two beats more than 100 ms apart.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, SignalInstance, Slot

from molin.app import Molin, now
from molin.language import Language
from molin.settings import Settings, Theme
from molin.ui.application import make_application

BEAT_MS = 5
AIM_MS = 100
PATIENCE_MS = 60_000


class Heartbeat(QObject):
    """A timer of the main thread that notes how far apart its beats are."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _on_beat(self) -> None:
        beat = perf_counter()
        self.gaps_ms.append((beat - self._last) * 1000)
        self._last = beat


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=20)
    seconds = options.parse_args().seconds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["molin"])
    settings = Settings(
        language=Language.ENGLISH, theme=Theme.LIGHT, planning_seconds=seconds
    )
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        molin = Molin(application, settings, Path(folder), clock=now)
        molin.open()
        report(molin, measured(molin, seconds))
        molin.close()


def measured(molin: Molin, seconds: int) -> list[float]:
    """The gaps of one run, whose plans all reach board, map and tray."""
    page, run, heart = molin.window.week_page, molin.desk.run, Heartbeat()
    wait_for(page.map.drawn)
    heart.start()
    page.toolbar.plan_button.click()
    wait_for(run.ended, seconds * 1000 + PATIENCE_MS)
    heart.stop()
    return heart.gaps_ms


def report(molin: Molin, gaps_ms: list[float]) -> None:
    plan = molin.desk.week.plan
    stops = sum(len(route.stops) for route in plan.routes)
    longest, usual = max(gaps_ms), quantiles(gaps_ms, n=100)[-1]
    sys.stdout.write(
        f"{len(gaps_ms)} beats, {stops} stops planned, {len(plan.tray)} left out\n"
        f"longest gap {longest:.0f} ms, 99 % {usual:.0f} ms (aim {AIM_MS} ms)\n"
    )


def wait_for(signal: SignalInstance, patience_ms: int = PATIENCE_MS) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(patience_ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
