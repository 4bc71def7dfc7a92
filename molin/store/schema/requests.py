"""Tables of requests with their windows, rides and series."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from molin.domain.places import AccessClass
from molin.domain.requests import Priority
from molin.store.schema.base import Base, Versioned
from molin.store.types import OneWord, RankNumber, Sealed


class RequestRow(Versioned, Base):
    """Goes to an open place, or to a spot of which only area and access are clear."""

    __tablename__ = "requests"
    __table_args__ = (
        CheckConstraint("(place_id IS NULL) = (spot IS NOT NULL)", "one_site"),
        CheckConstraint("(spot IS NULL) = (spot_area_code IS NULL)", "spot_area"),
        CheckConstraint("(spot IS NULL) = (spot_access IS NULL)", "spot_access"),
        CheckConstraint("length_s > 0", "length"),
        CheckConstraint("need >= 0", "need"),
        CheckConstraint("preferred_closes > preferred_opens", "preferred_later"),
        CheckConstraint(
            "(preferred_opens IS NULL) = (preferred_closes IS NULL)", "whole_preferred"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"))
    place_id: Mapped[int | None] = mapped_column(ForeignKey("places.id"), index=True)
    spot_area_code: Mapped[str | None] = mapped_column(ForeignKey("areas.code"))
    spot_access: Mapped[AccessClass | None] = mapped_column(OneWord(AccessClass))
    spot: Mapped[bytes | None] = mapped_column(Sealed)
    length: Mapped[timedelta] = mapped_column("length_s")
    priority: Mapped[Priority] = mapped_column(RankNumber(Priority))
    need: Mapped[float]
    preferred_opens: Mapped[datetime | None]
    preferred_closes: Mapped[datetime | None]
    due: Mapped[date | None]
    windows: Mapped[list[RequestWindowRow]] = relationship(
        cascade="all, delete-orphan", order_by="RequestWindowRow.position"
    )


class RequestWindowRow(Base):
    __tablename__ = "request_windows"
    __table_args__ = (
        CheckConstraint("closes > opens", "closes_later"),
        Index(None, "opens", "closes"),
    )

    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    opens: Mapped[datetime]
    closes: Mapped[datetime]


class RideRow(Versioned, Base):
    __tablename__ = "rides"
    __table_args__ = (
        CheckConstraint("pickup_id <> drop_off_id", "two_ends"),
        CheckConstraint("longest_s >= 0", "longest"),
        CheckConstraint("people >= 0", "people"),
    )

    pickup_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    drop_off_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), unique=True)
    longest: Mapped[timedelta] = mapped_column("longest_s")
    people: Mapped[int]


class SeriesRow(Versioned, Base):
    __tablename__ = "series"
    __table_args__ = (CheckConstraint("min_days >= 0", "min_days"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    min_days: Mapped[int]
    members: Mapped[list[SeriesMemberRow]] = relationship(
        cascade="all, delete-orphan", order_by="SeriesMemberRow.position"
    )


class SeriesMemberRow(Base):
    __tablename__ = "series_members"
    __table_args__ = (UniqueConstraint("series_id", "request_id"),)

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
