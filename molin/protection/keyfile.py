"""The data key, in a file that only its owner can read."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from molin.causes import cause_of
from molin.errors import InvalidInput, StoreUnavailable
from molin.protection.sealing import KEY_BYTES

KEY_FILE = "molin.key"


def load_or_make_key(folder: Path, *, database: Path | None = None) -> bytes:
    """The key in ``folder``, made there if neither key nor ``database`` exists yet.

    Never beside the database: who carries off its folder must not get the key too.
    A key that a database already depends on is never replaced by a new one.
    """
    path = folder / KEY_FILE
    if database is not None and database.resolve().parent == folder.resolve():
        raise InvalidInput(
            "The key must not lie beside the database in {folder}: move the database"
            " to a folder of its own.",
            folder=folder,
        )
    try:
        if not path.exists():
            _refuse_to_replace(path, database)
            _make_key(path)
        return _checked(path.read_bytes(), path)
    except OSError as error:
        raise StoreUnavailable(
            "The key file {path} cannot be read or made ({reason}): give yourself the"
            " right to read and write it, then start again.",
            path=path,
            reason=cause_of(error),
        ) from error


def _refuse_to_replace(path: Path, database: Path | None) -> None:
    if database is not None and database.exists() and database.stat().st_size:
        raise StoreUnavailable(
            "The key file {path} is missing, and the confidential places in {database}"
            " cannot be read without it: put back your copy of the key file, or move"
            " the database away to begin a new one.",
            path=path,
            database=database,
        )


def _make_key(path: Path) -> None:
    """Write aside, then link: a half-written key never bears the name of a key.

    A link, unlike a rename, also fails if somebody else made the key meanwhile, whose
    key then holds.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(f".{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(os.urandom(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """The name of the key must survive a power cut before anything is sealed with it;
    Windows opens no folders and journals names by itself.
    """
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _checked(key: bytes, path: Path) -> bytes:
    if len(key) != KEY_BYTES:
        raise StoreUnavailable(
            "The key file {path} is damaged: it has {found} bytes instead of {wanted}."
            " Put back your copy of it; Molin does not replace it, because that would"
            " lock the confidential places for good.",
            path=path,
            found=len(key),
            wanted=KEY_BYTES,
        )
    return key
