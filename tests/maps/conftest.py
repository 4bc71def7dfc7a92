"""One day of one unit: base, an open stop, a confidential one, base again.

The kecamatan of the confidential stop has its point at 3.35 S 114.96 E. The true point
is the canary: its digits must not show up in anything that a map is made of.
"""

from datetime import date, time, timedelta

import pytest

from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.fleet import Unit
from molin.domain.geography import Area, AreaLevel, Coordinate
from molin.domain.places import AccessClass, ConfidentialSpot, Place, PlaceKind
from molin.domain.plan import Plan, Route, Stop
from molin.domain.requests import Request
from molin.domain.shifts import Shift
from molin.domain.time import TimeWindow, Week
from molin.domain.travel import Leg
from molin.language import Language
from molin.maps.areas import AreaShape, AreaShapes
from molin.words import Words

WEEK = Week(date(2026, 11, 23))
HOUR = timedelta(hours=1)
BASE = Coordinate(-3.44, 114.83)
MARKET = Coordinate(-3.4, 114.67)
KECAMATAN = Coordinate(-3.35, 114.96)
CANARY = Coordinate(-3.361728, 114.972839)


def place(number, name, kind, at):
    return Place(
        id=number,
        name=name,
        kind=kind,
        at=at,
        area="63.03.05",
        access=AccessClass.CAR,
    )


def activity(number, kind):
    return Activity(id=number, name=kind.value, kind=kind, usual_length=HOUR)


def visit(number, clock):
    starts = WEEK.at(0, clock)
    return Stop(request=number, arrives=starts, starts=starts, ends=starts + HOUR)


def square(code, level):
    ring = ((114.0, -4.0), (115.5, -4.0), (115.5, -3.0), (114.0, -3.0), (114.0, -4.0))
    return AreaShape(code=code, level=level, polygons=((ring,),), approximate=True)


@pytest.fixture
def book():
    spot = ConfidentialSpot(
        area="63.03.05", at=CANARY, address="Jalan Kenari 9", access=AccessClass.CAR
    )
    day = {
        "length": HOUR,
        "windows": (TimeWindow(WEEK.at(0, time(8)), WEEK.at(1, time(8))),),
    }
    return WeekBook(
        week=WEEK,
        areas={
            "63.03": area("63.03", "Kabupaten Banjar"),
            "63.03.05": area("63.03.05", "Mataraman"),
        },
        units={1: unit()},
        crew={},
        places={
            1: place(1, "Pangkalan Banjarbaru", PlaceKind.BASE, BASE),
            2: place(2, "Pasar <b>Gambut</b>", PlaceKind.MARKET, MARKET),
        },
        activities={
            1: activity(1, ActivityKind.EDUCATION),
            2: activity(2, ActivityKind.OUTREACH),
        },
        shifts={1: shift()},
        requests={
            1: Request(id=1, activity=1, place=2, **day),
            2: Request(id=2, activity=2, spot=spot, **day),
        },
    )


def area(code, name):
    level = AreaLevel(code.count(".") + 1)
    return Area(code=code, name=name, level=level, point=KECAMATAN)


def unit():
    return Unit(
        id=1,
        letter="A",
        name="Molin A",
        plate="DA 1001 P",
        base=1,
        access=frozenset({AccessClass.CAR}),
    )


def shift():
    return Shift(
        id=1,
        unit=1,
        day=WEEK.monday,
        starts=WEEK.at(0, time(7, 30)),
        ends=WEEK.at(0, time(16)),
        start_place=1,
        end_place=1,
    )


@pytest.fixture
def plan():
    route = Route(
        shift=1,
        leaves=WEEK.at(0, time(7, 30)),
        returns=WEEK.at(0, time(12)),
        stops=(visit(1, time(8)), visit(2, time(10))),
    )
    return Plan(week=WEEK, routes=(route,))


def leg(*points, **facts):
    return Leg(time=HOUR, road_m=20_000, line=points, **facts)


@pytest.fixture
def legs():
    """The drive as it truly goes, with a bend in each leg."""
    return {
        1: (
            leg(BASE, Coordinate(-3.41, 114.75), MARKET),
            leg(MARKET, Coordinate(-3.381111, 114.851111), CANARY),
            leg(CANARY, Coordinate(-3.391111, 114.931111), BASE, ferry=True),
        )
    }


@pytest.fixture
def shapes():
    regency = square("63.03", AreaLevel.REGENCY)
    district = square("63.03.05", AreaLevel.DISTRICT)
    return AreaShapes(
        areas={"63.03": regency, "63.03.05": district}, land=regency.polygons
    )


@pytest.fixture
def words():
    return Words(Language.ENGLISH)
