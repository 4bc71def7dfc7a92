"""What is asked for in the invented week, some of it in vain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from molin.domain.geography import Coordinate
from molin.domain.places import AccessClass, ConfidentialSpot
from molin.domain.requests import Priority, Request, Ride, Series
from molin.domain.time import TimeWindow
from tests.bench.instances.calendar_words import window
from tests.bench.instances.places import (
    AREA,
    BASES,
    FAR,
    HALL,
    ISLAND,
    REMOTE,
    VISITED,
)

TIMES = (
    (("08:00", "15:30"),),
    (("08:00", "12:00"),),
    (("13:00", "15:30"),),
    (("08:00", "10:00"), ("13:00", "15:30")),
    (("08:30", "09:30"), ("11:00", "11:30"), ("14:00", "15:00")),
)


def request(id: int, dice: Random) -> Request:
    days = sorted(dice.sample(range(5), dice.randint(2, 4)))
    windows = tuple(window(day, *one) for day in days for one in dice.choice(TIMES))
    kind = dice.choices(range(1, 7), weights=(4, 4, 3, 2, 1, 6))[0]
    hidden = kind in (3, 4) and dice.random() < 0.3
    liked = windows[0] if len(windows) > 1 and dice.random() < 0.4 else None
    return Request(
        id=id,
        activity=kind,
        length=timedelta(minutes=dice.choice([30, 45, 60, 90])),
        windows=windows,
        place=None if hidden else dice.choice(VISITED),
        spot=_spot(dice) if hidden else None,
        priority=dice.choice(list(Priority)),
        need=dice.choice([0.6, 1.0, 1.0, 1.5]),
        preferred=liked,
    )


def _spot(dice: Random) -> ConfidentialSpot:
    at = Coordinate(dice.uniform(-0.2, 0.2), dice.uniform(-0.2, 0.2))
    return ConfidentialSpot(
        area=AREA, at=at, address="Invented", access=AccessClass.CAR
    )


def rides(dice: Random) -> tuple[list[Ride], list[Request]]:
    """Six of them, with one to three people and little time to lose."""
    rides, ends = [], []
    for number in range(6):
        pickup, drop_off = 200 + 2 * number, 201 + 2 * number
        today = window(dice.randrange(5), "08:00", "15:30")
        for half in (pickup, drop_off):
            ends.append(_plain(half, 7, (today,), minutes=15, place=half - 190))
        longest = timedelta(minutes=dice.choice([60, 75, 120]))
        people = 1 + number % 3
        rides.append(
            Ride(pickup=pickup, drop_off=drop_off, longest=longest, people=people)
        )
    return rides, ends


def series(dice: Random) -> tuple[list[Series], list[Request]]:
    """Three visits to one place, a day or two apart."""
    every = tuple(window(day, "08:00", "15:30") for day in range(5))
    visits = [
        _plain(220 + number, 4, every, minutes=45, place=12 + number // 3)
        for number in range(9)
    ]
    members = [tuple(visit.id for visit in visits[n : n + 3]) for n in (0, 3, 6)]
    return [
        Series(id=n, name=f"Series {n}", members=some, min_days=dice.choice([1, 2]))
        for n, some in enumerate(members, 1)
    ], visits


def hopeless() -> Iterator[Request]:
    """What nobody can serve, or what is not worth the way: see the places' names."""
    wednesday = (window(2, "08:00", "15:30"),)
    tuesday_nine = (window(1, "09:00", "09:01"),)
    yield _plain(240, 6, wednesday, minutes=30, place=ISLAND)
    yield _plain(241, 6, wednesday, minutes=30, place=FAR)
    yield _plain(242, 6, wednesday, minutes=30, place=REMOTE)
    yield _plain(243, 6, (window(5, "08:00", "12:00"),), minutes=30, place=BASES[0])
    yield _plain(244, 6, (window(3, "12:00", "13:00"),), minutes=30, place=HALL)
    yield _plain(245, 8, wednesday, minutes=30, place=BASES[0])
    yield _plain(246, 6, (window(0, "10:45", "10:46"),), minutes=160, place=BASES[0])
    for id in (247, 248, 249, 250, 251, 252):  # six at one time, for five units
        yield _plain(id, 6, tuesday_nine, minutes=30, place=BASES[0])
    for id in (260, 261, 262, 263):  # the ends of the two hopeless rides
        yield _plain(id, 6, wednesday, minutes=15, place=(BASES[0], HALL)[id % 2])
    for id in (264, 265):  # two of a series on one day
        yield _plain(id, 6, wednesday, minutes=30, place=BASES[0])
    whole_monday = (window(0, "07:30", "15:30"),)
    for id in range(270, 280):  # two fill a unit's day, so that no hour is to spare
        long = _plain(id, 6, whole_monday, minutes=200, place=BASES[id % 2])
        yield replace(long, priority=Priority.HIGH)


def hopeless_rides() -> tuple[Ride, ...]:
    """One for six people, one that would have to fly."""
    hour, minute = timedelta(minutes=60), timedelta(minutes=1)
    return (
        Ride(pickup=260, drop_off=261, longest=hour, people=6),
        Ride(pickup=262, drop_off=263, longest=minute),
    )


def hopeless_series() -> Series:
    return Series(id=9, name="Twice a day", members=(264, 265), min_days=2)


def _plain(
    id: int,
    activity: int,
    windows: tuple[TimeWindow, ...],
    *,
    minutes: int,
    place: int,
) -> Request:
    length = timedelta(minutes=minutes)
    return Request(
        id=id, activity=activity, windows=windows, length=length, place=place
    )
