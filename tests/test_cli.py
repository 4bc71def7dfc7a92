"""The command line: every command from its words to its files and exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from molin import __version__
from molin.cli import main

FILES = {"plan.json", "map.html", "routes.pdf", "window.png"}
LI_LIM = "3 30 1\n0 0 0 0 0 500 0 0 0\n7 3 4 12 0 100 5 0 4\n4 6 8 -12 9 200 5 7 0\n"


@pytest.fixture
def instance(tmp_path):
    path = tmp_path / "pair.txt"
    path.write_text(LI_LIM)
    return path


def refused(capsys, *arguments):
    """What is said of words that no command takes."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["demo"],
        ["demo", "--out", "x", "--seconds", "0"],
        ["demo", "--out", "x", "--seconds", "nan"],
        ["demo", "--out", "x", "--seconds", "soon"],
        ["--lang", "fr"],
        ["solve", "x"],
        ["solve", "x", "--seconds", "1", "--seed", "-1"],
        ["solve", "x", "--seconds", "1", "--processes", "0"],
        ["solve", "x", "--seconds", "1", "--iterations", "many"],
    ],
)
def test_words_that_make_no_sense_are_refused_with_the_usage(capsys, arguments):
    assert "usage: molin" in refused(capsys, *arguments)


def test_an_instance_is_planned_into_a_file(capsys, instance, tmp_path):
    out = tmp_path / "routes.json"
    arguments = ["--lang", "en", "solve", str(instance), "--seconds", "5"]
    code = main([*arguments, "--iterations", "5", "--out", str(out)])
    # There and back over (3, 4) and (6, 8): 5 + 5 + 10, in tenths.
    assert json.loads(out.read_text()) == {"routes": [[7, 4]], "cost": 200}
    assert (code, capsys.readouterr().out) == (0, "Cost: 200\nNot planned: 0\n")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "cannot be read"), ("id", "tidak dapat")]
)
def test_a_file_that_is_not_there_is_said_in_the_language_asked_for(
    capsys, tmp_path, language, said
):
    missing = str(tmp_path / "none.json")
    code = main(["solve", missing, "--seconds", "1", "--lang", language])
    told = capsys.readouterr()
    assert (code, told.out) == (1, "")
    assert said in told.err


def test_damaged_settings_are_said_and_not_replaced(capsys, own_home, instance):
    own_home.mkdir()
    (own_home / "settings.toml").write_text("language =")
    code = main(["--lang", "en", "solve", str(instance), "--seconds", "1"])
    assert (code, "is damaged" in capsys.readouterr().err) == (1, True)
    assert (own_home / "settings.toml").read_text() == "language ="


def test_without_a_word_on_language_the_settings_decide(capsys, own_home, tmp_path):
    own_home.mkdir()
    (own_home / "settings.toml").write_text('language = "en"')
    main(["solve", str(tmp_path / "none.json"), "--seconds", "1"])
    assert "cannot be read" in capsys.readouterr().err


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The command in a process of its own, as it makes a window."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "molin", "demo", "--out", folder / "out"]
    home = {"MOLIN_HOME": str(folder / "home"), "QT_QPA_PLATFORM": ""}
    done = subprocess.run(
        [*command, "--seconds", "0.5", "--lang", "en"],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[1],
        env={**os.environ, **home},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_the_demo_is_written_as_four_files(demo):
    assert {path.name for path in (demo[0] / "out").iterdir()} == FILES


def test_the_picture_of_the_demo_is_one_of_the_window(demo):
    picture = QImage(str(demo[0] / "out" / "window.png"))
    assert (picture.width(), picture.height()) == (1440, 900)
    assert not picture.allGray()  # units, bases and the rail have colours


def test_the_demo_is_told_in_a_table(demo):
    first, *lines, left, score = demo[1].splitlines()
    assert first.startswith("Plan of ")
    assert len(lines) >= 12  # three units on five days, one of them on tour
    assert (left.split(":")[0], score.split(":")[0]) == ("Not planned", "Score")


def test_the_demo_leaves_the_persons_own_folder_alone(demo):
    assert not (demo[0] / "home").exists()
