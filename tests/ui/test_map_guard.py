"""Nothing that a page of the map asks for leaves the machine."""

import json
import socket
import threading
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from molin.ui.map.channel import Bridge
from molin.ui.map.scheme import page_url
from molin.ui.map.view import MapProfile, MapView, end_view


class Listener:
    """A server on this machine that counts who knocks."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(0.05)
        self.port = self.socket.getsockname()[1]
        self.knocks = 0
        self.open = True
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()

    def listen(self):
        while self.open:
            try:
                self.socket.accept()[0].close()
                self.knocks += 1
            except TimeoutError:
                continue

    def close(self):
        self.open = False
        self.thread.join()
        self.socket.close()


@pytest.fixture
def listener():
    made = Listener()
    yield made
    made.close()


@pytest.fixture
def profile(qtbot, light):
    """A profile with a view of one empty page, which a test may fill with malice."""
    window = QWidget()
    qtbot.addWidget(window)
    made = MapProfile(window)
    made.handler.set_page(
        "map", "<html><body><script>var molin = {}</script></body></html>"
    )
    made.view = MapView(made, Bridge(made), light.s2, window)
    with qtbot.waitSignal(made.view.loadFinished, timeout=20_000):
        made.view.open()
    yield made
    end_view(made.view)


def run(qtbot, profile, script):
    """The answer of an asynchronous script, as JSON."""
    answers = []
    page = profile.view.page()
    page.runJavaScript(f"window.answer = null; {script}")

    def arrived():
        page.runJavaScript("JSON.stringify(window.answer)", answers.append)
        return bool(answers) and answers[-1] not in (None, "", "null")

    qtbot.waitUntil(arrived, timeout=10_000)
    return json.loads(answers[-1])


FETCH = (
    "fetch('{url}').then(reply => answer = reply.ok ? 'got it' : 'refused',"
    " error => answer = error.name)"
)
PICTURE = (
    "{{const i = new Image(); i.onload = () => answer = 'got it';"
    " i.onerror = () => answer = 'refused'; i.src = '{url}'}}"
)
SCRIPT = (
    "{{const s = document.createElement('script'); s.onload = () => answer = 'got it';"
    " s.onerror = () => answer = 'refused'; s.src = '{url}'; document.body.append(s)}}"
)
FRAME = (
    "{{const f = document.createElement('iframe'); f.src = '{url}';"
    " document.body.append(f); setTimeout(() => answer = 'waited', 500)}}"
)
LEAVE = "location.href = '{url}'; setTimeout(() => answer = 'still here', 500)"
BEACON = "navigator.sendBeacon('{url}', 'x'); setTimeout(() => answer = 'sent', 500)"
STYLE = (
    "{{const l = document.createElement('link'); l.rel = 'stylesheet';"
    " l.href = '{url}';"
    " l.onerror = () => answer = 'refused'; document.head.append(l)}}"
)


@pytest.mark.parametrize("way", [FETCH, PICTURE, SCRIPT, FRAME, LEAVE, BEACON, STYLE])
def test_no_request_reaches_a_server(qtbot, profile, listener, caplog, way):
    answer = run(qtbot, profile, way.format(url=f"http://127.0.0.1:{listener.port}/x"))
    assert answer != "got it"
    assert listener.knocks == 0


@pytest.mark.parametrize("way", [FETCH, PICTURE, SCRIPT, STYLE])
def test_what_was_refused_is_listed_without_its_path(qtbot, profile, caplog, way):
    run(qtbot, profile, way.format(url="https://example.invalid/jalan-rahasia?q=7"))
    assert set(profile.interceptor.blocked) == {"https://example.invalid"}
    assert "rahasia" not in caplog.text


@pytest.mark.parametrize(
    "way",
    ["WebSocket", "RTCPeerConnection", "WebTransport", "EventSource", "SharedWorker"],
)
def test_sockets_that_nobody_could_watch_do_not_exist(qtbot, profile, way):
    assert run(qtbot, profile, f"answer = typeof window.{way}") == "undefined"


def test_a_frame_has_no_sockets_either(qtbot, profile):
    script = (
        "{const f = document.createElement('iframe'); f.srcdoc = '<p>x</p>';"
        " f.onload = () => answer = typeof f.contentWindow.RTCPeerConnection;"
        " document.body.append(f)}"
    )
    assert run(qtbot, profile, script) == "undefined"


@pytest.mark.parametrize(
    "address",
    [
        "molin://map/../../molin/errors.py",
        "molin://leaflet/%2e%2e/__init__.py",
        "molin://page/other.html",
        "molin://nowhere/x.js",
        "molin://map/",
    ],
)
def test_the_scheme_serves_nothing_outside_its_rooms(qtbot, profile, caplog, address):
    assert urlsplit(address).scheme == "molin"
    assert run(qtbot, profile, FETCH.format(url=address)) != "got it"


def test_the_files_of_the_map_are_served(qtbot, profile):
    assert (
        run(qtbot, profile, FETCH.format(url="molin://leaflet/leaflet.js")) == "got it"
    )


def test_local_files_are_refused(qtbot, profile, caplog, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    address = QUrl.fromLocalFile(str(secret)).toString()
    assert run(qtbot, profile, FETCH.format(url=address)) != "got it"


def test_the_profile_keeps_nothing(profile):
    assert profile.isOffTheRecord()
    assert profile.view.url() == page_url("map")
