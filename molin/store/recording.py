"""Change records: what each command's transaction did, written without its help.

The mapper reports every row that a flush writes, cascades and orphans included, and
the records join the same transaction. Statements that would pass by the mapper are
refused.
"""

from __future__ import annotations

import base64
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, event, insert, inspect
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, object_session

from molin.domain.changes import ChangeKind
from molin.protection.sealing import Sealer
from molin.store.schema import Base, ChangeRow
from molin.store.sealed import place_in_record, row_key
from molin.store.types import Sealed

RECORDER = "recorder"
SEALED_KEY = "sealed"
"""Marks a sealed value in the JSON of a record: {"sealed": base64}."""

UNRECORDED = frozenset({"version"})  # it counts the records and tells nothing else


class Recorder:
    """Collects the changes of one session and writes them after each flush."""

    def __init__(self, sealer: Sealer, *, actor: str, now: datetime) -> None:
        self._sealer = sealer
        self._actor = actor
        self._now = now
        self._transaction = uuid.uuid4().hex
        self._written = 0
        self._waiting: list[dict[str, Any]] = []

    def watch(self, session: Session) -> None:
        session.info[RECORDER] = self
        event.listen(session, "after_flush", self._write)
        event.listen(session, "do_orm_execute", _refuse_bulk)

    def note(self, row: Base, kind: ChangeKind) -> None:
        before, after = _difference(row, kind)
        if not before and not after:
            return  # an update that changed no column
        position = self._written + len(self._waiting)
        self._waiting.append(
            {
                "transaction": self._transaction,
                "position": position,
                "table": row.__tablename__,
                "row": row_key(row),
                "kind": kind,
                "before": self._plain(row, before, position, "before"),
                "after": self._plain(row, after, position, "after"),
                "actor": self._actor,
                "at": self._now,
            }
        )

    def _plain(
        self, row: Base, values: Mapping[str, Any], position: int, side: str
    ) -> dict[str, Any] | None:
        """As JSON; sealed values are sealed anew, bound to this record."""
        plain: dict[str, Any] = {}
        for column, value in values.items():
            if value is not None and _is_sealed(row, column):
                place = place_in_record(self._transaction, position, side, column)
                plain[column] = {SEALED_KEY: self._rebound(row, column, value, place)}
            else:
                plain[column] = _json_value(value)
        return plain or None

    def _rebound(
        self, row: Base, column: str, sealed: bytes, place: dict[str, str]
    ) -> str:
        table = row.__tablename__
        plain = self._sealer.open(sealed, table=table, row=row_key(row), column=column)
        return base64.b64encode(self._sealer.seal(plain, **place)).decode()

    def _write(self, session: Session, _: object) -> None:
        if self._waiting:
            session.connection().execute(insert(ChangeRow), self._waiting)
            self._written += len(self._waiting)
            self._waiting = []


def _is_sealed(row: Base, column: str) -> bool:
    return isinstance(row.__table__.columns[column].type, Sealed)


def _difference(row: Base, kind: ChangeKind) -> tuple[dict[str, Any], dict[str, Any]]:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        name = attribute.columns[0].name
        history = state.attrs[attribute.key].history
        if name in UNRECORDED or (
            kind is ChangeKind.UPDATE and not history.has_changes()
        ):
            continue
        if kind is not ChangeKind.INSERT:
            before[name] = next(iter(history.non_added()), None)
        if kind is not ChangeKind.DELETE:
            after[name] = getattr(row, attribute.key)
    return before, after


def _json_value(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return value // timedelta(seconds=1)
        case frozenset():
            return sorted(value)
        case _:
            return value


def _refuse_bulk(execution: ORMExecuteState) -> None:
    if execution.is_insert or execution.is_update or execution.is_delete:
        raise AssertionError("Write through rows: a bulk statement leaves no record.")


def _note(row: Base, kind: ChangeKind) -> None:
    session = object_session(row)
    if session is None or RECORDER not in session.info:
        raise AssertionError(f"A {kind} in {row.__tablename__} would leave no record.")
    session.info[RECORDER].note(row, kind)


@event.listens_for(Base, "after_insert", propagate=True)
def _on_insert(_: Mapper[Any], __: Connection, row: Base) -> None:
    _note(row, ChangeKind.INSERT)


@event.listens_for(Base, "after_update", propagate=True)
def _on_update(_: Mapper[Any], __: Connection, row: Base) -> None:
    _note(row, ChangeKind.UPDATE)


@event.listens_for(Base, "after_delete", propagate=True)
def _on_delete(_: Mapper[Any], __: Connection, row: Base) -> None:
    _note(row, ChangeKind.DELETE)
