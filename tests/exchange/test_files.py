"""Files are written whole or not at all."""

import pytest

from molin.errors import StoreUnavailable
from molin.files import write_whole


def test_content_replaces_what_was_there(tmp_path):
    path = tmp_path / "plan.json"
    path.write_text("old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_nothing_is_left_beside_the_file(tmp_path):
    write_whole(tmp_path / "plan.json", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["plan.json"]


def test_a_missing_folder_is_said_with_the_name_of_the_file(tmp_path):
    with pytest.raises(StoreUnavailable, match=r"plan\.json"):
        write_whole(tmp_path / "nowhere" / "plan.json", b"new")


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "plan.json"
    path.write_text("old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("molin.files.os.fsync", full)
    with pytest.raises(StoreUnavailable, match="the disk is full"):
        write_whole(path, b"new")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]
