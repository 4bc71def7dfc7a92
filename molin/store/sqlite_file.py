"""The file of an SQLite database: what is checked before, and copied beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine

from molin.errors import StoreUnavailable
from molin.store.failures import damaged, unwritable

MAGIC = b"SQLite format 3\0"


def check(file: Path, busy_timeout: timedelta) -> None:
    """Raises StoreUnavailable unless ``file`` is sound, or new in a usable folder."""
    _check_folder(file)
    head = _first_bytes(file)
    if not head:
        return
    if head != MAGIC:
        raise damaged(str(file))
    with closing(sqlite3.connect(file, busy_timeout.total_seconds())) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(str(file))


def journal_ahead(engine: Engine) -> None:
    """Write-ahead journal, so that readers and the writer never wait for each other.

    The file remembers it; it cannot be set inside a transaction.
    """
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")


def back_up(file: Path | None, revision: str) -> None:
    """A copy beside ``file``, named for the schema it is about to be upgraded to.

    A server's database is left to its administrator.
    """
    if file is None:
        return
    copy = _free_name(file, revision)
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))


def _check_folder(file: Path) -> None:
    folder = file.parent
    if not folder.is_dir():
        raise StoreUnavailable(
            "The folder {folder} does not exist: make it, or choose another place for"
            " the database in the settings.",
            folder=folder,
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise unwritable(str(file))


def _first_bytes(file: Path) -> bytes:
    """Empty for a new file, which only its owner may read, unlike one SQLite makes."""
    if file.is_dir() or (file.exists() and not os.access(file, os.R_OK | os.W_OK)):
        raise unwritable(str(file))
    try:
        handle = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
        with os.fdopen(handle, "rb") as opened:
            return opened.read(len(MAGIC))
    except OSError as error:
        raise unwritable(str(file)) from error


def _free_name(file: Path, revision: str) -> Path:
    """An earlier copy is never overwritten: it may be the last good one."""
    copy, count = file.with_name(f"{file.stem}-before-{revision}{file.suffix}"), 1
    while copy.exists():
        count += 1
        copy = file.with_name(f"{file.stem}-before-{revision}-{count}{file.suffix}")
    return copy
