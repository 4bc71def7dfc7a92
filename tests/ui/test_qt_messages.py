"""What Qt and its browser say: Qt to the log, Chromium to nobody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from molin.journal import FILE, FOLDER

TALK = """
import sys
from pathlib import Path
from PySide6.QtCore import QLoggingCategory, QTimer, qCWarning
from molin.journal import journal
from molin.ui.application import make_application
application = make_application(["molin"])
from PySide6.QtWebEngineWidgets import QWebEngineView
qCWarning(QLoggingCategory("qt.early"), "before there is a log")
with journal(Path(sys.argv[1])):
    qCWarning(QLoggingCategory("qt.webenginecontext"), "Jalan Rahasia 7")
    view = QWebEngineView()
    view.loadFinished.connect(lambda: QTimer.singleShot(500, application.quit))
    view.setHtml("<p>")
    application.exec()
    del view
"""


@pytest.fixture(scope="module")
def talk(tmp_path_factory):
    """What a run without a message bus prints, and its log."""
    folder = tmp_path_factory.mktemp("talk")
    done = subprocess.run(
        [sys.executable, "-c", TALK, folder],
        env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"},
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    return done.stdout + done.stderr, (folder / FOLDER / FILE).read_text()


def test_nothing_of_it_reaches_the_terminal(talk):
    printed, _ = talk
    assert printed == ""


def test_the_log_says_where_in_qt_a_message_came_from_without_its_text(talk):
    _, log = talk
    assert "WARNING qt message in qt.webenginecontext length=15\n" in log
    assert "Rahasia" not in log
