"""A checkout in small: the real start.py, and one tiny package in place of Qt."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PARTS = (
    *("start.py", "molin/__init__.py", "molin/assets.py", "molin/causes.py"),
    *("molin/errors.py", "molin/language.py", "resources/i18n/molin_id.ts"),
)
MAIN = "import os, sys\nprint(os.getcwd(), *sys.argv[1:], sep='|')\n"
COMPILER = """\
import pathlib, sys

def main():
    pathlib.Path(sys.argv[-1]).write_text("compiled")
"""
WHEEL_FILES = {
    "PySide6/__init__.py": "",
    "PySide6/QtWebEngineWidgets.py": "",
    "PySide6/compiler.py": COMPILER,
    "pyside6-1.0.dist-info/METADATA": "Name: pyside6\nVersion: 1.0\n",
    "pyside6-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
    "pyside6-1.0.dist-info/entry_points.txt": (
        "[console_scripts]\npyside6-lrelease = PySide6.compiler:main\n"
    ),
    "pyside6-1.0.dist-info/RECORD": "",
}


@dataclass(frozen=True)
class Checkout:
    """A folder with start.py in it, and what a person does with it."""

    folder: Path
    wheels: Path

    @property
    def stamp(self):
        return self.folder / ".venv" / "set-up-done"

    def start(self, *words, cwd=None, **environment):
        """Run start.py; pip sees the tiny package and nothing else."""
        surroundings = {
            "LANG": "en_GB.UTF-8",
            "PATH": "",  # without apt-get, so that nothing is installed in the system
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_NO_INDEX": "1",
            "QT_QPA_PLATFORM": "minimal",
        }
        return subprocess.run(
            [sys.executable, self.folder / "start.py", *words],
            cwd=cwd or self.folder,
            env={**surroundings, **environment},
            capture_output=True,
            text=True,
        )

    def find(self, pattern):
        """The one file of the set-up that matches, or None."""
        return next((self.folder / ".venv").glob(pattern), None)


@pytest.fixture(scope="session")
def wheels(tmp_path_factory):
    """A folder with the tiny package that stands in for Qt."""
    folder = tmp_path_factory.mktemp("wheels")
    with zipfile.ZipFile(folder / "pyside6-1.0-py3-none-any.whl", "w") as wheel:
        for name, content in WHEEL_FILES.items():
            wheel.writestr(name, content)
    return folder


@pytest.fixture(scope="session")
def once_set_up(tmp_path_factory, wheels):
    checkout = lay_out(tmp_path_factory.mktemp("once"), wheels)
    started = checkout.start()
    assert started.returncode == 0, started.stderr
    return checkout


@pytest.fixture
def fresh(tmp_path, wheels):
    """A checkout that nobody has started yet."""
    return lay_out(tmp_path / "molin", wheels)


@pytest.fixture
def ready(tmp_path, once_set_up):
    """A checkout that is set up, free to be broken."""
    folder = tmp_path / "molin"
    shutil.copytree(once_set_up.folder, folder, symlinks=True)
    return Checkout(folder, once_set_up.wheels)


@pytest.fixture
def lay_out_in(wheels):
    """Lay out a checkout in a given folder."""
    return lambda folder: lay_out(folder, wheels)


def lay_out(folder, wheels):
    for name in PARTS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / name, folder / name)
    (folder / "molin" / "__main__.py").write_text(MAIN)
    wheel = next(wheels.glob("*.whl"))
    pin = f"pyside6==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"
    (folder / "requirements.lock").write_text(pin)
    (folder / "requirements-dev.lock").write_text(f"{pin}  # and more")
    return Checkout(folder, wheels)
