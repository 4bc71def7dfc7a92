"""What Qt has to say goes to the log, not into the person's terminal."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger("qt")


def keep_messages() -> None:
    """Hand Qt's messages, and nothing of Chromium's, to the log."""
    # 3: only what ends Chromium. Its errors would come even with --disable-logging.
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    if not _log.handlers:  # without any, Python would print what comes before the log
        _log.addHandler(logging.NullHandler())
    qInstallMessageHandler(_keep)


def _keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Its category, which is Qt's own word, and its length, which tells it from others
    there; its text may quote an address.
    """
    facts = {"length": len(message)}
    _log.log(_LEVELS[kind], f"qt message in {context.category}", extra={"facts": facts})
