"""Joins the desk to the button for crews and to the dialog that shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from molin.errors import MolinError
from molin.language import error_text
from molin.services.rostering import CrewProposal, Renewed
from molin.services.weeks import OpenWeek
from molin.ui.crew_dialog import CrewDialog
from molin.ui.desk import WeekDesk
from molin.ui.notice import Tone
from molin.ui.theme import Theme
from molin.ui.week_page import WeekPage
from molin.ui.window import MainWindow
from molin.words import Words


class CrewWiring(QObject):
    """Lives as long as its window; ``dialog`` is the one opened last.

    Planning goes first: crews that are looked for when it begins are let go.
    """

    def __init__(
        self,
        desk: WeekDesk,
        page: WeekPage,
        window: MainWindow,
        theme: Theme,
        words: Words,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._page = page
        self._window = window
        self._theme = theme
        self._words = words
        self._shown: OpenWeek | None = None
        self.dialog: CrewDialog | None = None
        run = desk.crews
        run.forget()  # its answer would go to a window that is gone
        page.toolbar.crew_requested.connect(self._on_requested)
        desk.run.started.connect(run.forget)
        desk.opened.connect(run.forget)
        run.started.connect(self._on_started)
        run.ended.connect(self._on_ended)
        run.proposed.connect(self._on_proposed)
        run.kept.connect(self._on_kept)
        run.failed.connect(self._on_failed)

    @Slot()
    def _on_requested(self) -> None:
        week = self._desk.week
        if week is not None and not self._desk.run.active:
            self._page.notice.hide()
            self._desk.crews.ask(self._desk.office, week, self._desk.now())

    @Slot()
    def _on_started(self) -> None:
        self._page.toolbar.show_rostering(True)
        self._say(self.tr("Looking for crews"))

    @Slot()
    def _on_ended(self) -> None:
        self._page.toolbar.show_rostering(False)

    @Slot(object)
    def _on_proposed(self, proposal: CrewProposal) -> None:
        self._say(self.tr("Crews found"))
        self.dialog = CrewDialog(self._theme, self._words, proposal, self._window)
        self.dialog.accepted.connect(lambda: self._on_accepted(proposal))
        self.dialog.open()

    def _on_accepted(self, proposal: CrewProposal) -> None:
        week = self._desk.week
        if week is not None and week.book.week == proposal.book.week:
            office, now = self._desk.office, self._desk.now()
            self._shown = week
            self._desk.crews.keep(office, proposal, week, now)

    @Slot(object)
    def _on_kept(self, renewed: Renewed) -> None:
        week = self._desk.week
        same = week is not None and week.book.week == renewed.week.book.week
        if week is not None and same and week is not self._shown:
            self._shown = week  # another plan has come meanwhile: that one stays
            self._desk.crews.renew(self._desk.office, week)
            return
        self._desk.renew(renewed.week)
        self._say(self.tr("Crews saved"), done=True)
        if renewed.broken:
            text = self.tr(
                "With these crews the plan breaks rules ({n}): plan the week again."
            )
            n = self._words.number(len(renewed.broken))
            self._page.notice.say(Tone.WARN, text.format(n=n))

    @Slot(object)
    def _on_failed(self, error: MolinError) -> None:
        text = error_text(error, self._words.language)
        self._page.notice.say(Tone.ERROR, text)
        self._window.status.say(text, Tone.ERROR)

    def _say(self, text: str, *, done: bool = False) -> None:
        self._window.status.say(text, done=done)
