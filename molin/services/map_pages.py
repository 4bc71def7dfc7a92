"""Map pages that are made once and kept: Folium takes over a second to begin."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from molin import __version__
from molin.errors import StoreUnavailable
from molin.files import write_whole
from molin.maps.page import live_page
from molin.maps.setting import PageSetting

KEPT = 8
"""As many as languages and themes have use for, and some to spare."""


def kept_page(setting: PageSetting, folder: Path) -> str:
    """The window's page for ``setting``, from ``folder`` if it was made before.

    A page holds areas, borders and colours, nothing of any plan or person. Where it
    cannot be kept it is made every time.
    """
    path = folder / f"map-{_fingerprint(setting)}.html"
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="utf-8")
    page = live_page(setting)
    with suppress(OSError, StoreUnavailable):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, page.encode())
        _drop_oldest(folder)
    return page


def _fingerprint(setting: PageSetting) -> str:
    """Another one for whatever could make another page."""
    told = f"{__version__} {setting!r}"
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def _drop_oldest(folder: Path) -> None:
    pages = sorted(folder.glob("map-*.html"), key=lambda path: path.stat().st_mtime)
    for path in pages[:-KEPT]:
        path.unlink(missing_ok=True)
