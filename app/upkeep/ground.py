"""Looks at what the server stands on: settings, folder, files, disk, backups."""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url

from app.room import LEAST_FREE_BYTES, MEBIBYTE, SPARE, Disk
from app.settings import PREFIX, Settings, unknown_variables
from app.upkeep.backup import made_so_far
from app.upkeep.findings import Finding, note, ok, wrong
from app.upkeep.place import IN_MEMORY, OVER_NETWORK, Host

LITTLE_FREE_BYTES = 256 * MEBIBYTE
OLD_BACKUP = timedelta(days=7)
OTHERS = 0o077


def file_of(settings: Settings) -> Path | None:
    """Return the file of the tables; None where they are on a database server."""
    url = make_url(settings.tables_url)
    return Path(url.database or "") if url.drivername.startswith("sqlite") else None


def look_at_settings(settings: Settings, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Look for variables that mean nothing, and for an address that phones cannot use."""
    unknown = unknown_variables(environment)
    for warning in unknown:
        yield wrong("settings", warning)
    if not unknown:
        yield ok("settings", "all understood")
    if not settings.public_url:
        yield note("address", f"This computer only. For phones set {PREFIX}PUBLIC_URL; see README.md.")
    elif not settings.public_url.startswith("https://"):
        yield wrong("address", f"{PREFIX}PUBLIC_URL is not https: phones cannot use the app there.")
    elif not settings.trusted_proxies:
        yield wrong("address", f"Name your proxy in {PREFIX}TRUSTED_PROXIES, or phones will be turned away.")
    else:
        yield ok("address", settings.public_url)
    if settings.rate_limits == "off":
        yield wrong("limits", f"Rate limits are off. Unset {PREFIX}RATE_LIMITS where others can reach the server.")


def look_at_folder(settings: Settings, host: Host) -> Iterator[Finding]:
    """Look at the data folder: whether it stays, is ours, and is for nobody else."""
    folder = settings.data_dir.absolute()
    if not folder.is_dir():
        yield note("folder", f"{folder} is not there yet; the server makes it when it starts.")
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield wrong(
            "folder", f"{folder} cannot be written to by user {os.geteuid()}. Run: chown {os.geteuid()} {folder}"
        )
        return
    volatile = host.why_volatile(folder)
    if volatile:
        words = f"{folder} will be gone with this container: {volatile}. Give it a volume with a name."
        yield note("folder", words) if settings.volatile_data == "allow" else wrong("folder", words)
    mount = host.mount_of(folder.resolve())
    if mount and file_of(settings) and OVER_NETWORK.match(mount.kind):
        yield wrong(
            "folder", f"{folder} is on a network disk ({mount.kind}); SQLite loses data there. Use a local one."
        )
    if mount and mount.kind in IN_MEMORY and not volatile:
        yield note("folder", f"{folder} is in memory, and gone when this computer stops.")
    yield from _look_at_modes(settings, folder)


def _look_at_modes(settings: Settings, folder: Path) -> Iterator[Finding]:
    tables = file_of(settings)
    beside = tables.parent.glob(f"{tables.name}*") if tables else ()
    files = [folder, *folder.glob("backups"), *folder.glob("backups/*"), *folder.glob("secret*"), *beside]
    open_ones = sorted({str(file) for file in files if file.stat().st_mode & OTHERS})
    if open_ones:
        yield wrong("modes", "Others on this computer may look in. Run: chmod go= " + " ".join(open_ones))
    else:
        yield ok("folder", f"{folder}, for user {os.geteuid()} only")


def look_at_disk(settings: Settings, disk: Disk) -> Iterator[Finding]:
    """Look at the room that is left."""
    free = disk.free_bytes()
    words = f"{free // MEBIBYTE:,} MiB free"
    tables = file_of(settings)
    if free < LEAST_FREE_BYTES:
        yield wrong("disk", f"{words}: nothing is added now. Make room; the server then goes on by itself.")
    elif free < LITTLE_FREE_BYTES:
        yield wrong("disk", f"{words}, which is little. Make room, for backups too.")
    else:
        yield ok("disk", words)
    if tables and tables.exists() and not (tables.parent / SPARE).exists():
        yield note("disk", "No room is set aside for when it is full. The server does that when it starts, if it can.")


def look_at_backups(folder: Path, now: datetime) -> Iterator[Finding]:
    """Look at how old the newest backup is."""
    made = made_so_far(folder)
    if not made:
        yield note("backups", "none yet. Make one: python -m app backup. Best every night, and to another disk.")
        return
    at = max(datetime.fromtimestamp(file.stat().st_mtime, UTC) for file in made)
    words = f"the newest is of {at:%Y-%m-%d %H:%M} UTC"
    yield note("backups", f"{words}, which is long ago") if now - at > OLD_BACKUP else ok("backups", words)
