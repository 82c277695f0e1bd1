"""Opens SQLite and PostgreSQL so that both keep what they say they keep, and say early when they cannot."""

import importlib
from types import ModuleType

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

WAIT_S = 5
CONNECTIONS = 20
WRITES = "strideback_writes"


def sqlite_module() -> ModuleType:
    """Return the SQLite to use: the one that came with the project if it is there, else Python's own."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Say whether this SQLite is free of the write-ahead-log reset fault, which can lose an acknowledged write."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def open_sqlite(url: str, module: ModuleType | None = None) -> tuple[Engine, str]:
    """Open a SQLite file. Returns the engine, and which SQLite it is and how it keeps things."""
    module = module or sqlite_module()
    wal = wal_is_safe(module.sqlite_version_info)
    engine = create_engine(
        url,
        module=module,
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=WAIT_S,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        """Set up a new connection. FULL: what we say is saved must outlive a power cut."""
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={WAIT_S * 1000}",
            f"journal_mode={'WAL' if wal else 'DELETE'}",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "journal_size_limit=8388608",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """Begin for the driver, which is told not to. A write takes its lock at once: a later upgrade would fail."""
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    how = "write-ahead log" if wal else "rollback journal, since this version's write-ahead log can lose writes"
    return engine, f"SQLite {module.sqlite_version}, {how}"


def open_postgres(url: str) -> tuple[Engine, str]:
    """Open a PostgreSQL database. Returns the engine, and what it is."""
    engine = create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=WAIT_S,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": WAIT_S,
            "options": f"-c lock_timeout={WAIT_S}s -c statement_timeout=30s -c timezone=UTC"
            " -c idle_in_transaction_session_timeout=60s",
        },
    )
    return engine, "PostgreSQL"
