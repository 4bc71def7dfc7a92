"""Route sheets: a page for each shift that drives, to print, carry and sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.domain.shifts import ShiftId
from molin.domain.travel import Leg
from molin.exchange.map_drawing import Ring
from molin.exchange.pen import Face, Ink, Pen
from molin.exchange.sheet_facts import sheet_facts
from molin.exchange.sheet_map import map_facts
from molin.exchange.sheet_page import Page, Sheet, draw_footer, draw_page, paginate
from molin.files import write_whole
from molin.words import Words


def write_route_sheets(
    book: WeekBook,
    plan: Plan,
    legs: Mapping[ShiftId, Sequence[Leg]],
    outlines: Sequence[Ring],
    words: Words,
    path: Path,
    *,
    made_at: datetime,
) -> None:
    """Write a PDF of A4 pages to ``path``, whole or not at all.

    ``legs`` has for each route with stops one leg more than stops; ``outlines`` are
    closed rings of (lon, lat) in degrees, drawn as land behind the routes. Confidential
    stops are named and drawn by their kecamatan only, and no drive to or from them is
    drawn or measured. Equal input gives equal bytes.
    """
    pen = Pen(words.text("Route sheets, {week}", week=words.week(plan.week)))
    sheets = (
        Sheet(
            facts=sheet_facts(book, route, legs[route.shift], words),
            map=map_facts(book, route, legs[route.shift], words),
            outlines=outlines,
        )
        for route in plan.routes
        if route.stops
    )
    pages = [page for sheet in sheets for page in paginate(pen, sheet)]
    _draw(pen, pages, words, made_at=plan.week.local(made_at))
    write_whole(path, pen.finish())


def _draw(pen: Pen, pages: Sequence[Page], words: Words, *, made_at: datetime) -> None:
    for number, page in enumerate(pages, start=1):
        draw_page(pen, page, words)
        draw_footer(pen, number, len(pages), made_at, words)
        pen.turn_page()
    if not pages:
        _draw_nothing(pen, words)


def _draw_nothing(pen: Pen, words: Words) -> None:
    """A PDF has at least one page: it says why there is no other."""
    text = words.text("No shift of this week drives, so there is no sheet to print.")
    pen.text((60, pen.page.height - 80), text, Face(11, ink=Ink.LABEL))
    pen.turn_page()
