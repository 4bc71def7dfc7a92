"""Units and crew members."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from molin.domain.fleet import CrewMember, CrewMemberId, Unit, UnitId
from molin.domain.places import PlaceId
from molin.store.schema import CrewMemberRow, UnitRow
from molin.store.transactions import Transaction, Writing


def add_units(tx: Writing, units: Iterable[Unit]) -> None:
    """Their bases must be there; Conflict when a letter or plate is taken."""
    tx.add(_unit_row(unit) for unit in units)


def units(tx: Transaction) -> list[Unit]:
    """By letter."""
    query = select(UnitRow).order_by(UnitRow.letter)
    return [_unit(row) for row in tx.session.scalars(query)]


def add_crew_members(tx: Writing, members: Iterable[CrewMember]) -> None:
    tx.add(_member_row(member) for member in members)


def crew_members(tx: Transaction) -> list[CrewMember]:
    """By id."""
    query = select(CrewMemberRow).order_by(CrewMemberRow.id)
    return [_member(row) for row in tx.session.scalars(query)]


def _unit_row(unit: Unit) -> UnitRow:
    return UnitRow(
        id=unit.id,
        letter=unit.letter,
        name=unit.name,
        plate=unit.plate,
        base_id=unit.base,
        access=unit.access,
        equipment=unit.equipment,
        seats=unit.seats,
    )


def _unit(row: UnitRow) -> Unit:
    return Unit(
        id=UnitId(row.id),
        letter=row.letter,
        name=row.name,
        plate=row.plate,
        base=PlaceId(row.base_id),
        access=row.access,
        equipment=row.equipment,
        seats=row.seats,
    )


def _member_row(member: CrewMember) -> CrewMemberRow:
    return CrewMemberRow(
        id=member.id,
        name=member.name,
        skills=member.skills,
        weekly_hours=member.weekly_hours,
    )


def _member(row: CrewMemberRow) -> CrewMember:
    return CrewMember(
        id=CrewMemberId(row.id),
        name=row.name,
        skills=row.skills,
        weekly_hours=row.weekly_hours,
    )
