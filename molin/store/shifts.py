"""Shifts with their crew, and the tours that join them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from molin.domain.fleet import CrewMemberId, UnitId
from molin.domain.places import PlaceId
from molin.domain.shifts import BreakRule, Shift, ShiftId, Tour, TourId
from molin.domain.time import Week
from molin.store.schema import ShiftCrewRow, ShiftRow, TourRow, UnitRow
from molin.store.transactions import Transaction, Writing


def add_tours(tx: Writing, tours: Iterable[Tour]) -> None:
    tx.add(TourRow(id=tour.id, name=tour.name, unit_id=tour.unit) for tour in tours)


def add_shifts(tx: Writing, shifts: Iterable[Shift]) -> None:
    """Their units, places, crew and tours must be there; one shift per unit and day."""
    tx.add(_row(shift) for shift in shifts)


def shifts(tx: Transaction, week: Week) -> list[Shift]:
    """Of the week's days, in the order day, unit letter; times in the week's zone."""
    query = (
        select(ShiftRow)
        .join(UnitRow)
        .where(ShiftRow.day.between(week.days[0], week.days[-1]))
        .options(selectinload(ShiftRow.crew))
        .order_by(ShiftRow.day, UnitRow.letter)
    )
    return [_shift(week, row) for row in tx.session.scalars(query)]


def tours(tx: Transaction, week: Week) -> list[Tour]:
    """Tours with a shift in the week, by id."""
    of_week = select(ShiftRow.tour_id).where(
        ShiftRow.day.between(week.days[0], week.days[-1])
    )
    query = select(TourRow).where(TourRow.id.in_(of_week)).order_by(TourRow.id)
    return [
        Tour(id=TourId(row.id), name=row.name, unit=UnitId(row.unit_id))
        for row in tx.session.scalars(query)
    ]


def _row(shift: Shift) -> ShiftRow:
    rest = shift.rest
    return ShiftRow(
        id=shift.id,
        unit_id=shift.unit,
        day=shift.day,
        starts=shift.starts,
        ends=shift.ends,
        start_place_id=shift.start_place,
        end_place_id=shift.end_place,
        longest_overtime=shift.longest_overtime,
        longest_span=shift.longest_span,
        rest_length=rest.length if rest else None,
        rest_earliest=rest.earliest if rest else None,
        rest_latest=rest.latest if rest else None,
        kind=shift.kind,
        tour_id=shift.tour,
        crew=[ShiftCrewRow(crew_member_id=member) for member in sorted(shift.crew)],
    )


def _shift(week: Week, row: ShiftRow) -> Shift:
    return Shift(
        id=ShiftId(row.id),
        unit=UnitId(row.unit_id),
        day=row.day,
        starts=week.local(row.starts),
        ends=week.local(row.ends),
        start_place=PlaceId(row.start_place_id),
        end_place=PlaceId(row.end_place_id),
        longest_overtime=row.longest_overtime,
        longest_span=row.longest_span,
        rest=_rest(week, row),
        crew=frozenset(CrewMemberId(link.crew_member_id) for link in row.crew),
        kind=row.kind,
        tour=None if row.tour_id is None else TourId(row.tour_id),
    )


def _rest(week: Week, row: ShiftRow) -> BreakRule | None:
    if row.rest_length is None or row.rest_earliest is None or row.rest_latest is None:
        return None
    return BreakRule(
        length=row.rest_length,
        earliest=week.local(row.rest_earliest),
        latest=week.local(row.rest_latest),
    )
