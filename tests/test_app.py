"""How the program starts, and what it says when it cannot."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from molin.app import Molin
from molin.errors import StoreUnavailable
from tests.services.offices import NOW
from tests.ui.persons import SETTINGS, at_work

PROJECT = Path(__file__).parents[1]
NOT_AT_START = {"ortools", "folium", "reportlab", "alembic", "numba", "PIL", "pandas"}
SHOW = """
import sys
from PySide6.QtCore import QTimer
from molin import app
opening = app.Molin.open

def open_and_leave(molin):
    opening(molin)
    molin.desk.opened.connect(lambda: QTimer.singleShot(0, molin.window.close))

app.Molin.open = open_and_leave
from molin.cli import main
sys.exit(main(["--lang", "en"]))
"""
SEARCH = """
import sys
import molin.app
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.processes.solver import SolverProcess
from molin.services.planning import prepare
from molin.services.weeks import OpenWeek
from tests.services.offices import part_of_demo

week = OpenWeek(book=part_of_demo(requests=3))
problem = prepare(week, load_estimated_roads()).problem
with SolverProcess() as solver:
    solver.start(problem, seconds=0.2, seed=0)
    told = []
    while solver.running:
        solver.line.poll(1)
        told += solver.poll()
print(*(message.kind for message in told), *{m.split(".")[0] for m in sys.modules})
"""
TELL = """
import sys
from PySide6.QtWidgets import QMessageBox
QMessageBox.exec = lambda box: print(box.text())
from molin.cli import main
sys.exit(main(["--lang", sys.argv[1]]))
"""


def run(script, *arguments):
    """A process of its own, as the person starts one."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=PROJECT,
        check=False,
    )


def test_a_start_shows_the_week_and_ends_without_a_word(demo_home):
    done = run(SHOW)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    log = (demo_home / "logs" / "molin.log").read_text()
    first, *_, last = log.splitlines()
    assert first.endswith("INFO window opens")
    assert last.endswith("INFO window closed code=0")


def test_a_start_loads_nothing_that_only_later_work_needs():
    done = run("import sys, molin.app; print(*{m.split('.')[0] for m in sys.modules})")
    assert NOT_AT_START & {*done.stdout.split()} == set()


def test_what_a_search_tells_brings_no_engine_into_the_windows_process():
    """It once took 150 ms of the main thread when the first plan came in."""
    told = run(SEARCH).stdout.split()
    assert (told[0], "finished" in told) == ("progressed", True)
    assert NOT_AT_START & {*told} == set()


@pytest.mark.parametrize("folder", ["logs", "data"])
@pytest.mark.parametrize(
    ("language", "said"), [("en", "cannot be"), ("id", "tidak dapat")]
)
def test_a_folder_that_cannot_be_made_is_told_in_the_persons_language(
    own_home, folder, language, said
):
    own_home.mkdir()
    (own_home / folder).touch()
    done = run(TELL, language)
    assert done.returncode == 1
    assert said in done.stdout
    assert str(own_home / folder) in done.stdout


def test_a_damaged_database_is_told_and_stays_as_it_is(demo_home):
    (database,) = demo_home.rglob("*.sqlite")
    database.write_bytes(b"no database at all " * 500)
    done = run(TELL, "en")
    assert done.returncode == 1
    assert str(database) in done.stdout
    assert database.read_bytes().startswith(b"no database at all ")


def test_a_damaged_settings_file_is_told_in_a_dialog(own_home):
    own_home.mkdir(parents=True)
    (own_home / "settings.toml").write_text("theme = 'pink'\n")
    done = run(TELL, "en")
    assert done.returncode == 1
    assert "theme cannot be pink" in done.stdout


def test_an_office_that_cannot_be_opened_leaves_nothing_running(qapp, tmp_path):
    (tmp_path / "file").touch()
    molin = Molin(qapp, SETTINGS, tmp_path / "file", clock=lambda: NOW)
    with pytest.raises(StoreUnavailable):
        molin.open()
    assert (molin.window, molin.desk) == (None, None)
    molin.close()


@pytest.fixture
def computer_in(monkeypatch):
    """Sets the computer's own clock to another zone."""

    def move(zone):
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a Unix clock")
def test_a_computer_in_another_zone_is_pointed_out(qtbot, qapp, demo_home, computer_in):
    with at_work(qtbot, qapp, demo_home) as person:
        computer_in("Asia/Makassar")  # where the office is
        person.molin.compare_clocks()
        assert not person.page.notice.isVisible()
        computer_in("Asia/Jakarta")
        person.molin.compare_clocks()
        assert "shows 08:30, the office's 09:30 WITA" in person.page.notice.text.text()
