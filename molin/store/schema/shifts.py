"""Tables of shifts with their crew, and of tours."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from molin.domain.shifts import ShiftKind
from molin.store.schema.base import Base, Versioned
from molin.store.schema.fleet import UnitRow
from molin.store.types import OneWord


class TourRow(Versioned, Base):
    __tablename__ = "tours"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))


class ShiftRow(Versioned, Base):
    """The break is there with its three columns, or not at all."""

    __tablename__ = "shifts"
    __table_args__ = (
        UniqueConstraint("unit_id", "day"),
        CheckConstraint("ends > starts", "ends_later"),
        CheckConstraint("longest_overtime_s >= 0", "longest_overtime"),
        CheckConstraint("rest_length_s >= 0", "rest_length"),
        CheckConstraint("rest_latest >= rest_earliest", "rest_later"),
        CheckConstraint(
            "(rest_length_s IS NULL) = (rest_earliest IS NULL)"
            " AND (rest_length_s IS NULL) = (rest_latest IS NULL)",
            "whole_rest",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    start_place_id: Mapped[int] = mapped_column(ForeignKey("places.id"))
    end_place_id: Mapped[int] = mapped_column(ForeignKey("places.id"))
    longest_overtime: Mapped[timedelta] = mapped_column("longest_overtime_s")
    longest_span: Mapped[timedelta | None] = mapped_column("longest_span_s")
    rest_length: Mapped[timedelta | None] = mapped_column("rest_length_s")
    rest_earliest: Mapped[datetime | None]
    rest_latest: Mapped[datetime | None]
    kind: Mapped[ShiftKind] = mapped_column(OneWord(ShiftKind))
    tour_id: Mapped[int | None] = mapped_column(ForeignKey("tours.id"))
    unit: Mapped[UnitRow] = relationship(viewonly=True)
    crew: Mapped[list[ShiftCrewRow]] = relationship(
        cascade="all, delete-orphan", order_by="ShiftCrewRow.crew_member_id"
    )


class ShiftCrewRow(Base):
    __tablename__ = "shift_crew"

    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"), primary_key=True)
    crew_member_id: Mapped[int] = mapped_column(
        ForeignKey("crew_members.id"), primary_key=True, index=True
    )
