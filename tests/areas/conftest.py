"""Point-in-polygon by ray casting, and the true boundaries where they are at hand."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared" / "geo"


@pytest.fixture(scope="session")
def inside():
    """Whether (lon, lat) lies in polygons, each an outer ring and its holes."""
    return _inside


@pytest.fixture(scope="session")
def true_districts():
    """The true polygons by code; skips where the data for tests is not at hand."""
    path = SHARED / "kalsel_kecamatan.geojson"
    if not path.exists():
        pytest.skip("needs ../shared/geo/kalsel_kecamatan.geojson")
    features = json.loads(path.read_text())["features"]
    return {f["properties"]["kode"]: _polygons(f["geometry"]) for f in features}


def _polygons(geometry):
    parts = geometry["coordinates"]
    return parts if geometry["type"] == "MultiPolygon" else [parts]


def _inside(lon, lat, polygons):
    return any(sum(_odd(lon, lat, ring) for ring in rings) % 2 for rings in polygons)


def _odd(lon, lat, ring):
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > lat) != (y2 > lat):
            crossings += lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2
