"""The web view of a map, with a profile that keeps nothing and a page that obeys."""

from __future__ import annotations

import logging

import shiboken6
from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from molin.maps.files import SCHEME
from molin.ui.map.channel import Bridge
from molin.ui.map.interceptor import Interceptor
from molin.ui.map.scheme import SchemeHandler, page_url

PAGE = "map"

# Not requests in the interceptor's eyes, so they are taken away before any script runs.
_NO_SOCKETS = """
for (const way of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebSocket",
                   "WebSocketStream", "WebTransport", "EventSource", "Worker",
                   "SharedWorker"]) {
  Object.defineProperty(window, way, { value: undefined });
}
"""

_log = logging.getLogger(__name__)


class MapProfile(QWebEngineProfile):
    """Off the record: no cache, cookie or history reaches the disk.

    It must outlive the views that use it: create it after the widget they live in.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.handler = SchemeHandler(parent=self)
        self.interceptor = Interceptor(self)
        self.installUrlSchemeHandler(SCHEME.encode(), self.handler)
        self.setUrlRequestInterceptor(self.interceptor)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.setSpellCheckEnabled(False)
        self.scripts().insert(_script("no-sockets", _NO_SOCKETS))
        _restrict(self.settings())


class MapPage(QWebEnginePage):
    """Stays where it is, opens nothing, may ask for nothing."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.permissionRequested.connect(self._on_permission_requested)

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: N803
    ) -> bool:
        return QUrl(url).scheme() == SCHEME

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803
        sourceID: str,  # noqa: N803
    ) -> None:
        """Where and how bad only: the message itself might quote what is on the map."""
        _log.warning(
            "The map's page reports %s at %s:%d", level.name, sourceID, lineNumber
        )

    def _on_permission_requested(self, permission: QWebEnginePermission) -> None:
        permission.deny()


class MapView(QWebEngineView):
    """Shows the map's page and carries its channel.

    Signals:
        died(): the process that drew the page is gone.
        broken(): the page could not be loaded, or its script did not start.
    """

    died = Signal()
    broken = Signal()

    def __init__(
        self, profile: MapProfile, bridge: Bridge, ground: QColor, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        page = MapPage(profile, self)
        page.setBackgroundColor(ground)  # not white while it loads
        channel = QWebChannel(page)
        channel.registerObject("bridge", bridge)
        page.setWebChannel(channel)
        page.renderProcessTerminated.connect(self._on_terminated)
        self.setPage(page)
        self.loadFinished.connect(self._on_load_finished)

    def open(self) -> None:
        """Load the page that the profile's handler holds."""
        self.load(page_url(PAGE))

    @Slot(bool)
    def _on_load_finished(self, loaded: bool) -> None:
        if loaded:
            self.page().runJavaScript("typeof molin", self._on_started)
        else:
            self.broken.emit()

    def _on_started(self, kind: object) -> None:
        if kind != "object":
            self.broken.emit()

    def _on_terminated(
        self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int
    ) -> None:
        _log.warning("The map's process ended: %s, code %d", status.name, code)
        self.died.emit()


def end_view(view: MapView) -> None:
    """Delete at once: a view that Python still holds at exit crashes the process."""
    shiboken6.delete(view)


def _restrict(settings: QWebEngineSettings) -> None:
    attribute = QWebEngineSettings.WebAttribute
    for unwanted in (
        attribute.AllowGeolocationOnInsecureOrigins,
        attribute.AllowRunningInsecureContent,
        attribute.AutoLoadIconsForPage,
        attribute.BackForwardCacheEnabled,
        attribute.DnsPrefetchEnabled,
        attribute.ErrorPageEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.HyperlinkAuditingEnabled,
        attribute.JavascriptCanAccessClipboard,
        attribute.JavascriptCanOpenWindows,
        attribute.JavascriptCanPaste,
        attribute.LocalContentCanAccessFileUrls,
        attribute.LocalContentCanAccessRemoteUrls,
        attribute.LocalStorageEnabled,
        attribute.NavigateOnDropEnabled,
        attribute.PdfViewerEnabled,
        attribute.PluginsEnabled,
        attribute.ScreenCaptureEnabled,
        attribute.ScrollAnimatorEnabled,
        attribute.WebGLEnabled,
    ):
        settings.setAttribute(unwanted, False)
    settings.setAttribute(attribute.WebRTCPublicInterfacesOnly, True)


def _script(name: str, source: str) -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName(name)
    script.setSourceCode(source)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setRunsOnSubFrames(True)
    return script
