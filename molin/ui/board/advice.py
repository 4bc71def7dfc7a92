"""What to do first while the board has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from molin.domain.book import WeekBook
from molin.domain.plan import Plan
from molin.ui.empty_state import EmptyState
from molin.ui.theme import Theme


class Advice(QFrame):
    """A card in the middle of the rows, which it lets shine through all around."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.state = EmptyState(theme)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        self.hide()

    def show_week(self, book: WeekBook, plan: Plan) -> None:
        """Hidden as soon as anything is planned."""
        found = self._find(book, plan)
        if found is not None:
            self.state.show_text(*found)
            self.adjustSize()
        self.setVisible(found is not None)

    def centre_in(self, room: QRect) -> None:
        self.move(room.center() - self.rect().center())

    def _find(self, book: WeekBook, plan: Plan) -> tuple[str, str, str] | None:
        """Icon, title and sentence."""
        if not book.shifts:
            return (
                "calendar-blank-outline",
                self.tr("No shifts in this week"),
                self.tr("Choose a week that has shifts."),
            )
        if not book.requests:
            return (
                "tray",
                self.tr("No requests for this week yet"),
                self.tr("Once requests are there, Plan fills the shifts."),
            )
        if any(route.stops for route in plan.routes):
            return None
        if plan.tray:
            return (
                "tray-full",
                self.tr("Nothing fits into this week"),
                self.tr("The tray says why, request by request."),
            )
        return (
            "auto-fix",
            self.tr("Nothing planned yet"),
            self.tr("Press Plan, and the visits take their places here."),
        )
