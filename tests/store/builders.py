"""A small office, and its parts one by one, for tests to vary."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from molin.domain.absences import Absence, AbsenceId, AbsenceKind
from molin.domain.activities import Activity, ActivityId, ActivityKind
from molin.domain.fleet import CrewMember, CrewMemberId, Equipment, Skill, Unit, UnitId
from molin.domain.geography import Area, AreaCode, AreaLevel, Coordinate, Population
from molin.domain.places import (
    AccessClass,
    Capability,
    ConfidentialSpot,
    OpeningHours,
    Place,
    PlaceId,
    PlaceKind,
)
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
from molin.domain.requests import (
    Priority,
    Request,
    RequestId,
    Ride,
    Series,
    SeriesId,
)
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import BreakRule, Shift, ShiftId, Tour, TourId
from molin.domain.time import TimeWindow, Week
from molin.store import Store
from molin.store.absences import add_absences
from molin.store.activities import add_activities
from molin.store.areas import add_areas
from molin.store.fleet import add_crew_members, add_units
from molin.store.places import add_places
from molin.store.requests import add_requests, add_rides, add_series
from molin.store.shifts import add_shifts, add_tours

KEY = bytes(range(32))
WEEK = Week(date(2026, 11, 23))
NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
DISTRICT = AreaCode("63.72.05")

SECRET_ADDRESS = "Gang Melati 7, rumah biru di ujung"
SECRET_POINT = Coordinate(-3.4419283, 114.8310746)


def spot() -> ConfidentialSpot:
    return ConfidentialSpot(
        area=DISTRICT,
        at=SECRET_POINT,
        address=SECRET_ADDRESS,
        access=AccessClass.FOUR_BY_FOUR,
    )


def window(day: int = 0, opens: int = 8, closes: int = 12) -> TimeWindow:
    return TimeWindow(WEEK.at(day, time(opens)), WEEK.at(day, time(closes)))


def request(id: int, **changes: Any) -> Request:
    plain = Request(
        id=RequestId(id),
        activity=ActivityId(1),
        length=timedelta(minutes=60),
        windows=(window(),),
        place=PlaceId(2),
    )
    return replace(plain, **changes)


def confidential(id: int, **changes: Any) -> Request:
    return request(id, place=None, spot=spot(), **changes)


def place(id: int, **changes: Any) -> Place:
    plain = Place(
        id=PlaceId(id),
        name=f"Place {id}",
        kind=PlaceKind.VILLAGE_HALL,
        at=Coordinate(-3.4, 114.8 + id / 100),
        area=DISTRICT,
        access=AccessClass.CAR,
    )
    return replace(plain, **changes)


def unit(id: int, letter: str, **changes: Any) -> Unit:
    plain = Unit(
        id=UnitId(id),
        letter=letter,
        name=f"Molin {letter}",
        plate=f"DA {id} PPA",
        base=PlaceId(1),
        access=frozenset({AccessClass.CAR}),
    )
    return replace(plain, **changes)


def shift(id: int, unit: int = 1, day: int = 0, **changes: Any) -> Shift:
    plain = Shift(
        id=ShiftId(id),
        unit=UnitId(unit),
        day=WEEK.days[day],
        starts=WEEK.at(day, time(7, 30)),
        ends=WEEK.at(day, time(16)),
        start_place=PlaceId(1),
        end_place=PlaceId(1),
        crew=frozenset({CrewMemberId(1)}),
    )
    return replace(plain, **changes)


def absence(id: int, first: int, last: int, **changes: Any) -> Absence:
    """Of crew member 1; days count from the week's Monday, 0."""
    plain = Absence(
        id=AbsenceId(id),
        member=CrewMemberId(1),
        first=WEEK.monday + timedelta(days=first),
        last=WEEK.monday + timedelta(days=last),
    )
    return replace(plain, **changes)


def activity(id: int, **changes: Any) -> Activity:
    plain = Activity(
        id=ActivityId(id),
        name=f"Activity {id}",
        kind=ActivityKind.EDUCATION,
        usual_length=timedelta(minutes=90),
    )
    return replace(plain, **changes)


def rest(day: int = 0) -> BreakRule:
    earliest, latest = WEEK.at(day, time(11, 30)), WEEK.at(day, time(13))
    return BreakRule(length=timedelta(minutes=60), earliest=earliest, latest=latest)


def stop(request: int, clock: int = 9, day: int = 0, **changes: Any) -> Stop:
    starts = WEEK.at(day, time(clock))
    plain = Stop(
        request=RequestId(request),
        arrives=starts - timedelta(minutes=5),
        starts=starts,
        ends=starts + timedelta(minutes=60),
    )
    return replace(plain, **changes)


def route(shift: int, *stops: Stop, day: int = 0, **changes: Any) -> Route:
    plain = Route(
        shift=ShiftId(shift),
        leaves=WEEK.at(day, time(7, 30)),
        returns=WEEK.at(day, time(15)),
        stops=stops,
        driving=timedelta(minutes=95),
        road_m=61_200,
    )
    return replace(plain, **changes)


def plan(*routes: Route, **changes: Any) -> Plan:
    return replace(Plan(week=WEEK, routes=routes), **changes)


def full_plan() -> Plan:
    """Every kind of value that a plan can hold, over the requests of ``office``."""
    pause = Pause(starts=WEEK.at(0, time(12)), ends=WEEK.at(0, time(13)))
    locked = stop(1, locks=frozenset({Lock.UNIT, Lock.TIME}))
    displacement = Displacement(
        shift=ShiftId(2),
        drops=(RequestId(1),),
        extra_minutes=12.5,
        overtime=timedelta(minutes=20),
    )
    refusals = (Refusal(shift=ShiftId(1), rule=Rule.ACCESS),)
    return plan(
        route(2, day=1),
        route(1, locked, stop(2, 10), pause=pause, locked=True),
        tray=(
            TrayItem(request=RequestId(4), reason=Rule.FULL, displacement=displacement),
            TrayItem(request=RequestId(3), reason=Rule.ACCESS, refusals=refusals),
        ),
        score=Score(travel=95, overtime=1.5, unserved=300),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Everything an office knows, in an order in which it can be saved."""

    areas: tuple[Area, ...] = field(default_factory=lambda: tuple(_areas()))
    places: tuple[Place, ...]
    activities: tuple[Activity, ...] = (activity(1),)
    units: tuple[Unit, ...]
    crew: tuple[CrewMember, ...]
    tours: tuple[Tour, ...] = ()
    shifts: tuple[Shift, ...] = ()
    absences: tuple[Absence, ...] = ()
    requests: tuple[Request, ...] = ()
    rides: tuple[Ride, ...] = ()
    series: tuple[Series, ...] = ()

    def save(self, store: Store) -> None:
        with store.writing("Ana", NOW) as tx:
            add_areas(tx, self.areas)
            add_places(tx, self.places)
            add_activities(tx, self.activities)
            add_units(tx, self.units)
            add_crew_members(tx, self.crew)
            add_tours(tx, self.tours)
            add_shifts(tx, self.shifts)
            add_absences(tx, self.absences)
            add_requests(tx, self.requests)
            add_rides(tx, self.rides)
            add_series(tx, self.series)


def office(**changes: Any) -> Office:
    """Two units, two shifts, an absence, four requests, one of them confidential."""
    plain = Office(
        places=(
            place(1, kind=PlaceKind.BASE, name="Banjarbaru"),
            place(2, **_market()),
        ),
        activities=(_outreach(),),
        units=(
            unit(1, "B", equipment=frozenset({Equipment.STRETCHER}), seats=3),
            unit(2, "A", access=frozenset(AccessClass)),
        ),
        crew=(_driver(),),
        tours=(Tour(id=TourId(1), name="Kotabaru", unit=UnitId(2)),),
        shifts=(
            shift(1, rest=rest(), longest_span=timedelta(hours=9)),
            shift(2, unit=2, day=1, tour=TourId(1), crew=frozenset()),
        ),
        absences=(absence(1, 2, 3, kind=AbsenceKind.TRAINING),),
        requests=(
            request(1, priority=Priority.HIGH, need=1.5, due=date(2026, 12, 1)),
            request(2, windows=(window(2), window(0)), preferred=window(0, 9, 10)),
            confidential(3),
            request(4),
        ),
        rides=(_ride(),),
        series=(
            Series(
                id=SeriesId(1),
                name="Four visits",
                members=(RequestId(4), RequestId(2)),
                min_days=2,
            ),
        ),
    )
    return replace(plain, **changes)


def _ride() -> Ride:
    longest = timedelta(minutes=45)
    return Ride(pickup=RequestId(1), drop_off=RequestId(2), longest=longest, people=2)


def _driver() -> CrewMember:
    skills = frozenset({Skill.DRIVER, Skill.MIDWIFE})
    return CrewMember(id=CrewMemberId(1), name="Siti", skills=skills)


def _outreach() -> Activity:
    return activity(
        1,
        kind=ActivityKind.OUTREACH,
        skills=frozenset({Skill.COUNSELLOR}),
        equipment=frozenset({Equipment.PLAY_KIT}),
        publishable=False,
    )


def _market() -> dict[str, Any]:
    return {
        "kind": PlaceKind.MARKET,
        "hours": (
            OpeningHours(5, time(7), time(11), 400),
            OpeningHours(1, time(7, 30), time(11)),
        ),
        "capabilities": frozenset({Capability.POLICE, Capability.SHELTER}),
        "invented": True,
    }


def _areas() -> list[Area]:
    point = Coordinate(-3.44, 114.83)
    people = Population(women=130_001, men=131_002)
    some = Population(women=30_000, men=30_500, estimated=True)
    return [
        Area(code=AreaCode(code), name=name, level=level, point=point, population=known)
        for code, name, level, known in (
            ("63", "Kalimantan Selatan", AreaLevel.PROVINCE, None),
            ("63.72", "Banjarbaru", AreaLevel.REGENCY, people),
            (DISTRICT, "Liang Anggang", AreaLevel.DISTRICT, some),
        )
    ]
