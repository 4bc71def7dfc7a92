"""Tables of areas, and of places with their opening hours."""

from __future__ import annotations

from datetime import time

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from molin.domain.geography import AreaLevel
from molin.domain.places import AccessClass, Capability, PlaceKind
from molin.store.schema.base import Base, Versioned
from molin.store.types import OneWord, RankNumber, WordSet


class AreaRow(Versioned, Base):
    __tablename__ = "areas"
    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 4", "level"),
        CheckConstraint("lat BETWEEN -90 AND 90", "lat"),
        CheckConstraint("lon BETWEEN -180 AND 180", "lon"),
        CheckConstraint("women >= 0 AND men >= 0", "people"),
        CheckConstraint("(women IS NULL) = (men IS NULL)", "both_sexes"),
    )

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    level: Mapped[AreaLevel] = mapped_column(RankNumber(AreaLevel))
    lat: Mapped[float]
    lon: Mapped[float]
    women: Mapped[int | None]
    men: Mapped[int | None]
    estimated: Mapped[bool]


class PlaceRow(Versioned, Base):
    __tablename__ = "places"
    __table_args__ = (
        CheckConstraint("lat BETWEEN -90 AND 90", "lat"),
        CheckConstraint("lon BETWEEN -180 AND 180", "lon"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    kind: Mapped[PlaceKind] = mapped_column(OneWord(PlaceKind))
    lat: Mapped[float]
    lon: Mapped[float]
    area_code: Mapped[str] = mapped_column(ForeignKey("areas.code"), index=True)
    access: Mapped[AccessClass] = mapped_column(OneWord(AccessClass))
    capabilities: Mapped[frozenset[Capability]] = mapped_column(WordSet(Capability))
    invented: Mapped[bool]
    hours: Mapped[list[PlaceHoursRow]] = relationship(
        cascade="all, delete-orphan", order_by="PlaceHoursRow.position"
    )


class PlaceHoursRow(Base):
    """One opening window; ``position`` keeps the order in which they were given."""

    __tablename__ = "place_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", "weekday"),
        CheckConstraint("closes > opens", "closes_later"),
        CheckConstraint("crowd >= 0", "crowd"),
    )

    place_id: Mapped[int] = mapped_column(ForeignKey("places.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    weekday: Mapped[int]
    opens: Mapped[time]
    closes: Mapped[time]
    crowd: Mapped[int]
