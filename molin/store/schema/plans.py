"""Tables of plans: routes with their stops, and the tray.

Rows keep natural keys, so that saving a plan again updates what moved and leaves the
rest: the change records then tell the difference, not the whole plan twice.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from molin.domain.plan import Lock, Stage, StopKind
from molin.domain.rules import Rule
from molin.store.schema.base import Base
from molin.store.types import OneWord, WordSet


class PlanRow(Base):
    """``save_plan`` counts the version: each save is one, whatever part changed."""

    __tablename__ = "plans"
    __table_args__ = (
        Index(None, "monday", "stage"),
        {"sqlite_autoincrement": True},  # the number of a deleted plan stays its own
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    monday: Mapped[date]
    zone: Mapped[str]
    stage: Mapped[Stage] = mapped_column(OneWord(Stage))
    travel: Mapped[float]
    overtime: Mapped[float]
    unserved: Mapped[float]
    unevenness: Mapped[float]
    change: Mapped[float]
    preferred: Mapped[float]
    reserve: Mapped[float]
    saved_by: Mapped[str]
    saved_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()
    routes: Mapped[list[RouteRow]] = relationship(
        cascade="all, delete-orphan", order_by="RouteRow.position"
    )
    tray: Mapped[list[TrayItemRow]] = relationship(
        cascade="all, delete-orphan", order_by="TrayItemRow.position"
    )

    __mapper_args__ = {"version_id_col": version, "version_id_generator": False}


class RouteRow(Base):
    __tablename__ = "routes"
    __table_args__ = (
        CheckConstraint("returns >= leaves", "returns_later"),
        CheckConstraint("pause_ends >= pause_starts", "pause_later"),
        CheckConstraint("(pause_starts IS NULL) = (pause_ends IS NULL)", "whole_pause"),
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), primary_key=True)
    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"), primary_key=True)
    position: Mapped[int]
    leaves: Mapped[datetime]
    returns: Mapped[datetime]
    pause_starts: Mapped[datetime | None]
    pause_ends: Mapped[datetime | None]
    driving: Mapped[timedelta] = mapped_column("driving_s")
    road_m: Mapped[int]
    locked: Mapped[bool]
    stops: Mapped[list[StopRow]] = relationship(
        cascade="all, delete-orphan", order_by="StopRow.position"
    )


class StopRow(Base):
    """No UNIQUE on the request: two stops that swap places pass through a double."""

    __tablename__ = "stops"
    __table_args__ = (
        ForeignKeyConstraint(
            ["plan_id", "shift_id"], ["routes.plan_id", "routes.shift_id"]
        ),
        CheckConstraint("starts >= arrives AND ends >= starts", "in_order"),
    )

    plan_id: Mapped[int] = mapped_column(primary_key=True)
    shift_id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    kind: Mapped[StopKind] = mapped_column(OneWord(StopKind))
    arrives: Mapped[datetime]
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    locks: Mapped[frozenset[Lock]] = mapped_column(WordSet(Lock))


class TrayItemRow(Base):
    """``refusals`` is a list of [shift, rule]; ``displacement`` an object or null."""

    __tablename__ = "tray_items"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    position: Mapped[int]
    reason: Mapped[Rule] = mapped_column(OneWord(Rule))
    refusals: Mapped[list[Any]] = mapped_column(JSON)
    displacement: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
