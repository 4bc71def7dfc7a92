"""Pictures of the real window."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

DRAW = """
import sys
from itertools import islice
from pathlib import Path
from molin.pictures import draw_every_page, draw_week
from molin.services.headless import plan_book
from molin.settings import Settings
from tests.services.offices import NOW, part_of_demo

week = plan_book(part_of_demo(requests=6), seconds=0.2)
folder = Path(sys.argv[1])
if sys.argv[2] == "week":
    draw_week(week, Settings(), folder / "window.png", now=NOW)
else:
    for path in islice(draw_every_page(week, Settings(), folder, now=NOW), 4):
        print(path.name)
"""


def drawn(folder, what):
    """In a process of its own: there can be one application only."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW, folder, what],
        capture_output=True,
        text=True,
        timeout=180,
        cwd=Path(__file__).parents[1],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def colours(image, box):
    left, top, width, height = box
    part = image.copy(left, top, width, height)
    return {part.pixel(x, y) for x in range(0, width, 4) for y in range(0, height, 4)}


def test_the_picture_of_the_week_shows_the_window_and_its_map(tmp_path):
    drawn(tmp_path, "week")
    image = QImage(str(tmp_path / "window.png"))
    assert (image.width(), image.height()) == (1440, 900)
    assert len(colours(image, (0, 0, 1440, 900))) > 50
    assert len(colours(image, (1110, 160, 300, 300))) > 10  # where the map is


def test_every_page_is_drawn_in_two_sizes(tmp_path):
    names = [*drawn(tmp_path, "pages")]
    assert names == [
        *("week-id-light-1280.png", "settings-id-light-1280.png"),
        *("week-id-light-1920.png", "settings-id-light-1920.png"),
    ]
    week, settings = (QImage(str(tmp_path / name)) for name in names[2:])
    assert (week.width(), week.height()) == (1920, 1080)
    assert week != settings
