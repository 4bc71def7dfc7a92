"""Tables of units, crew members, their absences, and what they go out for."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from molin.domain.absences import AbsenceKind
from molin.domain.activities import ActivityKind
from molin.domain.fleet import Equipment, Skill
from molin.domain.places import AccessClass
from molin.store.schema.base import Base, Versioned
from molin.store.types import OneWord, WordSet


class UnitRow(Versioned, Base):
    __tablename__ = "units"
    __table_args__ = (CheckConstraint("seats >= 0", "seats"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    letter: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    plate: Mapped[str] = mapped_column(unique=True)
    base_id: Mapped[int] = mapped_column(ForeignKey("places.id"))
    access: Mapped[frozenset[AccessClass]] = mapped_column(WordSet(AccessClass))
    equipment: Mapped[frozenset[Equipment]] = mapped_column(WordSet(Equipment))
    seats: Mapped[int]


class CrewMemberRow(Versioned, Base):
    __tablename__ = "crew_members"
    __table_args__ = (CheckConstraint("weekly_hours_s >= 0", "weekly_hours"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    skills: Mapped[frozenset[Skill]] = mapped_column(WordSet(Skill))
    weekly_hours: Mapped[timedelta] = mapped_column("weekly_hours_s")


class AbsenceRow(Versioned, Base):
    __tablename__ = "absences"
    __table_args__ = (CheckConstraint("last_day >= first_day", "ends_later"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    crew_member_id: Mapped[int] = mapped_column(
        ForeignKey("crew_members.id"), index=True
    )
    first: Mapped[date] = mapped_column("first_day")
    last: Mapped[date] = mapped_column("last_day")
    kind: Mapped[AbsenceKind] = mapped_column(OneWord(AbsenceKind))


class ActivityRow(Versioned, Base):
    __tablename__ = "activities"
    __table_args__ = (
        CheckConstraint("usual_length_s > 0", "usual_length"),
        CheckConstraint("pack_up_s >= 0", "pack_up"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    kind: Mapped[ActivityKind] = mapped_column(OneWord(ActivityKind))
    usual_length: Mapped[timedelta] = mapped_column("usual_length_s")
    skills: Mapped[frozenset[Skill]] = mapped_column(WordSet(Skill))
    equipment: Mapped[frozenset[Equipment]] = mapped_column(WordSet(Equipment))
    interruptible: Mapped[bool]
    publishable: Mapped[bool]
    pack_up: Mapped[timedelta] = mapped_column("pack_up_s")
