"""Says what belongs in an empty panel and how it gets there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from molin.ui.icons import RAIL_PX, pixmap
from molin.ui.parts import label
from molin.ui.theme import Theme

_TEXT_PX = 320


class EmptyState(QWidget):
    """An icon, a short title and a sentence, in the middle of the panel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = label()
        self._title = label("", "title")
        self._sentence = label("", "label")
        self._sentence.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch()
        for part in (self._picture, self._title, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch()

    def show_text(self, icon_name: str, title: str, sentence: str) -> None:
        self._picture.setPixmap(pixmap(icon_name, self._theme.ink3, RAIL_PX))
        self._title.setText(title)
        self._sentence.setText(sentence)
        width = min(_TEXT_PX, self._wanted_width())
        self._sentence.setFixedWidth(width)
        # Alone, a centred label that wraps is given the height of a wider one; and
        # the height of the text before would count as the least.
        self._sentence.setMinimumHeight(0)
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(width))
        self._column.activate()  # so that who asks at once gets the new text's size
        self.setAccessibleName(f"{title}. {sentence}")

    def _wanted_width(self) -> int:
        """A word-wrapped label asks for too little width of its own."""
        metrics = self._sentence.fontMetrics()
        return metrics.horizontalAdvance(self._sentence.text()) + 4
