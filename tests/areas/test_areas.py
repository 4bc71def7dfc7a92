"""The table of areas that comes with Molin."""

import csv
from collections import Counter

import pytest

from molin.assets import resource
from molin.domain.geography import AreaLevel
from molin.errors import InvalidInput
from molin.services.areas import load_areas, read_areas

HEAD = "code,name,lat,lon,women,men,estimated\n"


@pytest.fixture(scope="module")
def areas():
    return {area.code: area for area in load_areas()}


def children(areas, code):
    return [area for area in areas.values() if area.parent == code]


def test_the_province_has_13_regencies_and_156_districts(areas):
    assert Counter(area.level for area in areas.values()) == {
        AreaLevel.PROVINCE: 1,
        AreaLevel.REGENCY: 13,
        AreaLevel.DISTRICT: 156,
    }


def test_the_province_has_the_population_of_the_register_of_2024(areas):
    assert areas["63"].population.women == 2_128_548
    assert areas["63"].population.total == 4_305_281


def test_codes_keep_their_trailing_zeros(areas):
    assert areas["63.10"].name == "Kabupaten Tanah Bumbu"


def test_counted_and_estimated_figures_are_told_apart(areas):
    for area in areas.values():
        assert area.population.estimated == (area.level is AreaLevel.DISTRICT)


@pytest.mark.parametrize("sex", ["women", "men"])
def test_the_parts_add_up_exactly_at_every_level(areas, sex):
    for area in areas.values():
        parts = [getattr(part.population, sex) for part in children(areas, area.code)]
        assert not parts or sum(parts) == getattr(area.population, sex)


def test_each_district_has_its_share_by_the_stated_rule(areas):
    weights = Counter()
    with resource("areas/villages.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            weights[row["code"][:8]] += 7 if row["code"][9] == "1" else 1
    for code, weight in weights.items():
        regency = areas[code[:5]]
        whole = sum(weights[part.code] for part in children(areas, regency.code))
        fair = regency.population.women * weight / whole
        assert abs(areas[code].population.women - fair) < 1


def test_a_wrong_row_is_named_by_its_number(tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text(HEAD + "63,Kalsel,-2.7,115.5,1,1,0\n63.1,Tala,-3.8,east,1,1,0\n")
    with pytest.raises(InvalidInput, match="Row 3 "):
        read_areas(path)


@pytest.mark.parametrize(
    "row", ["63,Kalsel", "x..y.z.q,Kalsel,1,1,1,1,0", "63,K,91,0,1,1,0"]
)
def test_a_short_or_impossible_row_is_refused(tmp_path, row):
    path = tmp_path / "areas.csv"
    path.write_text(HEAD + row + "\n")
    with pytest.raises(InvalidInput, match="Row 2 "):
        read_areas(path)
