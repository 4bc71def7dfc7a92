"""The week on the desk: what is shown, what is being planned, what was saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from molin.domain.plan import Plan, Weights
from molin.domain.replanning import Choice, is_over, replanning, usual_choice
from molin.domain.time import Week
from molin.errors import MolinError
from molin.services.office import Office
from molin.services.outputs import write_sheets
from molin.services.planning import as_stored
from molin.services.weeks import OpenWeek, keep_plan, open_week
from molin.ui.background import Background
from molin.ui.bottleneck_run import BottleneckRun
from molin.ui.crew_run import CrewRun
from molin.ui.offers_run import OffersRun
from molin.ui.planning_run import PlanningRun
from molin.ui.selection import Selection
from molin.words import Words


class WeekDesk(QObject):
    """Holds one week for all views and carries out what the person asks.

    A proposal that nobody saved stays with its week while others are looked at.

    Signals:
        opened(OpenWeek): another week, or the same one read again.
        changed(OpenWeek): the same week with another plan, or with its plan saved.
        saving(OpenWeek): the plan of this week is on its way to the database.
        saved(OpenWeek): it is in the database now.
        discarded(OpenWeek): this proposal was put away; ``take_back`` brings it back.
        printed(Path): route sheets are in this file now.
        selected(Selection): somebody chose something, anywhere.
        failed(MolinError): what was asked for could not be done; nothing changed.
    """

    opened = Signal(object)
    changed = Signal(object)
    saving = Signal(object)
    saved = Signal(object)
    discarded = Signal(object)
    printed = Signal(object)
    selected = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        office: Office,
        clock: Callable[[], datetime],
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._clock = clock
        self._background = background
        self._proposals: dict[Week, OpenWeek] = {}
        self._saving: set[Week] = set()
        self._asked: Week | None = None
        self._runs = 0
        self._save_at_end = False
        self._refused: Week | None = None
        self._put_away: OpenWeek | None = None
        self._planning: Week | None = None
        self.interrupted: Week | None = None
        self.week: OpenWeek | None = None
        self.selection = Selection()
        self.run = PlanningRun(office.roads, background, self)
        self.offers = OffersRun(office.roads, background, self)
        self.bottleneck = BottleneckRun(office.roads, background, self)
        self.crews = CrewRun(background, self)
        self.run.found.connect(self.propose)
        self.run.failed.connect(self.failed)
        self.run.ended.connect(self._on_run_ended)

    @property
    def office(self) -> Office:
        return self._office

    def now(self) -> datetime:
        return self._clock()

    def use_weights(self, weights: Weights) -> None:
        """Let the next search, and every week opened from now on, use ``weights``."""
        self._office = replace(self._office, weights=weights)

    def unsaved_weeks(self) -> list[Week]:
        """Weeks with a proposal that would be lost on closing, in order."""
        return sorted(self._proposals)

    def open(self, week: Week) -> None:
        """Read ``week`` and show it; a search under way is stopped first."""
        self.interrupt()
        self._asked = week
        self._background.read(
            lambda: open_week(self._office, week), self._on_opened, self.failed.emit
        )

    def interrupt(self) -> None:
        """End a search because the person turns to something else.

        Its best plan is kept; ``interrupted`` names its week until the next search.
        """
        if self.run.active:
            self.interrupted = self._planning
            self.run.stop()

    def reopen(self) -> None:
        """Let go of the proposal that could not be saved last, and read its week."""
        if self._refused is not None:
            self._proposals.pop(self._refused, None)
            self.open(self._refused)

    def plan(self, seconds: float, choice: Choice | None = None) -> None:
        """Search on from the plan that is shown; ``run`` tells how it goes.

        ``choice`` says what may change, None that it is as usual. A week that is over
        is not planned. Each search draws other chances, so that planning again looks
        elsewhere.
        """
        if self.week is None or self._busy(self.week):
            return
        shown, now = self.week.book.week, self.now()
        if is_over(shown, now):
            return
        book = replace(self.week.book, weights=self._office.weights)
        chosen = choice or usual_choice(shown, self.week.stored, now)
        self._planning, self.interrupted = shown, None
        self.run.start(
            replace(self.week, book=book),
            seconds=seconds,
            seed=self._runs,
            replanning=replanning(chosen, shown, now),
        )
        self._runs += 1

    @Slot(object)
    def propose(self, proposal: OpenWeek) -> None:
        """Put an unsaved plan on the desk, or beside it if another week is open."""
        self._proposals[proposal.book.week] = proposal
        if self.week is not None and self.week.book.week == proposal.book.week:
            self.week = proposal
            self.changed.emit(proposal)

    def renew(self, week: OpenWeek) -> None:
        """Show the week as it has been read again, with the plan that it had."""
        if week.book.week in self._proposals:
            self._proposals[week.book.week] = week
        if self.week is not None and self.week.book.week == week.book.week:
            self.week = week
            self.changed.emit(week)

    def discard(self) -> None:
        """Go back to the saved plan of the week that is shown."""
        proposal = self.week
        if proposal is None or not proposal.unsaved or self._busy(proposal):
            return
        self._put_away = proposal
        self._background.read(
            lambda: as_stored(proposal, self._office.roads),
            lambda week: self._on_discarded(proposal, week),
            self.failed.emit,
        )

    def take_back(self) -> None:
        """Put the proposal that was discarded last on the desk again."""
        if self._put_away is not None:
            self.propose(self._put_away)
            self._put_away = None

    def save(self) -> None:
        """Keep the plan that is shown as the next version of its draft.

        While a search runs or is ending, the plan that it ends with is saved.
        """
        if self.run.active:
            self._save_at_end = True
        elif self.week is not None and self.week.unsaved:
            self._save(self.week)

    def save_all(self) -> None:
        """Keep every proposal, of whatever week."""
        for proposal in list(self._proposals.values()):
            self._save(proposal)

    def print_sheets(self, path: Path, words: Words) -> None:
        """Write route sheets of the plan that is shown as PDF."""
        week, now = self.week, self.now()
        if week is None or week.plan is None:
            return
        self._background.read(
            lambda: write_sheets(week, words, path, now=now),
            lambda _: self.printed.emit(path),
            self.failed.emit,
        )

    def select(self, selection: Selection) -> None:
        """Make ``selection`` the one of every view."""
        if selection != self.selection:
            self.selection = selection
            self.selected.emit(selection)

    def _busy(self, week: OpenWeek) -> bool:
        """Whether a plan of this week is being looked for or saved right now."""
        return self.run.active or week.book.week in self._saving

    def _save(self, proposal: OpenWeek) -> None:
        book, plan, now = proposal.book, proposal.plan, self.now()
        if plan is None or self._busy(proposal):
            return
        self._saving.add(book.week)
        self.saving.emit(proposal)
        self._background.write(
            lambda: keep_plan(self._office, book, plan, now=now),
            lambda kept: self._on_saved(proposal, kept),
            lambda error: self._on_not_saved(book.week, error),
        )

    def _on_opened(self, week: OpenWeek) -> None:
        if week.book.week != self._asked:
            return  # the person has gone on to another week meanwhile
        self.week = self._proposals.get(week.book.week, week)
        self.selection = Selection()
        self.opened.emit(self.week)

    def _on_discarded(self, proposal: OpenWeek, stored: OpenWeek) -> None:
        if self.week is proposal:
            self._proposals.pop(proposal.book.week, None)
            self.week = stored
            self.changed.emit(stored)
            self.discarded.emit(proposal)

    def _on_saved(self, proposal: OpenWeek, plan: Plan) -> None:
        week = plan.week
        self._saving.discard(week)
        self._proposals.pop(week, None)
        kept = replace(proposal, plan=plan, stored=plan)
        if self.week is not None and self.week.book.week == week:
            self.week = kept
            self.changed.emit(kept)
        self.saved.emit(kept)

    @Slot()
    def _on_run_ended(self) -> None:
        if self._save_at_end:
            self._save_at_end = False
            self.save()

    def _on_not_saved(self, week: Week, error: MolinError) -> None:
        self._saving.discard(week)
        self._refused = week
        self.failed.emit(error)
