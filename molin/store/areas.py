"""Administrative areas."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from molin.domain.geography import Area, AreaCode, AreaLevel, Coordinate, Population
from molin.store.schema import AreaRow
from molin.store.transactions import Transaction, Writing


def add_areas(tx: Writing, areas: Iterable[Area]) -> None:
    tx.add(_row(area) for area in areas)


def areas(tx: Transaction, *, down_to: AreaLevel = AreaLevel.DISTRICT) -> list[Area]:
    """By code, so that an area follows the one it is a part of."""
    query = select(AreaRow).where(AreaRow.level <= down_to).order_by(AreaRow.code)
    return [_area(row) for row in tx.session.scalars(query)]


def _row(area: Area) -> AreaRow:
    people = area.population
    return AreaRow(
        code=area.code,
        name=area.name,
        level=area.level,
        lat=area.point.lat,
        lon=area.point.lon,
        women=people.women if people else None,
        men=people.men if people else None,
        estimated=people.estimated if people else False,
    )


def _area(row: AreaRow) -> Area:
    return Area(
        code=AreaCode(row.code),
        name=row.name,
        level=row.level,
        point=Coordinate(row.lat, row.lon),
        population=_population(row),
    )


def _population(row: AreaRow) -> Population | None:
    if row.women is None or row.men is None:
        return None
    return Population(women=row.women, men=row.men, estimated=row.estimated)
