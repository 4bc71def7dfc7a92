"""Draws the small map of a route sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from molin.domain.geography import Coordinate
from molin.exchange.badge import draw_badge, draw_base
from molin.exchange.map_layout import (
    MARKER_PT,
    find_label_box,
    fit,
    points_along,
    scale_bar,
    spread,
)
from molin.exchange.pen import Align, Box, Face, Ink, Pen, Point
from molin.exchange.sheet_map import MapFacts
from molin.signs import UnitSign
from molin.words import Words

Ring = Sequence[tuple[float, float]]
"""A closed outline as (lon, lat) pairs in degrees, as GeoJSON has them."""

_RING_PT = 15
_LONGEST_BAR_PT = 90
_NAME = Face(6.5)
_NOTE = Face(6.5, ink=Ink.LABEL)
_REGENCY = Face(6, ink=Ink.MAP_LABEL)


class MapDrawing:
    """The map of one shift inside ``box``.

    Markers, scale and north have claimed their room before names look for theirs.
    """

    def __init__(self, pen: Pen, box: Box, facts: MapFacts, sign: UnitSign) -> None:
        self._pen = pen
        self._box = box
        self._facts = facts
        self._sign = sign
        self._projection = fit(facts.points(), box)
        self._ends = [self._point(at) for _, at in facts.ends]
        self._places = [self._point(stop.at) for stop in facts.stops]
        self._markers = spread(self._places, self._ends)
        self._lines = [[self._point(at) for at in line.points] for line in facts.lines]
        self._driven = [at for line in self._lines for at in points_along(line)]
        self._taken = [_square(at, MARKER_PT) for at in (*self._ends, *self._markers)]

    def draw(self, outlines: Iterable[Ring], words: Words) -> None:
        """Land below, drives and stops above it, and names where there is room."""
        with self._pen.clipped(self._box):
            self._pen.panel(self._box, Ink.SEA, radius=0)
            self._draw_land(outlines)
            self._draw_lines()
            self._draw_stops()
            self._draw_scale(words)
            self._draw_north(words)
            self._draw_names()
            self._draw_regency_names()
        self._pen.outline(self._box, Ink.LINE)

    def _draw_land(self, outlines: Iterable[Ring]) -> None:
        for ring in outlines:
            corners = [self._point(Coordinate(lat, lon)) for lon, lat in ring]
            self._pen.shape(corners, Ink.LAND, Ink.BORDER, width=0.4)

    def _draw_lines(self) -> None:
        for line, fact in zip(self._lines, self._facts.lines, strict=True):
            self._pen.line(line, Ink.PAPER, width=3.4)
            dash = () if fact.exact else (3.0, 2.5)
            self._pen.line(line, self._sign.colour, width=1.7, dash=dash)

    def _draw_stops(self) -> None:
        for stop, place in zip(self._facts.stops, self._places, strict=True):
            if stop.hidden:
                self._pen.ring(place, _RING_PT, self._sign.colour, (2.5, 2.0))
        for end in self._ends:
            draw_base(self._pen, end, MARKER_PT)
        for place, spot in zip(self._places, self._markers, strict=True):
            self._pen.line([place, spot], Ink.TEXT, width=0.6)
        for stop, spot in zip(self._facts.stops, self._markers, strict=True):
            draw_badge(self._pen, self._sign, spot, MARKER_PT, stop.number)

    def _draw_scale(self, words: Words) -> None:
        bar = scale_bar(self._projection, _LONGEST_BAR_PT)
        x, y = self._box.x + 12, self._box.y + 10
        ticks = [(x, y + 3), (x, y), (x + bar.length_pt, y), (x + bar.length_pt, y + 3)]
        self._pen.line(ticks, Ink.LABEL, width=0.8)
        text = words.kilometres(bar.length_m)
        self._pen.text((x + bar.length_pt + 5, y - 1), text, _NOTE)
        wide = bar.length_pt + 10 + self._pen.width(text, _NOTE)
        self._taken.append(Box(x - 4, y - 4, wide + 4, 12))

    def _draw_north(self, words: Words) -> None:
        x, y = self._box.right - 14, self._box.top - 24
        self._pen.shape(
            [(x, y + 8), (x - 3.5, y - 2), (x, y), (x + 3.5, y - 2)], Ink.LABEL
        )
        face = Face(6.5, bold=True, ink=Ink.LABEL)
        self._pen.text((x, y + 10), words.text("N"), face, Align.CENTRE)
        self._taken.append(Box(x - 6, y - 4, 12, 24))

    def _draw_names(self) -> None:
        """Each name once, even where several stops share a place."""
        names = [stop.name for stop in self._facts.stops]
        names += [name for name, _ in self._facts.ends]
        places = [*self._places, *self._ends]
        markers = [*self._markers, *self._ends]
        spots = dict(zip(zip(names, places, strict=True), markers, strict=True))
        for (name, _), marker in spots.items():
            self._write_beside(marker, name)

    def _write_beside(self, marker: Point, name: str) -> None:
        size = (self._pen.width(name, _NAME), _NAME.size)
        box = find_label_box(marker, size, self._box, self._taken, self._driven)
        if box is not None:
            self._taken.append(box)
            self._pen.halo_text((box.x, box.y + 1), name, _NAME)

    def _draw_regency_names(self) -> None:
        """In capitals at the regency's point, where no marker and no drive is."""
        for name, at in self._facts.regencies:
            capitals = name.upper()
            x, y = self._point(at)
            width = self._pen.width(capitals, _REGENCY)
            box = Box(x - width / 2, y - 3, width, 7)
            free = not any(box.meets(other) for other in self._taken)
            if free and self._box.holds(box) and not any(map(box.covers, self._driven)):
                self._pen.text((box.x, box.y), capitals, _REGENCY)

    def _point(self, at: Coordinate) -> Point:
        return self._projection.point(at)


def _square(centre: Point, radius: float) -> Box:
    return Box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
