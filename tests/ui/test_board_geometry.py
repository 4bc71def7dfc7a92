"""Where hours and rows lie, in pixels reckoned by hand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from molin.ui.board.geometry import (
    Bar,
    Span,
    TimeScale,
    fitted_scale,
    hours_shown,
    kept_apart,
    place_rows,
)

FORTY_AN_HOUR = TimeScale(7, 18, 40.0)


def test_half_past_eight_lies_a_bit_right_of_the_first_hour():
    assert FORTY_AN_HOUR.x(8.5) == 60


def test_a_place_tells_its_hour_again():
    assert FORTY_AN_HOUR.hour(FORTY_AN_HOUR.x(9.25)) == pytest.approx(9.25)


def test_a_bar_is_rounded_outwards():
    # 08:01 to 08:29 is 40.67 to 59.33 px at 40 px an hour.
    assert FORTY_AN_HOUR.bar(Span(8 + 1 / 60, 8 + 29 / 60)) == Bar(40, 60)


def test_a_bar_that_ends_on_a_pixel_takes_no_more():
    # 20 minutes past the hour is a third: no binary fraction holds it exactly.
    assert TimeScale(7, 18, 60.0).bar(Span(8 + 1 / 3, 9 + 1 / 3)) == Bar(80, 140)


def test_a_minute_is_a_pixel_wide_at_least():
    assert FORTY_AN_HOUR.bar(Span(8.0, 8.0)) == Bar(40, 41)


def test_the_day_runs_from_seven_to_six_unless_a_shift_goes_further():
    assert hours_shown([Span(7.5, 16.0)]) == range(7, 19)


def test_early_and_late_shifts_widen_the_day():
    assert hours_shown([Span(5.5, 12.0), Span(9.0, 20.25)]) == range(5, 22)


def test_a_board_without_shifts_shows_the_usual_hours():
    assert hours_shown([]) == range(7, 19)


def test_the_hours_fill_the_width_with_the_last_line_still_on_it():
    # 661 px hold 11 hours of 60 px and the line of 18:00.
    scale = fitted_scale(range(7, 19), 661, zoom=1.0)
    assert (scale.hour_px, scale.width) == (60.0, 661)


def test_hours_stay_readable_on_a_narrow_board():
    assert fitted_scale(range(7, 19), 100, zoom=1.0).hour_px == 36.0


def test_zoom_stretches_the_fitted_hours():
    assert fitted_scale(range(7, 19), 661, zoom=2.0).hour_px == 120.0


def test_touching_bars_are_kept_a_pixel_apart():
    bars = kept_apart([Bar(0, 10), Bar(10, 20), Bar(19, 30)])
    assert bars == (Bar(0, 10), Bar(11, 20), Bar(21, 30))


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=12))
def test_bars_never_touch_and_never_vanish(pairs):
    bars = kept_apart([Bar(left, left + width) for left, width in sorted(pairs)])
    assert all(bar.width >= 1 for bar in bars)
    assert all(after.left > before.right for before, after in pairwise(bars))


def test_rows_of_a_day_touch_and_days_stand_four_pixels_apart():
    # 3 px above; two rows of 25 end at 53; the next day begins at 57.
    assert place_rows([2, 1]).tops == (3, 28, 57)


def test_a_point_between_two_days_is_in_no_row():
    places = place_rows([2, 1])
    assert [places.row_at(y) for y in (2, 3, 52, 53, 56, 57, 81, 82)] == [
        *(None, 0, 1, None),
        *(None, 2, 2, None),
    ]


def test_a_day_reaches_from_its_first_row_to_its_last():
    places = place_rows([2, 1])
    assert [places.day_bar(day) for day in (0, 1)] == [Bar(3, 53), Bar(57, 82)]


def test_the_line_between_days_lies_in_the_gap():
    assert place_rows([2, 1]).line_above(1) == 54
