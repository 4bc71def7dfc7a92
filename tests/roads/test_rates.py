"""The rules of thumb, reckoned by hand in a small flat world on the equator.

One degree is 111.195 km there. Land is a square of two degrees, with towns Aa and Be
one degree apart on a trunk road that is published as 150 km.
"""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from molin.domain.geography import Coordinate
from molin.roads.accuracy import leave_one_out
from molin.roads.estimate import EstimatedRoads
from molin.roads.network import Link, LinkKind, Network, Published
from molin.roads.outlines import Outlines
from molin.roads.ways import Rates

SQUARE = np.array([(-1, -0.5), (-1, 1.5), (1, 1.5), (1, -0.5), (-1, -0.5)], dtype=float)
LAND = Outlines(land=(SQUARE,))
RIVER = np.array([(-1, 0.05), (1, 0.05)], dtype=float)
AA, BE = Coordinate(0, 0), Coordinate(0, 1)
ROAD = Link(start="Aa", end="Be", kind=LinkKind.TRUNK)
KNOWN = Published(start="Aa", end="Be", road_km=150)
WORLD = Network({"Aa": AA, "Be": BE}, (ROAD,), (KNOWN,))
DEGREE_KM = 111.195


def east(km):
    return Coordinate(0, km / DEGREE_KM)


def drive(start, end, world=WORLD, land=LAND):
    (leg,) = EstimatedRoads(world, land).route([start, end])
    return leg


@pytest.mark.parametrize(
    ("straight_km", "road_km"),
    [
        (0.5, 1.03),  # half of 1 km at 2.06
        (1, 2.06),
        (3.5, 5.985),  # 3.5 x 1.71
        (7.5, 11.25),  # 7.5 x 1.5
        (20, 11.25 + 12.5 * 1.49),
    ],
)
def test_short_drives_take_the_detour_of_their_band(straight_km, road_km):
    leg = drive(AA, east(straight_km))
    assert leg.road_m == pytest.approx(road_km * 1000, abs=1)
    assert leg.time / timedelta(hours=1) == pytest.approx(road_km / 32, abs=0.001)
    assert leg.line == (AA, east(straight_km))


def test_a_trunk_road_has_its_published_length_at_40_kmh():
    leg = drive(AA, BE)
    assert leg.road_m == 150_000
    assert leg.time == timedelta(hours=3.75)


def test_a_long_drive_goes_straight_to_a_junction_and_on_by_trunk():
    start = Coordinate(0.09, 0)  # 10.008 km north of Aa: 11.25 + 2.508 x 1.49 by road
    leg = drive(start, BE)
    assert leg.road_m == pytest.approx(150_000 + 14_986, abs=3)
    assert leg.line == (start, AA, BE, BE)


def test_an_unpublished_trunk_road_has_the_mean_ratio_of_the_others():
    towns = WORLD.junctions | {"Ce": Coordinate(0.5, 1)}
    more = (ROAD, Link(start="Be", end="Ce", kind=LinkKind.TRUNK))
    leg = drive(BE, Coordinate(0.5, 1), Network(towns, more, (KNOWN,)))
    assert leg.road_m == pytest.approx(75_000, abs=30)  # half of Aa to Be


def test_no_drive_crosses_a_river_without_a_bridge():
    land = replace(LAND, barriers=(RIVER,))
    table = EstimatedRoads(replace(WORLD, links=()), land).matrix([AA], [east(10)])
    assert table.time(0, 0) is None


def test_a_link_is_a_bridge():
    land = replace(LAND, barriers=(RIVER,))
    leg = drive(AA, Coordinate(0, 0.95), land=land)
    assert leg.line == (AA, AA, BE, Coordinate(0, 0.95))


def test_a_ferry_costs_waiting_and_crossing_and_no_metres():
    boat = replace(ROAD, kind=LinkKind.FERRY, wait_min=60, crossing_min=45)
    leg = drive(AA, BE, replace(WORLD, links=(boat,), published=()))
    assert (leg.time, leg.road_m) == (timedelta(minutes=105), 0)
    assert leg.ferry


def test_the_fingerprint_follows_rates_tables_and_outlines():
    asked = (
        EstimatedRoads(WORLD, LAND),
        EstimatedRoads(WORLD, LAND, Rates(trunk_kmh=41)),
        EstimatedRoads(replace(WORLD, published=()), LAND),
        EstimatedRoads(WORLD, replace(LAND, barriers=(RIVER,))),
    )
    assert len({roads.fingerprint() for roads in asked}) == 4
    assert asked[0].fingerprint() == EstimatedRoads(WORLD, LAND).fingerprint()


def test_the_published_distances_check_the_estimate_one_by_one(network, outlines):
    found = leave_one_out(network, outlines)
    by_way = {(check.trip.start, check.trip.end): check for check in found.checks}
    assert len(by_way) == 9
    assert found.mean_error < 0.03
    assert found.median_error < 0.02
    assert by_way["Banjarbaru", "Batulicin"].estimated_km == pytest.approx(
        250, rel=0.05
    )
