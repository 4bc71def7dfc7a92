"""Where the things of a small map go."""

from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.geography import Coordinate
from molin.exchange.map_layout import (
    MARGIN_PT,
    MARKER_PT,
    find_label_box,
    fit,
    points_along,
    scale_bar,
    spread,
)
from molin.exchange.pen import Box

FRAME = Box(40, 100, 510, 240)
coordinates = st.builds(
    Coordinate, lat=st.floats(-4.9, -1.2), lon=st.floats(114.3, 116.6)
)
several = st.lists(coordinates, min_size=2, max_size=6, unique=True)


@settings(max_examples=50, deadline=None)
@given(several)
def test_every_point_lies_inside_the_margin(points):
    projection = fit(points, FRAME)
    x, y = zip(*map(projection.point, points), strict=True)
    assert min(x) >= FRAME.x + MARGIN_PT - 0.01
    assert max(x) <= FRAME.right - MARGIN_PT + 0.01
    assert min(y) >= FRAME.y + MARGIN_PT - 0.01
    assert max(y) <= FRAME.top - MARGIN_PT + 0.01


@settings(max_examples=50, deadline=None)
@given(several)
def test_distances_on_the_page_are_true_in_every_direction(points):
    # A province spans 3 degrees near the equator: the flat map errs by under 1 %.
    projection = fit(points, FRAME)
    for one, other in combinations(points, 2):
        (x1, y1), (x2, y2) = projection.point(one), projection.point(other)
        true_pt = one.metres_to(other) * projection.pt_per_m
        assert hypot(x2 - x1, y2 - y1) == pytest.approx(true_pt, rel=0.01, abs=0.01)


def test_north_is_up_and_east_is_right():
    here, north_east = Coordinate(-3.4, 114.8), Coordinate(-3.2, 115.0)
    projection = fit([here, north_east], FRAME)
    (x1, y1), (x2, y2) = projection.point(here), projection.point(north_east)
    assert (x2 > x1, y2 > y1) == (True, True)


def test_a_single_point_still_has_a_landscape_around_it():
    projection = fit([Coordinate(-3.4, 114.8)], FRAME)
    # 240 pt less two margins of 30 show at least 6 km.
    assert projection.pt_per_m == pytest.approx(180 / 6000)


def test_the_scale_bar_is_round_and_true():
    projection = fit([Coordinate(-3.4, 114.8)], FRAME)
    bar = scale_bar(projection, longest_pt=90)
    assert (bar.length_m, bar.length_pt) == (2000, pytest.approx(60))


points = st.tuples(st.floats(40, 550), st.floats(100, 340))


@settings(max_examples=50, deadline=None)
@given(st.lists(points, min_size=1, max_size=15), points)
def test_markers_never_overlap(wanted, base):
    placed = [base, *spread(wanted, [base])]
    for (x1, y1), (x2, y2) in combinations(placed, 2):
        assert hypot(x1 - x2, y1 - y2) >= 2 * MARKER_PT


def test_a_marker_with_room_stays_at_its_place():
    assert spread([(100, 100), (200, 200)], [(300, 300)]) == [(100, 100), (200, 200)]


def test_a_name_keeps_clear_of_what_is_there():
    right = Box(210, 190, 80, 20)
    box = find_label_box((200, 200), (60, 7), FRAME, [right], [])
    assert box is not None
    assert box.right < 200


def test_a_name_prefers_the_side_without_a_line():
    line = list(points_along([(200, 200), (300, 200)]))
    box = find_label_box((200, 200), (60, 7), FRAME, [], line)
    assert box is not None
    assert box.right < 200


def test_a_name_without_room_is_not_written():
    full = Box(0, 0, 600, 800)
    assert find_label_box((200, 200), (60, 7), FRAME, [full], []) is None


def test_points_along_a_line_leave_no_gap():
    line = [(0, 0), (30, 40), (30, 45)]
    along = [*points_along(line, step=4), line[-1]]
    gaps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(along)]
    assert max(gaps) <= 4
    assert along[0] == (0, 0)
