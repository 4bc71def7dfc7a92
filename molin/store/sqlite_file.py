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


def check(file: Path, busy_timeout: timedelta) -> None:
    """Raises StoreUnavailable unless ``file`` is sound, or new in a usable folder.

    Only SQLite opens an existing file: closing it ourselves would release the locks
    that this process holds on it elsewhere (a rule of POSIX).
    """
    _check_folder(file)
    if not file.exists():
        _make_private(file)
    if file.is_dir() or not os.access(file, os.R_OK | os.W_OK):
        raise unwritable(str(file))
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
    _make_private(copy)
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


def _make_private(file: Path) -> None:
    """Empty, and readable for its owner only, unlike one that SQLite makes."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise unwritable(str(file)) from error


def _free_name(file: Path, revision: str) -> Path:
    """An earlier copy is never overwritten: it may be the last good one."""
    copy, count = file.with_name(f"{file.stem}-before-{revision}{file.suffix}"), 1
    while copy.exists():
        count += 1
        copy = file.with_name(f"{file.stem}-before-{revision}-{count}{file.suffix}")
    return copy
