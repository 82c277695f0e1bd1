"""A small disk that can be filled: a real one where we may make one, else a folder with a size."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.room import MEBIBYTE, Disk

SIZE = 80 * MEBIBYTE
FILLER = "filler"


class SmallDisk(Disk):
    """A folder that counts as full once its files take so much."""

    def free_bytes(self) -> int:
        """Return what is left of its size."""
        return max(0, SIZE - sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file()))


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    """Give a disk of 80 MiB."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(folder)], capture_output=True, check=False
    )
    try:
        yield Disk(folder) if mounted.returncode == 0 else SmallDisk(folder)
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Disk) -> None:
    """Write a file until no byte more can be written."""
    with (disk.folder / FILLER).open("ab", buffering=0) as file, suppress(OSError):
        for size in (MEBIBYTE, 4_096, 1):
            while disk.free_bytes() >= size:
                file.write(b"x" * size)


def clear(disk: Disk) -> None:
    (disk.folder / FILLER).unlink()
