"""Databases of every released schema open, whatever Molin made them."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from molin.errors import StoreUnavailable
from molin.store import open_store
from molin.store.engines import parse_url
from molin.store.migrating import RELEASED, Released
from molin.store.plans import find_latest_plan
from molin.store.schema import Base
from molin.store.weeks import week_book
from tests.store.builders import WEEK, full_plan, office
from tests.store.golden import golden_file

NEXT = """
from alembic import op
revision, down_revision = "9999", "{before}"
def upgrade():
    op.execute("CREATE TABLE later (id INTEGER)")
    {then}
"""
OPEN = """
import sys
from molin.protection.sealing import Sealer
from molin.store import open_store
print("ready", flush=True)
sys.stdin.readline()
open_store(sys.argv[1], Sealer(bytes(range(32)))).close()
"""


def tables(file):
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    return {name: " ".join(sql.split()) for name, sql in rows if sql}


@pytest.fixture
def newer(tmp_path):
    """As a next version of Molin would bring it: one more migration."""

    def make(then="pass"):
        folder = shutil.copytree(RELEASED.folder, tmp_path / "migrations")
        (folder / "versions" / "9999_next.py").write_text(
            NEXT.format(before=RELEASED.latest, then=then)
        )
        return Released(folder, (*RELEASED.revisions, "9999"))

    return make


def test_models_and_migrations_agree(url):
    engine = create_engine(parse_url(url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_models_and_migrations_agree_on_every_check(database, tmp_path):
    """Alembic compares no CHECKs: the statements themselves are compared, by parts."""
    engine = create_engine(f"sqlite:///{tmp_path / 'models.sqlite'}")
    Base.metadata.create_all(engine)
    engine.dispose()

    migrated, modelled = tables(database), tables(tmp_path / "models.sqlite")

    assert {name: _parts(migrated[name]) for name in modelled} == {
        name: _parts(sql) for name, sql in modelled.items()
    }


def _parts(sql):
    return sorted(sql.removesuffix(")").split(", "))


def test_every_released_schema_has_its_golden_database():
    assert all(golden_file(revision).exists() for revision in RELEASED.revisions)


def test_the_migrations_are_those_released():
    scripts = sorted((RELEASED.folder / "versions").glob("*.py"))
    assert tuple(script.name[:4] for script in scripts) == RELEASED.revisions


@pytest.mark.parametrize("revision", RELEASED.revisions)
def test_a_golden_database_opens_with_all_it_held(tmp_path, sealer, revision):
    file = shutil.copy(golden_file(revision), tmp_path / "molin.sqlite")
    store = open_store(f"sqlite:///{file}", sealer)
    with store.reading() as tx:
        book, plan = week_book(tx, WEEK), find_latest_plan(tx, WEEK)
    store.close()
    assert tuple(book.requests.values()) == office().requests
    assert set(book.shifts.values()) == set(office().shifts)
    assert book.absences == (office().absences if revision > "0001" else ())
    assert replace(plan, id=None, version=0, saved_at=None) == full_plan()


def test_an_older_database_is_copied_then_upgraded(database, sealer, newer):
    before = tables(database)
    open_store(f"sqlite:///{database}", sealer, released=newer()).close()
    assert "later" in tables(database)
    assert tables(database.with_name("molin-before-9999.sqlite")) == before


def test_an_earlier_copy_is_kept(database, sealer, newer):
    earlier = database.with_name("molin-before-9999.sqlite")
    earlier.write_bytes(b"the last good one")
    open_store(f"sqlite:///{database}", sealer, released=newer()).close()
    assert earlier.read_bytes() == b"the last good one"
    assert tables(database.with_name("molin-before-9999-2.sqlite"))


def test_an_upgrade_that_fails_leaves_the_schema_as_it_was(database, sealer, newer):
    before = tables(database)
    released = newer(then="raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        open_store(f"sqlite:///{database}", sealer, released=released)
    assert tables(database) == before


def test_a_database_upgraded_by_a_newer_molin_is_refused(database, sealer, newer):
    open_store(f"sqlite:///{database}", sealer, released=newer()).close()
    with pytest.raises(StoreUnavailable, match="newer"):
        open_store(f"sqlite:///{database}", sealer)


def test_two_who_open_a_new_database_at_once_both_succeed(tmp_path):
    command = [sys.executable, "-c", OPEN, f"sqlite:///{tmp_path / 'molin.sqlite'}"]
    pipe = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    two = [
        subprocess.Popen(command, cwd=Path(__file__).parents[2], **pipe)
        for _ in range(2)
    ]
    for one in two:
        assert one.stdout.readline() == "ready\n"
    for one in two:
        one.stdin.write("\n")
        one.stdin.flush()
    for one in two:
        one.communicate(timeout=30)
    assert [one.returncode for one in two] == [0, 0]
