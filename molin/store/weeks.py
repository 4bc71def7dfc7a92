"""Everything that planning one week needs, read at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from molin.domain.book import WeekBook
from molin.domain.fleet import Unit
from molin.domain.places import PlaceId
from molin.domain.plan import Weights
from molin.domain.requests import Request
from molin.domain.shifts import Shift
from molin.domain.time import Week
from molin.store.absences import absences
from molin.store.activities import activities
from molin.store.areas import areas
from molin.store.fleet import crew_members, units
from molin.store.places import places
from molin.store.requests import requests, rides, series
from molin.store.shifts import shifts, tours
from molin.store.transactions import Transaction


def week_book(tx: Transaction, week: Week, weights: Weights | None = None) -> WeekBook:
    """A dozen queries, however long the week; bases are among its places.

    An empty week is an empty book. StoreUnavailable when a spot cannot be opened.
    """
    fleet, duties, wanted = units(tx), shifts(tx, week), requests(tx, week)
    spoken_of = frozenset(_places_of(fleet, duties, wanted))
    return WeekBook(
        week=week,
        areas={area.code: area for area in areas(tx)},
        units={unit.id: unit for unit in fleet},
        crew={member.id: member for member in crew_members(tx)},
        places={place.id: place for place in places(tx, spoken_of)},
        activities={activity.id: activity for activity in activities(tx)},
        shifts={shift.id: shift for shift in duties},
        requests={request.id: request for request in wanted},
        rides=tuple(rides(tx, week)),
        series=tuple(series(tx, week)),
        tours=tuple(tours(tx, week)),
        absences=tuple(absences(tx, week)),
        weights=weights or Weights(),
    )


def _places_of(
    fleet: Sequence[Unit], duties: Sequence[Shift], wanted: Sequence[Request]
) -> Iterable[PlaceId]:
    yield from (unit.base for unit in fleet)
    for shift in duties:
        yield from (shift.start_place, shift.end_place)
    yield from (request.place for request in wanted if request.place is not None)
