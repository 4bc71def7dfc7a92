"""Makes the golden database of the newest schema: python -m tests.store.golden

To be run once, when a schema is released; afterwards the file stays as it is. It holds
the office and the plan of ``tests.store.builders`` under the tests' own key.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from molin.protection.sealing import Sealer
from molin.store import open_store
from molin.store.migrating import RELEASED
from molin.store.plans import save_plan
from tests.store.builders import KEY, NOW, full_plan, office

GOLDEN = Path(__file__).parents[1] / "golden"


def golden_file(revision: str) -> Path:
    return GOLDEN / f"schema_{revision}.sqlite"


def make(file: Path) -> None:
    store = open_store(f"sqlite:///{file}", Sealer(KEY))
    office().save(store)
    with store.writing("Budi", NOW) as tx:
        save_plan(tx, full_plan())
    store.close()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA page_size = 512")  # a quarter of the size
        connection.execute("VACUUM")


if __name__ == "__main__":
    newest = golden_file(RELEASED.latest)
    if newest.exists():
        raise SystemExit(f"{newest} is there: a released schema does not change.")
    make(newest)
