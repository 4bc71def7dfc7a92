"""Opens an office: the database of its settings, or else the demo's."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from molin.causes import cause_of
from molin.domain.time import Week
from molin.errors import StoreUnavailable
from molin.protection.keyfile import load_or_make_key
from molin.protection.sealing import Sealer
from molin.roads.estimate import load_estimated_roads
from molin.services.demo_store import fill_demo
from molin.services.office import Office
from molin.settings import Settings
from molin.store.engines import database_file
from molin.store.opening import open_store

KEY_FOLDER = "key"
DATA_FOLDER = "data"
DEMO_FILE = "demo.sqlite"


def open_office(
    settings: Settings, folder: Path, *, actor: str, now: datetime
) -> Office:
    """The office at ``settings.database_url``; the demo where none is set.

    ``folder`` is the person's own: the key is there and, for the demo, the data. The
    demo is filled for the week of ``now`` and the one after it.
    """
    demo = settings.database_url is None
    url = settings.database_url or _demo_url(folder)
    key = load_or_make_key(folder / KEY_FOLDER, database=database_file(url))
    office = Office(
        store=open_store(url, Sealer(key)),
        roads=load_estimated_roads(),
        weights=settings.weights,
        zone=settings.zone,
        actor=actor,
        demo=demo,
    )
    if demo:
        this_week = Week.of(now, settings.zone)
        fill_demo(office.store, this_week, actor=actor, now=now)
        fill_demo(office.store, this_week.later(1), actor=actor, now=now)
    return office


def _demo_url(folder: Path) -> str:
    data = folder / DATA_FOLDER
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            "The folder {folder} cannot be made ({reason}): choose another one with"
            " {variable}.",
            folder=data,
            reason=cause_of(error),
            variable="MOLIN_HOME",
        ) from error
    return f"sqlite:///{data / DEMO_FILE}"
