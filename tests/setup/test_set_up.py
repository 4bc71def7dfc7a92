"""Setting up for real: a .venv, pip and one tiny package instead of Qt."""

import os
import shutil
import subprocess

import pytest

OFFLINE = {
    "PIP_NO_INDEX": "0",
    "PIP_FIND_LINKS": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",  # the discard port: nobody listens
    "PIP_RETRIES": "1",
}


@pytest.fixture
def small_disk(tmp_path):
    """Mounts a file system of a few MB with given options; root may, others skip."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options):
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
        if subprocess.run(command, capture_output=True).returncode:
            pytest.skip("only root can mount the small disk that this test needs")
        return folder

    yield mount
    while os.path.ismount(folder):
        subprocess.run(["umount", folder], check=True)


def test_the_first_start_sets_up_and_hands_the_words_on(fresh, tmp_path):
    started = fresh.start("demo", "--out", "week 1", cwd=tmp_path)
    assert started.returncode == 0, started.stderr
    assert started.stdout.splitlines()[-1] == f"{tmp_path}|demo|--out|week 1"


def test_the_first_start_compiles_the_translations(once_set_up):
    compiled = once_set_up.folder / "resources" / "i18n" / "molin_id.qm"
    assert compiled.read_text() == "compiled"


def test_a_second_start_needs_no_network_and_no_pip(ready):
    shutil.rmtree(ready.find("lib/*/site-packages/pip"))
    started = ready.start("--version", **OFFLINE)
    assert started.stdout == f"{ready.folder}|--version\n"


def test_an_unknown_command_is_refused_before_anything_is_downloaded(fresh):
    started = fresh.start("dance")
    assert (started.returncode, started.stdout) == (2, "")
    assert "dance is no command of Molin: write test, demo," in started.stderr
    assert fresh.find("*") is None


def test_a_set_up_that_broke_off_is_made_anew(ready):
    ready.stamp.unlink()
    ready.find("lib/*/site-packages/PySide6/QtWebEngineWidgets.py").unlink()
    assert ready.start().returncode == 0
    assert ready.find("lib/*/site-packages/PySide6/QtWebEngineWidgets.py")


def test_a_new_lock_file_leaves_nothing_of_the_old_set_up(ready):
    leftover = ready.find("lib/*/site-packages") / "leftover.py"
    leftover.touch()
    with (ready.folder / "requirements.lock").open("a") as lock:
        lock.write("  # changed")
    assert ready.start().returncode == 0
    assert not leftover.exists()


def test_without_a_network_one_sentence_says_so_and_a_later_start_repairs(fresh):
    alone = fresh.start(**OFFLINE)
    assert alone.returncode == 2
    assert alone.stderr.count("\n") == 1
    assert "connect to the internet and start again" in alone.stderr
    assert fresh.start().returncode == 0


def test_a_package_that_the_lock_does_not_name_is_refused(fresh):
    lock = fresh.folder / "requirements.lock"
    lock.write_text(f"pyside6==1.0 --hash=sha256:{'0' * 64}")
    started = fresh.start()
    assert started.returncode == 2
    assert "not the one that the lock file names" in started.stderr


def test_a_full_disk_is_named_and_leaves_no_stamp(small_disk, lay_out_in):
    checkout = lay_out_in(small_disk("size=2m"))
    started = checkout.start()
    assert started.returncode == 2
    assert started.stderr == "The disk is full: free about 3 GB and start again.\n"
    assert not checkout.stamp.exists()


def test_a_folder_that_cannot_be_written_is_named(small_disk, lay_out_in):
    checkout = lay_out_in(small_disk("size=2m"))
    small_disk("remount,ro")
    started = checkout.start()
    assert started.returncode == 2
    assert f"Nothing can be written in {checkout.folder}" in started.stderr


def test_a_qt_that_does_not_load_is_said_with_its_reason(fresh, monkeypatch):
    broken = fresh.folder / "sitecustomize.py"
    broken.write_text("import sys\nsys.modules['PySide6'] = None\n")
    started = fresh.start(PYTHONPATH=str(fresh.folder))
    assert started.returncode == 2
    assert "Qt cannot be loaded" in started.stderr
    assert not fresh.stamp.exists()
