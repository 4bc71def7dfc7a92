"""The board's mouse and keys: what is chosen, hovered, zoomed and told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from molin.domain.book import WeekBook
from molin.ui.board.content import Content
from molin.ui.board.frame import ZOOM_STEP, FramedView
from molin.ui.board.geometry import DAY_GAP_PX, ROW_PX, Span
from molin.ui.board.look import Look
from molin.ui.board.navigation import Cursor, Move, cursor_of, moved, selection_of
from molin.ui.board.rows import Block, Piece, Row
from molin.ui.board.scene import BoardScene
from molin.ui.board.tooltip import Tooltips
from molin.ui.selection import Selection
from molin.words import Words

MOVES = {
    Qt.Key.Key_Left: Move.EARLIER,
    Qt.Key.Key_Right: Move.LATER,
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Home: Move.FIRST,
    Qt.Key.Key_End: Move.LAST,
}
ZOOMS = {
    Qt.Key.Key_Plus: ZOOM_STEP,
    Qt.Key.Key_Equal: ZOOM_STEP,  # the same key on many keyboards
    Qt.Key.Key_Minus: 1 / ZOOM_STEP,
    Qt.Key.Key_0: None,
}
NOTHING = Selection()


class BoardView(FramedView):
    """Turns presses and keys into selections.

    Signals:
        chosen(Selection): the person chose another stop, a shift or nothing.
        day_chosen(date): the person chose a day to see on the map.
        focus_moved(): the keys go here now, or no longer.
    """

    chosen = Signal(object)
    day_chosen = Signal(object)
    focus_moved = Signal()

    def __init__(
        self, scene: BoardScene, look: Look, words: Words, parent: QWidget
    ) -> None:
        super().__init__(scene, look, words, parent)
        self._words = words
        self._book: WeekBook | None = None
        self._tips: Tooltips | None = None
        self._selection = NOTHING
        self._hour = 0.0  # held while the arrows go up and down
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Time board of the week"))
        self.viewport().setMouseTracking(True)
        self.column.day_pressed.connect(self.day_chosen)
        self.column.shift_pressed.connect(self._on_shift_pressed)

    def show_content(self, content: Content, book: WeekBook) -> None:
        """Show another state; scroll, zoom and selection stay as they are."""
        self._book = book
        self._tips = Tooltips(book, self._words)
        self.column.show_content(content, self._tips.shift)
        if content != self.board_scene.content:
            self.board_scene.show_content(content)
            self.axis.show_content(content)
            self.rescale()
        self._show(self._selection, book)

    def select(self, selection: Selection) -> None:
        """Stress what was chosen elsewhere, and scroll there if it is out of sight."""
        self._selection = selection
        if self._book is None:
            return
        self._show(selection, self._book)
        cursor = self._cursor()
        if cursor is not None:
            self._hour = self._span(cursor).middle
            self._reveal(cursor)

    def show_today(self) -> None:
        """Scroll to today, or to the top of a week that today is not in."""
        bar = self.board_scene.content.today_bar
        self.verticalScrollBar().setValue(bar.left - DAY_GAP_PX if bar else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key in ZOOMS:
            self._zoom_by_key(ZOOMS[key])
        elif not control and key in MOVES:
            self._move(MOVES[key])
        elif key is Qt.Key.Key_Escape and self._selection != NOTHING:
            self._choose(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.day:
            self.day_chosen.emit(self._selection.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        row, piece = self._hit(event.position())
        if row is None:
            self._choose(None)
        elif isinstance(piece, Block):
            self._choose(Cursor(row, self._rows[row].blocks.index(piece)))
        else:
            self._choose(Cursor(row, None))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row, piece = self._hit(event.position())
        block = piece if isinstance(piece, Block) else None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if block else arrow)
        self.board_scene.hover(row, block.stop.request if block else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.board_scene.hover(None, None)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _zoom_by_key(self, factor: float | None) -> None:
        if factor is None:
            self.fit()
        else:
            self.zoom_by(factor, self._anchor())

    def _move(self, move: Move) -> None:
        """From what is chosen, or to the first stop when nothing is."""
        if not self._rows:
            return
        cursor = self._cursor()
        if cursor is None:
            self._choose(moved(self._rows, Cursor(0, None), Move.FIRST, 0))
            return
        hour = self._hour
        self._choose(moved(self._rows, cursor, move, hour))
        if move in (Move.UP, Move.DOWN):
            self._hour = hour

    def _choose(self, cursor: Cursor | None) -> None:
        """What the person chose; told to the others only when it is new."""
        chosen = NOTHING if cursor is None else selection_of(self._rows, cursor)
        if cursor is not None:
            self._hour = self._span(cursor).middle
            self._reveal(cursor)
        if chosen != self._selection and self._book is not None:
            self._show(chosen, self._book)
            self._announce()
            self.chosen.emit(chosen)

    def _on_shift_pressed(self, row: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(Cursor(row, None))

    def _show(self, selection: Selection, book: WeekBook) -> None:
        self._selection = selection
        self.board_scene.choose(selection, book)
        self.column.choose(selection.shift if selection.request is None else None)
        self.setAccessibleDescription(self._told())

    def _told(self) -> str:
        """All about what is chosen, for those who listen."""
        cursor = self._cursor()
        if cursor is None or self._tips is None:
            return self.tr("Nothing chosen. The arrow keys go from stop to stop.")
        row = self._rows[cursor.row]
        if cursor.stop is None:
            return self._tips.shift(row)
        return self._tips.piece(row, row.blocks[cursor.stop])

    def _announce(self) -> None:
        told = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
        QAccessible.updateAccessibility(told)

    def _show_tip(self, event: QHelpEvent) -> None:
        row, piece = self._hit(QPointF(event.pos()))
        if row is None or piece is None or self._tips is None:
            QToolTip.hideText()
            return
        text = self._tips.piece(self._rows[row], piece)
        area = self.mapFromScene(self._rect(row, piece.span)).boundingRect()
        QToolTip.showText(event.globalPos(), text, self.viewport(), area)

    def _hit(self, at: QPointF) -> tuple[int | None, Piece | None]:
        """The row under a point of the viewport, and what lies there."""
        spot = at + QPointF(self.origin())
        row = self.board_scene.content.places.row_at(spot.y())
        if row is None or spot.x() >= self.scale_shown.width:
            return None, None
        return row, self._rows[row].piece_at(self.scale_shown.hour(spot.x()))

    @property
    def _rows(self) -> tuple[Row, ...]:
        return self.board_scene.content.rows

    def _cursor(self) -> Cursor | None:
        return cursor_of(self._rows, self._selection)

    def _span(self, cursor: Cursor) -> Span:
        row = self._rows[cursor.row]
        return row.span if cursor.stop is None else row.blocks[cursor.stop].span

    def _rect(self, row: int, span: Span) -> QRectF:
        bar = self.scale_shown.bar(span)
        return QRectF(
            bar.left, self.board_scene.content.places.tops[row], bar.width, ROW_PX
        )

    def _reveal(self, cursor: Cursor) -> None:
        rect = self._rect(cursor.row, self._span(cursor))
        if cursor.stop is None:  # a whole shift: only up and down
            rect.setLeft(self.origin().x())
            rect.setWidth(1)
        self.ensureVisible(rect, 0, DAY_GAP_PX)

    def _anchor(self) -> float:
        """What zooming by keys holds in place: the chosen stop, else the middle."""
        width = self.viewport().width()
        cursor = self._cursor()
        if cursor is not None:
            x = self.scale_shown.x(self._span(cursor).middle) - self.origin().x()
            if 0 <= x <= width:
                return x
        return width / 2
