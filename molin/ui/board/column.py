"""The left column: each day's plate, each shift's unit and hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from molin.domain.shifts import ShiftId
from molin.ui.badge import BADGE_PX
from molin.ui.board.content import NO_CONTENT, Content
from molin.ui.board.geometry import COLUMN_PX, DAY_PX, ROW_PX, Bar
from molin.ui.board.look import Look
from molin.ui.board.painting import MIDDLE_PX
from molin.ui.board.rows import Day, Row
from molin.ui.theme import RADIUS
from molin.words import Words

LEFT_PX = 12
PLATE_INSET_PX = 4
UNIT_MIDDLE_PX = 14
HOURS_GAP_PX = 6
TALL_PX, LOW_PX = 3 * ROW_PX, 2 * ROW_PX


class DayColumn(QWidget):
    """Scrolls down with the rows and never sideways.

    Signals:
        day_pressed(date): the plate of this day.
        shift_pressed(int): the unit in this row.
    """

    day_pressed = Signal(object)
    shift_pressed = Signal(int)

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._content = NO_CONTENT
        self._offset = 0
        self._map_day: date | None = None
        self._shift: ShiftId | None = None
        self._tip: Callable[[Row], str] = lambda row: ""
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_content(self, content: Content, tip: Callable[[Row], str]) -> None:
        """``tip`` tells all about the shift of a row."""
        self._content, self._tip = content, tip
        self.update()

    def scroll_to(self, offset: int) -> None:
        """``offset`` pixels of the rows are scrolled out above."""
        self._offset = offset
        self.update()

    def show_day(self, day: date | None) -> None:
        self._map_day = day
        self.update()

    def choose(self, shift: ShiftId | None) -> None:
        self._shift = shift
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.theme.s2)
        painter.translate(0, -self._offset)
        for number, day in enumerate(self._content.days):
            bar = self._content.places.day_bar(number)
            if self._in_sight(bar):
                self._day(painter, number, day, bar)
        for row, top in zip(self._content.rows, self._content.places.tops, strict=True):
            if self._in_sight(Bar(top, top + ROW_PX)):
                self._row(painter, row, top)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() + self._offset
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.position().x() < DAY_PX:
            number = self._content.places.day_at(y)
            if number is not None:
                self.day_pressed.emit(self._content.days[number].date)
        else:
            row = self._content.places.row_at(y)
            if row is not None:
                self.shift_pressed.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        known = self._content.places.day_at(event.position().y() + self._offset)
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if known is None else hand)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            text = self._tip_at(event.pos())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _tip_at(self, at: QPoint) -> str:
        y = at.y() + self._offset
        if at.x() < DAY_PX:
            number = self._content.places.day_at(y)
            return "" if number is None else self.tr("Show this day on the map")
        row = self._content.places.row_at(y)
        return "" if row is None else self._tip(self._content.rows[row])

    def _in_sight(self, bar: Bar) -> bool:
        top = self._offset
        return bar.right > top and bar.left < top + self.height()

    def _day(self, painter: QPainter, number: int, day: Day, bar: Bar) -> None:
        theme = self._look.theme
        if number:
            line = self._content.places.line_above(number)
            painter.fillRect(0, line, COLUMN_PX, 1, theme.line)
        if day.date == self._map_day:
            plate = QRectF(0, bar.left, DAY_PX, bar.width)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_soft)
            inset = PLATE_INSET_PX
            plate.adjust(inset, 0, -inset, 0)
            painter.drawRoundedRect(plate, RADIUS, RADIUS)
        today = number == self._content.today
        self._name(painter, day.date, bar, today=today)

    def _name(self, painter: QPainter, day: date, bar: Bar, *, today: bool) -> None:
        """Weekday, date and "today", kept in sight while a long day scrolls by."""
        theme, room = self._look.theme, min(bar.width, TALL_PX)
        top = min(max(bar.left, self._offset), bar.right - room)
        weekday, rest = self._words.weekday(day), self._words.day_month(day)
        if room < LOW_PX:
            self._line(
                painter, top + MIDDLE_PX, f"{weekday} {rest}", theme.ink, bold=today
            )
            return
        title, date_at, today_at = (17, 32, 55) if room >= TALL_PX else (12, 26, 40)
        painter.setFont(self._look.title)
        painter.setPen(theme.ink)
        painter.drawText(QPointF(LEFT_PX, top + title + self._look.title_drop), weekday)
        self._line(painter, top + date_at, rest, theme.ink2)
        if today:
            self._line(painter, top + today_at, self.tr("Today"), theme.ink, bold=True)

    def _line(
        self,
        painter: QPainter,
        middle: float,
        text: str,
        ink: QColor,
        *,
        bold: bool = False,
    ) -> None:
        painter.setFont(self._look.bold if bold else self._look.small)
        painter.setPen(ink)
        at = QPointF(LEFT_PX, self._look.text_top(middle))
        painter.drawStaticText(at, self._look.text(text, bold=bold))

    def _row(self, painter: QPainter, row: Row, top: int) -> None:
        theme = self._look.theme
        if row.shift.id == self._shift:
            width = COLUMN_PX - DAY_PX
            painter.fillRect(DAY_PX, top, width, ROW_PX, theme.accent_soft)
        left = DAY_PX + UNIT_MIDDLE_PX - BADGE_PX // 2
        badge_top = top + int(MIDDLE_PX) - BADGE_PX // 2
        painter.drawPixmap(left, badge_top, self._look.unit(row.letter).badge)
        if row.on_duty is None:
            return
        over = row.over_agreed
        painter.setFont(self._look.bold if over else self._look.small)
        painter.setPen(theme.warn if over else theme.ink2)
        text = self._look.text(self._words.hours(row.on_duty), bold=over)
        right = COLUMN_PX - HOURS_GAP_PX - text.size().width()
        at = QPointF(right, top + self._look.text_top(MIDDLE_PX))
        painter.drawStaticText(at, text)
