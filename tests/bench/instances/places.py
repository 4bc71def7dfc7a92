"""Where the invented week leads to: towns in the plain, hills, an island."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import AccessClass, OpeningHours, Place, PlaceKind
from tests.bench.instances.calendar_words import hours

CAR, BOAT, FOUR = AccessClass.CAR, AccessClass.BOAT, AccessClass.FOUR_BY_FOUR
AREA = AreaCode("63.03.04")
BASES, LODGING, ISLAND, FAR, REMOTE, HALL = (1, 2), 3, 4, 5, 6, 7
"""Places that have a part of their own; those of ``VISITED`` are chance's."""
VISITED = range(10, 60)
HALL_HOURS = tuple(
    hours(day, opens, closes)
    for day in range(5)
    for opens, closes in (("08:00", "12:00"), ("13:00", "16:30"))
)
TOWNS = ((0.0, 0.0), (0.0, 0.0), (0.5, 0.4), (0.6, 1.0))


def places(dice: Random) -> list[Place]:
    return [*_own_places(), *(_place(id, dice) for id in VISITED)]


def _own_places() -> Iterator[Place]:
    spots = (
        (BASES[0], PlaceKind.BASE, 0.0, 0.0),
        (BASES[1], PlaceKind.BASE, 0.5, 0.4),
        (LODGING, PlaceKind.LODGING, 0.6, 1.0),
        (ISLAND, PlaceKind.VILLAGE_HALL, -0.4, 0.2),
        (FAR, PlaceKind.VILLAGE_HALL, 1.0, -1.8),
        (REMOTE, PlaceKind.VILLAGE_HALL, -0.8, -0.8),
        (HALL, PlaceKind.VILLAGE_HALL, 0.1, 0.1),
    )
    for id, kind, lat, lon in spots:
        yield Place(
            id=id,
            name=f"Place {id}",
            kind=kind,
            at=Coordinate(lat, lon),
            area=AREA,
            access=CAR,
            hours=HALL_HOURS if id == HALL else (),
        )


def _place(id: int, dice: Random) -> Place:
    """Within half an hour of a base, or of the lodging now and then."""
    lat, lon = dice.choice(TOWNS)
    kind = dice.choice([PlaceKind.SCHOOL, PlaceKind.MARKET, PlaceKind.VILLAGE_HALL])
    return Place(
        id=id,
        name=f"Place {id}",
        kind=kind,
        at=Coordinate(lat + dice.uniform(-0.2, 0.2), lon + dice.uniform(-0.2, 0.2)),
        area=AREA,
        access=dice.choice([CAR] * 7 + [BOAT, FOUR, FOUR]),
        hours=tuple(_hours(kind, dice)),
    )


def _hours(kind: PlaceKind, dice: Random) -> Iterator[OpeningHours]:
    """Markets are busy early and again late on their days; halls shut at noon."""
    match kind:
        case PlaceKind.MARKET:
            for day in sorted(dice.sample(range(5), 4)):
                yield hours(day, "06:00", "10:00", dice.randrange(100, 600))
                yield hours(day, "10:00", "14:00", 20)
                yield hours(day, "14:00", "17:00", dice.randrange(50, 200))
        case PlaceKind.SCHOOL:
            for day in range(5):
                yield hours(day, "07:30", "11:00" if day == 4 else "13:30")
        case PlaceKind.VILLAGE_HALL:
            yield from HALL_HOURS
