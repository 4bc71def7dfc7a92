"""The header of a route sheet: whose day it is and what it amounts to."""

from __future__ import annotations

from molin.exchange.badge import draw_badge
from molin.exchange.pen import Align, Box, Face, Ink, Pen
from molin.exchange.sheet_facts import SheetFacts
from molin.signs import UnitSign
from molin.words import Words

HEADER_PT = 132
REPEATED_PT = 44
_FACT_SHARES = (0.24, 0.37, 0.15, 0.12, 0.12)
_VALUE = Face(8.5)
_LABEL = Face(7, ink=Ink.HINT)


def draw_header(
    pen: Pen, box: Box, facts: SheetFacts, sign: UnitSign, words: Words
) -> None:
    """Office, unit, day and hours, and under them a panel of facts."""
    _draw_office(pen, box, words)
    middle = box.top - 44
    draw_badge(pen, sign, (box.x + 17, middle), 17, facts.letter)
    pen.text((box.x + 46, middle + 2), facts.heading, Face(15, bold=True))
    pen.text((box.x + 46, middle - 13), facts.unit, Face(9, ink=Ink.LABEL))
    pen.text((box.right, middle + 2), facts.hours, Face(15, bold=True), Align.RIGHT)
    pen.text((box.right, middle - 13), facts.zone, Face(9, ink=Ink.LABEL), Align.RIGHT)
    _draw_facts(pen, Box(box.x, box.y + 12, box.width, 44), facts)


def draw_repeated(
    pen: Pen, box: Box, facts: SheetFacts, sign: UnitSign, words: Words
) -> None:
    """The short header of a sheet's later pages."""
    _draw_office(pen, box, words)
    draw_badge(pen, sign, (box.x + 8, box.top - 26), 8, facts.letter)
    face = Face(9, bold=True)
    pen.text((box.x + 22, box.top - 29), facts.heading, face)
    more = words.text("continued")
    x = box.x + 28 + pen.width(facts.heading, face)
    pen.text((x, box.top - 29), more, Face(9, ink=Ink.HINT))


def _draw_office(pen: Pen, box: Box, words: Words) -> None:
    y = box.top - 8
    pen.text((box.x, y), "Molin PPA", Face(8, bold=True, ink=Ink.LABEL))
    title = words.text("Route sheet")
    pen.text((box.right, y), title, Face(8, ink=Ink.LABEL), Align.RIGHT)


def _draw_facts(pen: Pen, box: Box, facts: SheetFacts) -> None:
    pen.panel(box, Ink.PANEL)
    x, room = box.x + 10, box.width - 20
    for (label, value), share in zip(facts.facts, _FACT_SHARES, strict=True):
        pen.text((x, box.top - 13), label, _LABEL)
        lines = pen.wrap(value, _VALUE, share * room - 8, lines=2)
        for number, line in enumerate(lines):
            pen.text((x, box.top - 25 - 10.5 * number), line, _VALUE)
        x += share * room
