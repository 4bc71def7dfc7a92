"""How long the second start of the window takes, from process start to a week shown.

Run from the project's folder: ``python -m tests.bench.start [--times N]``. The window
is offscreen and its folder a new one; the first start, which fills it, is not counted.
Aim: under 2 s to the week. The map follows beside the work.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from statistics import median
from tempfile import TemporaryDirectory

AIM_S = 2
STEPS = ("imports", "window", "week", "map")
CHILD = """
import json, sys, time
told = {}

def tell(step):
    told.setdefault(step, time.time() - float(sys.argv[1]))

from molin import app
from molin.cli import main
from PySide6.QtCore import QTimer
tell("imports")
opening = app.Molin.open

def open_and_watch(molin):
    opening(molin)
    tell("window")
    # Once what is waiting has been painted.
    molin.desk.opened.connect(lambda: QTimer.singleShot(0, lambda: tell("week")))
    molin.window.week_page.map.drawn.connect(lambda: tell("map"))
    molin.window.week_page.map.drawn.connect(molin.window.close)

app.Molin.open = open_and_watch
code = main([])
print(json.dumps(told))
sys.exit(code)
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=5)
    times = options.parse_args().times
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        started(folder)
        starts = [started(folder) for _ in range(times)]
    for step in STEPS:
        seconds = [start[step] for start in starts]
        sys.stdout.write(
            f"{step:8} median {median(seconds):4.2f} s, worst {max(seconds):4.2f} s\n"
        )
    sys.stdout.write(f"aim: the week within {AIM_S} s\n")


def started(folder: str) -> dict[str, float]:
    """Seconds from the start of one process to each of ``STEPS``."""
    home = {"MOLIN_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(time.time())],
        env={**os.environ, **home},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
