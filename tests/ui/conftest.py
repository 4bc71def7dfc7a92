"""A small week for every test of the window: 2 units on 2 days, times by hand.

| shift | unit | day     | route                                                       |
| ----- | ---- | ------- | ----------------------------------------------------------- |
| 1     | A    | Mon 23  | 1 Pasar Gambut, 2 SMPN 1 Aluh-Aluh (waits 10:30 to 11:00)   |
| 2     | B    | Mon 23  | 3 confidential in Kec. Mataraman (unit and day locked)      |
| 3     | A    | Tue 24  | 4 Balai Desa Mandastana, 5 Puskesmas Karang Intan; overtime |
| 4     | B    | Tue 24  | nothing planned                                             |

Request 6, SMAN 1 Jorong, is in the tray: shift 4 could take it at a price.
"""

from datetime import date, time, timedelta

import pytest

from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMember, Skill, Unit
from molin.domain.geography import Area, AreaLevel, Coordinate, Population
from molin.domain.places import AccessClass, ConfidentialSpot, Place, PlaceKind
from molin.domain.plan import (
    Displacement,
    Lock,
    Pause,
    Plan,
    Route,
    Score,
    Stop,
    TrayItem,
)
from molin.domain.requests import Priority, Request
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import BreakRule, Shift
from molin.domain.time import TimeWindow, Week
from molin.language import Language
from molin.ui.theme import theme
from molin.words import Words

WEEK = Week(date(2026, 11, 23))
HOUR = timedelta(hours=1)

AREAS = {
    "63": ("Kalimantan Selatan", AreaLevel.PROVINCE, -3.10, 115.30),
    "63.03": ("Banjar", AreaLevel.REGENCY, -3.32, 115.02),
    "63.03.01": ("Aluh-Aluh", AreaLevel.DISTRICT, -3.44, 114.53),
    "63.03.04": ("Gambut", AreaLevel.DISTRICT, -3.40, 114.67),
    "63.03.05": ("Mataraman", AreaLevel.DISTRICT, -3.35, 114.96),
    "63.03.07": ("Karang Intan", AreaLevel.DISTRICT, -3.45, 114.94),
}

PLACES = {
    1: ("Pangkalan Banjarbaru", PlaceKind.BASE, "63.03.04", -3.44, 114.83),
    2: ("Pasar Gambut", PlaceKind.MARKET, "63.03.04", -3.40, 114.67),
    3: ("SMPN 1 Aluh-Aluh", PlaceKind.SCHOOL, "63.03.01", -3.44, 114.53),
    4: ("Balai Desa Mandastana", PlaceKind.VILLAGE_HALL, "63.03.04", -3.15, 114.65),
    5: ("Puskesmas Karang Intan", PlaceKind.PUSKESMAS, "63.03.07", -3.45, 114.94),
    6: ("SMAN 1 Jorong", PlaceKind.SCHOOL, "63.03.01", -3.96, 114.94),
}

ACTIVITIES = {
    1: ("Penyuluhan pasar", ActivityKind.SOCIALISATION),
    2: ("Sekolah ramah anak", ActivityKind.EDUCATION),
    3: ("Penjangkauan korban", ActivityKind.OUTREACH),
    4: ("Rapat Satgas", ActivityKind.COORDINATION),
}


def at(day, clock):
    """``at(0, "08:30")`` is Monday 08:30 WITA of the week."""
    return WEEK.at(day, time.fromisoformat(clock))


def window(day, opens, closes):
    return TimeWindow(at(day, opens), at(day, closes))


def stop(request, day, arrives, starts, ends, *locks):
    return Stop(
        request=request,
        arrives=at(day, arrives),
        starts=at(day, starts),
        ends=at(day, ends),
        locks=frozenset(locks),
    )


def route(shift, day, leaves, returns, pause, *stops, driving):
    return Route(
        shift=shift,
        leaves=at(day, leaves),
        returns=at(day, returns),
        stops=stops,
        pause=Pause(starts=at(day, pause), ends=at(day, pause) + HOUR),
        driving=timedelta(minutes=driving),
        road_m=driving * 700,
    )


def area(code):
    name, level, lat, lon = AREAS[code]
    return Area(
        code=code,
        name=name,
        level=level,
        point=Coordinate(lat, lon),
        population=Population(women=20_000, men=21_000, estimated=True),
    )


def place(number):
    name, kind, code, lat, lon = PLACES[number]
    return Place(
        id=number,
        name=name,
        kind=kind,
        at=Coordinate(lat, lon),
        area=code,
        access=AccessClass.CAR,
    )


def activity(number):
    name, kind = ACTIVITIES[number]
    return Activity(
        id=number,
        name=name,
        kind=kind,
        usual_length=HOUR,
        publishable=kind is not ActivityKind.OUTREACH,
    )


def unit(number, letter):
    return Unit(
        id=number,
        letter=letter,
        name=f"Molin {letter}",
        plate=f"DA 100{number} P",
        base=1,
        access=frozenset({AccessClass.CAR}),
    )


def shift(number, unit_id, day):
    """07:30 to 16:00 with an hour's break between 11:00 and 13:00."""
    return Shift(
        id=number,
        unit=unit_id,
        day=WEEK.days[day],
        starts=at(day, "07:30"),
        ends=at(day, "16:00"),
        start_place=1,
        end_place=1,
        rest=BreakRule(length=HOUR, earliest=at(day, "11:00"), latest=at(day, "13:00")),
        crew=frozenset({unit_id}),
    )


def request(number, activity_id, minutes, *windows, **options):
    return Request(
        id=number,
        activity=activity_id,
        length=timedelta(minutes=minutes),
        windows=windows,
        **options,
    )


def requests():
    spot = ConfidentialSpot(
        area="63.03.05",
        at=Coordinate(-3.361, 114.972),
        address="Jalan Rahasia 7",
        access=AccessClass.CAR,
    )
    found = (
        request(1, 1, 120, window(0, "07:00", "09:00"), place=2),
        request(2, 2, 60, window(0, "11:00", "12:00"), place=3, priority=Priority.HIGH),
        request(3, 3, 90, window(0, "08:00", "12:00"), spot=spot),
        request(
            4, 4, 120, window(0, "08:00", "10:00"), window(1, "08:00", "10:00"), place=4
        ),
        request(5, 1, 180, window(1, "11:00", "14:00"), place=5),
        request(6, 2, 90, window(1, "08:00", "14:00"), place=6, due=date(2026, 11, 27)),
    )
    return {one.id: one for one in found}


@pytest.fixture
def book():
    crew = (
        CrewMember(id=1, name="Nurul", skills=frozenset({Skill.DRIVER})),
        CrewMember(id=2, name="Yusran", skills=frozenset({Skill.COUNSELLOR})),
    )
    shifts = (shift(1, 1, 0), shift(2, 2, 0), shift(3, 1, 1), shift(4, 2, 1))
    return WeekBook(
        week=WEEK,
        areas={code: area(code) for code in AREAS},
        units={1: unit(1, "A"), 2: unit(2, "B")},
        crew={member.id: member for member in crew},
        places={number: place(number) for number in PLACES},
        activities={number: activity(number) for number in ACTIVITIES},
        shifts={one.id: one for one in shifts},
        requests=requests(),
    )


@pytest.fixture
def plan():
    monday_a = (
        stop(1, 0, "08:00", "08:00", "10:00"),
        stop(2, 0, "10:30", "11:00", "12:00"),
    )
    monday_b = stop(3, 0, "09:00", "09:00", "10:30", Lock.UNIT, Lock.DAY)
    tuesday_a = (
        stop(4, 1, "08:30", "08:30", "10:30"),
        stop(5, 1, "12:30", "12:30", "15:30"),
    )
    return Plan(
        week=WEEK,
        routes=(
            route(1, 0, "07:30", "13:40", "12:00", *monday_a, driving=100),
            route(2, 0, "08:00", "12:30", "11:00", monday_b, driving=120),
            route(3, 1, "07:30", "16:30", "11:00", *tuesday_a, driving=180),
        ),
        tray=(
            TrayItem(
                request=6,
                reason=Rule.FULL,
                refusals=(
                    Refusal(shift=1, rule=Rule.DAY),
                    Refusal(shift=2, rule=Rule.DAY),
                ),
                displacement=Displacement(shift=4, drops=(), extra_minutes=25.0),
            ),
        ),
        score=Score(travel=400, overtime=90, unserved=300),
    )


@pytest.fixture
def light():
    return theme(dark=False)


@pytest.fixture
def dark():
    return theme(dark=True)


@pytest.fixture
def words():
    """English, so that tests do not depend on the translations."""
    return Words(Language.ENGLISH)
