"""The open database, and one transaction on it.

Many may read at once, each seeing one state from first query to last; one writes at a
time, also across desktops, so that what a command read still holds when it saves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from molin.protection.sealing import Sealer
from molin.store.failures import translated
from molin.store.recording import Recorder
from molin.store.schema import Base


@dataclass(frozen=True, slots=True)
class Transaction:
    """What queries need; sessions and rows stay inside ``molin.store``."""

    session: Session
    sealer: Sealer


@dataclass(frozen=True, slots=True)
class Writing(Transaction):
    """What commands need: who saves, and when."""

    actor: str
    now: datetime

    def add(self, rows: Iterable[Base]) -> None:
        """Write new rows at once: only relationships, not foreign keys, would tell a
        later flush in which order tables need each other.
        """
        self.session.add_all(rows)
        self.session.flush()


class Store:
    """An open database; safe to share between threads."""

    def __init__(
        self, reader: Engine, writer: Engine, sealer: Sealer, *, name: str
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._sealer = sealer
        self.name = name
        """The file, or server and database, without any password."""

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """One unchanging view of everything saved so far."""
        with (
            translated(self.name),
            self._reader.connect() as connection,
            Session(connection) as session,
        ):
            event.listen(session, "before_flush", _refuse_to_write)
            yield Transaction(session, self._sealer)

    @contextmanager
    def writing(self, actor: str, now: datetime) -> Iterator[Writing]:
        """Saves all or nothing; what is saved on return survives a power cut.

        Each changed row leaves a change record in the same transaction.
        """
        with (
            translated(self.name),
            # Not by the session, which would leak a connection that may not begin.
            self._writer.begin() as connection,
            Session(connection) as session,
        ):
            Recorder(self._sealer, actor=actor, now=now).watch(session)
            yield Writing(session, self._sealer, actor, now)
            session.flush()

    def close(self) -> None:
        """Let go of the database; SQLite then folds its journal into the file."""
        self._reader.dispose()
        self._writer.dispose()


def _refuse_to_write(*_: object) -> None:
    raise AssertionError("A reading transaction was about to write.")
