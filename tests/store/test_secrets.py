"""No byte on disk tells where a confidential visit is; only its kecamatan is known."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import struct
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from molin.store import open_store
from molin.store.requests import requests
from molin.store.weeks import week_book
from tests.store.builders import (
    DISTRICT,
    SECRET_ADDRESS,
    SECRET_POINT,
    WEEK,
    confidential,
    office,
    spot,
)

NUMBERS = (SECRET_POINT.lat, SECRET_POINT.lon)
SECRETS = (
    *(SECRET_ADDRESS.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")),
    *(word.encode() for word in ("Melati", "rumah biru")),
    *(str(abs(number))[:7].encode() for number in NUMBERS),
    *(struct.pack(form, number) for number in NUMBERS for form in ("<d", ">d")),
)


def traces(folder):
    """Which secret stands in which file in clear."""
    return [
        (file.name, secret)
        for file in folder.rglob("*")
        if file.is_file()
        for secret in SECRETS
        if secret in file.read_bytes()
    ]


@pytest.fixture
def visited(database, sealer):
    """A database whose journal is still there, as after a power cut, and its copy."""
    store = open_store(f"sqlite:///{database}", sealer)
    office(requests=(confidential(1), confidential(2)), rides=(), series=()).save(store)
    with store.reading() as tx:
        week_book(tx, WEEK)
    folder = database.parent
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("VACUUM INTO ?", (str(folder / "copy.sqlite"),))
    shutil.copytree(folder, folder / "seen")
    store.close()
    return folder


def test_no_file_holds_a_confidential_place_in_clear(visited):
    assert (visited / "seen" / "molin.sqlite-wal").stat().st_size > 0
    assert traces(visited) == []


def test_the_search_for_traces_would_find_them(visited):
    (visited / "slip").write_text(SECRET_ADDRESS)
    (visited / "slip2").write_bytes(struct.pack("<d", SECRET_POINT.lat))
    assert {name for name, _ in traces(visited)} == {"slip", "slip2"}


def test_only_the_area_and_the_access_class_stand_in_clear(visited):
    with closing(sqlite3.connect(visited / "molin.sqlite")) as connection:
        query = "SELECT spot_area_code, spot_access, place_id FROM requests"
        rows = set(connection.execute(query))
    assert rows == {(DISTRICT, "4x4", None)}


def test_sealed_places_of_different_length_look_alike(store):
    near, far = replace(spot(), address="A"), replace(spot(), address="A" * 150)
    wanted = (confidential(1), confidential(2))
    office(
        requests=tuple(
            replace(one, spot=where)
            for one, where in zip(wanted, (near, far), strict=True)
        ),
        rides=(),
        series=(),
    ).save(store)
    with store.reading() as tx:
        lengths = tx.session.connection().exec_driver_sql(
            "SELECT DISTINCT length(spot) FROM requests"
        )
        assert len(lengths.all()) == 1
        assert [one.spot for one in requests(tx, WEEK)] == [near, far]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps profiles private")
def test_a_new_database_is_for_its_owner_alone(tmp_path, sealer):
    open_store(f"sqlite:///{tmp_path / 'molin.sqlite'}", sealer).close()
    assert stat.S_IMODE((tmp_path / "molin.sqlite").stat().st_mode) == 0o600
