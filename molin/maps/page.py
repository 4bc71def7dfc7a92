"""Web pages with a map: one for the window, one to be saved and passed on.

Folium writes both. The window's page takes its files from the scheme ``molin:`` and its
drawings from a channel; the saved page holds everything itself and loads nothing.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from molin.maps.drawing import Drawing, drawing_geojson
from molin.maps.files import CHANNEL_SCRIPT, LEAFLET, OWN, SCHEME, web_file
from molin.maps.ground import add_ground, area_names
from molin.maps.setting import PageSetting
from molin.maps.style import MapColours

_STYLES = (f"{LEAFLET}/leaflet.css", f"{OWN}/map.css")
_SCRIPTS = (
    f"{LEAFLET}/leaflet.js",
    f"{OWN}/signs.js",
    f"{OWN}/names.js",
    f"{OWN}/controls.js",
    f"{OWN}/map.js",
)
_LIVE_SCRIPT = f"{OWN}/live.js"
_DAYS_SCRIPT = f"{OWN}/days.js"

# A saved page is opened where nobody stands guard: it may run what it holds, no more.
_LOADS_NOTHING = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
    " img-src data:"
)


def live_page(setting: PageSetting) -> str:
    """The page for the window; it waits for drawings.

    NotFound when a file is missing that the page would ask for.
    """
    for name in (*_STYLES, *_SCRIPTS, _LIVE_SCRIPT):
        _file(name)
    page = _page(setting, days=())
    page.default_css = [(name, _url(name)) for name in _STYLES]
    scripts = (*_SCRIPTS, CHANNEL_SCRIPT, _LIVE_SCRIPT)
    page.default_js = [(name, _url(name)) for name in scripts]
    return _steady(page.get_root().render())


def standalone_page(setting: PageSetting, days: Sequence[Drawing]) -> str:
    """One file that opens offline in any browser, with a button for each day."""
    page = _page(setting, days=days)
    page.default_css, page.default_js = [], []
    header = _figure(page).header
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_LOADS_NOTHING}">'
    header.add_child(_Verbatim(policy), name="policy", index=0)
    for name in _STYLES:
        header.add_child(_Verbatim(f"<style>{_style_text(name)}</style>"))
    for name in (*_SCRIPTS, _DAYS_SCRIPT):
        header.add_child(_Verbatim(f"<script>{_script_text(name)}</script>"))
    return _steady(page.get_root().render())


def _page(setting: PageSetting, *, days: Sequence[Drawing]) -> folium.Map:
    (south, west), (north, east) = setting.ground.bounds
    page = folium.Map(
        location=[(south + north) / 2, (west + east) / 2],
        zoom_start=8,
        tiles=None,
        zoom_control=False,
        font_size="11px",
        attribution_control=False,
        zoom_snap=0.25,
        min_zoom=6,
        max_zoom=15,
        zoom_animation=False,
        fade_animation=False,
        inertia=False,
    )
    root = _figure(page)
    root.title = escape(setting.title)
    root.header.add_child(_Verbatim(_colour_sheet(setting.colours)))
    add_ground(page, setting.ground, setting.colours)
    page.add_child(_Start(_frame(setting), [drawing_geojson(day) for day in days]))
    return page


def _frame(setting: PageSetting) -> dict[str, Any]:
    """What the script needs to know besides the drawing."""
    words = setting.words
    return {
        "language": words.language.value,
        "bounds": setting.ground.bounds,
        "approximate": setting.ground.approximate,
        "areas": area_names(setting.ground),
        "words": {
            "map": words.text("Map"),
            "zoomIn": words.text("Zoom in"),
            "zoomOut": words.text("Zoom out"),
            "fit": words.text("Show all routes"),
            "legend": words.text("Legend"),
            "route": words.text("Route"),
            "ferry": words.text("With a ferry"),
            "confidential": words.text("Somewhere in this kecamatan"),
            "base": words.text("Base"),
            "lodging": words.text("Lodging"),
            "estimatedRoutes": words.text("Routes: estimate"),
            "estimatedAreas": words.text("Borders: approximate"),
        },
    }


def _figure(page: folium.Map) -> Figure:
    """The whole document around a map."""
    return cast(Figure, page.get_root())


class _Start(MacroElement):
    """Hands the finished ground over to our own script."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            window.molin = new MolinMap(
                {{ this._parent.get_name() }}, {{ this.frame|tojson }});
            {% if this.days %}
            new MolinDays(window.molin, {{ this.days|tojson }});
            {% endif %}
        {% endmacro %}
        """
    )

    def __init__(self, frame: dict[str, Any], days: list[dict[str, Any]]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca leaves it bare
        self.frame = frame
        self.days = days


class _Verbatim(Element):
    """Text that goes into the page as it is; Leaflet's braces are no template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_: Any) -> str:
        return self._text


def _steady(html: str) -> str:
    """With small numbers for Folium's random names: equal weeks make equal files."""
    numbers: dict[str, str] = {}
    return re.sub(
        r"\b[0-9a-f]{32}\b|(?<=_)[0-9a-f]{32}",
        lambda match: numbers.setdefault(match[0], str(len(numbers))),
        html,
    )


def _url(name: str) -> str:
    return f"{SCHEME}://{name}"


def _colour_sheet(colours: MapColours) -> str:
    """The colours as properties of the style sheet: --land, --ink-2, …"""
    rules = (
        f"--{name.replace('_', '-')}:{hue}" for name, hue in asdict(colours).items()
    )
    return f"<style>:root{{{';'.join(rules)}}}</style>"


def _script_text(name: str) -> str:
    """Without the pointer to a source map, which a browser's tools would ask for."""
    return re.sub(r"//# sourceMappingURL=.*", "", _text(name))


def _style_text(name: str) -> str:
    """With the pictures that it points to inside."""
    return re.sub(r"url\((images/[\w-]+\.png)\)", _inlined, _text(name))


def _inlined(match: re.Match[str]) -> str:
    picture = web_file(LEAFLET, match[1]).read_bytes()
    return f"url(data:image/png;base64,{base64.b64encode(picture).decode()})"


def _text(name: str) -> str:
    return _file(name).read_text(encoding="utf-8")


def _file(name: str) -> Path:
    room, _, rest = name.partition("/")
    return web_file(room, rest)
