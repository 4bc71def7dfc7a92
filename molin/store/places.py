"""Places with their opening hours."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import OpeningHours, Place, PlaceId
from molin.store.schema import PlaceHoursRow, PlaceRow
from molin.store.transactions import Transaction, Writing


def add_places(tx: Writing, places: Iterable[Place]) -> None:
    """Their areas must be there."""
    tx.add(_row(place) for place in places)


def places(tx: Transaction, ids: Collection[PlaceId] | None = None) -> list[Place]:
    """All places, or those with the given ``ids``, by id."""
    query = select(PlaceRow).options(selectinload(PlaceRow.hours)).order_by(PlaceRow.id)
    if ids is not None:
        query = query.where(PlaceRow.id.in_(ids))
    return [_place(row) for row in tx.session.scalars(query)]


def _row(place: Place) -> PlaceRow:
    return PlaceRow(
        id=place.id,
        name=place.name,
        kind=place.kind,
        lat=place.at.lat,
        lon=place.at.lon,
        area_code=place.area,
        access=place.access,
        capabilities=place.capabilities,
        invented=place.invented,
        hours=[
            PlaceHoursRow(
                position=position,
                weekday=hours.weekday,
                opens=hours.opens,
                closes=hours.closes,
                crowd=hours.crowd,
            )
            for position, hours in enumerate(place.hours)
        ],
    )


def _place(row: PlaceRow) -> Place:
    return Place(
        id=PlaceId(row.id),
        name=row.name,
        kind=row.kind,
        at=Coordinate(row.lat, row.lon),
        area=AreaCode(row.area_code),
        access=row.access,
        hours=tuple(
            OpeningHours(hours.weekday, hours.opens, hours.closes, hours.crowd)
            for hours in row.hours
        ),
        capabilities=row.capabilities,
        invented=row.invented,
    )
