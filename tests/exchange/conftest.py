"""A small week around Banjarbaru, made by hand, with its plan and its drives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from molin.domain.activities import Activity, ActivityId, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMember, CrewMemberId, Skill, Unit, UnitId
from molin.domain.geography import Area, AreaCode, AreaLevel, Coordinate
from molin.domain.places import (
    AccessClass,
    ConfidentialSpot,
    Place,
    PlaceId,
    PlaceKind,
)
from molin.domain.plan import Pause, Plan, Route, Score, Stop
from molin.domain.requests import Request, RequestId
from molin.domain.shifts import Shift, ShiftId
from molin.domain.time import TimeWindow, Week
from molin.domain.travel import Leg
from molin.language import Language
from molin.words import Words

WEEK = Week(date(2026, 11, 23))
SECRET = ConfidentialSpot(
    area=AreaCode("63.03.07"),
    at=Coordinate(-3.38765, 114.71234),
    address="Jl. Rahasia 7",
    access=AccessClass.CAR,
)
AREAS = (
    ("63", "Kalimantan Selatan", -3.0, 115.4),
    ("63.03", "Banjar", -3.32, 115.03),
    ("63.04", "Barito Kuala", -3.05, 114.66),
    ("63.01", "Tanah Laut", -3.86, 114.92),
    ("63.03.01", "Aluh-Aluh", -3.46, 114.55),
    ("63.03.07", "Gambut", -3.41, 114.68),
)
SITES = (
    ("SMPN 1 Aluh-Aluh", -3.452, 114.561),
    ("Balai Desa Beruntung Baru", -3.498, 114.602),
    ("Pasar Kertak Hanyar", -3.347, 114.641),
    ("Puskesmas Sungai Tabuk", -3.305, 114.702),
    ("SDN Sungai Pinang", -3.241, 114.802),
    ("Balai Desa Astambul", -3.388, 114.905),
)
ACTIVITIES = (
    (ActivityKind.EDUCATION, "Edukasi pencegahan kekerasan"),
    (ActivityKind.SOCIALISATION, "Sosialisasi"),
    (ActivityKind.OUTREACH, "Penjangkauan"),
)


@dataclass(frozen=True)
class Drawn:
    """A planned week with what the exchange needs besides."""

    book: WeekBook
    plan: Plan
    legs: dict[ShiftId, tuple[Leg, ...]]


@pytest.fixture(scope="session")
def drawn_week():
    """Builds a week of one shift with so many stops; ``hidden`` ones by number."""
    return _drawn_week


@pytest.fixture(scope="session")
def english():
    return Words(Language.ENGLISH)


@pytest.fixture(scope="session")
def secret():
    return SECRET


def at(hours, minutes=0, day=1):
    return WEEK.at(day, time(hours, minutes))


def _drawn_week(stops=3, *, hidden=(), site_name=None):
    book = _book(stops, hidden, site_name)
    points = [book.site(RequestId(n)).at for n in range(1, stops + 1)]
    base = book.places[PlaceId(1)].at
    legs = tuple(_leg(a, b) for a, b in pairwise([base, *points, base]))
    route = Route(
        shift=ShiftId(1),
        leaves=at(7, 32),
        returns=at(16, 25),
        stops=tuple(_stop(n) for n in range(1, stops + 1)),
        pause=Pause(starts=at(11, 50), ends=at(12, 50)),
        driving=sum((leg.time for leg in legs), timedelta()),
        road_m=sum(leg.road_m for leg in legs),
    )
    plan = Plan(week=WEEK, routes=(route,), score=Score(travel=93, overtime=75))
    return Drawn(book, plan, {ShiftId(1): legs})


def _book(stops, hidden, site_name):
    base = _place(1, "Pangkalan Banjarbaru", PlaceKind.BASE, -3.442, 114.832)
    sites = [
        _place(n + 2, name, PlaceKind.VILLAGE_HALL, lat, lon)
        for n, (name, lat, lon) in enumerate(SITES)
    ]
    if site_name:
        sites[0] = replace(sites[0], name=site_name)
    crew = ("Nurul Hidayah", "Ahmad Fauzi", "Yusran Effendi")
    return WeekBook(
        week=WEEK,
        areas={AreaCode(area[0]): _area(*area) for area in AREAS},
        units={UnitId(1): _unit()},
        crew={CrewMemberId(n): _member(n, name) for n, name in enumerate(crew, 1)},
        places={place.id: place for place in (base, *sites)},
        activities={
            ActivityId(n): Activity(
                id=ActivityId(n),
                name=name,
                kind=kind,
                usual_length=timedelta(minutes=30),
            )
            for n, (kind, name) in enumerate(ACTIVITIES, 1)
        },
        shifts={ShiftId(1): _shift()},
        requests={RequestId(n): _request(n, hidden) for n in range(1, stops + 1)},
    )


def _area(code, name, lat, lon):
    level = AreaLevel(code.count(".") + 1)
    return Area(code=AreaCode(code), name=name, level=level, point=Coordinate(lat, lon))


def _place(number, name, kind, lat, lon):
    return Place(
        id=PlaceId(number),
        name=name,
        kind=kind,
        at=Coordinate(lat, lon),
        area=AreaCode("63.03.01"),
        access=AccessClass.CAR,
    )


def _unit():
    return Unit(
        id=UnitId(1),
        letter="B",
        name="Molin Banjarbaru",
        plate="DA 1234 XY",
        base=PlaceId(1),
        access=frozenset({AccessClass.CAR}),
    )


def _member(number, name):
    return CrewMember(
        id=CrewMemberId(number), name=name, skills=frozenset({Skill.DRIVER})
    )


def _shift():
    return Shift(
        id=ShiftId(1),
        unit=UnitId(1),
        day=WEEK.days[1],
        starts=at(7, 30),
        ends=at(16),
        start_place=PlaceId(1),
        end_place=PlaceId(1),
        crew=frozenset(CrewMemberId(n) for n in (1, 2, 3)),
    )


def _request(number, hidden):
    confidential = number in hidden
    return Request(
        id=RequestId(number),
        activity=ActivityId(3 if confidential else 1 + number % 2),
        length=timedelta(minutes=30),
        windows=(TimeWindow(at(8), at(16)),),
        place=None if confidential else PlaceId(2 + (number - 1) % len(SITES)),
        spot=SECRET if confidential else None,
    )


def _stop(number):
    starts = at(8) + timedelta(minutes=38 * (number - 1))
    wait = timedelta(minutes=6 if number == 2 else 0)
    return Stop(
        request=RequestId(number),
        arrives=starts - wait,
        starts=starts,
        ends=starts + timedelta(minutes=30),
    )


def _leg(start, end):
    road_m = start.metres_to(end) * 1.4
    middle = Coordinate(
        start.lat * 0.4 + end.lat * 0.6 + 0.012, (start.lon + end.lon) / 2
    )
    return Leg(
        time=timedelta(minutes=round(road_m / 1000 * 1.6)),
        road_m=round(road_m),
        line=(start, middle, end),
    )
