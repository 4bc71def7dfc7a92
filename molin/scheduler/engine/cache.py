"""Where compiled code is kept between starts: one folder for each version of it."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import platformdirs

from molin import __version__

CACHE_VARIABLE = "MOLIN_CACHE"
MARK = "compiled"
"""This file in the folder says that all there is to compile is there."""


def cache_folder() -> Path:
    """Where this version's compiled code belongs; it may not be there yet.

    The environment's ``MOLIN_CACHE`` comes before the user's cache directory. Numba
    itself notices neither another version of Molin nor a change in a function that is
    called from another file, hence the name.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    above = (
        Path(chosen)
        if chosen
        else platformdirs.user_cache_path("molin", appauthor=False)
    )
    python = f"{sys.implementation.cache_tag}-{platform.machine()}"
    name = f"{__version__}-numba-{version('numba')}-{python}-{_fingerprint()}"
    return above / "engine" / name


def usable_folder() -> Path | None:
    """The folder, made if need be; None where nothing can be written."""
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def mark_compiled() -> None:
    """Note that everything is compiled; without a folder there is nothing to note."""
    folder = usable_folder()
    if folder is not None:
        (folder / MARK).touch()


def is_compiled() -> bool:
    """Whether ``mark_compiled`` was called by a process like this one."""
    return (cache_folder() / MARK).exists()


def _fingerprint() -> str:
    """Of the engine's sources; empty in a frozen program, where none are."""
    sources = sorted(
        (one.name, one.read_bytes())
        for one in files(__package__).iterdir()
        if one.name.endswith(".py")
    )
    return hashlib.sha256(repr(sources).encode()).hexdigest()[:12]
