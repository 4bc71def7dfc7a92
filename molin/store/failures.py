"""The errors of both database drivers, as sentences for the person at the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from molin.errors import Conflict, MolinError, StoreUnavailable

PRIMARY_CODE = 0xFF  # the extended codes of SQLite keep their family in the low byte


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Errors about the database called ``name`` become MolinErrors; bugs pass."""
    try:
        yield
    except StaleDataError as error:
        raise Conflict(
            "Somebody else saved the same thing first: nothing of yours was saved."
            " Load it again, then repeat your change."
        ) from error
    except IntegrityError as error:
        raise Conflict(
            "What is saved already does not allow this ({rule}): nothing of yours was"
            " saved. Load it again, then correct your change.",
            rule=_broken_rule(error.orig),
        ) from error
    except (DBAPIError, sqlite3.Error) as error:
        told = _told(error, name)
        if told is None:
            raise
        raise told from error


def damaged(name: str) -> StoreUnavailable:
    return StoreUnavailable(
        "The database {name} is damaged or none of Molin's: restore it from a backup,"
        " or choose another file. Molin has changed nothing in it.",
        name=name,
    )


def unwritable(name: str) -> StoreUnavailable:
    return StoreUnavailable(
        "The database {name} cannot be written: allow yourself to write to the file"
        " and its folder, or choose another place in the settings.",
        name=name,
    )


def _told(error: DBAPIError | sqlite3.Error, name: str) -> MolinError | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _sqlite_told(getattr(cause, "sqlite_errorcode", 0) & PRIMARY_CODE, name)
    return _server_told(error, name) if isinstance(error, DBAPIError) else None


def _broken_rule(error: BaseException | None) -> str:
    """Names of columns or constraints only: a server's own text quotes values."""
    if isinstance(error, sqlite3.Error):
        return str(error)
    diagnosis = getattr(error, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or "constraint"


def _sqlite_told(code: int, name: str) -> MolinError | None:
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _busy(name)
        case sqlite3.SQLITE_FULL:
            return _full(name)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return unwritable(name)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(name)
        case sqlite3.SQLITE_IOERR:
            return StoreUnavailable(
                "The disk that holds {name} reports an error: nothing of this save was"
                " kept. Check the disk, then save again.",
                name=name,
            )
    return None


def _server_told(error: DBAPIError, name: str) -> MolinError | None:
    """By SQLSTATE, so that psycopg is imported only where there is a server."""
    match getattr(error.orig, "sqlstate", None):
        case "55P03":  # lock_not_available
            return _busy(name)
        case "53100":  # disk_full
            return _full(name)
        case "25006" | "42501":  # read_only_sql_transaction, insufficient_privilege
            return unwritable(name)
    if isinstance(error, OperationalError):
        return StoreUnavailable(
            "The database server {name} does not answer or does not let you in:"
            " check the network, the address and the password, then try again.",
            name=name,
        )
    return None


def _busy(name: str) -> StoreUnavailable:
    return StoreUnavailable(
        "The database {name} is in use: another program keeps writing to it, and"
        " nothing of this save was kept. Close that program or wait, then try again.",
        name=name,
    )


def _full(name: str) -> StoreUnavailable:
    return StoreUnavailable(
        "The disk that holds {name} is full: nothing of this save was kept. Free some"
        " space, then save again.",
        name=name,
    )
