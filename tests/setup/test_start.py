"""What start.py decides: who may start, what is missing, what a failure means."""

import ast
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

import start
from molin.cli import main

SOURCE = Path(start.__file__)
FAILURES = {
    "[Errno 28] No space left on device: '/tmp/pip-unpack-0x'": "disk is full",
    "Error: [Errno 30] Read-only file system: '/opt/molin/.venv'": "can be written",
    "mkdir: Permission denied: '/opt/molin/.venv'": "can be written",
    "/usr/bin/python3: No module named ensurepip": "venv module",
    "certificate verify failed: CERTIFICATE_VERIFY_FAILED": "certificate",
    "Retrying after connection broken by 'NewConnectionError('": "internet",
    "E: Failed to fetch x.deb  Temporary failure resolving 'deb'": "internet",
    "ERROR: No matching distribution found for pyside6==6.11.3": "does not exist",
    "Segmentation fault.\n": "stopped: Segmentation fault. Start again",
}


@pytest.fixture
def debian(monkeypatch, tmp_path):
    """A system with apt-get where nothing that Qt needs is installed yet."""
    (tmp_path / "apt-get").write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/asked\n')
    # Of the new names this release has one.
    (tmp_path / "apt-cache").write_text('#!/bin/sh\n[ "$2" = libasound2t64 ]\n')
    for program in tmp_path.iterdir():
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setattr(start, "LIBRARIES", {"libnowhere.so.9": "libasound2"})
    monkeypatch.setattr(start, "has_font", lambda: True)
    return tmp_path / "asked"


def test_an_older_python_gets_one_sentence_per_language_and_code_2():
    code = (
        "import runpy, sys; sys.version_info = (3, 8, 10);"
        f"runpy.run_path({str(SOURCE)!r}, run_name='__main__')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 2
    assert "needs Python 3.11 or later" in run.stderr
    assert run.stderr.count("\n") == 2


def test_an_older_python_can_read_the_file_far_enough_to_say_so():
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("output", FAILURES)
def test_a_failure_becomes_a_sentence_that_says_what_to_do(output, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with pytest.raises(start.CannotStart, match=FAILURES[output]) as stopped:
        start.stop(output)
    assert re.search(r"start again|Start again|Molin needs", str(stopped.value))


def test_an_indonesian_computer_is_spoken_to_in_indonesian(monkeypatch):
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    with pytest.raises(start.CannotStart, match="lalu mulai lagi"):
        start.stop("[Errno 28] No space left on device")


def test_root_gets_the_missing_packages_under_their_current_names(debian, monkeypatch):
    monkeypatch.setattr(start, "is_root", lambda: True)
    start.install_system_packages()
    assert debian.read_text().splitlines() == [
        "update -qq",
        "install -qq --no-install-recommends libasound2t64",
    ]


def test_others_get_the_line_to_run_and_nothing_is_installed(debian, monkeypatch):
    monkeypatch.setattr(start, "is_root", lambda: False)
    with pytest.raises(start.CannotStart, match=r"sudo .*libasound2t64"):
        start.install_system_packages()
    assert not debian.exists()


def test_a_library_that_is_there_is_not_asked_for(debian, monkeypatch):
    monkeypatch.setattr(start, "LIBRARIES", {"libc.so.6": "libc6"})
    start.install_system_packages()
    assert not debian.exists()


def test_the_development_lock_holds_all_of_the_other():
    pins = re.compile(r"^[\w.-]+==\S+", re.MULTILINE)
    app, development = (
        set(pins.findall(lock.read_text()))
        for lock in (start.LOCK, start.DEVELOPMENT_LOCK)
    )
    assert len(app) > 30
    assert app <= development


def test_every_word_of_the_command_line_is_let_through(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    words = re.findall(r"^ +(\w+) {2}|(--?\w+)", told, re.MULTILINE)
    assert {*filter(None, chain(*words))} == {*start.COMMANDS, *start.OPTIONS} - {
        "test"
    }


def test_every_check_runs_and_one_failure_fails_the_whole(monkeypatch, capfd):
    python = [sys.executable, "-c"]
    steps = {"lint": [*python, "exit(1)"], "tests": [*python, "print('9 passed')"]}
    monkeypatch.setattr(start, "checks", lambda words: steps)
    assert start.run_checks([]) == 1
    assert re.search(
        r"9 passed\nlint +FAILED +\d.*\ntests +ok +\d", capfd.readouterr().out
    )


def test_the_test_command_holds_every_kind_of_check():
    names = [" ".join(command) for command in start.checks(["-k", "x"]).values()]
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports", "pytest"):
        assert any(tool in name for name in names)
    assert names[-1].endswith("-k x")
