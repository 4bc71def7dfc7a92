"""Lets Folium write a page: the ground, our own scripts, perhaps drawings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from typing import Any, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from molin.maps.drawing import Drawing, drawing_geojson
from molin.maps.ground import add_ground, area_names
from molin.maps.setting import Head, PageSetting
from molin.maps.style import MapColours


def write_document(setting: PageSetting, head: Head, days: Sequence[Drawing]) -> str:
    """The ground, our scripts upon it, and the drawings of ``days`` inside."""
    page = _map(setting)
    page.default_css = [(url, url) for url in head.styles]
    page.default_js = [(url, url) for url in head.scripts]
    root = cast(Figure, page.get_root())
    root.title = escape(setting.title)
    for markup in (*head.markup, _colour_sheet(setting.colours)):
        root.header.add_child(_Verbatim(markup))
    add_ground(page, setting.ground, setting.colours)
    page.add_child(_Start(_frame(setting), [drawing_geojson(day) for day in days]))
    return _steady(root.render())


def _map(setting: PageSetting) -> folium.Map:
    (south, west), (north, east) = setting.ground.bounds
    return folium.Map(
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


def _colour_sheet(colours: MapColours) -> str:
    """The colours as properties of the style sheet: --land, --ink-2, …"""
    rules = (
        f"--{name.replace('_', '-')}:{hue}" for name, hue in asdict(colours).items()
    )
    return f"<style>:root{{{';'.join(rules)}}}</style>"
