"""The key file is made once, for its owner alone, and never replaced."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from molin.errors import InvalidInput, StoreUnavailable
from molin.protection.keyfile import KEY_FILE, load_or_make_key


def test_the_key_stays_the_same(tmp_path):
    key = load_or_make_key(tmp_path / "keys")
    assert (load_or_make_key(tmp_path / "keys"), len(key)) == (key, 32)


def test_two_folders_have_two_keys(tmp_path):
    assert load_or_make_key(tmp_path / "a") != load_or_make_key(tmp_path / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps profiles private")
def test_only_its_owner_can_read_it(tmp_path):
    load_or_make_key(tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


def test_nothing_else_is_left_in_the_folder(tmp_path):
    load_or_make_key(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


def test_all_who_start_at_once_get_one_key(tmp_path):
    start = Barrier(8)

    def begin(_):
        start.wait()
        return load_or_make_key(tmp_path)

    with ThreadPoolExecutor(8) as people:
        assert len(set(people.map(begin, range(8)))) == 1


@pytest.mark.parametrize("damage", [b"", bytes(31), bytes(33)])
def test_a_damaged_key_is_told_and_kept(tmp_path, damage):
    (tmp_path / KEY_FILE).write_bytes(damage)
    with pytest.raises(StoreUnavailable, match="damaged"):
        load_or_make_key(tmp_path)
    assert (tmp_path / KEY_FILE).read_bytes() == damage


def test_a_key_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        load_or_make_key(tmp_path)


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "keys").write_bytes(b"")
    with pytest.raises(StoreUnavailable, match="cannot be read or made"):
        load_or_make_key(tmp_path / "keys")


def test_the_key_never_lies_beside_the_database(tmp_path):
    with pytest.raises(InvalidInput, match="beside"):
        load_or_make_key(tmp_path, database=tmp_path / "sub" / ".." / "molin.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_lost_key_is_told_while_its_database_is_there(tmp_path):
    database = tmp_path / "molin.sqlite"
    database.write_bytes(b"something")
    with pytest.raises(StoreUnavailable, match="missing"):
        load_or_make_key(tmp_path / "keys", database=database)
    assert not (tmp_path / "keys").exists()


def test_a_new_database_gets_a_new_key(tmp_path):
    key = load_or_make_key(tmp_path / "keys", database=tmp_path / "molin.sqlite")
    assert len(key) == 32
