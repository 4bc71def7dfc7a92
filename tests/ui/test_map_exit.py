"""A process that showed a map ends well, however its window goes."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QMainWindow
from molin.ui.map.scheme import register_scheme
register_scheme()
from molin.ui.map.canvas import MapCanvas
from molin.ui.theme import theme

app = QApplication([])
window = QMainWindow()
canvas = MapCanvas(theme(dark=False))
canvas.set_page("<html><script>var molin = {}</script></html>")
window.setCentralWidget(canvas)
window.show()
ways = {
    "released": lambda: (canvas.release(), app.quit()),
    "quit": app.quit,
    "deleted": lambda: (window.deleteLater(), QTimer.singleShot(50, app.quit)),
}
way = ways[sys.argv[1]]
canvas.findChild(QWebEngineView).loadFinished.connect(
    lambda: QTimer.singleShot(200, way)
)
sys.exit(app.exec())
"""


@pytest.mark.parametrize("way", ["released", "quit", "deleted"])
def test_the_process_ends_without_a_crash(way):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, way],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Expect troubles" not in done.stderr
