"""A typed pen over reportlab's canvas: text that fits, lines and shapes, in points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any
from unicodedata import normalize

from reportlab.lib.colors import (  # type: ignore[import-untyped]  # has no types
    Color,
    HexColor,
)
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

Point = tuple[float, float]


class Ink(StrEnum):
    """Colours of the sheets: the window's light tokens, for print."""

    TEXT = "#1A2330"
    LABEL = "#465162"
    HINT = "#5C6777"
    LINE = "#D0D6DD"
    GRID = "#E7EAEE"
    PANEL = "#F5F6F8"
    PAPER = "#FFFFFF"
    SEA = "#DFE7EC"
    LAND = "#F6F4EE"
    BORDER = "#C9C4B6"
    MAP_LABEL = "#7A808A"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Face:
    """A way to set text: size in points, weight and colour."""

    size: float
    bold: bool = False
    ink: str = Ink.TEXT

    @property
    def font(self) -> str:
        return "VeraBd" if self.bold else "Vera"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page; ``x``, ``y`` is its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def top(self) -> float:
        return self.y + self.height

    def holds(self, other: Box) -> bool:
        return (
            self.x <= other.x
            and other.right <= self.right
            and self.y <= other.y
            and other.top <= self.top
        )

    def meets(self, other: Box) -> bool:
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.top
            and other.y < self.top
        )

    def covers(self, point: Point) -> bool:
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.top

    def inset(self, by: float) -> Box:
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Pen:
    """Draws the pages of one A4 document.

    Its fonts come with reportlab and are embedded in the file, so that a sheet looks
    the same on every machine; their figures all have one width.
    """

    def __init__(self, title: str) -> None:
        for name in ("Vera", "VeraBd"):
            pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
        self._known = pdfmetrics.getFont("Vera").face.charToGlyph
        self._content = BytesIO()
        # Invariant: no clock and no chance in the file; equal plans give equal bytes.
        self._canvas = Canvas(self._content, pagesize=A4, invariant=1)
        self._canvas.setTitle(title)

    @property
    def page(self) -> Box:
        return Box(0, 0, *A4)

    def turn_page(self) -> None:
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The whole document; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._content.getvalue()

    def width(self, text: str, face: Face) -> float:
        shown = self._printable(text)
        return float(pdfmetrics.stringWidth(shown, face.font, face.size))

    def wrap(self, text: str, face: Face, width: float, lines: int = 1) -> list[str]:
        """``text`` in at most ``lines`` lines, the last one elided where it must be."""
        wrapped: list[str] = []
        rest = text.split()
        while rest and len(wrapped) < lines - 1:
            taken = self._fitting(rest, face, width)
            wrapped.append(self._elided(" ".join(rest[:taken]), face, width))
            rest = rest[taken:]
        if rest:
            wrapped.append(self._elided(" ".join(rest), face, width))
        return wrapped

    def text(self, at: Point, text: str, face: Face, align: Align = Align.LEFT) -> None:
        """One line with its base line at ``at``."""
        shown = self._printable(text)
        self._canvas.setFillColor(HexColor(face.ink))
        self._canvas.setFont(face.font, face.size)
        draw = {
            Align.LEFT: self._canvas.drawString,
            Align.CENTRE: self._canvas.drawCentredString,
            Align.RIGHT: self._canvas.drawRightString,
        }[align]
        draw(*at, shown)

    def halo_text(self, at: Point, text: str, face: Face) -> None:
        """Text with a rim of paper, readable across lines."""
        self._canvas.setStrokeColor(HexColor(Ink.PAPER))
        self._canvas.setLineWidth(2)
        self._canvas.setLineJoin(1)
        self._canvas.setFont(face.font, face.size)
        self._canvas.drawString(*at, self._printable(text), mode=1)
        # The mode of a text outlives it in a PDF: fill again from here on.
        self._canvas.setFillColor(HexColor(face.ink))
        self._canvas.drawString(*at, self._printable(text), mode=0)

    def line(
        self,
        points: Sequence[Point],
        ink: str,
        width: float = 0.5,
        dash: tuple[float, ...] = (),
    ) -> None:
        """An open line through ``points``."""
        self._stroke(ink, width, dash)
        self._canvas.drawPath(self._path(points, closed=False), stroke=1, fill=0)

    def shape(
        self, points: Sequence[Point], fill: str, edge: str = "", width: float = 0.5
    ) -> None:
        """A filled closed shape."""
        if edge:
            self._stroke(edge, width, ())
        self._canvas.setFillColor(HexColor(fill))
        path = self._path(points, closed=True)
        self._canvas.drawPath(path, stroke=1 if edge else 0, fill=1)

    def circle(self, centre: Point, radius: float, fill: str, edge: str = "") -> None:
        if edge:
            self._stroke(edge, 0.8, ())
        self._canvas.setFillColor(HexColor(fill))
        self._canvas.circle(*centre, radius, stroke=1 if edge else 0, fill=1)

    def ring(
        self, centre: Point, radius: float, ink: str, dash: tuple[float, ...]
    ) -> None:
        """A dashed circle with a tinted inside."""
        self._stroke(ink, 1.2, dash)
        self._canvas.setFillColor(_clear(ink, 0.12))
        self._canvas.circle(*centre, radius, stroke=1, fill=1)

    def panel(self, box: Box, fill: str, edge: str = "", radius: float = 4) -> None:
        if edge:
            self._stroke(edge, 0.5, ())
        self._canvas.setFillColor(HexColor(fill))
        self._canvas.roundRect(
            box.x, box.y, box.width, box.height, radius, stroke=1 if edge else 0, fill=1
        )

    def hatch(self, box: Box, ink: str, step: float = 5) -> None:
        """Lines at 45 degrees, the sign of a break."""
        with self.clipped(box):
            offset = -box.height
            while offset < box.width:
                x = box.x + offset
                self.line([(x, box.y), (x + box.height, box.top)], ink, width=1)
                offset += step

    def outline(self, box: Box, ink: str) -> None:
        self._stroke(ink, 0.7, ())
        self._canvas.rect(box.x, box.y, box.width, box.height, stroke=1, fill=0)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Whatever is drawn inside the block stays inside ``box``."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(box.x, box.y, box.width, box.height)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    def _fitting(self, words: Sequence[str], face: Face, width: float) -> int:
        """How many words one line holds; always one, however long."""
        for taken in range(len(words), 1, -1):
            if self.width(" ".join(words[:taken]), face) <= width:
                return taken
        return 1

    def _elided(self, text: str, face: Face, width: float) -> str:
        if self.width(text, face) <= width:
            return text
        while text and self.width(f"{text}…", face) > width:
            text = text[:-1].rstrip()
        return f"{text}…"

    def _printable(self, text: str) -> str:
        """``text`` in signs the font has: accents give way, others become ``?``."""
        return "".join(self._sign(sign) for sign in text)

    def _sign(self, sign: str) -> str:
        if ord(sign) in self._known:
            return sign
        plain = "".join(part for part in normalize("NFKD", sign) if self._has(part))
        return plain or "?"

    def _has(self, sign: str) -> bool:
        return ord(sign) in self._known

    def _stroke(self, ink: str, width: float, dash: tuple[float, ...]) -> None:
        self._canvas.setStrokeColor(HexColor(ink))
        self._canvas.setLineWidth(width)
        self._canvas.setLineCap(0 if dash else 1)
        self._canvas.setLineJoin(1)
        self._canvas.setDash(list(dash))

    def _path(self, points: Sequence[Point], *, closed: bool) -> Any:
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if closed:
            path.close()
        return path


def _clear(ink: str, share: float) -> Color:
    red, green, blue = HexColor(ink).rgb()
    return Color(red, green, blue, alpha=share)
