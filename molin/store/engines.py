"""How each backend is reached: a reading and a writing engine over one pool."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from molin.errors import InvalidInput

CONNECT_SECONDS = 5
WRITE_LOCK = 0x4D6F6C696E  # "Molin": the advisory lock that all our writers share


def parse_url(url: str) -> URL:
    """The address with its driver; InvalidInput for anything Molin cannot use."""
    try:
        parsed = make_url(url)
        kind = parsed.get_backend_name()
    except (ArgumentError, ValueError):  # the latter for a bad port or host
        kind = ""
    if kind == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if (
        kind == "sqlite"
        and not parsed.host
        and parsed.database not in (None, "", ":memory:")
    ):
        return parsed.set(drivername="sqlite+pysqlite")
    # The address may hold a password: it is not repeated.
    raise InvalidInput(
        "The database address is none that Molin can use: write sqlite:/// and the"
        " path of a file, or postgresql://user@server/database."
    )


def database_file(url: str) -> Path | None:
    """The SQLite file that ``url`` means; None for a server."""
    parsed = parse_url(url)
    return (
        Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None
    )


def shown_name(url: URL) -> str:
    """The file, or server and database; never the password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return f"{url.host or 'localhost'}/{url.database}"


def make_engines(url: URL, busy_timeout: timedelta) -> tuple[Engine, Engine]:
    """For readers and for the one writer; nothing is connected yet."""
    if url.get_backend_name() == "sqlite":
        return _sqlite_engines(url, busy_timeout)
    return _postgres_engines(url, busy_timeout)


def _engine(url: URL, **options: float) -> Engine:
    """Errors must not quote the values of a statement: they may end in a log."""
    return create_engine(
        url, hide_parameters=True, pool_pre_ping=True, connect_args=options
    )


def _sqlite_engines(url: URL, busy_timeout: timedelta) -> tuple[Engine, Engine]:
    engine = _engine(url, timeout=busy_timeout.total_seconds())

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, see on_begin
        connection.execute("PRAGMA foreign_keys = ON")
        # NORMAL would let a power cut take back acknowledged saves in WAL mode.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")  # for macOS; no effect elsewhere

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # A deferred writer would fail, without waiting, if another came in between.
        kind = "IMMEDIATE" if _writes(connection) else "DEFERRED"
        connection.exec_driver_sql(f"BEGIN {kind}")

    return engine, engine.execution_options(writes=True)


def _postgres_engines(url: URL, busy_timeout: timedelta) -> tuple[Engine, Engine]:
    engine = _engine(url, connect_timeout=CONNECT_SECONDS)
    wait_ms = str(busy_timeout // timedelta(milliseconds=1))

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if _writes(connection):
            limit = text("SELECT set_config('lock_timeout', :wait_ms, true)")
            connection.execute(limit, {"wait_ms": wait_ms})
            lock = text("SELECT pg_advisory_xact_lock(:lock)")
            connection.execute(lock, {"lock": WRITE_LOCK})

    reader = engine.execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )
    return reader, engine.execution_options(writes=True)


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes"))
