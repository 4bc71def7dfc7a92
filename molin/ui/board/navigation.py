"""Where the arrow keys lead from stop to stop and from row to row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from molin.ui.board.geometry import Span
from molin.ui.board.rows import Row
from molin.ui.selection import Selection


class Move(Enum):
    EARLIER = auto()
    LATER = auto()
    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()


@dataclass(frozen=True, slots=True)
class Cursor:
    """A stop by row and position; None stands for the shift itself."""

    row: int
    stop: int | None


def cursor_of(rows: Sequence[Row], selection: Selection) -> Cursor | None:
    """Where a selection is on the board; None when it is not on it."""
    for number, row in enumerate(rows):
        if selection.request is None and row.shift.id == selection.shift:
            return Cursor(number, None)
        for position, block in enumerate(row.blocks):
            if block.stop.request == selection.request:
                return Cursor(number, position)
    return None


def selection_of(rows: Sequence[Row], cursor: Cursor) -> Selection:
    row = rows[cursor.row]
    request = None if cursor.stop is None else row.blocks[cursor.stop].stop.request
    return Selection(request=request, shift=row.shift.id, day=row.shift.day)


def moved(rows: Sequence[Row], cursor: Cursor, move: Move, hour: float) -> Cursor:
    """The next place, or the same at an edge; ``hour`` is held on the way up and down.

    A row without stops is not skipped: its shift is chosen.
    """
    if move in (Move.UP, Move.DOWN):
        target = cursor.row + (1 if move is Move.DOWN else -1)
        if not 0 <= target < len(rows):
            return cursor
        return Cursor(target, nearest_stop(rows[target], hour))
    return Cursor(cursor.row, _along(len(rows[cursor.row].blocks), cursor.stop, move))


def nearest_stop(row: Row, hour: float) -> int | None:
    """The position of the stop served closest to ``hour``, the earlier one of two."""
    distances = [_distance(block.span, hour) for block in row.blocks]
    return distances.index(min(distances)) if distances else None


def _along(count: int, stop: int | None, move: Move) -> int | None:
    if not count:
        return None
    if move is Move.FIRST or (stop is None and move is Move.LATER):
        return 0
    if move is Move.LAST or stop is None:
        return count - 1
    return min(max(stop + (1 if move is Move.LATER else -1), 0), count - 1)


def _distance(span: Span, hour: float) -> float:
    return max(span.starts - hour, hour - span.ends, 0.0)
