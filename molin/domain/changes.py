"""Who changed what and when, as history and audit show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row changed by one command.

    ``before`` and ``after`` map column names to plain values: all columns of a row
    that came or went, those that differ of a row that changed. Confidential values
    read "<sealed>". The changes of one command share ``transaction``.
    """

    table: str
    row: str
    kind: ChangeKind
    before: Mapping[str, object]
    after: Mapping[str, object]
    actor: str
    at: datetime
    transaction: str
