"""Joins the desk to the part of the inspector that tells of other places."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.errors import MolinError
from molin.language import error_text
from molin.ui.desk import WeekDesk
from molin.ui.request_facts import find_stop
from molin.ui.week_page import WeekPage
from molin.words import Words

REST_MS = 80
"""Who goes through stops with the arrow keys is not answered about each of them."""


class OffersWiring(QObject):
    """Asks whenever another request or another plan is looked at, and shows answers.

    Nothing is asked while a search runs: its plans would outrun the answers.
    """

    def __init__(
        self, desk: WeekDesk, page: WeekPage, words: Words, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._words = words
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        for signal in (desk.selected, desk.opened, desk.changed):
            signal.connect(self._on_changed)
        desk.run.started.connect(self._on_run_started)
        desk.run.ended.connect(self._on_run_ended)
        desk.offers.offered.connect(self._on_offered)
        desk.offers.moved.connect(self._on_moved)
        desk.offers.silent.connect(self._on_silent)
        desk.offers.put.connect(desk.propose)
        desk.offers.failed.connect(desk.failed)
        page.inspector.offer_chosen.connect(self._on_chosen)
        page.inspector.shift_pointed.connect(page.point_at)
        page.inspector.show_running(desk.run.active)

    @Slot()
    def _on_changed(self) -> None:
        if not self._desk.run.active:
            self._rest.start()

    @Slot()
    def _on_run_started(self) -> None:
        self._rest.stop()
        self._desk.offers.forget()
        self._page.inspector.show_running(True)

    @Slot()
    def _on_run_ended(self) -> None:
        self._page.inspector.show_running(False)
        self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        week, request = self._desk.week, self._desk.selection.request
        if week is None or week.plan is None or request is None:
            return
        planned = find_stop(week.plan, request) is not None
        self._desk.offers.ask(week, request, self._desk.now(), planned=planned)

    @Slot(object, object)
    def _on_offered(self, request: RequestId, offers: tuple[Offer, ...]) -> None:
        self._page.inspector.show_offers(request, offers)

    @Slot(object, object)
    def _on_moved(self, request: RequestId, moving: Moving) -> None:
        self._page.inspector.show_moving(request, moving)

    @Slot(object, object)
    def _on_silent(self, request: RequestId, error: MolinError) -> None:
        text = error_text(error, self._words.language)
        self._page.inspector.show_silence(request, text)

    @Slot(object, object)
    def _on_chosen(self, request: RequestId, offer: Offer) -> None:
        week, now = self._desk.week, self._desk.now()
        if week is not None and not self._desk.run.active:
            self._desk.offers.put_in(week, request, offer, now)
