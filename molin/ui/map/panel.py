"""The week's map beside the board: one day's routes, and what is selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId
from molin.errors import MolinError, NotFound
from molin.language import error_text
from molin.maps.areas import AreaShapes
from molin.maps.drawing import drawing_geojson, stop_feature
from molin.maps.page import live_page
from molin.maps.setting import Ground, PageSetting
from molin.maps.week import Legs, days_out, tray_mark, week_drawing
from molin.ui.background import Background
from molin.ui.map.canvas import MapCanvas
from molin.ui.map.colours import map_colours
from molin.ui.map.header import MapHeader
from molin.ui.selection import Selection
from molin.ui.theme import Theme
from molin.words import Words

MakePage = Callable[[PageSetting], str]


class MapPanel(QFrame):
    """The map of one day of the week; saves nothing itself.

    Its web view begins when the panel is first seen and ends when it is closed; a
    window closes it in its own closeEvent.

    Signals:
        selection_changed(Selection): the person chose a stop, a route or nothing.
        day_chosen(date): the person asked for another day.
        drawn(float): the map shows what it was last given; milliseconds it took.
    """

    selection_changed = Signal(object)
    day_chosen = Signal(object)
    drawn = Signal(float)

    def __init__(
        self,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        make_page: MakePage = live_page,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._theme = theme
        self._make_page = make_page
        self._words = words
        self._week: tuple[WeekBook, Plan | None, Legs] | None = None
        self._ground: Ground | None = None
        self._background = Background(self)
        self._day: date | None = None
        self._empty = True
        self._selection = Selection()
        self.header = MapHeader(theme, words)
        self.canvas = MapCanvas(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.canvas, 1)
        self.header.day_chosen.connect(self._on_day_chosen)
        self.canvas.bridge.chosen.connect(self._on_chosen)
        self.canvas.bridge.drawn.connect(self.drawn)

    @property
    def blocked(self) -> list[str]:
        """Scheme and host of each request that the map was refused."""
        return self.canvas.blocked

    def show_week(
        self, book: WeekBook, plan: Plan | None, legs: Legs, shapes: AreaShapes
    ) -> None:
        """Show ``plan``, or bases alone; of the same day the view stays as it is."""
        self._week = (book, plan, legs)
        letters = sorted(unit.letter for unit in book.units.values())
        days = days_out(book)
        self.header.show_days(days, letters)
        same_day = self._day in days
        if not same_day:
            self._day = days[0] if days else None
        self.header.show_day(self._day)
        if self._draw(fit=not same_day or self._empty):
            self._lay_ground(Ground(areas=book.areas, shapes=shapes))

    def show_day(self, day: date) -> None:
        """Show the routes of another day; a day without shifts is left out."""
        if self._week is None or day == self._day or day not in days_out(self._week[0]):
            return
        self._day = day
        self.header.show_day(day)
        self._draw(fit=True)

    def select(self, selection: Selection) -> None:
        """Highlight what is selected, on its own day; emits nothing."""
        self._selection = selection
        day = self._day_of(selection)
        if day is not None:
            self.show_day(day)
        self._send_selection()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.close()
        self._background = Background(self)
        self._ground = None  # a page that was being made is lost
        self.canvas.release()
        super().closeEvent(event)

    def _lay_ground(self, ground: Ground) -> None:
        if ground == self._ground:
            return
        setting = PageSetting(
            ground=ground,
            words=self._words,
            title=self._words.text("Map"),
            colours=map_colours(self._theme),
        )
        self._ground = ground
        self.canvas.explain(self.tr("The map is being prepared…"))
        done = partial(self._on_page_made, ground)
        self._background.read(
            partial(self._make_page, setting), done, self._on_page_failed
        )

    def _draw(self, *, fit: bool) -> bool:
        """Send the day's drawing; False, and a sentence, when there can be none."""
        if self._week is None:
            return False
        book, plan, legs = self._week
        shown = plan or Plan(week=book.week, routes=())
        days = {self._day} if self._day else set()
        try:
            drawing = week_drawing(book, shown, legs, self._words, days=days)
        except MolinError as error:
            self._explain(error)
            return False
        self._empty = not drawing.stops
        self.canvas.bridge.send_drawing(drawing_geojson(drawing), fit=fit)
        self._send_selection()
        self.canvas.show_map()
        return True

    def _send_selection(self) -> None:
        request, shift = self._selection.request, self._selection.shift
        self.canvas.bridge.send_selection(
            {"request": request, "shift": shift, "mark": self._mark(request)}
        )

    def _mark(self, request: RequestId | None) -> dict[str, object] | None:
        """A request in the tray is shown only while it is selected."""
        if self._week is None or request not in self._week[0].requests:
            return None
        if request is None or self._shift_of(request) is not None:
            return None
        try:
            return stop_feature(tray_mark(self._week[0], request, self._words))
        except NotFound:  # its kecamatan has no point to show
            return None

    def _day_of(self, selection: Selection) -> date | None:
        shift = selection.shift
        if shift is None and selection.request is not None:
            shift = self._shift_of(selection.request)
        if self._week is None or shift is None:
            return selection.day
        known = self._week[0].shifts.get(shift)
        return known.day if known else selection.day

    def _shift_of(self, request: RequestId) -> ShiftId | None:
        plan = self._week[1] if self._week else None
        for route in plan.routes if plan else ():
            if any(stop.request == request for stop in route.stops):
                return route.shift
        return None

    def _explain(self, error: MolinError) -> None:
        self.canvas.explain(error_text(error, self._words.language))

    def _on_page_made(self, ground: Ground, html: str) -> None:
        if ground is self._ground:
            self.canvas.set_page(html)

    def _on_page_failed(self, error: MolinError) -> None:
        self._ground = None
        self._explain(error)

    @Slot(object)
    def _on_day_chosen(self, day: date) -> None:
        self.show_day(day)
        self.day_chosen.emit(day)

    @Slot(object, object)
    def _on_chosen(self, request: RequestId | None, shift: ShiftId | None) -> None:
        self._selection = Selection(request=request, shift=shift, day=self._day)
        self.selection_changed.emit(self._selection)
