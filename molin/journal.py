"""The log: what happened, when and where in the code, and never to whom.

An address may hide in any message or exception text, whoever wrote it. So only events
written with ``note`` appear in words, with numbers beside them; of everything else, the
libraries' own records included, the log keeps the kind and the place in the code.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath
from traceback import walk_tb
from typing import LiteralString

from molin.causes import cause_of
from molin.errors import StoreUnavailable

FOLDER = "logs"
FILE = "molin.log"
FILE_BYTES = 1_000_000
OLDER_FILES = 4

Fact = int | float | timedelta | Enum | None

_log = logging.getLogger("molin")


@contextmanager
def journal(folder: Path) -> Iterator[Path]:
    """Write the log below ``folder`` while the context lasts; yields its file."""
    path = folder / FOLDER / FILE
    handler = _open(path)
    root = logging.getLogger()
    levels = root.level, _log.level
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    _log.setLevel(logging.INFO)
    try:
        yield path
    finally:
        root.removeHandler(handler)
        handler.close()
        root.setLevel(levels[0])
        _log.setLevel(levels[1])


def note(event: LiteralString, **facts: Fact) -> None:
    """Write down that ``event`` happened, with ids, counts and lengths of time."""
    _log.info(event, extra={"facts": facts})


def note_failure(event: LiteralString, error: BaseException, **facts: Fact) -> None:
    """Like ``note``, with where in the code ``error`` came from."""
    _log.error(event, extra={"facts": facts}, exc_info=error)


def trace(error: BaseException) -> str:
    """Kinds and places of an error and what led to it, without a word of its text."""
    return "\n".join(_trace(error, seen=set()))


class JournalFormatter(logging.Formatter):
    """One line per record, then one per step of its exception."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC)
        line = f"{moment:%Y-%m-%dT%H:%M:%SZ} {record.levelname} {_event(record)}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{trace(error)}" if error else line


class _JournalHandler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Go on without the line: the work matters more, and the standard answer
        prints the whole record, text and all.
        """


def _open(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _JournalHandler(
            path, maxBytes=FILE_BYTES, backupCount=OLDER_FILES, encoding="utf-8"
        )
    except OSError as error:
        raise StoreUnavailable(
            "The log in {folder} cannot be written ({reason}): give yourself the right"
            " to write there.",
            folder=path.parent,
            reason=cause_of(error),
        ) from error
    handler.setFormatter(JournalFormatter())
    return handler


def _event(record: logging.LogRecord) -> str:
    facts = getattr(record, "facts", None)
    if facts is None:
        return f"{record.name} at {_place(record.pathname, record.lineno)}"
    return " ".join((record.msg, *(f"{key}={_fact(facts[key])}" for key in facts)))


def _fact(value: object) -> str:
    """A number or a word of our own; of anything else, which may be text, the kind."""
    match value:
        case Enum():
            return value.name
        case timedelta():
            return f"{value.total_seconds():g}s"
        case float():
            return f"{value:g}"
        case int() | None:
            return str(value)
        case _:
            return f"<{type(value).__name__}>"


def _trace(error: BaseException, seen: set[int]) -> Iterator[str]:
    """Causes first, as in Python's own tracebacks; a circle of causes ends."""
    if id(error) in seen:
        return
    seen.add(id(error))
    cause = error.__cause__
    if cause is None and not error.__suppress_context__:
        cause = error.__context__
    if cause is not None:
        yield from _trace(cause, seen)
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    for frame, line in walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"    {_place(code.co_filename, line)} in {code.co_name}"
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield from _trace(member, seen)


def _place(path: str, line: int) -> str:
    """File and folder only: what lies above may be named after a person."""
    return f"{'/'.join(PurePath(path).parts[-2:])}:{line}"
