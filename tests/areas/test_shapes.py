"""The approximate polygons of the areas, against the points and the true boundaries."""

import csv
import random

import pytest

from molin.assets import resource
from molin.domain.geography import AreaLevel
from molin.errors import InvalidInput
from molin.maps.areas import read_shapes
from molin.services.areas import load_areas, load_shapes


@pytest.fixture(scope="module")
def shapes():
    return load_shapes()


def probes(n=1200):
    """Points all over the frame of the province, always the same."""
    dice = random.Random(63)
    return [(dice.uniform(114.3, 116.6), dice.uniform(-4.2, -1.3)) for _ in range(n)]


def owner(lon, lat, polygons, inside):
    return [code for code, parts in polygons.items() if inside(lon, lat, parts)]


def by_code(shapes, level=AreaLevel.DISTRICT):
    return {shape.code: shape.polygons for shape in shapes.of_level(level)}


def test_every_district_and_regency_has_a_shape_marked_approximate(shapes):
    wanted = {area.code for area in load_areas() if area.level > AreaLevel.PROVINCE}
    assert set(shapes.areas) == wanted
    assert all(shape.approximate for shape in shapes.areas.values())


def test_every_ring_is_closed_and_on_a_grid_of_three_decimals(shapes):
    for shape in shapes.areas.values():
        for ring in (ring for polygon in shape.polygons for ring in polygon):
            assert ring[0] == ring[-1]
            assert all(round(x, 3) == x and round(y, 3) == y for x, y in ring)


def test_each_area_holds_its_own_point(shapes, inside):
    for area in load_areas():
        if shape := shapes.areas.get(area.code):
            assert inside(area.point.lon, area.point.lat, shape.polygons), area.name


def test_nearly_every_village_lies_in_its_own_district(shapes, inside):
    cells = by_code(shapes)
    with resource("areas/villages.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    at_home = sum(
        inside(float(row["lon"]), float(row["lat"]), cells[row["code"][:8]])
        for row in rows
    )
    assert at_home / len(rows) > 0.999


@pytest.mark.parametrize("level", [AreaLevel.DISTRICT, AreaLevel.REGENCY])
def test_shapes_of_one_level_do_not_overlap(shapes, inside, level):
    cells = by_code(shapes, level)
    assert all(len(owner(x, y, cells, inside)) <= 1 for x, y in probes())


def test_a_regency_is_made_of_its_districts(shapes, inside):
    districts, regencies = by_code(shapes), by_code(shapes, AreaLevel.REGENCY)
    for x, y in probes():
        above = [code[:5] for code in owner(x, y, districts, inside)]
        assert owner(x, y, regencies, inside) == above


def test_shapes_agree_with_the_true_boundaries(shapes, inside, true_districts):
    # Measured with polygon overlays when derived: 85.5 % and 94.5 % of the ground.
    cells = by_code(shapes)
    pairs = [
        (true[0], owner(x, y, cells, inside))
        for x, y in probes()
        if (true := owner(x, y, true_districts, inside))
    ]
    right = sum([code] == mine for code, mine in pairs)
    near = sum([code[:5]] == [m[:5] for m in mine] for code, mine in pairs)
    assert right / len(pairs) > 0.82
    assert near / len(pairs) > 0.92


def test_the_backdrop_is_drawn_beyond_the_province(shapes, inside):
    palangkaraya, java_sea = (113.917, -2.208), (115.0, -4.8)
    assert inside(*palangkaraya, shapes.land)
    assert not inside(*java_sea, shapes.land)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"features": [{"properties": {"code": 1}}]}']
)
def test_a_damaged_map_is_named(tmp_path, text):
    path = tmp_path / "cells.geojson"
    path.write_text(text)
    with pytest.raises(InvalidInput, match=r"cells\.geojson"):
        read_shapes(path)
