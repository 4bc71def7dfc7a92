"""What the small map of a route sheet may show."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.exchange.sheet_map import map_facts


def map_of(drawn, words):
    (route,) = drawn.plan.routes
    return map_facts(drawn.book, route, drawn.legs[route.shift], words)


def test_open_stops_stand_where_they_are(drawn_week, english):
    drawn = drawn_week()
    points = [stop.at for stop in map_of(drawn, english).stops]
    assert points == [drawn.book.site(number).at for number in (1, 2, 3)]


@settings(max_examples=30, deadline=None)
@given(hidden=st.sets(st.integers(1, 6), min_size=1))
def test_no_drawn_point_gives_a_confidential_place_away(
    drawn_week, english, secret, hidden
):
    facts = map_of(drawn_week(stops=6, hidden=tuple(hidden)), english)
    nearest_m = min(point.metres_to(secret.at) for point in facts.points())
    assert nearest_m > 1000  # the kecamatan's point itself is 4 km away


def test_a_hidden_stop_stands_at_its_kecamatan(drawn_week, english):
    drawn = drawn_week(hidden=(2,))
    stop = map_of(drawn, english).stops[1]
    assert stop.hidden
    assert stop.at == drawn.book.areas["63.03.07"].point


def test_drives_to_a_hidden_stop_are_straight(drawn_week, english):
    lines = map_of(drawn_week(stops=3, hidden=(2,)), english).lines
    assert [line.exact for line in lines] == [True, False, False, True]
    assert [len(line.points) for line in lines] == [3, 2, 2, 3]


def test_a_hidden_stop_in_an_unknown_kecamatan_is_left_out(drawn_week, english):
    drawn = drawn_week(stops=3, hidden=(2,))
    drawn = replace(drawn, book=replace(drawn.book, areas={}))
    facts = map_of(drawn, english)
    assert [stop.number for stop in facts.stops] == ["1", "3"]
    assert len(facts.lines) == 2
