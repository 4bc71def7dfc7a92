"""Pictures of the real window, drawn without a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QBuffer,
    QEventLoop,
    QIODevice,
    QSize,
    QTimer,
    SignalInstance,
)

from molin.app import Molin
from molin.files import ensure_folder, write_whole
from molin.journal import journal
from molin.language import Language
from molin.services.weeks import OpenWeek
from molin.settings import Settings, Theme
from molin.ui.application import make_application
from molin.ui.office_window import OfficeWindow
from molin.ui.selection import Selection

USUAL = QSize(1440, 900)
WEEK, SETTINGS = 0, 1
SIZES = (QSize(1280, 800), QSize(1920, 1080))
PATIENCE_MS = 20_000
FRAME_MS = 400
"""Time for the map's last frame to reach the window."""


def draw_week(week: OpenWeek, settings: Settings, path: Path, *, now: datetime) -> None:
    """The window on ``week``, in the language of ``settings``."""
    shown = replace(settings, theme=Theme.LIGHT)
    with _molin(week, shown, now) as molin:
        _draw(_window(molin), path, USUAL)


def draw_every_page(
    week: OpenWeek, settings: Settings, folder: Path, *, now: datetime
) -> Iterator[Path]:
    """Each page in both languages, both themes and two sizes; yields the files."""
    with _molin(week, settings, now) as molin:
        for language in Language:
            for theme in (Theme.LIGHT, Theme.DARK):
                molin.use(replace(molin.settings, language=language, theme=theme))
                _show(molin)
                for size in SIZES:
                    name = f"{language}-{theme}-{size.width()}"
                    yield from _draw_pages(_window(molin), folder, size, name)


def _draw_pages(
    window: OfficeWindow, folder: Path, size: QSize, name: str
) -> Iterator[Path]:
    for number, page in ((WEEK, "week"), (SETTINGS, "settings")):
        window.show_page(number)
        path = folder / f"{page}-{name}.png"
        _draw(window, path, size)
        yield path


@contextmanager
def _molin(week: OpenWeek, settings: Settings, now: datetime) -> Iterator[Molin]:
    """Molin on a demo of its own, with the plan of ``week`` saved and a stop chosen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(["molin"])
    with TemporaryDirectory(ignore_cleanup_errors=True) as name, journal(Path(name)):
        own = replace(settings, database_url=None)
        molin = Molin(application, own, Path(name), clock=lambda: now)
        try:
            molin.open()
            _keep(week, molin)
            yield molin
        finally:
            molin.close()


def _keep(week: OpenWeek, molin: Molin) -> None:
    """Save the plan and choose one of its stops, as a person would."""
    desk = molin.desk
    if desk is None:
        raise AssertionError("An office that is open has a desk.")
    opened, saved = _Event(desk.opened), _Event(desk.saved)
    opened.wait()
    desk.propose(week)
    desk.save()
    saved.wait()
    _show(molin)
    desk.select(_middle_stop(week))


def _show(molin: Molin) -> None:
    """Have the map drawn in the window of the moment."""
    window = _window(molin)
    drawn = _Event(window.week_page.map.drawn)
    window.show_page(WEEK)
    drawn.wait()


def _window(molin: Molin) -> OfficeWindow:
    if molin.window is None:
        raise AssertionError("An office that is open has a window.")
    return molin.window


def _middle_stop(week: OpenWeek) -> Selection:
    """Something to look at in board, map and inspector: a stop of the second day."""
    routes = [route for route in week.plan.routes if route.stops] if week.plan else []
    if not routes:
        return Selection()
    route = routes[len(routes) // 3]
    stop = route.stops[len(route.stops) // 2]
    day = week.book.shifts[route.shift].day
    return Selection(request=stop.request, shift=route.shift, day=day)


def _draw(window: OfficeWindow, path: Path, size: QSize) -> None:
    window.resize(size)
    _pause(FRAME_MS)
    ensure_folder(path.parent)
    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(picture, "PNG")
    write_whole(path, bytes(picture.data().data()))


class _Event:
    """Whether a signal has come since this was made."""

    def __init__(self, signal: SignalInstance) -> None:
        self._loop = QEventLoop()
        self._come = False
        signal.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._come = True
        self._loop.quit()

    def wait(self) -> None:
        """Let events run until it has come, or for as long as patience lasts."""
        if not self._come:
            QTimer.singleShot(PATIENCE_MS, self._loop.quit)
            self._loop.exec()


def _pause(length_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(length_ms, loop.quit)
    loop.exec()
