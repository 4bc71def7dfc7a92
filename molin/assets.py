"""Where the files that come with Molin are: areas, translations, map assets."""

from __future__ import annotations

import sys
from pathlib import Path

from molin.errors import NotFound


def resource(name: str) -> Path:
    """The path of a file or folder below ``resources``; NotFound when it is missing."""
    path = _root() / "resources" / name
    if not path.exists():
        raise NotFound(
            "A file that belongs to Molin is missing: {name}. Run start.py again to"
            " repair it.",
            name=name,
        )
    return path


def _root() -> Path:
    """The checkout, or the folder that a frozen program unpacks itself into."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))
