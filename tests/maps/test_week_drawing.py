"""What a day's drawing holds, and what it must never hold."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from molin.domain.geography import Coordinate
from molin.domain.plan import Plan
from molin.domain.travel import Leg
from molin.errors import NotFound
from molin.maps.drawing import drawing_geojson, stop_feature
from molin.maps.week import day_drawings, shown_points, tray_mark, week_drawing

BASE = Coordinate(-3.44, 114.83)
MARKET = Coordinate(-3.4, 114.67)
KECAMATAN = Coordinate(-3.35, 114.96)
CANARY = ("3.361", "114.972", "3.381", "114.851", "3.391", "114.931", "Kenari")


def monday(book, plan, legs, words):
    return week_drawing(book, plan, legs, words, days={book.week.monday})


def test_stops_carry_letter_and_number_in_order(book, plan, legs, words):
    stops = monday(book, plan, legs, words).stops
    assert [(stop.label, stop.name) for stop in stops] == [
        ("A1", "Pasar <b>Gambut</b>"),
        ("A2", "Kec. Mataraman"),
    ]


def test_an_open_leg_is_drawn_as_it_goes(book, plan, legs, words):
    line = monday(book, plan, legs, words).routes[0].lines[0]
    assert line.points[:3] == legs[1][0].line


def test_a_confidential_stop_is_shown_at_its_kecamatans_point(book, plan, legs, words):
    stop = monday(book, plan, legs, words).stops[1]
    assert (stop.at, stop.confidential) == (KECAMATAN, True)


def test_lines_to_and_from_a_confidential_stop_go_to_its_kecamatan(
    book, plan, legs, words
):
    there, back = monday(book, plan, legs, words).routes[0].lines
    assert there.points[3:] == (MARKET, KECAMATAN)
    assert back.points == (KECAMATAN, BASE)


def test_nothing_of_the_true_point_is_in_the_geojson(book, plan, legs, words):
    text = json.dumps(drawing_geojson(monday(book, plan, legs, words)))
    assert [piece for piece in CANARY if piece in text] == []


def test_nothing_of_the_true_point_is_in_the_repr(book, plan, legs, words):
    text = repr(monday(book, plan, legs, words))
    assert [piece for piece in CANARY if piece in text] == []


def test_a_confidential_stop_says_no_times(book, plan, legs, words):
    # 8:00 to 9:00 and the speed of cars would tell how far away it is.
    open_stop, hidden = monday(book, plan, legs, words).stops
    assert open_stop.detail == "Education · 08:00–09:00"
    assert hidden.detail == "Outreach"


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.floats(-3.9, -3.1).map(lambda lat: round(lat, 6)),
    st.floats(114.1, 115.4).map(lambda lon: round(lon, 6)),
)
def test_the_drawing_is_the_same_wherever_the_true_point_lies(
    book, plan, legs, words, lat, lon
):
    spot = replace(book.requests[2].spot, at=Coordinate(lat, lon))
    requests = book.requests | {2: replace(book.requests[2], spot=spot)}
    out, back = legs[1][1:]
    out = replace(out, line=(MARKET, spot.at))
    back = replace(back, line=(spot.at, BASE))
    moved = monday(
        replace(book, requests=requests), plan, {1: (legs[1][0], out, back)}, words
    )
    assert moved == monday(book, plan, legs, words)


def test_legs_between_shown_points_are_drawn_with_their_bends(book, plan, legs, words):
    bend = Coordinate(-3.37, 114.8)
    masked = Leg(time=timedelta(0), road_m=0, line=(MARKET, bend, KECAMATAN))
    drawing = monday(book, plan, {1: (legs[1][0], masked, legs[1][2])}, words)
    assert drawing.routes[0].lines[0].points[3:] == (MARKET, bend, KECAMATAN)


def test_shown_points_lead_from_base_to_base(book, plan):
    assert shown_points(book, plan.routes[0]) == (BASE, MARKET, KECAMATAN, BASE)


def test_a_leg_with_a_ferry_is_a_line_of_its_own(book, plan, legs, words):
    afloat = [replace(leg, ferry=True) for leg in legs[1][1:]]
    lines = monday(book, plan, {1: (legs[1][0], *afloat)}, words).routes[0].lines
    assert [line.ferry for line in lines] == [False, True, True]


@pytest.mark.parametrize("known", [0, 1, 2])
def test_straight_lines_stand_in_for_missing_legs(book, plan, legs, words, known):
    drawing = monday(book, plan, {1: legs[1][:known]}, words)
    points = [point for line in drawing.routes[0].lines for point in line.points]
    assert dict.fromkeys(points) == dict.fromkeys((BASE, MARKET, KECAMATAN))
    assert drawing.estimated


def test_roads_that_were_asked_are_no_estimate(book, plan, legs, words):
    known = [replace(leg, estimated=False) for leg in legs[1]]
    assert not monday(book, plan, {1: known}, words).estimated


def test_other_days_are_left_out(book, plan, legs, words):
    tuesday = week_drawing(book, plan, legs, words, days={book.week.days[1]})
    assert (tuesday.routes, tuesday.stops, tuesday.ends) == ((), (), ())


def test_bases_are_drawn_before_anything_is_planned(book, words):
    drawing = monday(book, Plan(week=book.week, routes=()), {}, words)
    assert [(end.name, end.lodging) for end in drawing.ends] == [
        ("Pangkalan Banjarbaru", False)
    ]


def test_each_day_with_shifts_has_a_drawing(book, plan, legs, words):
    assert [day.title for day in day_drawings(book, plan, legs, words)] == [
        "Mon 23 Nov"
    ]


def test_a_confidential_request_in_the_tray_is_marked_at_its_kecamatan(book, words):
    text = json.dumps(stop_feature(tray_mark(book, 2, words)))
    assert json.loads(text)["geometry"]["coordinates"] == [114.96, -3.35]
    assert [piece for piece in CANARY if piece in text] == []


def test_a_kecamatan_without_a_point_is_named_in_the_error(book, plan, legs, words):
    with pytest.raises(NotFound, match=r"63\.03\.05"):
        monday(replace(book, areas={}), plan, legs, words)
