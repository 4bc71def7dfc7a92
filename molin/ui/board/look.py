"""Brushes, pens, fonts and icons of the board, made once for a theme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTransform,
)

from molin.domain.activities import ActivityKind
from molin.ui.badge import badge_pixmap
from molin.ui.board.label import Mark, Measure
from molin.ui.icons import ACTIVITY_ICONS, BLOCK_PX, pixmap
from molin.ui.style import body_font, small_font
from molin.ui.theme import Theme, mix

MARK_ICONS = {
    Mark.MASKED: "eye-off-outline",
    Mark.LATE: "clock-alert-outline",
    Mark.LOCKED: "lock",
}
HATCH_STEP_PX = 8
BESIDE_SHARE = 0.4
HATCH_PX = 1.6
MOST_TEXTS = 4_000
MOST_WIDTHS = 20_000


@dataclass(frozen=True, slots=True)
class UnitLook:
    """What the blocks, ticks and drives of one unit are painted with."""

    fill: QBrush
    full: QBrush
    travel: QBrush
    edge: QPen
    badge: QPixmap


class Look:
    """Everything that painting needs, so that a paint event mixes and loads nothing."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.small = small_font()
        self.bold = small_font(bold=True)
        self.title = body_font()
        self.title.setWeight(QFont.Weight.DemiBold)
        self.title_drop = QFontMetricsF(self.title).capHeight() / 2
        """From the middle of a title's capitals down to where they stand."""
        self.rest_edge = QPen(theme.line, 1)
        self.late_edge = _mitred(theme.warn, 2)
        self.chosen_edge = _mitred(theme.accent, 2)
        self.hovered_edge = QPen(theme.ink2, 1)
        self.ground = QBrush(theme.s2)
        self.wait = QBrush(theme.wait)
        self.window = QBrush(theme.window)
        self.window_beside = QBrush(mix(theme.window, theme.s2, BESIDE_SHARE))
        """Behind other rows of the same day, so that the visit's own stands out."""
        self.hatch = QBrush(_hatch_tile(theme))
        self._units: dict[str, UnitLook] = {}
        self._texts: dict[tuple[str, bool], QStaticText] = {}
        self._metrics = QFontMetricsF(self.small)
        self._drop = self._metrics.capHeight() / 2 - self._metrics.ascent()
        bold = QFontMetricsF(self.bold)
        # Names are measured again at every zoom.
        self._plain_width = lru_cache(MOST_WIDTHS)(self._metrics.horizontalAdvance)
        self._bold_width = lru_cache(MOST_WIDTHS)(bold.horizontalAdvance)

    def unit(self, letter: str) -> UnitLook:
        if letter not in self._units:
            colours = self.theme.unit(letter)
            self._units[letter] = UnitLook(
                fill=QBrush(colours.fill),
                full=QBrush(colours.full),
                travel=QBrush(colours.travel),
                edge=QPen(colours.edge, 1),
                badge=badge_pixmap(self.theme, letter),
            )
        return self._units[letter]

    def measure(self, bold: bool) -> Measure:
        return self._bold_width if bold else self._plain_width

    def text(self, text: str, *, bold: bool = False) -> QStaticText:
        """A text laid out ready to draw, kept until there are very many."""
        if len(self._texts) > MOST_TEXTS:
            self._texts.clear()
        key = text, bold
        if key not in self._texts:
            made = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            made.prepare(QTransform(), self.bold if bold else self.small)
            self._texts[key] = made
        return self._texts[key]

    def text_top(self, middle: float) -> float:
        """Where a text starts so that its capitals stand around ``middle``."""
        return middle + self._drop

    @cached_property
    def icons(self) -> dict[ActivityKind, QPixmap]:
        ink = self.theme.ink
        return {
            kind: pixmap(name, ink, BLOCK_PX) for kind, name in ACTIVITY_ICONS.items()
        }

    @cached_property
    def marks(self) -> dict[Mark, QPixmap]:
        inks = {Mark.LATE: self.theme.warn}
        return {
            mark: pixmap(name, inks.get(mark, self.theme.ink2), BLOCK_PX)
            for mark, name in MARK_ICONS.items()
        }


def _mitred(colour: QColor, width: int) -> QPen:
    return QPen(colour, width, j=Qt.PenJoinStyle.MiterJoin)


def _hatch_tile(theme: Theme) -> QPixmap:
    """A square that continues itself on all sides: lines rising at 45 degrees."""
    step = HATCH_STEP_PX
    tile = QPixmap(QSize(step, step))
    tile.fill(theme.s2)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.hatch, HATCH_PX))
    for shift in (-step, 0, step):
        painter.drawLine(shift - 1, step + 1, shift + step + 1, -1)
    painter.end()
    return tile
