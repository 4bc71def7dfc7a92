"""An acknowledged save outlives its process; a save that was cut off leaves nothing.

Killing a process shows that saves are whole; that they also reach the disk before they
are acknowledged is SQLite's promise for the settings checked last.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from molin.store import open_store
from molin.store.plans import find_latest_plan
from tests.store.builders import WEEK, office

SAVE_FOR_EVER = """
import sys
from dataclasses import replace
from molin.protection.sealing import Sealer
from molin.store import open_store
from molin.store.plans import save_plan
from tests.store.builders import KEY, NOW, plan, route, stop

store = open_store(sys.argv[1], Sealer(KEY))
kept = plan()
while True:
    mark = kept.version + 1
    routes = tuple(route(n, *[stop(4)] * (mark % 5), road_m=mark) for n in (1, 2))
    with store.writing("Ana", NOW) as tx:
        kept = save_plan(tx, replace(kept, routes=routes))
    print(kept.version, flush=True)
"""


def kill_after(saves, url):
    """Kills the saver in the middle of its next save; its last acknowledged version."""
    command = [sys.executable, "-c", SAVE_FOR_EVER, url]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, cwd=root, stdout=subprocess.PIPE, text=True
    ) as saver:
        seen = [saver.stdout.readline() for _ in range(saves)]
        saver.kill()
        seen += saver.stdout.read().splitlines()
    return int(seen[-1])


@pytest.mark.parametrize("saves", [3, 20])
def test_acknowledged_saves_survive_and_no_half_one_does(database, sealer, saves):
    url = f"sqlite:///{database}"
    store = open_store(url, sealer)
    office().save(store)
    store.close()

    acknowledged = kill_after(saves, url)

    store = open_store(url, sealer)
    with store.reading() as tx:
        kept = find_latest_plan(tx, WEEK)
    store.close()
    assert kept.version in (acknowledged, acknowledged + 1)
    marks = [(route.road_m, len(route.stops)) for route in kept.routes]
    assert marks == [(kept.version, kept.version % 5)] * 2


def test_each_save_waits_for_the_disk(database, sealer):
    store = open_store(f"sqlite:///{database}", sealer)
    with store.reading() as tx:
        settings = {
            name: tx.session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "fullfsync", "foreign_keys")
        }
    store.close()
    full, on = 2, 1
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "fullfsync": on,
        "foreign_keys": on,
    }
