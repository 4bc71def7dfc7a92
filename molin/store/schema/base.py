"""What all tables share: names of constraints, column types, the version column."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Double, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from molin.store.types import Seconds, UtcDateTime

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Both backends must know a constraint by one name, for migrations and messages."""


class Base(DeclarativeBase):
    """A row; it never leaves the store."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {
        datetime: UtcDateTime,
        timedelta: Seconds,
        str: Text,
        float: Double,
    }


class Versioned:
    """Counts saves: an UPDATE of a row that somebody else has saved since finds no row.

    Child rows (windows, stops, …) share the version of the row they belong to.
    """

    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}
