"""What a person may set: language, look, planning time and the weights."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from molin.domain.plan import Weights
from molin.language import Language
from molin.settings import LARGEST_WEIGHT, LONGEST_PLANNING_SECONDS, Settings
from molin.settings import Theme as ThemeChoice
from molin.ui.number_field import NumberField
from molin.ui.parts import button, label
from molin.ui.settings_section import SettingsSection
from molin.ui.theme import Theme
from molin.words import Words

PAGE_PX = 860
CHOICE_PX = 200


class SettingsPage(QWidget):
    """Settings as fields with a sentence each; saves nothing itself.

    Signals:
        changed(Settings): the person set something that can be taken.
    """

    changed = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self.language = QComboBox()
        self.theme = QComboBox()
        self.seconds = NumberField(
            words,
            self.tr("Planning time"),
            self.tr("s"),
            self.tr("How long Plan searches unless it is stopped."),
            least=1,
            most=LONGEST_PLANNING_SECONDS,
        )
        self.weights = {
            name: NumberField(
                words, title, self.tr("min"), about, least=0, most=LARGEST_WEIGHT
            )
            for name, (title, about) in _weight_texts(self).items()
        }
        self.defaults_button = button(
            theme, self.tr("Restore defaults"), "restore", "small"
        )
        self.database = _selectable()
        self.log = _selectable()
        self._fill_choices()
        self._lay_out(theme)
        self._wire()

    def show_settings(self, settings: Settings) -> None:
        """Show ``settings``; emits nothing."""
        self._settings = settings
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.seconds.show_value(settings.planning_seconds)
        for name, field in self.weights.items():
            field.show_value(getattr(settings.weights, name))

    def show_folders(self, *, data: Path, log: Path) -> None:
        """Say where this person's data and log are."""
        self.database.setText(str(data))
        self.log.setText(str(log))

    def _fill_choices(self) -> None:
        self.language.addItem("Bahasa Indonesia", Language.INDONESIAN)
        self.language.addItem("English", Language.ENGLISH)
        self.theme.addItem(self.tr("As the system"), ThemeChoice.SYSTEM)
        self.theme.addItem(self.tr("Light"), ThemeChoice.LIGHT)
        self.theme.addItem(self.tr("Dark"), ThemeChoice.DARK)
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Colours"))
        for box in (self.language, self.theme):
            box.setFixedWidth(CHOICE_PX)

    def _wire(self) -> None:
        self.language.activated.connect(self._on_language)
        self.theme.activated.connect(self._on_theme)
        self.seconds.changed.connect(self._on_seconds)
        self.defaults_button.clicked.connect(self._on_defaults)
        for name, field in self.weights.items():
            field.changed.connect(partial(self._on_weight, name))

    def _set(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)

    @Slot()
    def _on_language(self) -> None:
        language = Language(self.language.currentData())  # Qt made it a plain str
        self._set(replace(self._settings, language=language))

    @Slot()
    def _on_theme(self) -> None:
        theme = ThemeChoice(self.theme.currentData())
        self._set(replace(self._settings, theme=theme))

    @Slot(int)
    def _on_seconds(self, seconds: int) -> None:
        self._set(replace(self._settings, planning_seconds=seconds))

    def _on_weight(self, name: str, value: int) -> None:
        weights = replace(self._settings.weights, **{name: value})
        self._set(replace(self._settings, weights=weights))

    @Slot()
    def _on_defaults(self) -> None:
        """Planning as delivered; language and colours are hers and stay."""
        fresh = Settings()
        settings = replace(
            self._settings,
            planning_seconds=fresh.planning_seconds,
            weights=fresh.weights,
        )
        previous, self._settings = self._settings, settings
        self.show_settings(settings)
        if settings != previous:
            self.changed.emit(settings)

    def _lay_out(self, theme: Theme) -> None:
        look = SettingsSection(theme, "translate", self.tr("Language and look"))
        look.add(self.tr("Language"), self.language)
        look.add(self.tr("Colours"), self.theme)
        planning = SettingsSection(
            theme, "auto-fix", self.tr("Planning"), self.defaults_button
        )
        planning.add(self.tr("Planning time"), self.seconds)
        planning.explain(
            self.tr(
                "What makes a plan dear, in minutes of driving. The plan with the"
                " least total wins; 0 switches a term off."
            )
        )
        for name, (title, _) in _weight_texts(self).items():
            planning.add(title, self.weights[name])
        places = SettingsSection(theme, "folder-outline", self.tr("On this computer"))
        places.add(self.tr("Data"), self.database)
        places.add(self.tr("Log"), self.log)
        self._stack(look, planning, places)

    def _stack(self, *sections: SettingsSection) -> None:
        content = QWidget()
        content.setProperty("surface", "content")
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for section in sections:
            column.addWidget(section)
        column.addStretch()
        content.setMaximumWidth(PAGE_PX)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


def _selectable() -> QLabel:
    made = label("", "text")
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _weight_texts(page: SettingsPage) -> dict[str, tuple[str, str]]:
    """Name and sentence of every weight, in the order of Weights."""
    texts = {
        "travel": (page.tr("Travel"), page.tr("Per minute on the road.")),
        "overtime": (
            page.tr("Overtime"),
            page.tr("Per minute past the end of a shift."),
        ),
        "unserved": (
            page.tr("Left out"),
            page.tr(
                "Per request left out, times its priority and the need of its area."
            ),
        ),
        "unevenness": (
            page.tr("Unevenness"),
            page.tr("Per minute by which a unit's week differs from the mean."),
        ),
        "moved": (
            page.tr("Visit moved"),
            page.tr("Per visit that changes unit or day against the published plan."),
        ),
        "shifted": (
            page.tr("Start shifted"),
            page.tr("Per minute beyond 30 by which a published start shifts."),
        ),
        "preferred": (
            page.tr("Preferred time"),
            page.tr("Per visit that starts outside its preferred window."),
        ),
        "reserve": (
            page.tr("Reserve"),
            page.tr("Per minute by which no unit of a day has an hour to spare."),
        ),
    }
    return {field.name: texts[field.name] for field in fields(Weights)}
