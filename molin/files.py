"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from molin.causes import cause_of
from molin.errors import StoreUnavailable


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` in one step; after a failure the old file is untouched.

    The content goes to a neighbour first, because only within one file system can a
    file take another's name without a moment in which neither is complete.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write_through(beside, content)
        beside.replace(path)
    except OSError as error:
        raise StoreUnavailable(
            "The file {file} could not be written ({reason}): free some space there or"
            " choose another folder.",
            file=path.name,
            reason=cause_of(error),
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def ensure_folder(folder: Path) -> None:
    """Make ``folder`` unless it is there, and prove that files can be written in it.

    To be called before long work whose result goes there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise StoreUnavailable(
            "Nothing can be written into the folder {folder} ({reason}): choose another"
            " one.",
            folder=folder,
            reason=cause_of(error),
        ) from error


def ensure_place(path: Path) -> None:
    """Like ``ensure_folder``, for one file that is to be written."""
    if path.is_dir():
        raise StoreUnavailable(
            "{path} is a folder: name a file in it.",
            path=path,
        )
    ensure_folder(path.parent)


def _write_through(path: Path, content: bytes) -> None:
    """Write and wait until the disk has it, so that a power cut leaves no half."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
