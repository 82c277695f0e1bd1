"""Looks at everything a server needs, changes nothing, and says what to do."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from app.accounts.queries import zones
from app.db import Database
from app.programs.catalog import itbs
from app.programs.faults import ProgramFault
from app.room import Disk
from app.settings import Settings
from app.upkeep.findings import Finding, note, ok, wrong
from app.upkeep.ground import file_of, look_at_backups, look_at_disk, look_at_folder, look_at_settings
from app.upkeep.place import Host
from app.upkeep.tables import look_at_tables
from app.web.assets import FOLDER


def examine(settings: Settings, environment: Mapping[str, str], host: Host, now: datetime) -> Iterator[Finding]:
    """Look at everything, one thing after the other. The server may run or not."""
    yield from look_at_settings(settings, environment)
    yield from look_at_folder(settings, host)
    if settings.data_dir.is_dir():
        yield from look_at_disk(settings, Disk(settings.data_dir))
        yield from look_at_backups(settings.data_dir / "backups", now)
    yield from _look_at_what_came_along()
    tables = file_of(settings)
    if tables and not tables.exists():
        yield note("database", f"{tables} is not there yet; the server makes it when it starts.")
        return
    database = Database(settings.tables_url)
    try:
        yield from look_at_tables(database, now)
    finally:
        database.close()


def _look_at_what_came_along(built: Path = FOLDER) -> Iterator[Finding]:
    try:
        yield ok("program", itbs().version)
    except ProgramFault as fault:
        yield wrong("program", str(fault))
    if not built.is_dir():
        yield wrong("app", "The phone's part is not built. Run: make build")
    if "Europe/London" not in zones():
        yield wrong("zones", "No time zones are known here. Install the package tzdata.")
