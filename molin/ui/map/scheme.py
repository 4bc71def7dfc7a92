"""Serves the map's page and files to the web view; nothing comes from anywhere else."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

from PySide6 import QtWebChannel  # carries qwebchannel.js as a Qt resource
from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from molin.errors import NotFound
from molin.maps.files import CHANNEL_SCRIPT, SCHEME, web_file

PAGE_ROOM = "page"
CHANNEL_RESOURCE = ":/qtwebchannel/qwebchannel.js"

_TYPES = {
    ".html": b"text/html",
    ".js": b"text/javascript",
    ".css": b"text/css",
    ".png": b"image/png",
}

_log = logging.getLogger(__name__)


def register_scheme() -> None:
    """Make ``molin:`` known to the web engine; call once, before the QApplication."""
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium refuses to start its sandbox as root, and then to start at all.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def page_url(name: str) -> QUrl:
    return QUrl(f"{SCHEME}://{PAGE_ROOM}/{name}.html")


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers with pages held in memory and with the files of ``molin.maps.files``."""

    def __init__(
        self, pages: Mapping[str, str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = dict(pages or {})
        self._replies: dict[int, QBuffer] = {}

    def set_page(self, name: str, html: str) -> None:
        """Keep ``html`` for ``page_url(name)``; it is never written to disk."""
        self._pages[name] = html

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        name = url.path().removeprefix("/")
        try:
            content = self._content(url.host(), name)
        except NotFound as error:
            _log.warning("The map asked for what is not there: %s", error)
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        suffix = name[name.rfind(".") :]
        self._reply(job, _TYPES.get(suffix, b"application/octet-stream"), content)

    def _content(self, room: str, name: str) -> bytes:
        if room == PAGE_ROOM:
            return self._page(name.removesuffix(".html"))
        if f"{room}/{name}" == CHANNEL_SCRIPT:
            return _channel_script()
        return web_file(room, name).read_bytes()

    def _page(self, name: str) -> bytes:
        if name not in self._pages:
            raise NotFound("There is no page {name} in the map.", name=name)
        return self._pages[name].encode()

    def _reply(self, job: QWebEngineUrlRequestJob, kind: bytes, content: bytes) -> None:
        """The whole device: Qt serves ranges itself, and a slice of it crashes.

        It must outlive the job, which Qt ends whenever it likes.
        """
        device = QBuffer()
        device.setData(QByteArray(content))
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        self._replies[id(device)] = device
        job.destroyed.connect(lambda: self._replies.pop(id(device), None))
        job.reply(kind, device)


def _channel_script() -> bytes:
    """Qt's own half of the channel, a resource inside its module."""
    file = QFile(CHANNEL_RESOURCE)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise NotFound(
            "A part of {module} is missing. Run start.py again to repair it.",
            module=QtWebChannel.__name__,
        )
    return bytes(file.readAll().data())
