"""What the person chose outlives the window, and nothing of it is ever lost."""

from dataclasses import replace

import pytest

from molin.domain.plan import Weights
from molin.errors import InvalidInput, StoreUnavailable
from molin.language import Language
from molin.settings import (
    Settings,
    Theme,
    load_settings,
    save_settings,
    user_folder,
)

CHOSEN = Settings(
    language=Language.ENGLISH,
    theme=Theme.DARK,
    planning_seconds=90,
    zone="Asia/Jakarta",
    database_url="postgresql://office/molin",
    weights=Weights(travel=2, unserved=500),
)
BAD_LINES = {
    'language = "fr"': "language",
    "theme = 3": "theme",
    "planning_seconds = 0": "planning_seconds",
    "planning_seconds = true": "planning_seconds",
    "planning_seconds = 2.5": "planning_seconds",
    'zone = "Asia/Nowhere"': "zone",
    'zone = "../etc/passwd"': "zone",
    "database_url = 7": "database_url",
    "weights = 3": "weights",
    "[weights]\ntravel = -1": "weights.travel",
}


@pytest.fixture(autouse=True)
def no_database_of_the_machine(monkeypatch):
    monkeypatch.delenv("MOLIN_DATABASE_URL", raising=False)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load_settings(tmp_path / "never made") == Settings()


def test_what_is_saved_is_loaded_again(tmp_path):
    save_settings(CHOSEN, tmp_path / "new" / "folder")
    assert load_settings(tmp_path / "new" / "folder") == CHOSEN


def test_a_missing_key_has_its_default(tmp_path, file):
    file.write_text("[weights]\nunserved = 7\n")
    assert load_settings(tmp_path) == Settings(weights=Weights(unserved=7))


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_bad_value_is_named_with_its_file_and_key(tmp_path, file, line):
    file.write_text(line)
    with pytest.raises(InvalidInput) as refused:
        load_settings(tmp_path)
    assert refused.value.values["key"] == BAD_LINES[line]
    assert str(file) in str(refused.value)


@pytest.mark.parametrize("content", [b"language = ", b"\xff\xfe", b"theme = 1\n" * 2])
def test_a_damaged_file_is_named(tmp_path, file, content):
    file.write_bytes(content)
    with pytest.raises(InvalidInput, match=r"settings\.toml is damaged"):
        load_settings(tmp_path)


@pytest.mark.parametrize("content", ["language = ", *BAD_LINES])
def test_a_file_that_cannot_be_loaded_is_never_replaced(tmp_path, file, content):
    file.write_text(content)
    with pytest.raises(InvalidInput):
        save_settings(CHOSEN, tmp_path)
    assert file.read_text() == content


def test_keys_of_a_newer_version_survive_a_save(tmp_path, file):
    file.write_text('sound = "on"\n[weights]\nnoise = 4\n[window]\nwidth = 900\n')
    save_settings(CHOSEN, tmp_path)
    saved = file.read_text()
    assert all(part in saved for part in ('sound = "on"', "noise = 4", "width = 900"))
    assert load_settings(tmp_path) == CHOSEN


def test_a_choice_taken_back_is_gone_from_the_file(tmp_path):
    save_settings(CHOSEN, tmp_path)
    save_settings(replace(CHOSEN, database_url=None), tmp_path)
    assert load_settings(tmp_path).database_url is None


def test_the_environments_database_comes_first_and_is_not_saved(tmp_path, monkeypatch):
    save_settings(CHOSEN, tmp_path)
    monkeypatch.setenv("MOLIN_DATABASE_URL", "postgresql://elsewhere/molin")
    found = load_settings(tmp_path)
    save_settings(found, tmp_path)
    assert found.database_url == "postgresql://elsewhere/molin"
    monkeypatch.delenv("MOLIN_DATABASE_URL")
    assert load_settings(tmp_path) == CHOSEN


def test_a_failed_save_leaves_the_old_file(tmp_path, file, monkeypatch):
    save_settings(CHOSEN, tmp_path)

    def full_disk(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(StoreUnavailable, match="the disk is full"):
        save_settings(Settings(), tmp_path)
    assert load_settings(tmp_path) == CHOSEN
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_cannot_be_made_is_named(tmp_path, file):
    file.touch()
    with pytest.raises(StoreUnavailable, match=r"settings\.toml"):
        save_settings(CHOSEN, file / "below a file")


def test_the_users_folder_can_be_chosen(tmp_path, monkeypatch):
    monkeypatch.setenv("MOLIN_HOME", str(tmp_path / "stick"))
    assert user_folder() == tmp_path / "stick"


def test_a_password_in_the_database_url_is_not_shown():
    assert "secret" not in repr(Settings(database_url="postgresql://me:secret@host/db"))
