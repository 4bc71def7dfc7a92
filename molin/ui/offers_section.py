"""The part of the inspector that says where else a request could go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from molin.domain.book import WeekBook
from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.ui.badge import badge_pixmap
from molin.ui.elided_label import ElidedLabel
from molin.ui.offers_text import (
    MOST_ROWS,
    price_lines,
    price_text,
    rest_lines,
    when_text,
)
from molin.ui.parts import button, label
from molin.ui.theme import Theme
from molin.words import Words

NOTE_PX = 28  # where the text of the row above begins


class OffersSection(QWidget):
    """A title, a row for each place, and what shuts the others.

    Signals:
        pointed(Offer): the person wants to see the shift of this place.
        chosen(Offer): the person wants the request to go there.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.title = label("", "small-strong")
        self.hint = label("", "hint")
        self.rows: list[OfferRow] = []
        self._body: QWidget | None = None
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.hint)
        head.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)

    def wait(self, *, planned: bool) -> None:
        """The answer is on its way; the one before stays, but binds nobody."""
        self._entitle(planned=planned, hint=self.tr("reckoning…"))
        for row in self.rows:
            row.setEnabled(False)

    def pause(self, *, planned: bool) -> None:
        """Nothing is reckoned while the plan is being searched for."""
        self._entitle(planned=planned, hint=self.tr("when planning has ended"))
        self._fill((), ())

    def show_offers(
        self, book: WeekBook, request: RequestId, offers: Sequence[Offer]
    ) -> None:
        """The best times of a request that is left out, each with a button."""
        hint = self.tr("change of the score") if offers else ""
        self._entitle(planned=False, hint=hint)
        rows = [self._row(book, request, offer, free=True) for offer in offers]
        nowhere = self.tr("No shift could take it, even if two others made room.")
        self._fill(rows, () if offers else (nowhere,))

    def show_moving(self, book: WeekBook, request: RequestId, moving: Moving) -> None:
        """The cheapest other places of a planned request; nothing is moved here."""
        self._entitle(planned=True, hint=self.tr("change of the score"))
        rows = [
            self._row(book, request, offer, free=False)
            for offer in moving.places[:MOST_ROWS]
        ]
        lines = rest_lines(book, moving, self._words)
        self._fill(rows, (self._removal(moving), *lines))

    def show_trouble(self, text: str, *, planned: bool) -> None:
        """There is no answer, and why."""
        self._entitle(planned=planned, hint="")
        self._fill((), (text,))

    def _removal(self, moving: Moving) -> str:
        if moving.removal_minutes is None:
            return self.tr(
                "It cannot be left out: its route could not be driven, or has begun."
            )
        price = price_text(moving.removal_minutes, self._words)
        return self.tr("Left out of the plan: {price}").format(price=price)

    def _entitle(self, *, planned: bool, hint: str) -> None:
        self.title.setText(self.tr("Moving it") if planned else self.tr("Best times"))
        self.hint.setText(hint)
        self.setAccessibleName(self.title.text())

    def _row(
        self, book: WeekBook, request: RequestId, offer: Offer, *, free: bool
    ) -> OfferRow:
        row = OfferRow(self._theme, self._words, book, request, offer, free=free)
        row.place.clicked.connect(lambda: self.pointed.emit(offer))
        row.put_button.clicked.connect(lambda: self.chosen.emit(offer))
        return row

    def _fill(self, rows: Sequence[OfferRow], lines: Iterable[str]) -> None:
        """A new body in one go, so that nothing is laid out twice."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in rows:
            column.addWidget(row)
        for line in lines:
            text = label(line, "small")
            text.setWordWrap(True)
            column.addWidget(text)
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self.rows, self._body = list(rows), body
        self._column.addWidget(body)


class OfferRow(QWidget):
    """One place: unit and start, its price, and what it does to others.

    ``place`` shows the shift; ``put_button`` is there where the request is ``free``.
    """

    def __init__(
        self,
        theme: Theme,
        words: Words,
        book: WeekBook,
        request: RequestId,
        offer: Offer,
        *,
        free: bool,
    ) -> None:
        super().__init__()
        letter = book.unit_of(offer.shift).letter
        self.offer = offer
        self.place = QPushButton(when_text(book, request, offer, words))
        self.place.setIcon(QIcon(badge_pixmap(theme, letter)))
        self.place.setProperty("kind", "row")
        self.price = label(price_text(offer.extra_minutes, words), "small-strong")
        self.put_button = button(theme, self.tr("Put in"), kind="small")
        self.put_button.setVisible(free)
        self.notes = [
            ElidedLabel(line, "hint") for line in price_lines(book, offer, words)
        ]
        self._name(letter)
        self._lay_out()

    def _name(self, letter: str) -> None:
        """In full for those who listen: unit, start, price and consequences."""
        notes = (note.text() for note in self.notes)
        said = ", ".join((letter, self.place.text(), self.price.text(), *notes))
        self.place.setAccessibleName(said)
        self.place.setToolTip(self.tr("Show this shift on the board"))
        put = self.tr("Put in: {place}").format(place=said)
        self.put_button.setAccessibleName(put)
        self.put_button.setToolTip(
            self.tr("Put it into the plan there; nothing is saved yet")
        )

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(self.place, 0, 0)
        grid.addWidget(self.price, 0, 1, right)
        grid.addWidget(self.put_button, 0, 2)
        for number, note in enumerate(self.notes, 1):
            note.setContentsMargins(NOTE_PX, 0, 0, 2)
            grid.addWidget(note, number, 0, 1, 3)
