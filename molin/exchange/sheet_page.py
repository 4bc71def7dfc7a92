"""The pages of one shift's sheet: header, stops, map, signatures, footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from molin.exchange.map_drawing import MapDrawing, Ring
from molin.exchange.pen import Align, Box, Face, Ink, Pen
from molin.exchange.sheet_facts import SheetFacts, SheetRow
from molin.exchange.sheet_header import (
    HEADER_PT,
    REPEATED_PT,
    draw_header,
    draw_repeated,
)
from molin.exchange.sheet_map import MapFacts
from molin.exchange.sheet_table import (
    HEAD_PT,
    Columns,
    draw_head,
    draw_row,
    row_height,
)
from molin.signs import UnitSign, unit_sign
from molin.words import Words

MARGIN_PT = 42
FOOTER_PT = 22
_GAP_PT = 14
_LOWEST_MAP_PT = 150
_HIGHEST_MAP_PT = 430
_SIGNATURES_PT = 74


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one shift's pages are drawn from."""

    facts: SheetFacts
    map: MapFacts
    outlines: Sequence[Ring]

    @property
    def sign(self) -> UnitSign:
        return unit_sign(self.facts.letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on one page; the last of a sheet has its map and signatures."""

    sheet: Sheet
    rows: tuple[SheetRow, ...]
    first: bool
    last: bool


def paginate(pen: Pen, sheet: Sheet) -> list[Page]:
    """The sheet on as many pages as its rows, its map and the signatures need."""
    body = _body(pen)
    columns = Columns.of(body)
    chunks: list[list[SheetRow]] = [[]]
    room = body.height - HEADER_PT - HEAD_PT
    for row in sheet.facts.rows:
        height = row_height(pen, row, columns)
        if height > room:
            chunks.append([])
            room = body.height - REPEATED_PT - HEAD_PT
        chunks[-1].append(row)
        room -= height
    if room < _LOWEST_MAP_PT + _SIGNATURES_PT + 2 * _GAP_PT:
        chunks.append([])
    last = len(chunks) - 1
    return [
        Page(sheet=sheet, rows=tuple(rows), first=n == 0, last=n == last)
        for n, rows in enumerate(chunks)
    ]


def draw_page(pen: Pen, page: Page, words: Words) -> None:
    """Everything but the footer."""
    body = _body(pen)
    facts, sign = page.sheet.facts, page.sheet.sign
    if page.first:
        draw_header(pen, _top(body, HEADER_PT), facts, sign, words)
        body = _below(body, HEADER_PT)
    else:
        draw_repeated(pen, _top(body, REPEATED_PT), facts, sign, words)
        body = _below(body, REPEATED_PT)
    if page.rows:
        body = _draw_rows(pen, body, page, words)
    if page.last:
        _draw_end(pen, body, page, words)


def draw_footer(
    pen: Pen, number: int, total: int, made_at: datetime, words: Words
) -> None:
    """The caveat on the left; page and time of making on the right."""
    face = Face(6.5, ink=Ink.HINT)
    body = _body(pen)
    y = body.y - FOOTER_PT
    pen.line([(body.x, y + 12), (body.right, y + 12)], Ink.LINE)
    caveat = words.text(
        "Driving times and roads are estimates; times are {zone}.", zone=f"{made_at:%Z}"
    )
    pen.text((body.x, y), caveat, face)
    made = words.text(
        "Made {day} {clock} · Page {number} of {total}",
        day=f"{words.day(made_at.date())} {made_at.year}",
        clock=words.clock(made_at),
        number=number,
        total=total,
    )
    pen.text((body.right, y), made, face, Align.RIGHT)


def _draw_rows(pen: Pen, body: Box, page: Page, words: Words) -> Box:
    """Draws the table at the top of ``body``; returns what is left below it."""
    columns = Columns.of(body)
    draw_head(pen, _top(body, HEAD_PT), columns, words)
    body = _below(body, HEAD_PT)
    for row in page.rows:
        height = row_height(pen, row, columns)
        draw_row(pen, _top(body, height), row, columns, page.sheet.sign)
        body = _below(body, height)
    return body


def _draw_end(pen: Pen, body: Box, page: Page, words: Words) -> None:
    """The map in the room that is left, and the signatures at the foot."""
    _draw_signatures(pen, Box(body.x, body.y, body.width, _SIGNATURES_PT), words)
    room = body.height - _SIGNATURES_PT - 2 * _GAP_PT
    height = min(room, _HIGHEST_MAP_PT)
    box = Box(body.x, body.top - _GAP_PT - height, body.width, height)
    sheet = page.sheet
    MapDrawing(pen, box, sheet.map, sheet.sign).draw(sheet.outlines, words)


def _draw_signatures(pen: Pen, box: Box, words: Words) -> None:
    roles = (
        words.text("Driver"),
        words.text("Unit leader"),
        words.text("Coordinator"),
    )
    width = (box.width - 2 * _GAP_PT) / len(roles)
    for number, role in enumerate(roles):
        x = box.x + number * (width + _GAP_PT)
        pen.panel(Box(x, box.y, width, box.height), Ink.PAPER, Ink.LINE)
        pen.text((x + 8, box.top - 13), role, Face(7, ink=Ink.HINT))
        dots = [(x + 8, box.y + 12), (x + width - 8, box.y + 12)]
        pen.line(dots, Ink.HINT, width=0.7, dash=(0.8, 2.2))


def _body(pen: Pen) -> Box:
    page = pen.page
    return Box(
        MARGIN_PT,
        MARGIN_PT + FOOTER_PT,
        page.width - 2 * MARGIN_PT,
        page.height - 2 * MARGIN_PT - FOOTER_PT,
    )


def _top(box: Box, height: float) -> Box:
    return Box(box.x, box.top - height, box.width, height)


def _below(box: Box, height: float) -> Box:
    """What is left of ``box`` under its topmost ``height``."""
    return Box(box.x, box.y, box.width, box.height - height)
