"""Brings the tables to the shape this version needs."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from app.db import Database

ROOT = Path(__file__).resolve().parent.parent
_LOCK = 7_402_211_961


class MigrationError(Exception):
    """The tables cannot be brought to the shape this version needs. The message says why."""


@cache
def head() -> str:
    """Return the id of the last migration this version knows. Read once: it costs far more than all else of a check."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:
        raise MigrationError("This version has no migrations")
    return found


def revision_of(connection: Connection) -> str | None:
    """Return the id of the last migration these tables went through; None if none has."""
    return MigrationContext.configure(connection).get_current_revision()


def migrate(database: Database, to: str = "head") -> None:
    """Run every migration that is missing, all in one transaction. Safe to run from several processes at once.

    With `to`, only those up to that one.

    Raises:
        MigrationError: the tables were made by a newer version, or their rows do not fit together afterwards.
    """
    with database.alter() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        config = _config()
        if not is_known(revision_of(connection)):
            # Going back would lose what that one added.
            raise MigrationError("The tables were made by a newer version of Strideback. Run that one.")
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if database.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise MigrationError("After migrating, some rows would belong to nothing")


def is_known(revision: str | None) -> bool:
    """Say whether this version has a migration."""
    try:
        ScriptDirectory.from_config(_config()).get_revision(revision or "base")
    except CommandError:
        return False
    return True


def _config() -> Config:
    return Config(toml_file=ROOT / "pyproject.toml")
