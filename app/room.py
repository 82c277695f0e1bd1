"""Room on the disk: some is set aside, so that reading, exporting and deleting go on when others have filled it."""

import logging
import os
import shutil
from contextlib import suppress
from pathlib import Path

from sqlalchemy import make_url

MEBIBYTE = 1024 * 1024
# SQLite's write-ahead log is cut to 8 MiB; a delete on a full disk needs room for it twice, with some to spare.
SPARE_BYTES = 32 * MEBIBYTE
LEAST_FREE_BYTES = 16 * MEBIBYTE
SPARE = "spare-room"

log = logging.getLogger(__name__)


class Disk:
    """The disk a folder is on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def free_bytes(self) -> int:
        """Return how much may still be written."""
        return shutil.disk_usage(self.folder).free


class Room:
    """The room that one server has for what people add."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.spare = disk.folder / SPARE
        self._said_full = False

    def is_full(self) -> bool:
        """Say whether nothing may be added now. Sets room aside again once there is enough."""
        full = not (self._has_least() if self.spare.exists() else self._set_aside())
        if full is not self._said_full:
            self._said_full = full
            log.warning("The disk is full: nothing is added for now" if full else "There is room on the disk again")
        return full

    def give_up(self) -> None:
        """Give up what was set aside, for what must work even now."""
        with suppress(OSError):
            self.spare.unlink(missing_ok=True)

    def _has_least(self) -> bool:
        return self.disk.free_bytes() >= LEAST_FREE_BYTES

    def _set_aside(self) -> bool:
        if self.disk.free_bytes() < SPARE_BYTES + LEAST_FREE_BYTES:
            return False
        part = self.spare.with_suffix(".part")
        # Bytes that no disk can store as less than they are.
        chunk = os.urandom(MEBIBYTE)
        try:
            with part.open("wb") as file:
                for _ in range(SPARE_BYTES // MEBIBYTE):
                    file.write(chunk)
            part.rename(self.spare)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True


class Roomy(Room):
    """Room that is somebody else's concern: that of a database server, or of a test."""

    def __init__(self) -> None:
        super().__init__(Disk(Path()))

    def is_full(self) -> bool:
        """Say that it is not."""
        return False

    def give_up(self) -> None:
        """Give up nothing."""


def room_for(tables_url: str, disk: type[Disk] = Disk) -> Room:
    """Return the room for tables. Where they are on a database server, it is that one's."""
    url = make_url(tables_url)
    return Room(disk(Path(url.database or "").parent)) if url.drivername.startswith("sqlite") else Roomy()
