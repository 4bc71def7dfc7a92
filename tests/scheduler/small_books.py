"""Books of a week small enough to reckon by hand: one straight road, a minute per km.

The base is at km 0. Unit 1 goes out on Monday 23 November 2026 from 08:00 to 16:00 and
may be an hour late; ``at(0, "08:30")`` is that Monday at half past eight.
"""

from array import array
from datetime import date, time, timedelta

from molin.domain.absences import Absence
from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMember, Skill, Unit
from molin.domain.geography import Coordinate
from molin.domain.places import AccessClass, OpeningHours, Place, PlaceKind
from molin.domain.plan import Pause, Plan, Route, Stage, Stop
from molin.domain.requests import Request, Ride, Series
from molin.domain.shifts import BreakRule, Shift
from molin.domain.time import TimeWindow, Week
from molin.domain.travel import TravelTable

WEEK = Week(date(2026, 11, 23))
CAR = AccessClass.CAR


def minutes(count):
    return timedelta(minutes=count)


def at(day, clock):
    return WEEK.at(day, time.fromisoformat(clock))


def window(day, opens="08:00", closes="16:00"):
    return TimeWindow(at(day, opens), at(day, closes))


def hours(weekday, opens, closes):
    return OpeningHours(weekday, time.fromisoformat(opens), time.fromisoformat(closes))


def place(id, km, *, kind=PlaceKind.SCHOOL, access=CAR, hours=()):
    return Place(
        id=id,
        name=f"Place {id}",
        kind=kind,
        at=Coordinate(0, km / 100),
        area="63.03.04",
        access=access,
        hours=tuple(hours),
    )


def request(id, **changed):
    """A visit of 30 minutes on Monday at the place of the same number."""
    usual = {"activity": 1, "length": minutes(30), "windows": (window(0),), "place": id}
    return Request(id=id, **{**usual, **changed})


def shift(id=1, *, day=0, unit=1, **changed):
    usual = {
        "starts": at(day, "08:00"),
        "ends": at(day, "16:00"),
        "start_place": 0,
        "end_place": 0,
        "crew": frozenset({unit}),
    }
    return Shift(id=id, unit=unit, day=WEEK.days[day], **{**usual, **changed})


def rest(day, earliest="11:00", latest="13:00", length=60):
    return BreakRule(
        length=minutes(length), earliest=at(day, earliest), latest=at(day, latest)
    )


def unit(id, **changed):
    usual = {"letter": "ABC"[id - 1], "name": f"Unit {id}", "plate": f"DA {id}"}
    return Unit(id=id, base=0, **{**usual, "access": frozenset({CAR}), **changed})


def member(id, *skills, **changed):
    return CrewMember(
        id=id, name=f"Member {id}", skills=frozenset({Skill.DRIVER, *skills}), **changed
    )


def absence(who, first, last=None, *, id=1):
    """Of one day unless ``last`` is given; days count from Monday, 0."""
    until = WEEK.days[first if last is None else last]
    return Absence(id=id, member=who, first=WEEK.days[first], last=until)


def activity(id=1, **changed):
    return Activity(
        id=id,
        name=f"Activity {id}",
        kind=ActivityKind.EDUCATION,
        usual_length=minutes(30),
        **changed,
    )


def book(requests, shifts=(), *, places=(), units=(), crew=(), activities=(), **more):
    """``places`` beside the base; two units, two drivers and an activity are there."""
    base = place(0, 0, kind=PlaceKind.BASE)
    return WeekBook(
        week=WEEK,
        areas={},
        units=_by_id([unit(1), unit(2), *units]),
        crew=_by_id([member(1), member(2), *crew]),
        places=_by_id([base, *places]),
        activities=_by_id([activity(), *activities]),
        shifts=_by_id(shifts or [shift()]),
        requests=_by_id(requests),
        **more,
    )


def travel(week_book, *, closed=()):
    """A minute and a thousand metres per km; ``closed`` names pairs of km."""
    km = [round(point.lon * 100) for point in week_book.points()]
    ways = [(a, b) for a in km for b in km]
    seconds = [-1 if way in closed else 60 * abs(way[0] - way[1]) for way in ways]
    metres = [-1 if way in closed else 1000 * abs(way[0] - way[1]) for way in ways]
    return TravelTable(
        rows=len(km),
        columns=len(km),
        seconds=array("i", seconds),
        metres=array("i", metres),
        estimated=True,
    )


def stop(id, starts, *, day=0, arrives=None, length=30, locks=()):
    start = at(day, starts)
    return Stop(
        request=id,
        arrives=at(day, arrives) if arrives else start,
        starts=start,
        ends=start + minutes(length),
        locks=frozenset(locks),
    )


def route(*stops, shift=1, day=0, leaves="08:00", returns="16:00", pause=None, **more):
    """``pause`` is when a break of an hour begins."""
    start = at(day, pause) if pause else None
    return Route(
        shift=shift,
        leaves=at(day, leaves),
        returns=at(day, returns),
        stops=stops,
        pause=Pause(starts=start, ends=start + minutes(60)) if start else None,
        **more,
    )


def plan(*routes, stage=Stage.DRAFT):
    return Plan(week=WEEK, routes=routes, stage=stage)


def ride(pickup, drop_off, longest=60, people=1):
    return Ride(
        pickup=pickup, drop_off=drop_off, longest=minutes(longest), people=people
    )


def series(*members, min_days):
    return Series(id=1, name="Series", members=members, min_days=min_days)


def _by_id(values):
    return {value.id: value for value in values}
