"""One panel of settings: a title, and rows of a word and its field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from molin.ui.parts import label, panel_header, picture
from molin.ui.theme import Theme

LABEL_PX = 152


class SettingsSection(QFrame):
    """Rows are added from the top; ``beside`` stands at the right of the title."""

    def __init__(
        self, theme: Theme, icon_name: str, title: str, beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setAccessibleName(title)
        header, row = panel_header()
        row.addWidget(picture(icon_name, theme))
        row.addWidget(label(title, "title"))
        row.addStretch()
        if beside is not None:
            row.addWidget(beside)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, LABEL_PX)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(self._grid)

    def add(self, word: str, field: QWidget) -> None:
        """A row: its word at the left, its field at the right."""
        row = self._grid.rowCount()
        name = label(word, "label")
        name.setBuddy(field)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
        if isinstance(field, QComboBox):
            self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(field, row, 1)

    def explain(self, sentence: str) -> None:
        """A sentence over the whole width, about the rows that follow."""
        text = label(sentence, "label")
        text.setWordWrap(True)
        text.setContentsMargins(0, 12, 0, 4)
        self._grid.addWidget(text, self._grid.rowCount(), 0, 1, 2)
