"""An invented week of 5 units x 5 days and 140 requests that exercises every rule.

What the benchmark weeks cannot say, it says: several windows a day, opening hours,
seats, access class, equipment, tours, crews with gaps and absences, an on-call shift, a
short span, confidential visits, rides, series, preferred windows, crowds, unevenness,
reserve. A few requests can be served by nobody, each for a reason of its own. The same
``seed`` always gives the same week.
"""

from __future__ import annotations

from array import array
from dataclasses import replace
from math import ceil, hypot
from random import Random

from molin.domain.book import WeekBook
from molin.domain.plan import Lock, Plan, Stage, Weights
from molin.domain.replanning import Mode, Replanning
from molin.domain.travel import UNREACHABLE, TravelTable
from tests.bench.instances import fleet, requests
from tests.bench.instances.calendar_words import WEEK, at
from tests.bench.instances.places import ISLAND, places

USUAL = 92
"""Requests that chance makes; rides, series and the hopeless ones come on top."""
NEW = range(300, 308)
MINUTES_A_KM, CLIMB_MINUTES_A_DEG = 1.4, 10
KM_A_DEG = 111
FROM_TUESDAY = Replanning(Mode.FROM_DAY, at(1, "00:00"))


def every_rule_week(seed: int = 1) -> WeekBook:
    """The whole week as the office would have written it down."""
    dice = Random(seed)
    there = places(dice)
    usual = [requests.request(id, dice) for id in range(1, USUAL + 1)]
    rides, ends = requests.rides(dice)
    series, visits = requests.series(dice)
    asked = (*usual, *ends, *visits, *requests.hopeless())
    return WeekBook(
        week=WEEK,
        areas={},
        units={unit.id: unit for unit in fleet.units()},
        crew={member.id: member for member in fleet.crew()},
        places={place.id: place for place in there},
        activities={activity.id: activity for activity in fleet.activities()},
        shifts={shift.id: shift for shift in fleet.shifts()},
        requests={request.id: request for request in asked},
        rides=(*rides, *requests.hopeless_rides()),
        series=(*series, requests.hopeless_series()),
        tours=(fleet.TOUR,),
        absences=fleet.ABSENCES,
        weights=Weights(unevenness=1, reserve=1),
    )


def published(plan: Plan) -> Plan:
    """The plan as people were told it, one route and a stop of each kind locked."""
    locks = iter(Lock)
    routes = []
    for number, route in enumerate(plan.routes):
        stops = route.stops
        if number % 4 == 1 and stops and (lock := next(locks, None)):
            stops = (replace(stops[0], locks=frozenset({lock})), *stops[1:])
        routes.append(replace(route, stops=stops, locked=number == 6))
    return replace(plan, routes=tuple(routes), stage=Stage.PUBLISHED)


def changed(book: WeekBook, seed: int = 1) -> WeekBook:
    """The week a day later: every tenth usual request is gone, a few are new."""
    dice = Random(seed + 1000)
    kept = [one for one in book.requests.values() if one.id > USUAL or one.id % 10]
    new = [requests.request(id, dice) for id in NEW]
    return replace(book, requests={one.id: one for one in (*kept, *new)})


def travel(book: WeekBook) -> TravelTable:
    """Minutes by the crow, more of them uphill (north); none to the island.

    Rounded up, so that no detour is shorter than the way.
    """
    points = book.points()
    island = book.places[ISLAND].at
    seconds, metres = array("i"), array("i")
    for here in points:
        for there in points:
            cut_off = here != there and island in (here, there)
            km = KM_A_DEG * hypot(there.lat - here.lat, there.lon - here.lon)
            climb = CLIMB_MINUTES_A_DEG * max(0.0, there.lat - here.lat)
            minutes = ceil(MINUTES_A_KM * km + climb)
            seconds.append(UNREACHABLE if cut_off else 60 * minutes)
            metres.append(UNREACHABLE if cut_off else round(1000 * km))
    return TravelTable(
        rows=len(points),
        columns=len(points),
        seconds=seconds,
        metres=metres,
        estimated=True,
    )
