"""Stops every request of a web view that would leave the machine."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from molin.maps.files import SCHEME

ALLOWED = frozenset({SCHEME, "data", "blob"})

_log = logging.getLogger(__name__)


class Interceptor(QWebEngineUrlRequestInterceptor):
    """``blocked`` lists the scheme and host of each request that was stopped.

    A tile or a search betrays where somebody lives: paths and queries are not kept.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if url.scheme() in ALLOWED:
            return
        info.block(True)
        self.blocked.append(f"{url.scheme()}://{url.host()}")
        _log.warning("The map asked for %s and was refused.", self.blocked[-1])
