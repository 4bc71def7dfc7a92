"""What bars the way to a database is told in a sentence; the file stays as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from molin.errors import Conflict, InvalidInput, StoreUnavailable
from molin.protection.sealing import Sealer
from molin.store import database_file, open_store
from molin.store.places import add_places
from molin.store.schema import PlaceRow
from molin.store.weeks import week_book
from tests.store.builders import NOW, WEEK, confidential, office, place

NOBODY = 65534
AT_ONCE = timedelta(milliseconds=50)


@pytest.fixture
def filled(database, sealer):
    """The file of a database with a week in it."""
    store = open_store(f"sqlite:///{database}", sealer)
    office().save(store)
    store.close()
    return database


@contextmanager
def untouched(file):
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    yield
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


@contextmanager
def ordinary_person():
    """Root may write everywhere; nobody may not."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def statements(file):
    with closing(sqlite3.connect(file)) as connection:
        yield connection
        connection.commit()


def opened(file, sealer, **options):
    return open_store(f"sqlite:///{file}", sealer, busy_timeout=AT_ONCE, **options)


@pytest.mark.parametrize("content", [b"Dear Sir or Madam", b"SQLite format 3\0" * 90])
def test_a_file_that_is_no_database(tmp_path, sealer, content):
    file = tmp_path / "letter.txt"
    file.write_bytes(content)
    with untouched(file), pytest.raises(StoreUnavailable, match="damaged"):
        opened(file, sealer)


def test_a_database_with_a_damaged_page(filled, sealer):
    content = bytearray(filled.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    filled.write_bytes(content)
    with untouched(filled), pytest.raises(StoreUnavailable, match="damaged"):
        opened(filled, sealer)


def test_a_database_that_was_cut_short(filled, sealer):
    filled.write_bytes(filled.read_bytes()[:-40_000])
    with untouched(filled), pytest.raises(StoreUnavailable, match="damaged"):
        opened(filled, sealer)


def test_a_database_of_another_program(tmp_path, sealer):
    file = tmp_path / "songs.sqlite"
    with statements(file) as connection:
        connection.execute("CREATE TABLE songs (title)")
    with untouched(file), pytest.raises(StoreUnavailable, match="none of Molin's"):
        opened(file, sealer)


def test_a_database_of_a_newer_molin(filled, sealer):
    with statements(filled) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with untouched(filled), pytest.raises(StoreUnavailable, match=r"newer Molin.*9999"):
        opened(filled, sealer)


def test_a_database_sealed_with_another_key(filled):
    with untouched(filled), pytest.raises(StoreUnavailable, match="another key"):
        opened(filled, Sealer(bytes(32)))


def test_a_folder_that_is_not_there(tmp_path, sealer):
    with pytest.raises(StoreUnavailable, match="does not exist"):
        opened(tmp_path / "nowhere" / "molin.sqlite", sealer)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file(tmp_path, sealer):
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        opened(tmp_path, sealer)


@pytest.fixture
def public(filled):
    """The same database where everybody may look, but nobody may write."""
    folder = Path(tempfile.mkdtemp())
    file = shutil.copy(filled, folder / "molin.sqlite")
    file.chmod(0o444)
    folder.chmod(0o555)
    yield file
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="cannot become nobody here")
def test_a_folder_and_a_file_that_are_read_only(public, sealer):
    for folder_mode, file_mode in ((0o555, 0o666), (0o777, 0o444)):
        public.parent.chmod(folder_mode)
        public.chmod(file_mode)
        with (
            untouched(public),
            ordinary_person(),
            pytest.raises(StoreUnavailable, match="cannot be written"),
        ):
            opened(public, sealer)


def test_a_file_that_another_program_locks(filled, sealer):
    with closing(sqlite3.connect(filled)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        with untouched(filled), pytest.raises(StoreUnavailable, match="in use"):
            opened(filled, sealer)


def test_a_save_while_another_program_keeps_writing(filled, sealer):
    store = opened(filled, sealer)
    with closing(sqlite3.connect(filled)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="in use"):
            office().save(store)
    store.close()


def test_a_full_disk_keeps_what_was_saved_before(filled, sealer):
    store = opened(filled, sealer)
    with pytest.raises(StoreUnavailable, match="full"), store.writing("Ana", NOW) as tx:
        _fill_the_disk(tx)
    with store.reading() as tx:
        assert set(week_book(tx, WEEK).places.values()) == set(office().places)
    store.close()


def _fill_the_disk(tx):
    tx.session.connection().exec_driver_sql("PRAGMA max_page_count = 1")  # no more
    add_places(tx, [place(id) for id in range(100, 2100)])


def test_a_spot_moved_to_another_request_does_not_open(database, sealer):
    store = opened(database, sealer)
    requests = (confidential(1), confidential(2))
    office(requests=requests, rides=(), series=()).save(store)
    with statements(database) as connection:
        connection.execute(
            "UPDATE requests SET spot = (SELECT spot FROM requests WHERE id = 2)"
        )
    with pytest.raises(StoreUnavailable, match="moved"), store.reading() as tx:
        week_book(tx, WEEK)
    store.close()


def test_a_row_that_somebody_else_changed_in_between(store):
    office().save(store)
    with (
        pytest.raises(Conflict, match="Somebody else"),
        store.writing("Ana", NOW) as tx,
    ):
        _rename_behind_its_back(tx)


def _rename_behind_its_back(tx):
    row = tx.session.get(PlaceRow, 1)
    tx.session.connection().exec_driver_sql("UPDATE places SET version = 2")
    row.name = "Elsewhere"
    tx.session.flush()


def test_a_server_that_does_not_answer(sealer):
    with pytest.raises(
        StoreUnavailable, match=r"127\.0\.0\.1/molin does not answer"
    ) as told:
        open_store("postgresql://ana:secret@127.0.0.1:1/molin", sealer)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://root:secret@localhost/molin",
        "secret",
        "",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite://folder/molin.db",  # two strokes: a server, which SQLite has not
        "postgresql://ana:secret@localhost:port/molin",
        "postgresql://ana:secret@[::1/molin",
    ],
)
def test_an_address_that_molin_cannot_use(url, sealer):
    with pytest.raises(InvalidInput, match="none that Molin can use") as told:
        open_store(url, sealer)
    assert "secret" not in str(told.value)


def test_the_file_of_an_address_is_known_without_opening_it(tmp_path):
    assert (
        database_file(f"sqlite:///{tmp_path}/molin.sqlite") == tmp_path / "molin.sqlite"
    )
    assert database_file("postgresql://localhost/molin") is None
