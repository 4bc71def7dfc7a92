"""The Qt application itself: made once, dressed as often as the person likes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from molin.assets import resource
from molin.errors import NotFound
from molin.language import Language
from molin.settings import Settings
from molin.settings import Theme as ThemeChoice
from molin.ui.map.scheme import register_scheme
from molin.ui.qt_messages import keep_messages
from molin.ui.style import apply_theme, system_is_dark
from molin.ui.theme import Theme, theme


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication; the map's scheme must be known before it exists."""
    keep_messages()
    register_scheme()
    application = QApplication(list(arguments))
    application.setApplicationName("molin")
    application.setApplicationDisplayName("Molin")
    application.setQuitOnLastWindowClosed(False)
    return application


def dress(application: QApplication, settings: Settings) -> Theme:
    """Put on the theme of ``settings``; returns its tokens for those who paint."""
    dark = (
        system_is_dark(application)
        if settings.theme is ThemeChoice.SYSTEM
        else settings.theme is ThemeChoice.DARK
    )
    tokens = theme(dark=dark)
    apply_theme(application, tokens)
    return tokens


def make_translator(language: Language) -> QTranslator | None:
    """What gives Qt the texts of ``language``; None for the language of the source.

    NotFound when its file is missing or no translation.
    """
    if language is Language.ENGLISH:
        return None
    path = resource(f"i18n/molin_{language}.qm")
    with suppress(OSError):
        translator = _Translator(path.read_bytes())
        if not translator.isEmpty():
            return translator
    raise NotFound(
        "The translation {name} cannot be read: delete it and run start.py, which"
        " makes it anew.",
        name=path.name,
    )


class _Translator(QTranslator):
    """Works on a copy in memory: Qt would map the file, which may be rewritten."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content  # Qt goes on reading here and keeps no copy either
        self.load(content)
