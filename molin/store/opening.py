"""Opens a database: checks it, brings its schema up to date, tries the key."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine, insert, select

from molin.protection.sealing import Sealer
from molin.store import sqlite_file
from molin.store.engines import database_file, make_engines, parse_url, shown_name
from molin.store.failures import translated
from molin.store.migrating import RELEASED, Released, bring_up_to_date
from molin.store.schema import KeyProofRow
from molin.store.transactions import Store

BUSY_TIMEOUT = timedelta(seconds=5)
PROOF = b"molin"


def open_store(
    url: str,
    sealer: Sealer,
    *,
    busy_timeout: timedelta = BUSY_TIMEOUT,
    released: Released = RELEASED,
) -> Store:
    """The database at ``url``, made if it is not there; its folder must exist.

    Whatever stands in the way (InvalidInput, StoreUnavailable) leaves an existing
    database as it was. A schema upgrade first copies an SQLite file beside itself.
    """
    parsed = parse_url(url)
    name, file = shown_name(parsed), database_file(url)
    with translated(name):
        if file is not None:
            sqlite_file.check(file, busy_timeout)
        reader, writer = make_engines(parsed, busy_timeout)
        try:
            bring_up_to_date(
                reader,
                writer,
                released,
                name=name,
                before_upgrade=lambda: sqlite_file.back_up(file, released.latest),
            )
            if file is not None:
                sqlite_file.journal_ahead(reader)
            _prove_key(reader, writer, sealer)
        except BaseException:
            reader.dispose()
            raise
    return Store(reader, writer, sealer, name=name)


def _prove_key(reader: Engine, writer: Engine, sealer: Sealer) -> None:
    """Fails on the key of another database, before anything is sealed with it."""
    place = {"table": KeyProofRow.__tablename__, "row": "1", "column": "proof"}
    query = select(KeyProofRow.proof)
    with reader.connect() as connection:
        proof = connection.scalar(query)
    if proof is None:
        with writer.begin() as connection:
            proof = connection.scalar(query)  # another may have been as quick
            if proof is None:
                proof = sealer.seal(PROOF, **place)
                connection.execute(insert(KeyProofRow).values(id=1, proof=proof))
    sealer.open(proof, **place)
