"""The one window: rail, top bar, pages and status bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from molin.ui.rail import Page, Rail
from molin.ui.status_bar import StatusBar
from molin.ui.theme import Theme
from molin.ui.top_bar import TopBar
from molin.words import Words

SMALLEST = QSize(1100, 700)
USUAL = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Holds the pages it is given; ``top_bar`` and ``status`` are for whoever made it.

    ``geometry`` is what ``saved_geometry`` of an earlier window gave.
    """

    def __init__(
        self,
        theme: Theme,
        words: Words,
        pages: Sequence[Page],
        *,
        demo: bool = False,
        geometry: bytes = b"",
    ) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._pages = tuple(pages)
        self.rail = Rail(theme, self._pages)
        self.top_bar = TopBar(theme, words, demo=demo)
        self.status = StatusBar(theme, words)
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page.widget)
        self._lay_out()
        self.rail.chosen.connect(self.show_page)
        if geometry:
            self.restoreGeometry(geometry)
        self.show_page(0)

    @Slot(int)
    def show_page(self, number: int) -> None:
        """Bring a page to the front; pages count from 0, as in the rail."""
        page = self._pages[number]
        self._stack.setCurrentWidget(page.widget)
        page.widget.setFocus()  # Tab goes on inside the page
        self.rail.show_page(number)
        self.top_bar.show_page(page.title, of_week=page.of_week)
        self.setWindowTitle(f"{page.title} · Molin")

    @property
    def page(self) -> int:
        """The number of the page that is shown."""
        return self._stack.currentIndex()

    def saved_geometry(self) -> bytes:
        """Place and size, to be handed to the next window as ``geometry``."""
        return bytes(self.saveGeometry().data())

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addLayout(right, 1)
        ground = QWidget()
        ground.setProperty("surface", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.status)
        self.setCentralWidget(ground)
