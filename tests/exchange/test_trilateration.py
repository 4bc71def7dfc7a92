"""Nobody finds a confidential spot by reckoning back from the times in plan.json.

The spy knows every public place and the same rule of thumb for drives. From the times
told they take the length of the drive to the confidential stop and of the drive away
from it, as exactly as the told times are, and keep the points of its kecamatan, every
half kilometre, that both lengths allow.
"""

import json
from datetime import datetime, time, timedelta
from functools import cache
from itertools import permutations
from random import Random
from statistics import median

import numpy as np
import pytest

from molin.domain.geography import Coordinate
from molin.domain.plan import Plan, Route, Stop
from molin.exchange.plan_file import write_plan
from molin.roads.estimate import load_estimated_roads
from molin.services.areas import load_shapes
from molin.words import Words
from tests.services.offices import WEEK, demo

GRID_DEG = 0.0045  # half a kilometre
ROUTES = 40
LONGEST = timedelta(minutes=75)
SPOTS = [wish.id for wish in demo().requests.values() if wish.spot]

roads = cache(load_estimated_roads)


@cache
def public_places():
    return {place.name: place.at for place in demo().places.values()}


@cache
def ground(code):
    """Points of a kecamatan."""
    rings = [np.array(one[0]) for one in load_shapes().areas[code].polygons]
    (west, south), (east, north) = (
        f(np.vstack(rings), axis=0) for f in (np.min, np.max)
    )
    return [
        Coordinate(float(lat), float(lon))
        for lat in np.arange(south, north, GRID_DEG)
        for lon in np.arange(west, east, GRID_DEG)
        if any(is_within(lat, lon, ring) for ring in rings)
    ]


def is_within(lat, lon, ring):
    """By the parity of the edges that a ray to the east crosses."""
    (x, y), (next_x, next_y) = ring.T, np.roll(ring, -1, axis=0).T
    across = (y > lat) != (next_y > lat)
    x, y, next_x, next_y = (side[across] for side in (x, y, next_x, next_y))
    return np.sum(lon < x + (lat - y) / (next_y - y) * (next_x - x)) % 2 == 1


@cache
def seconds_between(name, code):
    table = roads().matrix([public_places()[name]], ground(code))
    return np.array(table.seconds)


def routes_by(spot):
    """From one open place to the spot and on to another, at odd times of the day."""
    book, dice = demo(), Random(spot)
    wishes = {wish.place: wish.id for wish in book.requests.values() if wish.place}
    points = [book.places[place].at for place in wishes]
    table = roads().matrix(points, [book.site(spot).at])
    drives = {one: table.time(n, 0) for n, one in enumerate(wishes.values())}
    near = [one for one, drive in drives.items() if drive and drive <= LONGEST]
    shift = next(iter(book.shifts.values()))
    for before, after in dice.sample([*permutations(near, 2)], ROUTES):
        clock = WEEK.at(0, time(8)) + timedelta(seconds=dice.randrange(7200))
        stops = [serve(book, before, clock)]
        stops.append(serve(book, spot, stops[-1].ends + drives[before]))
        stops.append(serve(book, after, stops[-1].ends + drives[after]))
        ends = stops[-1].ends
        yield Route(shift=shift.id, leaves=clock, returns=ends, stops=tuple(stops))


def serve(book, request, clock):
    ends = clock + book.requests[request].length
    return Stop(request=request, arrives=clock, starts=clock, ends=ends)


def told(spot, folder):
    """The same shift's routes, one beside the other, as the file tells them."""
    plan = Plan(week=WEEK, routes=tuple(routes_by(spot)))
    write_plan(demo(), plan, Words(), folder / "plan.json")
    return json.loads((folder / "plan.json").read_text("utf-8"))["shifts"]


def share_left(stops):
    """How much of the kecamatan the told times leave possible."""
    before, hidden, after = stops
    told = [before["ends"], hidden["arrives"] or hidden["starts"]]
    told += [hidden["ends"], after["arrives"] or after["starts"]]
    left, reached, gone, come = (datetime.fromisoformat(one) for one in told)
    slack = exactness([left, reached, gone, come])
    fits = True
    for drive, end in ((reached - left, before), (come - gone, after)):
        reckoned = seconds_between(end["place"], hidden["area"])
        fits &= np.abs(reckoned - drive.total_seconds()) <= slack.total_seconds()
    return np.mean(fits)


def exactness(moments):
    """The longest usual step on which all of them lie: two times are half off each."""
    steps = (timedelta(minutes=n) for n in (15, 5, 1))
    hours = [moment.replace(minute=0, second=0) for moment in moments]
    return next(
        (
            s
            for s in steps
            if not any((m - h) % s for m, h in zip(moments, hours, strict=True))
        ),
        timedelta(minutes=1),
    )


@pytest.mark.parametrize("spot", SPOTS)
def test_most_routes_leave_half_of_the_kecamatan_possible(spot, tmp_path):
    shares = [share_left(shift["stops"]) for shift in told(spot, tmp_path)]
    assert len(shares) == ROUTES
    assert np.mean([share >= 0.5 for share in shares]) >= 0.8
    assert min(shares) > 0.1


@pytest.mark.parametrize("spot", SPOTS)
def test_the_spy_would_find_the_spot_by_exact_times(spot):
    """So that the other test means something."""
    book, names = demo(), {}
    for wish in book.requests.values():
        names[wish.id] = book.places[wish.place].name if wish.place else ""
    shares = [
        share_left(
            [
                {
                    "place": names[stop.request],
                    "area": book.area_of(stop.request),
                    "arrives": stop.arrives.isoformat(),
                    "ends": stop.ends.isoformat(),
                }
                for stop in route.stops
            ]
        )
        for route in routes_by(spot)
    ]
    assert median(shares) < 0.1
