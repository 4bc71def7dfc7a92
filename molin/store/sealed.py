"""Confidential values of a row: sealed before they are stored, opened on demand.

Binding a value to its row needs the row's key beforehand: ids are given with the domain
values, never by the database. A change record, which has no id before it is written,
uses its transaction and position instead.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import inspect

from molin.protection.sealing import SealedBytes, Sealer
from molin.store.schema import Base, ChangeRow

BLOCK_BYTES = 256
"""Sealed texts are padded to whole blocks: length must not tell addresses apart."""


def row_key(row: Base) -> str:
    """The primary key as text, parts of a composite one joined by strokes."""
    key = inspect(type(row)).primary_key_from_instance(row)
    return "/".join(str(part) for part in key)


def place_in_record(
    transaction: str, position: int, side: str, column: str
) -> dict[str, str]:
    """Where a value in a change record is bound to; ``side`` is before or after."""
    row = f"{transaction}/{position}/{side}"
    return {"table": ChangeRow.__tablename__, "row": row, "column": column}


def seal_json(
    sealer: Sealer, value: Any, *, table: str, row: str, column: str
) -> SealedBytes:
    plain = json.dumps(value).encode()
    blocks = -(-len(plain) // BLOCK_BYTES)
    padded = plain.ljust(blocks * BLOCK_BYTES)
    return sealer.seal(padded, table=table, row=row, column=column)


def open_json(
    sealer: Sealer, sealed: bytes, *, table: str, row: str, column: str
) -> Any:
    return json.loads(sealer.open(sealed, table=table, row=row, column=column))
