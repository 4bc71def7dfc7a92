"""Stores to test on: a file, and a real PostgreSQL where one can be had."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from molin.protection.sealing import Sealer
from molin.store import Store, open_store
from tests.store.builders import KEY
from tests.store.postgres import NoServer, own_database, running_server

NUMBERS = count()


@pytest.fixture(scope="session")
def sealer() -> Sealer:
    return Sealer(KEY)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory, sealer: Sealer) -> Path:
    """An empty database, made once: migrating takes longer than most tests."""
    file = tmp_path_factory.mktemp("template") / "molin.sqlite"
    open_store(f"sqlite:///{file}", sealer).close()
    return file


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> Path:
    """The file of an empty database."""
    return shutil.copy(sqlite_template, tmp_path / "molin.sqlite")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an administrator of a server; skips aloud where there is none."""
    given = os.environ.get("MOLIN_TEST_DATABASE_URL")
    with ExitStack() as stack:
        try:
            yield given or stack.enter_context(running_server())
        except NoServer as reason:
            pytest.skip(str(reason))


@pytest.fixture(scope="session")
def postgres_template(postgres: str, sealer: Sealer, worker_id: str) -> Iterator[str]:
    name = f"molin_template_{worker_id}_{os.getpid()}"
    with own_database(postgres, name) as url:
        open_store(url, sealer).close()
        yield name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of the newest schema, on each backend."""
    if request.param == "sqlite":
        yield f"sqlite:///{request.getfixturevalue('database')}"
        return
    admin = request.getfixturevalue("postgres")
    template = request.getfixturevalue("postgres_template")
    name = f"{template}_{next(NUMBERS)}"
    with own_database(admin, name, template) as url:
        yield url


@pytest.fixture
def store(url: str, sealer: Sealer) -> Iterator[Store]:
    opened = open_store(url, sealer)
    yield opened
    opened.close()
