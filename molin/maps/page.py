"""Web pages with a map: one for the window, one to be saved and passed on.

The window's page takes its files from the scheme ``molin:`` and its drawings from a
channel; the saved page holds everything itself and loads nothing.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from pathlib import Path

from molin.maps.drawing import Drawing
from molin.maps.files import CHANNEL_SCRIPT, LEAFLET, OWN, SCHEME, web_file
from molin.maps.setting import Head, PageSetting

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
    scripts = (*_SCRIPTS, CHANNEL_SCRIPT, _LIVE_SCRIPT)
    head = Head(
        styles=tuple(_url(name) for name in _STYLES),
        scripts=tuple(_url(name) for name in scripts),
    )
    return _document(setting, head, days=())


def standalone_page(setting: PageSetting, days: Sequence[Drawing]) -> str:
    """One file that opens offline in any browser, with a button for each day."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_LOADS_NOTHING}">'
    styles = (f"<style>{_style_text(name)}</style>" for name in _STYLES)
    names = (*_SCRIPTS, _DAYS_SCRIPT)
    scripts = (f"<script>{_script_text(name)}</script>" for name in names)
    return _document(setting, Head(markup=(policy, *styles, *scripts)), days=days)


def _document(setting: PageSetting, head: Head, *, days: Sequence[Drawing]) -> str:
    """Imported here: Folium takes over a second and must not hold up a start."""
    from molin.maps.document import write_document

    return write_document(setting, head, days)


def _url(name: str) -> str:
    return f"{SCHEME}://{name}"


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
