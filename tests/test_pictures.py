"""Pictures of the real window; the one of the demo is tried with its command."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

DRAW = """
import sys
from itertools import islice
from pathlib import Path
from molin.pictures import draw_every_page
from molin.services.headless import plan_book
from molin.settings import Settings
from tests.services.offices import NOW, part_of_demo

week = plan_book(part_of_demo(requests=6), seconds=0.2)
pictures = draw_every_page(week, Settings(), Path(sys.argv[1]), now=NOW)
for path in islice(pictures, 3):
    print(path.name)
"""
MAP = (1110, 160, 80, 200)
"""Left, top, width and height of a part of the map in a window 1280 px wide."""


def drawn(folder):
    """In a process of its own: there can be one application only."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW, folder],
        capture_output=True,
        text=True,
        timeout=180,
        cwd=Path(__file__).parents[1],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def colours(image):
    width, height = image.width(), image.height()
    return {image.pixel(x, y) for x in range(0, width, 4) for y in range(0, height, 4)}


def test_every_page_is_drawn_in_two_sizes_with_its_map(tmp_path):
    names = drawn(tmp_path)
    assert names == [
        *("week-id-light-1280.png", "settings-id-light-1280.png"),
        "week-id-light-1920.png",
    ]
    week, settings, large = (QImage(str(tmp_path / name)) for name in names)
    assert (week.width(), week.height()) == (1280, 800)
    assert (large.width(), large.height()) == (1920, 1080)
    assert week != settings
    assert len(colours(week.copy(*MAP))) > 10
