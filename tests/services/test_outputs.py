"""Files and the table of a planned week; who must not be found is not in them."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.discretion import is_discreet, told_score
from molin.errors import InvalidInput, StoreUnavailable
from molin.language import Language
from molin.services.outputs import table, write_week
from molin.services.weeks import OpenWeek
from molin.words import Words
from tests.readable import readable
from tests.services.offices import NOW, SECRET, SECRETS, office_in, planned, secret_week

FILES = {"plan.json", "map.html", "routes.pdf"}
ENGLISH = Words(Language.ENGLISH)


@pytest.fixture(scope="module")
def week(tmp_path_factory):
    with office_in(tmp_path_factory.mktemp("office")) as office:
        return planned(OpenWeek(book=secret_week()), office)


@pytest.fixture(scope="module")
def folder(tmp_path_factory, week):
    made = tmp_path_factory.mktemp("out") / "new" / "folder"
    write_week(week, ENGLISH, made, now=NOW)
    return made


def pairs(content):
    """Any two numbers that stand side by side, as points on a map do."""
    number = r"-?\d+\.\d+"
    found = re.findall(rf"(?=\b({number})[\s,\]\[]+({number}))", content)
    return [(float(one), float(other)) for one, other in found]


def test_a_week_is_written_as_three_files(folder):
    assert {path.name for path in folder.iterdir()} == FILES


def test_the_files_name_the_places_that_are_open(folder, week):
    places = week.book.places
    stops = {s.request for route in week.plan.routes for s in route.stops}
    wishes = [week.book.requests[stop] for stop in stops]
    names = {places[wish.place].name for wish in wishes if wish.place}
    for path in folder.iterdir():
        assert [name for name in names if name not in readable(path)] == []


def test_a_confidential_visit_is_planned_and_in_the_file_by_its_kecamatan(folder, week):
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    (one,) = [wish.id for wish in week.book.requests.values() if wish.spot]
    assert one in {s.request for route in week.plan.routes for s in route.stops}
    assert week.book.areas[SECRET.area].name in json.dumps(plan)


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_file_tells_where_a_confidential_visit_goes(folder, name):
    content = readable(folder / name)
    assert [secret for secret in SECRETS if secret in content] == []
    point = {SECRET.at.lat, SECRET.at.lon}
    for pair in pairs(content):
        assert max(min(abs(a - b) for b in point) for a in pair) > 0.001


def test_a_folder_that_cannot_be_made_is_said(week, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match=r"Nothing can be .+ choose another"):
        write_week(week, ENGLISH, tmp_path / "file" / "out", now=NOW)


def test_a_week_without_a_plan_cannot_be_written(week, tmp_path):
    with pytest.raises(InvalidInput, match="plan the week first"):
        write_week(replace(week, plan=None), ENGLISH, tmp_path, now=NOW)


def test_the_table_has_a_line_for_each_route_and_sums_up(week):
    first, *lines, left, score = table(week, ENGLISH)
    assert first == "Plan of 23–29 Nov 2026"
    assert len(lines) == len(week.plan.routes)
    assert left == f"Not planned: {len(week.plan.tray)}"
    assert score == f"Score: {told_score(week.book, week.plan).total:,.0f} min"


def test_the_table_tells_no_drive_to_a_spot(week):
    lines = list(table(week, ENGLISH))[1:]
    for route, line in zip(week.plan.routes, lines, strict=False):
        if is_discreet(week.book, route):
            assert re.fullmatch(r".*:(00|15|30|45)–\d\d:(00|15|30|45) .* –\s+–", line)


def test_a_line_says_who_drives_when_and_how_much(week):
    route = max(week.plan.routes, key=lambda route: len(route.stops))
    shift = week.book.shifts[route.shift]
    line = list(table(week, ENGLISH))[1 + week.plan.routes.index(route)]
    assert line.split("  ")[0] == ENGLISH.day(shift.day)
    assert week.book.units[shift.unit].letter in line
    local = timedelta(hours=8)  # WITA, by hand
    assert f"{route.leaves.astimezone(NOW.tzinfo) + local:%H:%M}–" in line
    assert f"Stops: {len(route.stops)}" in line
    assert f"{route.driving // timedelta(minutes=1)} min" in line
