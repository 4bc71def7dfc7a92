"""What the plan costs, term by term, beside what it is compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from molin.domain.plan import Score
from molin.ui.elided_label import ElidedLabel
from molin.ui.parts import label, rule
from molin.ui.theme import Theme
from molin.words import Words

STRIP_PX = 44
SIDE_PX = 10
ROOMY_PX = 720


class ScoreStrip(QFrame):
    """The total and the seven terms in minutes; less is better."""

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFixedHeight(STRIP_PX)
        self.setAccessibleName(self.tr("Score of the plan"))
        self.total = TermCell(words, self.tr("Score of the plan"), total=True)
        self.total.setToolTip(
            self.tr("All terms together, in weighted minutes. Less is better.")
        )
        self.terms = {term: TermCell(words, name) for term, name in _names(self)}
        self._explanations = _explanations(self)
        self.show_shares({})
        self.against = label("", "hint")
        self._build()
        self.show_score(None, None)

    def show_score(
        self, score: Score | None, reference: Score | None, against: str = ""
    ) -> None:
        """Show ``score`` and its difference to ``reference``, called ``against``.

        None for ``score`` is a week without a plan, None for ``reference`` a plan
        that is compared with nothing.
        """
        self.total.show_value(
            score.total if score else None, reference.total if reference else None
        )
        for term, cell in self.terms.items():
            cell.show_value(
                getattr(score, term) if score else None,
                getattr(reference, term) if reference else None,
            )
        unit = self.tr("minutes")
        self.against.setText(f"{unit}\n{against}" if reference and against else unit)

    def show_shares(self, lines: Mapping[str, Sequence[str]]) -> None:
        """Let each term tell what makes most of it, beside what it stands for."""
        for term, cell in self.terms.items():
            told = [self._explanations[term]]
            if some := lines.get(term):
                told += ["", self.tr("Most of it:"), *some]
            cell.setToolTip("\n".join(told))
            cell.setAccessibleDescription(". ".join(line for line in told if line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.against.setVisible(event.size().width() >= ROOMY_PX)
        super().resizeEvent(event)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.total)
        row.addWidget(rule(upright=True))
        for cell in self.terms.values():
            row.addWidget(cell)
            row.addWidget(rule("grid", upright=True))
        self.against.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.against.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        row.addWidget(self.against)


class TermCell(QFrame):
    """One term: its name above, its minutes and the difference below."""

    def __init__(self, words: Words, name: str, *, total: bool = False) -> None:
        super().__init__()
        self._words = words
        self._name = name
        self._total = total
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("surface", "total" if total else "cell")
        self.value = label("", "title" if total else "text")
        self.difference = label("", "hint")  # a figure is never cut short
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 3, 4, 3)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(name, "small"))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.value)
        line.addWidget(self.difference, 1)
        column.addLayout(line)

    def show_value(self, minutes: float | None, reference: float | None) -> None:
        words = self._words
        if minutes is None:
            self.value.setText("–")
            self._show_difference("", "hint")
            self.setAccessibleName(self.tr("{term}: none yet").format(term=self._name))
            return
        shown = timedelta(minutes=minutes)
        self.value.setText(
            words.minutes(shown) if self._total else words.number(minutes)
        )
        more = 0 if reference is None else round(minutes) - round(reference)
        size = words.number(abs(more))
        if reference is None:
            self._show_difference("", "hint")
        elif more == 0:
            self._show_difference("0", "hint")
        elif more < 0:
            self._show_difference(f"▼ {size}", "small-ok")
        else:
            self._show_difference(f"▲ {size}", "small-warn")
        self.setAccessibleName(self._spoken(words.number(minutes), more, size))

    def _show_difference(self, text: str, role: str) -> None:
        self.difference.setText(text)
        if self.difference.property("role") != role:
            self.difference.setProperty("role", role)
            self.difference.style().polish(self.difference)

    def _spoken(self, value: str, more: int, size: str) -> str:
        """The cell in words, for those who do not see the arrow."""
        said = self.tr("{term}: {n} minutes").format(term=self._name, n=value)
        if more == 0:
            return said
        change = self.tr("{n} more") if more > 0 else self.tr("{n} less")
        return f"{said}, {change.format(n=size)}"


def _names(strip: ScoreStrip) -> list[tuple[str, str]]:
    """Every term of a score with its word, in the order of the score."""
    words = {
        "travel": strip.tr("Travel"),
        "overtime": strip.tr("Overtime"),
        "unserved": strip.tr("Unplanned"),
        "unevenness": strip.tr("Unevenness"),
        "change": strip.tr("Change"),
        "preferred": strip.tr("Preferred times"),
        "reserve": strip.tr("Reserve"),
    }
    return [(term.name, words[term.name]) for term in fields(Score)]


def _explanations(strip: ScoreStrip) -> Mapping[str, str]:
    return {
        "travel": strip.tr("Minutes that all units spend on the road."),
        "overtime": strip.tr("Minutes past the end of a shift, weighted."),
        "unserved": strip.tr(
            "What is left out: by priority and by the need of the area."
        ),
        "unevenness": strip.tr("How much the units' weeks differ in length."),
        "change": strip.tr(
            "Visits moved, and starts shifted beyond 30 minutes, against the"
            " published plan."
        ),
        "preferred": strip.tr(
            "Visits that start outside their preferred window, or when fewer people are"
            " there than could be."
        ),
        "reserve": strip.tr("Time in which no unit could take an urgent call."),
    }
