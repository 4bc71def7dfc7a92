"""Requests with their windows, and the rides and series that join them.

A confidential spot is one sealed value in its request's row; only the kecamatan's code
and the access class stand in clear.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, or_, select, union
from sqlalchemy.orm import selectinload

from molin.domain.activities import ActivityId
from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import ConfidentialSpot, PlaceId
from molin.domain.requests import Request, RequestId, Ride, Series, SeriesId
from molin.domain.time import TimeWindow, Week
from molin.protection.sealing import SealedBytes, Sealer
from molin.store.schema import (
    RequestRow,
    RequestWindowRow,
    RideRow,
    SeriesMemberRow,
    SeriesRow,
)
from molin.store.sealed import open_json, seal_json
from molin.store.transactions import Transaction, Writing


def add_requests(tx: Writing, requests: Iterable[Request]) -> None:
    """Their places, areas and activities must be there; spots are sealed here."""
    tx.add(_row(tx.sealer, request) for request in requests)


def add_rides(tx: Writing, rides: Iterable[Ride]) -> None:
    tx.add(
        RideRow(
            pickup_id=ride.pickup,
            drop_off_id=ride.drop_off,
            longest=ride.longest,
            people=ride.people,
        )
        for ride in rides
    )


def add_series(tx: Writing, series: Iterable[Series]) -> None:
    tx.add(
        SeriesRow(
            id=one.id,
            name=one.name,
            min_days=one.min_days,
            members=[
                SeriesMemberRow(position=position, request_id=member)
                for position, member in enumerate(one.members)
            ],
        )
        for one in series
    )


def requests(tx: Transaction, week: Week) -> list[Request]:
    """Requests that a window lets begin in ``week``, by id.

    Both ends of a ride are there if either is: half a ride must not be planned. Times
    are in the week's zone.
    """
    query = (
        select(RequestRow)
        .where(RequestRow.id.in_(_ids_of(week)))
        .options(selectinload(RequestRow.windows))
        .order_by(RequestRow.id)
    )
    return [_request(tx.sealer, week, row) for row in tx.session.scalars(query)]


def rides(tx: Transaction, week: Week) -> list[Ride]:
    """Rides of the week's requests, by pickup."""
    query = (
        select(RideRow)
        .where(RideRow.pickup_id.in_(_ids_of(week)))
        .order_by(RideRow.pickup_id)
    )
    return [
        Ride(
            pickup=RequestId(row.pickup_id),
            drop_off=RequestId(row.drop_off_id),
            longest=row.longest,
            people=row.people,
        )
        for row in tx.session.scalars(query)
    ]


def series(tx: Transaction, week: Week) -> list[Series]:
    """Series of which the week asks for two visits or more, and those visits only."""
    query = (
        select(SeriesRow, SeriesMemberRow.request_id)
        .join(SeriesMemberRow)
        .where(SeriesMemberRow.request_id.in_(_ids_of(week)))
        .order_by(SeriesRow.id, SeriesMemberRow.position)
    )
    members: dict[SeriesRow, list[RequestId]] = {}
    for row, request in tx.session.execute(query):
        members.setdefault(row, []).append(RequestId(request))
    return [
        Series(
            id=SeriesId(row.id),
            name=row.name,
            members=tuple(visits),
            min_days=row.min_days,
        )
        for row, visits in members.items()
        if len(visits) > 1
    ]


def _ids_of(week: Week) -> Select[int]:
    span = week.window
    touching = select(RequestWindowRow.request_id).where(
        RequestWindowRow.opens < span.closes, RequestWindowRow.closes > span.opens
    )
    ends = or_(RideRow.pickup_id.in_(touching), RideRow.drop_off_id.in_(touching))
    all_ids = union(
        touching,
        select(RideRow.pickup_id).where(ends),
        select(RideRow.drop_off_id).where(ends),
    ).subquery()
    return select(all_ids.c.request_id)


def _row(sealer: Sealer, request: Request) -> RequestRow:
    spot, preferred = request.spot, request.preferred
    return RequestRow(
        id=request.id,
        activity_id=request.activity,
        place_id=request.place,
        spot_area_code=spot.area if spot else None,
        spot_access=spot.access if spot else None,
        spot=_sealed(sealer, request.id, spot) if spot else None,
        length=request.length,
        priority=request.priority,
        need=request.need,
        preferred_opens=preferred.opens if preferred else None,
        preferred_closes=preferred.closes if preferred else None,
        due=request.due,
        windows=[
            RequestWindowRow(position=n, opens=window.opens, closes=window.closes)
            for n, window in enumerate(request.windows)
        ],
    )


def _request(sealer: Sealer, week: Week, row: RequestRow) -> Request:
    return Request(
        id=RequestId(row.id),
        activity=ActivityId(row.activity_id),
        length=row.length,
        windows=tuple(
            TimeWindow(week.local(window.opens), week.local(window.closes))
            for window in row.windows
        ),
        place=None if row.place_id is None else PlaceId(row.place_id),
        spot=_spot(sealer, row),
        priority=row.priority,
        need=row.need,
        preferred=_preferred(week, row),
        due=row.due,
    )


def _preferred(week: Week, row: RequestRow) -> TimeWindow | None:
    if row.preferred_opens is None or row.preferred_closes is None:
        return None
    return TimeWindow(week.local(row.preferred_opens), week.local(row.preferred_closes))


def _sealed(sealer: Sealer, request: RequestId, spot: ConfidentialSpot) -> SealedBytes:
    facts = {"lat": spot.at.lat, "lon": spot.at.lon, "address": spot.address}
    return seal_json(sealer, facts, **_place_of_spot(request))


def _spot(sealer: Sealer, row: RequestRow) -> ConfidentialSpot | None:
    if row.spot is None or row.spot_area_code is None or row.spot_access is None:
        return None
    facts = open_json(sealer, row.spot, **_place_of_spot(row.id))
    return ConfidentialSpot(
        area=AreaCode(row.spot_area_code),
        at=Coordinate(facts["lat"], facts["lon"]),
        address=facts["address"],
        access=row.spot_access,
    )


def _place_of_spot(request: int) -> dict[str, str]:
    return {"table": RequestRow.__tablename__, "row": str(request), "column": "spot"}
