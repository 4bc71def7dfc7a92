"""What the person chose, in one TOML file in her own folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import platformdirs
import tomli_w

from molin.causes import cause_of
from molin.domain.plan import Weights
from molin.errors import InvalidInput, StoreUnavailable
from molin.files import write_whole
from molin.language import Language

SETTINGS_FILE = "settings.toml"
HOME_VARIABLE = "MOLIN_HOME"
DATABASE_VARIABLE = "MOLIN_DATABASE_URL"
LONGEST_PLANNING_SECONDS = 3600
LARGEST_WEIGHT = 100_000


class Theme(StrEnum):
    """Light or dark; SYSTEM follows the desktop."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that outlives the window; a missing key has the default here."""

    language: Language = Language.INDONESIAN
    theme: Theme = Theme.SYSTEM
    planning_seconds: int = 20
    """How long Plan searches unless it is stopped."""
    zone: str = "Asia/Makassar"
    """The office's clock."""
    database_url: str | None = field(default=None, repr=False)
    """None is the person's own SQLite file; the URL may hold a password."""
    weights: Weights = field(default_factory=Weights)


def user_folder() -> Path:
    """Where settings, key, log and database of this person are.

    The environment's ``MOLIN_HOME`` comes first: for a stick, and for tests.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    return (
        Path(chosen)
        if chosen
        else platformdirs.user_data_path("molin", appauthor=False)
    )


def load_settings(folder: Path) -> Settings:
    """The settings in ``folder``; the defaults where nothing was saved yet.

    The environment's ``MOLIN_DATABASE_URL`` comes before the file's ``database_url``.
    """
    path = folder / SETTINGS_FILE
    found = _read(path)
    weights = _checked(_weights(found, path), WEIGHT_CHECKS, path, within="weights.")
    chosen = _checked(found, CHECKS, path)
    given = os.environ.get(DATABASE_VARIABLE)
    if given:
        chosen["database_url"] = given
    return Settings(**chosen, weights=Weights(**weights))


def save_settings(settings: Settings, folder: Path) -> None:
    """Write ``settings``, whole or not at all.

    Keys that only a newer Molin knows stay as they are, and a file that cannot be
    loaded is not replaced. A URL that came from the environment is not written.
    """
    load_settings(folder)
    path = folder / SETTINGS_FILE
    kept = _read(path)
    chosen = asdict(settings)
    chosen["weights"] = {**_weights(kept, path), **chosen["weights"]}
    given = os.environ.get(DATABASE_VARIABLE)
    if given and settings.database_url == given:
        del chosen["database_url"]
    merged = {**kept, **chosen}
    written = {key: value for key, value in merged.items() if value is not None}
    _make(folder)
    write_whole(path, tomli_w.dumps(written).encode())


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise StoreUnavailable(
            "The settings file {file} cannot be read ({reason}): give yourself the"
            " right to read it.",
            file=path,
            reason=cause_of(error),
        ) from error
    except ValueError as error:
        raise InvalidInput(
            "The settings file {file} is damaged: correct it, or move it away to begin"
            " with the defaults. ({reason})",
            file=path,
            reason=error,
        ) from error


def _weights(found: Mapping[str, Any], path: Path) -> dict[str, Any]:
    weights = found.get("weights", {})
    if not isinstance(weights, dict):
        raise _unusable(path, "weights", weights)
    return weights


def _checked(
    found: Mapping[str, Any], checks: Checks, path: Path, *, within: str = ""
) -> dict[str, Any]:
    """The values of the keys that ``checks`` knows; the others are not ours."""
    values = {}
    for key in checks.keys() & found.keys():
        try:
            values[key] = checks[key](found[key])
        except (ValueError, OSError, LookupError) as error:
            raise _unusable(path, within + key, found[key]) from error
    return values


def _unusable(path: Path, key: str, value: object) -> InvalidInput:
    return InvalidInput(
        "In the settings file {file} the key {key} cannot be {value}: correct it or"
        " remove its line.",
        file=path,
        key=key,
        value=value,
    )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            "The folder {folder} cannot be made ({reason}): choose another one with"
            " {variable}.",
            folder=folder,
            reason=cause_of(error),
            variable=HOME_VARIABLE,
        ) from error


def _zone(value: object) -> str:
    return ZoneInfo(_text(value)).key


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _whole(least: int, most: int) -> Callable[[object], int]:
    """A check for whole numbers; True is none, although Python counts it as one."""

    def check(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError(value)
        return value

    return check


Checks = Mapping[str, Callable[[Any], object]]
CHECKS: Checks = {
    "language": Language,
    "theme": Theme,
    "planning_seconds": _whole(1, LONGEST_PLANNING_SECONDS),
    "zone": _zone,
    "database_url": _text,
}
WEIGHT_CHECKS: Checks = {
    weight.name: _whole(0, LARGEST_WEIGHT) for weight in fields(Weights)
}
