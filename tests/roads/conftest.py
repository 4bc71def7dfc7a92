"""The province's roads, its villages, and a flat little world to reckon in by hand."""

import csv

import numpy as np
import pytest

from molin.assets import resource
from molin.domain.geography import Coordinate
from molin.roads.estimate import load_estimated_roads
from molin.roads.network import read_network
from molin.roads.outlines import read_outlines


@pytest.fixture(scope="session")
def roads():
    return load_estimated_roads()


@pytest.fixture(scope="session")
def network():
    return read_network(resource("roads"))


@pytest.fixture(scope="session")
def outlines():
    return read_outlines(resource("roads/outlines.csv"))


@pytest.fixture(scope="session")
def villages():
    """Points of all villages by code."""
    with resource("areas/villages.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["code"]: Coordinate(float(row["lat"]), float(row["lon"])) for row in rows
    }


@pytest.fixture(scope="session")
def on_land(outlines):
    """The number of the ring that holds (lat, lon), by ray casting, or None."""

    def odd(ring, lat, lon):
        crossings = 0
        for (y1, x1), (y2, x2) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            if (y1 > lat) != (y2 > lat):
                crossings += lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
        return crossings % 2

    def find(lat, lon):
        held = (n for n, ring in enumerate(outlines.land) if odd(ring, lat, lon))
        return next(held, None)

    return find
