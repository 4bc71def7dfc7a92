"""Looks for new crews and keeps them, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from molin.errors import MolinError
from molin.services.office import Office
from molin.services.rostering import (
    CrewProposal,
    Renewed,
    keep_crew,
    propose_crew,
    renew,
)
from molin.services.weeks import OpenWeek
from molin.ui.background import Background


class CrewRun(QObject):
    """One question at a time; an answer to one that was let go is not told.

    Signals:
        started(): crews are looked for.
        proposed(CrewProposal): the best crews that were found.
        kept(Renewed): crews are in the database now, and the week was read again.
        ended(): nothing more will come.
        failed(MolinError): they could not be looked for, or not be kept.
    """

    started = Signal()
    proposed = Signal(object)
    kept = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._asked = 0
        self._keeping = False
        self.active = False

    def ask(self, office: Office, week: OpenWeek, now: datetime) -> None:
        """Look for the best crews of ``week``, for the plan that it shows."""
        number = self._begin()
        self._background.read(
            lambda: propose_crew(office, week.book.week, week.plan, now=now),
            lambda proposal: self._tell(number, self.proposed.emit, proposal),
            lambda error: self._fail(number, error),
        )

    def keep(
        self, office: Office, proposal: CrewProposal, shown: OpenWeek, now: datetime
    ) -> None:
        """Save the crews, then read again the week that is ``shown``."""
        number = self._begin()
        self._keeping = True

        def save() -> Renewed:
            keep_crew(office, proposal, now=now)
            return renew(office, shown)

        self._background.write(
            save,
            lambda renewed: self._tell(number, self.kept.emit, renewed),
            lambda error: self._fail(number, error),
        )

    def renew(self, office: Office, shown: OpenWeek) -> None:
        """Read the week that is ``shown`` again, as after keeping crews."""
        number = self._begin()
        self._keeping = True
        self._background.read(
            lambda: renew(office, shown),
            lambda renewed: self._tell(number, self.kept.emit, renewed),
            lambda error: self._fail(number, error),
        )

    def forget(self) -> None:
        """Let go of the question under way; what is being saved is told."""
        if self.active and not self._keeping:
            self._asked += 1
            self._end()

    def _begin(self) -> int:
        self._asked += 1
        self.active = True
        self.started.emit()
        return self._asked

    def _tell(
        self, number: int, tell: Callable[[object], None], answer: object
    ) -> None:
        if number == self._asked:
            self._end()
            tell(answer)

    def _fail(self, number: int, error: MolinError) -> None:
        if number == self._asked:
            self._end()
            self.failed.emit(error)

    def _end(self) -> None:
        self.active = self._keeping = False
        self.ended.emit()
