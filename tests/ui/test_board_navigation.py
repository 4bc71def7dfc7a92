"""Which stop the arrow keys lead to, on the rows of the small week."""

import pytest

from molin.ui.board.navigation import Cursor, Move, cursor_of, moved, nearest_stop
from molin.ui.board.rows import RowMaker
from molin.ui.selection import Selection


@pytest.fixture
def rows(book, plan, words):
    days = RowMaker(words).days(book, plan)
    return [row for day in days for row in day.rows]


@pytest.mark.parametrize(
    ("hour", "stop"),
    # Served from 8 to 10 and from 11 to 12: at 9:45 the first is still going on.
    [(7.0, 0), (9.75, 0), (10.25, 0), (10.5, 0), (10.75, 1), (15.0, 1)],
)
def test_the_nearest_stop_is_the_one_least_away_from_its_time(rows, hour, stop):
    assert nearest_stop(rows[0], hour) == stop


def test_a_shift_without_stops_has_no_nearest_one(rows):
    assert nearest_stop(rows[3], 9.0) is None


@pytest.mark.parametrize(
    ("move", "stop"), [(Move.LATER, 0), (Move.EARLIER, 1), (Move.LAST, 1)]
)
def test_from_a_shift_the_keys_lead_into_its_stops(rows, move, stop):
    assert moved(rows, Cursor(0, None), move, 0.0) == Cursor(0, stop)


@pytest.mark.parametrize(("row", "move"), [(0, Move.UP), (3, Move.DOWN)])
def test_the_first_and_the_last_row_are_the_end(rows, row, move):
    assert moved(rows, Cursor(row, None), move, 9.0) == Cursor(row, None)


def test_a_request_in_the_tray_is_nowhere_on_the_board(rows):
    assert cursor_of(rows, Selection(request=6)) is None


def test_nothing_chosen_is_nowhere_on_the_board(rows):
    assert cursor_of(rows, Selection()) is None
