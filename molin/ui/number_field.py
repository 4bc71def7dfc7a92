"""A field for a whole number that says beside itself what it cannot take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from molin.ui.parts import label
from molin.words import Words

FIELD_PX = 88
UNIT_PX = 32


class NumberField(QWidget):
    """A whole number between two bounds, both allowed, with its unit.

    Signals:
        changed(int): the person entered another number that can be taken.
    """

    changed = Signal(int)

    def __init__(
        self,
        words: Words,
        name: str,
        unit: str,
        explanation: str,
        *,
        least: int,
        most: int,
    ) -> None:
        super().__init__()
        self._least, self._most = least, most
        self._value = least
        self._explanation = label(explanation, "hint")
        self._explanation.setWordWrap(True)
        self.edit = QLineEdit()
        self.edit.setFixedWidth(FIELD_PX)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setAccessibleName(f"{name} ({unit})")
        self.problem = label("", "small-warn")
        self._bounds = self.tr("Enter a whole number from {least} to {most}.").format(
            least=words.number(least), most=words.number(most)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit)
        shown_unit = label(unit, "quiet")
        shown_unit.setFixedWidth(UNIT_PX)
        row.addWidget(shown_unit)
        row.addWidget(self._explanation, 1)
        row.addWidget(self.problem, 1)
        self.problem.hide()
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.editingFinished.connect(self._on_editing_finished)

    def show_value(self, value: int) -> None:
        """Show ``value``; emits nothing."""
        self._value = value
        self.edit.setText(str(value))

    def _entered(self) -> int | None:
        text = self.edit.text().strip()
        if not (text.isascii() and text.isdigit()):
            return None
        value = int(text)
        return value if self._least <= value <= self._most else None

    @Slot()
    def _on_text_changed(self) -> None:
        wrong = self._entered() is None
        self.problem.setText(self._bounds if wrong else "")
        self.problem.setVisible(wrong)
        self._explanation.setVisible(not wrong)
        self.edit.setAccessibleDescription(
            (self.problem if wrong else self._explanation).text()
        )
        if self.edit.property("invalid") is not wrong:
            self.edit.setProperty("invalid", wrong)
            self.edit.style().polish(self.edit)

    @Slot()
    def _on_editing_finished(self) -> None:
        value = self._entered()
        if value is not None and value != self._value:
            self._value = value
            self.changed.emit(value)
