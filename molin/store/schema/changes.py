"""Tables that the store keeps about itself: change records and the proof of the key."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from molin.domain.changes import ChangeKind
from molin.store.schema.base import Base
from molin.store.types import OneWord, Sealed


class ChangeRow(Base):
    """What one transaction did to one row; triggers refuse to alter or delete it."""

    __tablename__ = "change_records"
    __table_args__ = (
        UniqueConstraint("transaction", "position"),
        Index(None, "table", "row"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transaction: Mapped[str]
    position: Mapped[int]
    table: Mapped[str]
    row: Mapped[str]
    kind: Mapped[ChangeKind] = mapped_column(OneWord(ChangeKind))
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    actor: Mapped[str]
    at: Mapped[datetime]


class KeyProofRow(Base):
    """One known value under the key, so that a wrong key shows when it opens."""

    __tablename__ = "key_proofs"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    proof: Mapped[bytes] = mapped_column(Sealed)
