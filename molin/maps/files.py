"""The scripts and styles of map pages: Leaflet's from its package, and our own."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from molin.assets import resource
from molin.errors import NotFound

SCHEME = "molin"
CHANNEL_SCRIPT = "qt/qwebchannel.js"  # Qt's own; the window serves it

LEAFLET = "leaflet"
OWN = "map"


def web_file(room: str, name: str) -> Path:
    """A file of the room "leaflet" or "map"; NotFound for anything else.

    ``name`` may come from a page: whatever leads out of the room is not found.
    """
    folder = _folder(room).resolve()
    path = (folder / name.replace("\0", "")).resolve()
    if not (path.is_relative_to(folder) and path.is_file()):
        raise NotFound(
            "A file of the map is missing: {name}. Run start.py again to repair it.",
            name=f"{room}/{name}",
        )
    return path


def _folder(room: str) -> Path:
    if room == OWN:
        return resource("map")
    if room == LEAFLET:
        try:
            return Path(import_module("xstatic.pkg.leaflet").BASE_DIR)
        except ImportError as error:
            raise NotFound(
                "The map's drawing library (XStatic-Leaflet) is missing. Run start.py"
                " again to repair it."
            ) from error
    raise NotFound(
        "A file of the map is missing: {name}. Run start.py again to repair it.",
        name=room,
    )
