"""The map in the window: a real web view, asked through its own script."""

import json
import os
import signal
import sys
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QPushButton

from molin.domain.geography import AreaLevel, Coordinate
from molin.domain.travel import Leg
from molin.maps.areas import AreaShape, AreaShapes
from molin.ui.map.panel import MapPanel
from molin.ui.selection import Selection

SECRET = ("3.361", "114.972", "Rahasia")


class Eye:
    """Asks the page of a panel, and answers as plain Python values."""

    def __init__(self, qtbot, panel):
        self.qtbot = qtbot
        self.panel = panel

    @property
    def page(self):
        return self.panel.findChild(QWebEngineView).page()

    def ask(self, script):
        answers = []
        self.page.runJavaScript(f"JSON.stringify({script})", answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=5000)
        return json.loads(answers[0]) if answers[0] else None

    def until(self, script):
        self.qtbot.waitUntil(lambda: self.ask(f"Boolean({script})"), timeout=5000)

    def texts(self, selector):
        return self.ask(
            f"[...document.querySelectorAll('{selector}')].map(e => e.textContent)"
        )

    def middle(self, selector):
        box = self.ask(
            f"document.querySelector('{selector}').getBoundingClientRect().toJSON()"
        )
        return QPoint(
            round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
        )

    @property
    def glass(self):
        """What takes mouse and keys inside the view."""
        return self.panel.findChild(QWebEngineView).focusProxy()

    def click(self, selector):
        """With the mouse, where the page says that the thing is."""
        QTest.mouseClick(
            self.glass, Qt.MouseButton.LeftButton, pos=self.middle(selector)
        )

    def hover(self, selector):
        QTest.mouseMove(self.glass, self.middle(selector))


def square(code, level):
    ring = ((114.0, -4.2), (115.5, -4.2), (115.5, -3.0), (114.0, -3.0), (114.0, -4.2))
    return AreaShape(code=code, level=level, polygons=((ring,),), approximate=True)


@pytest.fixture
def shapes():
    regency = square("63.03", AreaLevel.REGENCY)
    district = square("63.03.01", AreaLevel.DISTRICT)
    areas = {shape.code: shape for shape in (regency, district)}
    return AreaShapes(areas=areas, land=regency.polygons)


@pytest.fixture
def legs(book, plan):
    """Straight lines through the true points."""
    found = {}
    for route in plan.routes:
        ends = [book.places[1].at]
        points = [*ends, *(book.site(stop.request).at for stop in route.stops), *ends]
        found[route.shift] = [
            Leg(time=timedelta(minutes=30), road_m=20_000, line=pair)
            for pair in pairwise(points)
        ]
    return found


@pytest.fixture
def panel(qtbot, light, words, book, plan, legs, shapes):
    made = MapPanel(light, words)
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show_week(book, plan, legs, shapes)
    with qtbot.waitSignal(made.drawn, timeout=20_000):
        made.show()
    return made


@pytest.fixture
def eye(qtbot, panel):
    return Eye(qtbot, panel)


def stop(request):
    return f"[data-key=stop-{request}]"


def test_no_web_view_is_made_before_anybody_looks(
    qtbot, light, words, book, plan, shapes
):
    panel = MapPanel(light, words)
    qtbot.addWidget(panel)
    panel.show_week(book, plan, {}, shapes)
    assert panel.findChild(QWebEngineView) is None
    with qtbot.waitSignal(panel.drawn, timeout=20_000):
        panel.show()


def test_the_first_day_shows_its_stops_by_unit_and_number(eye):
    assert eye.texts(".sign .shape + text") == ["A1", "A2", "B1", "A", "B"]


def test_a_tooltip_says_what_is_where_and_when(eye):
    eye.hover(f"{stop(1)} .shape")
    eye.until("document.querySelector('.tip')")
    assert eye.texts(".tip") == ["A1 · Pasar GambutSocialisation · 08:00–10:00"]


def test_the_legend_names_units_lines_and_rings(eye):
    assert eye.texts(".legend span") == [
        *("Unit A", "Unit B", "Route", "Somewhere in this kecamatan", "Base")
    ]


def test_the_map_says_what_is_an_estimate(eye):
    assert eye.texts(".note") == ["Routes: estimate · Borders: approximate"]


def test_regencies_are_named_on_the_ground(eye):
    assert "Banjar" in eye.texts(".area-name:not(.district)")


def test_using_the_map_asks_for_nothing_from_outside(panel, eye):
    assert (eye.texts(".name") != [], panel.blocked) == (True, [])


def test_a_page_that_wants_a_remote_file_gets_none(qtbot, panel, eye, caplog):
    eye.ask("Boolean(Object.assign(new Image(), {src: 'http://x.invalid/7.png'}))")
    qtbot.waitUntil(lambda: panel.blocked == ["http://x.invalid"], timeout=5000)


def test_the_ground_has_the_colours_of_the_theme(eye, light):
    background = eye.ask(
        "getComputedStyle(document.querySelector('.leaflet-container')).backgroundColor"
    )
    red, green, blue, _ = light.map_outside.getRgb()
    assert background == f"rgb({red}, {green}, {blue})"


def test_a_click_on_a_stop_selects_its_request(qtbot, panel, eye, book):
    with qtbot.waitSignal(panel.selection_changed, timeout=5000) as chosen:
        eye.click(f"{stop(2)} .shape")
    assert chosen.args == [Selection(request=2, shift=1, day=book.week.monday)]


def test_a_key_on_a_route_selects_its_shift(qtbot, panel, eye, book):
    eye.ask("document.querySelector('[data-key=route-2]').focus()")
    with qtbot.waitSignal(panel.selection_changed, timeout=5000) as chosen:
        QTest.keyClick(eye.glass, Qt.Key.Key_Return)
    assert chosen.args == [Selection(shift=2, day=book.week.monday)]


def test_a_click_beside_everything_selects_nothing(qtbot, panel, eye, book):
    with qtbot.waitSignal(panel.selection_changed, timeout=5000) as chosen:
        QTest.mouseClick(
            eye.glass,
            Qt.MouseButton.LeftButton,
            pos=QPoint(200, 8),
        )
    assert chosen.args == [Selection(day=book.week.monday)]


def test_a_selection_from_elsewhere_is_ringed_and_not_sent_back(qtbot, panel, eye):
    with qtbot.assertNotEmitted(panel.selection_changed):
        panel.select(Selection(request=2))
        eye.until("document.querySelector('.chosen')?.dataset.key === 'stop-2'")
    assert eye.texts(".name.strong") == ["SMPN 1 Aluh-Aluh", "Pangkalan Banjarbaru"]


def test_the_route_of_the_selection_is_wider(panel, eye):
    panel.select(Selection(shift=2))
    eye.until("document.querySelectorAll('.line[stroke-width=\"3.4\"]').length === 1")


def test_a_selection_on_another_day_brings_that_day(qtbot, panel, eye):
    with qtbot.waitSignal(panel.drawn):
        panel.select(Selection(request=4))
    assert eye.texts(".stop[data-key] text") == ["A1", "A2"]


def test_a_request_in_the_tray_is_ringed_where_it_lies(panel, eye):
    panel.select(Selection(request=6))
    eye.until("document.querySelector('.mark')")
    assert "SMAN 1 Jorong" in eye.texts(".name.strong")


def test_a_day_button_shows_its_day_and_says_so(qtbot, panel, eye, book):
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Tue")
    with qtbot.waitSignal(panel.day_chosen) as chosen, qtbot.waitSignal(panel.drawn):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [book.week.days[1]]
    assert button.isChecked()


def test_changes_come_without_reloading_the_page(qtbot, panel, eye, book, plan, shapes):
    eye.ask("window.kept = 7")
    view = eye.ask("[molin.map.getCenter(), molin.map.getZoom()]")
    with qtbot.waitSignal(panel.drawn):
        panel.show_week(book, replace(plan, routes=plan.routes[:1]), {}, shapes)
    assert eye.ask("window.kept") == 7
    assert eye.ask("[molin.map.getCenter(), molin.map.getZoom()]") == view
    assert eye.texts(".stop[data-key] text") == ["A1", "A2"]


def test_the_page_holds_nothing_of_a_true_point(eye):
    held = json.dumps(eye.ask("document.documentElement.outerHTML"))
    held += json.dumps(eye.ask("molin.stops.map(s => [s.facts, s.marker.getLatLng()])"))
    held += json.dumps(
        eye.ask("[...molin.routes.values()].flat().map(r => r.line.getLatLngs())")
    )
    assert [piece for piece in SECRET if piece in held] == []


def test_names_from_people_stay_text(qtbot, panel, eye, book, plan, legs, shapes):
    evil = replace(book.places[2], name="<img src=x onerror='window.hit=1'>")
    with qtbot.waitSignal(panel.drawn):
        panel.show_week(
            replace(book, places=book.places | {2: evil}), plan, legs, shapes
        )
    assert eye.ask("[window.hit ?? 0, document.querySelectorAll('img').length]") == [
        0,
        0,
    ]


def test_a_missing_file_is_a_sentence_in_the_panel(
    qtbot, light, words, book, plan, shapes, monkeypatch
):
    monkeypatch.setitem(sys.modules, "xstatic.pkg.leaflet", None)
    panel = MapPanel(light, words)
    qtbot.addWidget(panel)
    panel.show_week(book, plan, {}, shapes)
    panel.show()
    message = panel.canvas.message
    qtbot.waitUntil(lambda: "XStatic-Leaflet" in message.text(), timeout=10_000)


def test_a_day_that_cannot_be_drawn_is_a_sentence_and_the_next_one_a_map(
    qtbot, panel, book, plan, legs, shapes
):
    unknown = {code: area for code, area in book.areas.items() if code != "63.03.05"}
    panel.show_week(replace(book, areas=unknown), plan, legs, shapes)
    assert "63.03.05" in panel.canvas.message.text()
    with qtbot.waitSignal(panel.drawn, timeout=10_000):
        panel.show_day(book.week.days[1])
    assert not panel.canvas.message.isVisible()


def test_a_page_whose_script_does_not_start_is_a_sentence(qtbot, panel):
    panel.canvas.set_page("<html><body>no map</body></html>")
    qtbot.waitUntil(panel.canvas.reload_button.isVisible, timeout=10_000)
    assert "did not start" in panel.canvas.message.text()


def test_a_map_whose_process_dies_comes_back_on_reload(qtbot, panel, eye, caplog):
    os.kill(eye.page.renderProcessPid(), signal.SIGKILL)
    qtbot.waitUntil(panel.canvas.reload_button.isVisible, timeout=10_000)
    with qtbot.waitSignal(panel.drawn, timeout=20_000):
        qtbot.mouseClick(panel.canvas.reload_button, Qt.MouseButton.LeftButton)
    assert eye.texts(".stop[data-key] text") == ["A1", "A2", "B1"]


def test_a_closed_panel_ends_its_view_and_opens_again(qtbot, panel, eye):
    panel.close()
    assert panel.findChild(QWebEngineView) is None
    with qtbot.waitSignal(panel.drawn, timeout=20_000):
        panel.show()


@pytest.mark.parametrize("fixture", ["light", "dark"])
def test_the_halo_of_lines_follows_the_theme(
    qtbot, request, words, book, plan, shapes, fixture
):
    panel = MapPanel(request.getfixturevalue(fixture), words)
    qtbot.addWidget(panel)
    panel.show_week(book, plan, {}, shapes)
    with qtbot.waitSignal(panel.drawn, timeout=20_000):
        panel.show()
    stroke = Eye(qtbot, panel).ask(
        "getComputedStyle(document.querySelector('.halo')).stroke"
    )
    assert (
        stroke == {"light": "rgb(255, 255, 255)", "dark": "rgb(233, 237, 242)"}[fixture]
    )


def test_fifty_routes_of_two_hundred_points_are_drawn_at_once(
    qtbot, panel, eye, book, plan, shapes
):
    shifts = {n: replace(book.shifts[1], id=n) for n in range(1, 51)}
    routes = tuple(replace(plan.routes[0], shift=n, stops=()) for n in shifts)
    line = [Coordinate(-3.1 - n / 250, 114.2 + (n % 7) / 50) for n in range(200)]
    leg = Leg(time=timedelta(0), road_m=0, line=tuple(line))
    busy = replace(book, shifts=shifts), replace(plan, routes=routes)
    with qtbot.waitSignal(panel.drawn, timeout=10_000) as drawn:
        panel.show_week(*busy, {n: [leg] for n in shifts}, shapes)
    assert eye.ask("molin.routes.size") == 50
    assert drawn.args[0] < 1000  # 30 to 100 ms where nothing else runs
