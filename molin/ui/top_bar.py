"""The bar at the top: page, week, and what stage its plan is in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from molin.domain.plan import Plan
from molin.domain.time import Week
from molin.ui.chip import Chip
from molin.ui.elided_label import ElidedLabel
from molin.ui.parts import label, rule
from molin.ui.theme import Theme
from molin.ui.week_picker import WeekPicker
from molin.words import Words

HEIGHT_PX = 48
TITLE_PX = 88


class TopBar(QFrame):
    """Title, week picker, stage of the plan, and "Demo" on the demo's database."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        *,
        demo: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setFixedHeight(HEIGHT_PX)
        self._words = words
        self.title = label("", "title")
        self.picker = WeekPicker(theme, words)
        self.stage = Chip(theme, "circle-outline", strong=True)
        self.saved = ElidedLabel("", "hint")
        self.demo = Chip(theme, "flask-outline", self.tr("Demo"), on=True)
        self.demo.setToolTip(
            self.tr("Places, people and requests here are made up for trying.")
        )
        self.demo.setVisible(demo)
        self._of_week = QWidget()
        self._lay_out()
        self.show_plan(None)

    def show_page(self, title: str, *, of_week: bool) -> None:
        """Name the page; the week is out of the way where it means nothing."""
        self.title.setText(title)
        self._of_week.setVisible(of_week)

    def show_week(self, week: Week, today: Week) -> None:
        """Name ``week``; ``today`` is the week that now falls into."""
        self.picker.show_week(week, today)

    def show_plan(self, plan: Plan | None, *, unsaved: bool = False) -> None:
        """Say which version of the plan is shown and when it was saved."""
        self.stage.setVisible(plan is not None)
        self.saved.setText(self._saved_text(plan, unsaved=unsaved))
        if plan is not None:
            stage = self._words.name(plan.stage)
            version = f" v{plan.version}" if plan.version else ""
            self.stage.text.setText(f"{stage}{version}")
            self.stage.setAccessibleName(
                self.tr("Plan: {stage}").format(stage=self.stage.text.text())
            )

    def _saved_text(self, plan: Plan | None, *, unsaved: bool) -> str:
        if plan is None:
            return self.tr("no plan yet")
        if unsaved or plan.saved_at is None:
            return self.tr("not saved yet")
        local = plan.week.local(plan.saved_at)
        day, clock = self._words.day(local.date()), self._words.clock(local)
        return self.tr("saved {day}, {time}").format(day=day, time=clock)

    def _lay_out(self) -> None:
        week_row = QHBoxLayout(self._of_week)
        week_row.setContentsMargins(0, 0, 0, 0)
        week_row.setSpacing(12)
        separator = rule(upright=True)
        separator.setFixedHeight(20)
        self.title.setMinimumWidth(TITLE_PX)
        for part in (self.picker, separator, self.stage):
            week_row.addWidget(part)
        week_row.addWidget(self.saved, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 1)
        row.addWidget(self.title)
        row.addWidget(self._of_week, 1)
        row.addStretch()
        row.addWidget(self.demo)
