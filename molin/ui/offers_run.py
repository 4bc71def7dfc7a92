"""Asks about offers and moves off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.errors import Conflict, MolinError
from molin.roads.protocol import Roads
from molin.services.explaining import (
    Inquiry,
    ask_about_moving,
    best_offers,
    inquire,
    put_in,
)
from molin.services.weeks import OpenWeek
from molin.ui.background import Background


class OffersRun(QObject):
    """Answers for the week asked about last; answers about others are dropped.

    Making a week ready for questions takes longer than the answers: it is kept.

    Signals:
        offered(RequestId, tuple[Offer, ...]): the best times of a request.
        moved(RequestId, Moving): what moving a planned request would cost.
        put(OpenWeek): a proposal with a request put in.
        silent(RequestId, MolinError): there is no answer about this request.
        failed(MolinError): a request could not be put in.
    """

    offered = Signal(object, object)
    moved = Signal(object, object)
    put = Signal(object)
    silent = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, roads: Roads, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._roads = roads
        self._background = background
        self._week: OpenWeek | None = None
        self._inquiry: Inquiry | None = None

    def ask(
        self, week: OpenWeek, request: RequestId, now: datetime, *, planned: bool
    ) -> None:
        """Ask about moving a planned request, or about times for another."""
        self._week = week

        def unanswered(error: MolinError) -> None:
            if self._week is week:
                self.silent.emit(request, error)

        def moved(found: Moving) -> None:
            if self._week is week:
                self.moved.emit(request, found)

        def offered(found: tuple[Offer, ...]) -> None:
            if self._week is week:
                self.offered.emit(request, found)

        if planned:
            self._read(
                week, lambda one: ask_about_moving(one, request, now), moved, unanswered
            )
        else:
            self._read(
                week, lambda one: best_offers(one, request, now), offered, unanswered
            )

    def put_in(
        self, week: OpenWeek, request: RequestId, offer: Offer, now: datetime
    ) -> None:
        """Make a proposal with ``request`` where the offer says."""
        self._week = week

        def show(found: OpenWeek) -> None:
            if self._week is week:
                self.put.emit(found)
            else:
                self.failed.emit(_too_late())

        self._read(
            week,
            lambda one: put_in(one, request, offer, self._roads, now),
            show,
            self.failed.emit,
        )

    def forget(self) -> None:
        """The week has another plan now: what is on its way comes too late."""
        self._week = self._inquiry = None

    def _read(
        self,
        week: OpenWeek,
        ask: Callable[[Inquiry], object],
        done: Callable[..., object],
        failed: Callable[[MolinError], object],
    ) -> None:
        self._background.read(lambda: ask(self._ready(week)), done, failed)

    def _ready(self, week: OpenWeek) -> Inquiry:
        """In a thread of its own: two of them may at worst do the same work twice."""
        known = self._inquiry
        if known is None or known.week is not week:
            known = inquire(week, self._roads)
            self._inquiry = known
        return known


def _too_late() -> Conflict:
    return Conflict(
        "The plan has changed since this time was offered: choose among the new ones."
    )
