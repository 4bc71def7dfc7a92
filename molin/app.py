"""Puts everything together: settings, office, desk and the window that shows them."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from molin.domain.time import Week
from molin.errors import MolinError
from molin.journal import journal, note
from molin.services.areas import load_shapes
from molin.services.office import Office
from molin.services.opening import open_office
from molin.settings import Settings, save_settings, user_folder
from molin.ui.application import dress, make_application, make_translator
from molin.ui.background import Background
from molin.ui.desk import WeekDesk
from molin.ui.dialogs import tell
from molin.ui.garbage import MainThreadCollector
from molin.ui.notice import Tone
from molin.ui.office_window import OfficeWindow
from molin.ui.report_dialog import ExceptionReporter
from molin.ui.theme import Theme
from molin.words import Words

Clock = Callable[[], datetime]


def now() -> datetime:
    """The one place where the computer's clock is asked."""
    return datetime.now(UTC)


def run_window(settings: Settings) -> int:
    """Open the window on the office of ``settings``; returns when it is closed."""
    application = make_application(sys.argv)
    folder = user_folder()
    molin = Molin(application, settings, folder, clock=now)
    reporter = ExceptionReporter(application)
    try:
        with journal(folder):
            note("window opens")
            reporter.install()
            molin.open()
            molin.compare_clocks()
            code = application.exec()
            note("window closed", code=code)
            return code
    finally:
        molin.close()
        reporter.uninstall()


def explain(text: str) -> None:
    """Say in a dialog why there is no window: nobody may be looking at a terminal."""
    if QApplication.instance() is None:
        make_application(sys.argv)
    tell(text)


class Molin(QObject):
    """The running program: one office, one desk, and the window of the moment.

    Another language or theme means a new window over the same desk.
    """

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        folder: Path,
        *,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._application = application
        self._folder = folder
        self._clock = clock
        self._background = Background(self)
        self._collector = MainThreadCollector(self)
        self._translator: QTranslator | None = None
        self._office: Office | None = None
        self.settings = settings
        self.desk: WeekDesk | None = None
        self.window: OfficeWindow | None = None

    def open(self) -> None:
        """Show the office of the settings; MolinError when it cannot be opened."""
        self._collector.start()
        self._office = open_office(
            self.settings, self._folder, actor=_who(), now=self._clock()
        )
        self.desk = WeekDesk(self._office, self._clock, self._background, self)
        self._show_window()
        self.desk.open(Week.of(self._clock(), self.settings.zone))
        self.desk.run.warm()

    def dress(self) -> Theme:
        """Give every window the language and the colours of the settings."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = make_translator(self.settings.language)
        if self._translator is not None:
            self._application.installTranslator(self._translator)
        return dress(self._application, self.settings)

    def compare_clocks(self) -> None:
        """Tell the person if her computer keeps another time than the office."""
        here = self._clock().astimezone()
        office = here.astimezone(ZoneInfo(self.settings.zone))
        if self.window is None or here.utcoffset() == office.utcoffset():
            return
        self.window.week_page.notice.say(
            Tone.INFO,
            self.tr(
                "This computer's clock shows {here}, the office's {office} {zone}:"
                " all times here are {zone}."
            ).format(
                here=f"{here:%H:%M}", office=f"{office:%H:%M}", zone=f"{office:%Z}"
            ),
        )

    def use(self, settings: Settings) -> None:
        """Work by other settings from now on."""
        before, self.settings = self.settings, settings
        if self.desk is None or self.window is None:
            return
        self.desk.use_weights(settings.weights)
        self.window.use_planning_seconds(settings.planning_seconds)
        if (before.language, before.theme) != (settings.language, settings.theme):
            self._show_window()

    def close(self) -> None:
        """End everything that still runs; what was saved stays saved."""
        if self.window is not None:
            self.window.release()
        if self.desk is not None:
            self.desk.run.close()
            self.desk.bottleneck.close()
        self._background.close()
        self._collector.stop()
        if self._office is not None:
            self._office.store.close()

    def _show_window(self) -> None:
        """Build the window of the current settings in place of the one before."""
        if self.desk is None:
            return
        before = self.window
        self.desk.interrupt()  # keeps the best plan; nobody would hear of the next ones
        tokens = self.dress()
        words = Words(self.settings.language)
        self.window = OfficeWindow(
            tokens, words, self.desk, load_shapes(), self.settings, self._folder
        )
        self.window.settings_page.changed.connect(self._on_settings_changed)
        self.window.left.connect(self._on_left)
        if before is not None:
            self.window.restoreGeometry(before.saved_geometry())
            self.window.show_page(before.page)
        self.window.show()
        if before is None:
            self.window.week_page.map.drawn.connect(
                self._collector.spare, Qt.ConnectionType.SingleShotConnection
            )
        else:
            before.release()
            before.deleteLater()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Keep the settings; those that cannot be kept are not used either."""
        try:
            save_settings(settings, self._folder)
        except MolinError as error:
            if self.desk is not None and self.window is not None:
                self.desk.failed.emit(error)
                self.window.settings_page.show_settings(self.settings)
            return
        self.use(settings)

    @Slot()
    def _on_left(self) -> None:
        self._application.quit()


def _who() -> str:
    """Who signs what is saved: the name she logged in with."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a computer without user names, as in containers
        return ""
