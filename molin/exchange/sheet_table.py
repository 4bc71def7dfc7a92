"""The table of stops on a route sheet: how high each row is, and how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from molin.exchange.badge import draw_badge, draw_base
from molin.exchange.pen import Align, Box, Face, Ink, Pen, Point
from molin.exchange.sheet_facts import RowKind, SheetRow
from molin.signs import UnitSign
from molin.words import Words

HEAD_PT = 18
_TITLE = Face(8.5, bold=True)
_PLAIN = Face(8.5)
_QUIET = Face(8.5, ink=Ink.LABEL)
_DETAIL = Face(7, ink=Ink.HINT)
_HEAD = Face(7, ink=Ink.HINT)
_LEADING = 10.5
_DETAIL_LEADING = 9.5
_PADDING = 4.5
_BADGE_PT = 7.0
_FIGURE_WIDTH = 47


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns lie: left edges, and right edges of the figures."""

    badge: float
    clock: float
    place: float
    activity: float
    length: float
    drive: float
    road: float

    @classmethod
    def of(cls, box: Box) -> Columns:
        left, right = box.x, box.right
        return cls(
            badge=left + 10,
            clock=left + 26,
            place=left + 98,
            activity=right - 250,
            length=right - 100,
            drive=right - 50,
            road=right - 4,
        )

    @property
    def place_width(self) -> float:
        return self.activity - self.place - 10

    @property
    def wide_place_width(self) -> float:
        """For rows that name no activity."""
        return self.length - self.place - 50

    @property
    def activity_width(self) -> float:
        return self.length - self.activity - 44


def row_height(pen: Pen, row: SheetRow, columns: Columns) -> float:
    place = len(_title(pen, row, columns)) * _LEADING
    place += _DETAIL_LEADING if row.detail else 0
    return max(place, len(_activity(pen, row, columns)) * _LEADING) + 2 * _PADDING


def draw_head(pen: Pen, box: Box, columns: Columns, words: Words) -> None:
    """The names of the columns, above the first row of a page."""
    y = box.y + 6
    pen.text((columns.clock, y), words.text("Time"), _HEAD)
    pen.text((columns.place, y), words.text("Place"), _HEAD)
    pen.text((columns.activity, y), words.text("Activity"), _HEAD)
    for right, title in (
        (columns.length, words.text("Length")),
        (columns.drive, words.text("Driving")),
        (columns.road, words.text("Distance")),
    ):
        shown = "".join(pen.wrap(title, _HEAD, _FIGURE_WIDTH))
        pen.text((right, y), shown, _HEAD, Align.RIGHT)
    pen.line([(box.x, box.y), (box.right, box.y)], Ink.LABEL, width=0.7)


def draw_row(
    pen: Pen, box: Box, row: SheetRow, columns: Columns, sign: UnitSign
) -> None:
    """One row inside ``box``, with a hair line below it."""
    if row.kind is RowKind.BREAK:
        pen.hatch(Box(box.x, box.y + 1.5, box.width, box.height - 3), Ink.GRID)
    base = box.top - _PADDING - _TITLE.size + 1
    _draw_sign(pen, (columns.badge, base + 3), row, sign)
    pen.text((columns.clock, base), row.clock, _PLAIN)
    _draw_lines(pen, (columns.place, base), _title(pen, row, columns), _face(row))
    below = base - _LEADING * len(_title(pen, row, columns)) + 1
    pen.text((columns.place, below), row.detail, _DETAIL)
    _draw_lines(pen, (columns.activity, base), _activity(pen, row, columns), _PLAIN)
    for right, text in (
        (columns.length, row.length),
        (columns.drive, row.drive),
        (columns.road, row.road),
    ):
        pen.text((right, base), text, _PLAIN, Align.RIGHT)
    pen.line([(box.x, box.y), (box.right, box.y)], Ink.GRID)


def _draw_sign(pen: Pen, centre: Point, row: SheetRow, sign: UnitSign) -> None:
    if row.kind is RowKind.STOP:
        draw_badge(pen, sign, centre, _BADGE_PT, row.number)
    elif row.kind is not RowKind.BREAK:
        draw_base(pen, centre, _BADGE_PT)


def _draw_lines(pen: Pen, at: Point, lines: Sequence[str], face: Face) -> None:
    for number, line in enumerate(lines):
        pen.text((at[0], at[1] - number * _LEADING), line, face)


def _title(pen: Pen, row: SheetRow, columns: Columns) -> list[str]:
    """The place in at most two lines; rows without an activity have its room too."""
    width = columns.place_width if row.activity else columns.wide_place_width
    return pen.wrap(row.title, _face(row), width, lines=2)


def _activity(pen: Pen, row: SheetRow, columns: Columns) -> list[str]:
    return pen.wrap(row.activity, _PLAIN, columns.activity_width, lines=2)


def _face(row: SheetRow) -> Face:
    return _TITLE if row.kind is RowKind.STOP else _QUIET
