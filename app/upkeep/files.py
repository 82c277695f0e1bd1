"""Files that are there as a whole or not at all, and that nobody else on the machine may read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from app.upkeep.faults import UpkeepError

PART = ".part"


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to. Once the block ends it is on disk and has its name; else it is gone.

    Raises:
        UpkeepError: there is such a file already, or the folder cannot be written to.
    """
    if target.exists():
        raise UpkeepError(f"{target} is there already. Nothing was written over it.")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(PART, f".{target.name}-", target.parent)
    except OSError as error:
        raise UpkeepError(f"Cannot write to {target.parent}: {error.strerror}") from error
    os.close(handle)
    part = Path(name)
    try:
        yield part
        sync(part)
        part.rename(target)
        sync(target.parent)
    except OSError as error:
        raise UpkeepError(f"Cannot write {target}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Bring a file, or a folder's list of names, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
