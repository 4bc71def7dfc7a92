"""Where the map's web view lives: made when first seen, made again when it dies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from molin.ui.map.channel import Bridge
from molin.ui.map.view import PAGE, MapProfile, MapView, end_view
from molin.ui.parts import button, label
from molin.ui.theme import Theme


class MapCanvas(QWidget):
    """The view, or a sentence in its place and what can be done about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._profile: MapProfile | None = None
        self._view: MapView | None = None
        self._faulty = False
        self._html = ""
        self.bridge = Bridge(self)
        self.message = label("", "label")
        self.reload_button = button(theme, self.tr("Reload"), "reload")
        self.reload_button.clicked.connect(self.reload)
        self._notice = self._make_notice()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._make_room_for_pictures()

    @property
    def blocked(self) -> list[str]:
        """Scheme and host of each request that was refused."""
        return self._profile.interceptor.blocked if self._profile else []

    def set_page(self, html: str) -> None:
        """Show this page from now on, as soon as anybody looks."""
        self._html = html
        self.release()
        if self.isVisible():
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Start over with a new view of the same page and the last drawing."""
        self.release()
        if not self._html:
            return
        if self._profile is None:
            # A later child than the stack: Qt deletes it after the views in there.
            self._profile = MapProfile(self)
        self._profile.handler.set_page(PAGE, self._html)
        ground = self._theme.map_outside
        self._view = MapView(self._profile, self.bridge, ground, self._stack)
        self._view.died.connect(self._on_died)
        self._view.broken.connect(self._on_broken)
        self._stack.addWidget(self._view)
        self._stack.setCurrentWidget(self._view)
        self._view.open()

    def release(self) -> None:
        """End the view and its process; the next look makes a new one."""
        self.bridge.forget()
        self._faulty = False
        if self._view is not None:
            end_view(self._view)
            self._view = None

    def explain(self, text: str, *, can_reload: bool = False) -> None:
        """Show a sentence instead of the map."""
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.reload_button.setVisible(can_reload)
        self._stack.setCurrentWidget(self._notice)

    def show_map(self) -> None:
        """Take the sentence away again."""
        if self._view is not None and not self._faulty:
            self._stack.setCurrentWidget(self._view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._view is None:
            self.reload()

    @Slot()
    def _on_died(self) -> None:
        self._fail(
            self.tr("The map stopped unexpectedly. Reload it; nothing else is lost.")
        )

    @Slot()
    def _on_broken(self) -> None:
        self._fail(
            self.tr("The map's page did not start. Reload it, or run start.py again.")
        )

    def _fail(self, text: str) -> None:
        self.bridge.forget()
        self._faulty = True
        self.explain(text, can_reload=True)

    def _make_notice(self) -> QWidget:
        notice = QWidget()
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(notice)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(self.message)
        column.addWidget(self.reload_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.reload_button.hide()
        return notice

    def _make_room_for_pictures(self) -> None:
        """A window that holds this from the start is not made anew for the first view.

        Without it the whole window vanishes for a moment when the map appears.
        """
        if QGuiApplication.platformName() != "offscreen":  # which has no OpenGL
            QOpenGLWidget(self).setFixedSize(0, 0)
