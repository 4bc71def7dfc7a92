"""The window of one office: its pages over one desk, and how it is left."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent

from molin.journal import FOLDER as LOG_FOLDER
from molin.maps.areas import AreaShapes
from molin.services.map_pages import kept_page
from molin.settings import Settings
from molin.ui.bottleneck_wiring import BottleneckWiring
from molin.ui.crew_wiring import CrewWiring
from molin.ui.desk import WeekDesk
from molin.ui.dialogs import ask_about_unsaved
from molin.ui.offers_wiring import OffersWiring
from molin.ui.rail import Page
from molin.ui.settings_page import SettingsPage
from molin.ui.theme import Theme
from molin.ui.week_page import WeekPage
from molin.ui.week_wiring import WeekWiring
from molin.ui.window import MainWindow
from molin.words import Words

CACHE_FOLDER = "cache"


class OfficeWindow(MainWindow):
    """Shows a desk; when it is replaced, the next window shows the same desk.

    Signals:
        left(): the person closed the window, and nothing is left to be saved.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Words,
        desk: WeekDesk,
        shapes: AreaShapes,
        settings: Settings,
        folder: Path,
    ) -> None:
        make_page = partial(kept_page, folder=folder / CACHE_FOLDER)
        self.week_page = WeekPage(theme, words, shapes, make_page=make_page)
        self.settings_page = SettingsPage(theme, words)
        week = Page(
            title=words.text("Week"),
            icon="calendar-week",
            key="F1",
            widget=self.week_page,
        )
        own = Page(
            title=words.text("Settings"),
            icon="cog-outline",
            key="F5",
            widget=self.settings_page,
            of_week=False,
        )
        super().__init__(theme, words, (week, own), demo=desk.office.demo)
        self._desk = desk
        self._words = words
        self._saving = False
        self.settings_page.show_settings(settings)
        self.settings_page.show_folders(data=folder, log=folder / LOG_FOLDER)
        self._wiring = WeekWiring(
            desk,
            self.week_page,
            self,
            words,
            planning_seconds=settings.planning_seconds,
        )
        self._offers = OffersWiring(desk, self.week_page, words, self)
        self._bottleneck = BottleneckWiring(desk, self.week_page, self)
        self._crews = CrewWiring(desk, self.week_page, self, theme, words)
        desk.saved.connect(self._on_saved)
        desk.failed.connect(self._on_failed)
        desk.run.ended.connect(self._on_run_ended)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave at once when all is saved, otherwise once the person has decided."""
        self._desk.run.stop()
        weeks = self._desk.unsaved_weeks()
        if not weeks:
            self._leave()
            return
        event.ignore()
        ask_about_unsaved(
            self, self._words, weeks, save=self._save_and_leave, discard=self._leave
        )

    def use_planning_seconds(self, seconds: float) -> None:
        """How long Plan searches from now on when no other time is asked for."""
        self._wiring.planning_seconds = seconds

    def release(self) -> None:
        """Let the web view go before the window does, as Chromium wants it."""
        self.week_page.map.close()

    def _leave(self) -> None:
        self.release()
        self.left.emit()

    def _save_and_leave(self) -> None:
        self._saving = True
        self._desk.save_all()

    @Slot()
    def _on_run_ended(self) -> None:
        """The search whose last plan was to be saved, too, is over now."""
        if self._saving:
            self._desk.save_all()

    @Slot(object)
    def _on_saved(self) -> None:
        if self._saving and not self._desk.unsaved_weeks():
            self._leave()

    @Slot(object)
    def _on_failed(self) -> None:
        """What could not be saved is not left behind: stay, and show why."""
        self._saving = False
