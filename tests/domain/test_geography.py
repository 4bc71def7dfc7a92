"""Points and areas."""

from __future__ import annotations

import pytest

from molin.domain.geography import Area, AreaCode, AreaLevel, Coordinate
from molin.errors import InvalidInput


def test_a_quarter_of_the_equator_is_ten_thousand_kilometres():
    # 2 pi R / 4 with the mean radius of 6371.009 km.
    quarter = Coordinate(0, 0).metres_to(Coordinate(0, 90))
    assert quarter == pytest.approx(10_007_557, abs=1)


def test_a_degree_of_longitude_shrinks_towards_the_poles():
    # cos 60 degrees is a half; the great circle is a little shorter than the parallel.
    at_equator = Coordinate(0, 0).metres_to(Coordinate(0, 1))
    at_sixty = Coordinate(60, 0).metres_to(Coordinate(60, 1))
    assert at_sixty == pytest.approx(at_equator / 2, rel=1e-4)


def test_swapped_coordinates_are_refused_with_both_values():
    with pytest.raises(InvalidInput, match=r"114\.83, -3\.44"):
        Coordinate(114.83, -3.44)


def test_a_code_that_lost_its_zero_still_has_its_level_checked():
    with pytest.raises(InvalidInput, match="63"):
        Area(
            code=AreaCode("63"),
            name="Balangan",
            level=AreaLevel.REGENCY,
            point=Coordinate(-2.33, 115.62),
        )


def test_the_parent_of_an_area_is_its_code_without_the_last_part():
    area = Area(
        code=AreaCode("63.72.05"),
        name="Banjarbaru Selatan",
        level=AreaLevel.DISTRICT,
        point=Coordinate(-3.45, 114.85),
    )
    assert area.parent == "63.72"


def test_a_province_has_no_parent():
    area = Area(
        code=AreaCode("63"),
        name="Kalimantan Selatan",
        level=AreaLevel.PROVINCE,
        point=Coordinate(-2.75, 115.52),
    )
    assert area.parent is None
