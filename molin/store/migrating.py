"""Brings a database to the schema of this version of Molin.

Alembic takes longer to import than a database to open: it is loaded only when there is
something to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from molin.errors import StoreUnavailable
from molin.store.failures import damaged


@dataclass(frozen=True, slots=True)
class Released:
    """The schema versions that exist, oldest first, and the scripts that make them."""

    folder: Path
    revisions: tuple[str, ...]

    @property
    def latest(self) -> str:
        return self.revisions[-1]


RELEASED = Released(Path(__file__).parent / "migrations", ("0001", "0002"))


def bring_up_to_date(
    reader: Engine,
    writer: Engine,
    released: Released,
    *,
    name: str,
    before_upgrade: Callable[[], None],
) -> None:
    """All pending migrations in one transaction; ``before_upgrade`` unless empty."""
    with reader.connect() as connection:
        revision = _stored_revision(connection, name)
    if revision == released.latest:
        return
    if revision is not None:
        if revision not in released.revisions:
            raise StoreUnavailable(
                "The database {name} was made by a newer Molin (schema {revision}):"
                " update Molin on this computer, then open it again.",
                name=name,
                revision=revision,
            )
        before_upgrade()
    with writer.begin() as connection:
        # Under the write lock: whoever opened it at the same moment may be done.
        if _stored_revision(connection, name) != released.latest:
            _upgrade(connection, released.folder)


def _stored_revision(connection: Connection, name: str) -> str | None:
    """None for an empty database; another program's is refused as damaged."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise damaged(name)
    query = text("SELECT version_num FROM alembic_version")
    return connection.scalars(query).one_or_none()


def _upgrade(connection: Connection, folder: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
