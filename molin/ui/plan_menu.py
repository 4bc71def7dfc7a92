"""The menu behind Plan: what may change, and how long to search."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from molin.domain.replanning import Choice, Mode, choices, usual_choice
from molin.services.weeks import OpenWeek
from molin.ui.parts import label
from molin.words import Words

CHOICES_S = (5, 20, 60, 300)


class PlanMenu(QMenu):
    """Marks what may change; a choice is remembered for every week that allows it.

    Signals:
        chosen(Choice): the person decided what may change from now on.
        plan_requested(float): search for so many seconds, at once.
        lack_requested(): the person wants to know what the week lacks.
    """

    chosen = Signal(object)
    plan_requested = Signal(float)
    lack_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._wish: Choice | None = None
        self._offered: tuple[Choice, ...] = ()
        self._usual = Choice(Mode.EVERYTHING)
        self._group = QActionGroup(self)
        self._days = QMenu(self.tr("Only from a day on"), self)
        self.setToolTipsVisible(True)
        self._days.setToolTipsVisible(True)

    @property
    def choice(self) -> Choice:
        """What may change in the week that is shown."""
        if self._wish is not None and self._wish in self._offered:
            return self._wish
        return self._usual

    def show_week(self, week: OpenWeek, now: datetime) -> None:
        """Offer what the week allows at ``now``, with its present choice marked."""
        offered = choices(week.book.week, now)
        usual = usual_choice(week.book.week, week.stored, now)
        if (offered, usual) != (self._offered, self._usual):
            self._offered, self._usual = offered, usual
            self._fill()

    def _fill(self) -> None:
        self.clear()
        self._days.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        self._head(self.tr("What may change"))
        for choice in self._offered:
            menu = self if choice.day is None else self._days
            menu.addAction(self._action(choice))
        if not self._days.isEmpty():
            self.addMenu(self._days)
        self.addSeparator()
        self._head(self.tr("How long to search"))
        for seconds in CHOICES_S:
            number = self._words.number(seconds)
            action = self.addAction(self.tr("Plan for {n} seconds").format(n=number))
            action.triggered.connect(partial(self.plan_requested.emit, float(seconds)))
        self.addSeparator()
        lack = self.addAction(self.tr("What is lacking?"))
        lack.triggered.connect(self._on_lack)

    def _head(self, text: str) -> None:
        head = label(text, "hint")
        head.setContentsMargins(12, 4, 12, 2)
        action = QWidgetAction(self)
        action.setDefaultWidget(head)
        action.setEnabled(False)
        self.addAction(action)

    def _action(self, choice: Choice) -> QAction:
        action = QAction(choice_text(choice, self._words), self)
        if choice == self._usual:
            action.setText(self.tr("{choice} (usual)").format(choice=action.text()))
        action.setToolTip(_explanation(choice, self._words))
        action.setCheckable(True)
        action.setChecked(choice == self.choice)
        action.triggered.connect(partial(self._on_chosen, choice))
        self._group.addAction(action)
        return action

    def _on_lack(self) -> None:
        self.lack_requested.emit()

    def _on_chosen(self, choice: Choice) -> None:
        self._wish = choice
        self.chosen.emit(choice)


def choice_text(choice: Choice, words: Words) -> str:
    """What may change, in a few words."""
    if choice.day is not None:
        return words.text("Only from {day} on", day=words.day(choice.day))
    return {
        Mode.EVERYTHING: words.text("Everything"),
        Mode.LITTLE: words.text("Everything, but as little as possible"),
        Mode.ONLY_ADD: words.text("Only add, keep what is planned"),
        Mode.FROM_NOW: words.text("Only what begins from now on"),
        Mode.FROM_DAY: words.text("Only from a day on"),
    }[choice.mode]


def _explanation(choice: Choice, words: Words) -> str:
    return {
        Mode.EVERYTHING: words.text("Locks hold; every other visit may move."),
        Mode.LITTLE: words.text(
            "Each visit that moves, and each start that shifts by more than 30 minutes,"
            " costs against the saved plan, by the weights in Settings."
        ),
        Mode.ONLY_ADD: words.text(
            "Every visit of the saved plan keeps its unit, day and start. Requests that"
            " wait are put in where there is room."
        ),
        Mode.FROM_NOW: words.text(
            "What is over or under way stays as it is, with the drive to it."
        ),
        Mode.FROM_DAY: words.text("The days before stay as they are."),
    }[choice.mode]
