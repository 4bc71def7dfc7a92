"""What was changed, by whom and when, from the change records."""

from __future__ import annotations

import base64
from typing import Any

from sqlalchemy import select

from molin.domain.changes import Change
from molin.protection.sealing import Sealer
from molin.store.recording import SEALED_KEY
from molin.store.schema import ChangeRow
from molin.store.sealed import open_json, place_in_record
from molin.store.transactions import Transaction

MASK = "<sealed>"


def history(
    tx: Transaction, table: str, row: str, *, reveal: bool = False
) -> list[Change]:
    """Changes of one row, oldest first; parts of a composite key joined by strokes.

    Sealed values read "<sealed>", or with ``reveal`` what was sealed.
    """
    query = (
        select(ChangeRow)
        .where(ChangeRow.table == table, ChangeRow.row == row)
        .order_by(ChangeRow.id)
    )
    sealer = tx.sealer if reveal else None
    return [_change(found, sealer) for found in tx.session.scalars(query)]


def _change(row: ChangeRow, sealer: Sealer | None) -> Change:
    return Change(
        table=row.table,
        row=row.row,
        kind=row.kind,
        before=_values(row, "before", sealer),
        after=_values(row, "after", sealer),
        actor=row.actor,
        at=row.at,
        transaction=row.transaction,
    )


def _values(row: ChangeRow, side: str, sealer: Sealer | None) -> dict[str, object]:
    values: dict[str, Any] = dict(getattr(row, side) or {})
    for column, value in values.items():
        if not isinstance(value, dict) or SEALED_KEY not in value:
            continue
        place = place_in_record(row.transaction, row.position, side, column)
        sealed = base64.b64decode(value[SEALED_KEY])
        values[column] = open_json(sealer, sealed, **place) if sealer else MASK
    return values
