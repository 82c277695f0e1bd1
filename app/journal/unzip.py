"""Opens a zip that anybody may have made, and reads no more of it than may be in it."""

import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, ClassVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from app.problems import Problem, field_error

NEEDED = frozenset({"account.json", "devices.json", "events.jsonl", "conflicts.jsonl"})
README = "README.txt"
KNOWN = NEEDED | {README}
MOST_UNPACKED = 50 * 1024 * 1024
LARGEST_DOCUMENT = 1024 * 1024
# An event of 16 KiB with every letter escaped, and what may be wrong with each part of it.
LONGEST_LINE = 256 * 1024

_END = struct.Struct("<4s4H2LH")
_MOST_LISTED = 4096
_LOCATOR_BYTES = 20
# Sizes told after the data, names in UTF-8, and how hard it was packed. All else hides what is in it.
_FLAGS = 0x0008 | 0x0800 | 0x0006
_BROKEN = (BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, ValueError, struct.error, zlib.error)


class BadZip(Problem):
    """A zip that is not one of ours, or is damaged."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "This zip cannot be used"

    def __init__(self, detail: str, *path: int | str) -> None:
        super().__init__("Nothing was taken in.", errors=[field_error(path, detail)])


class ZipTooLarge(Problem):
    """A zip with more in it than is taken in."""

    status: ClassVar[int] = 413
    title: ClassVar[str] = "Too large"

    def __init__(self) -> None:
        super().__init__(f"At most {MOST_UNPACKED:,} bytes are taken in, unpacked. Nothing was.")


@contextmanager
def opened(file: IO[bytes], most_unpacked: int = MOST_UNPACKED) -> Iterator[ZipFile]:
    """Open a zip and check that it holds our files and nothing else. Nothing of it is unpacked yet.

    Raises:
        BadZip: it does not.
        ZipTooLarge: it says that it holds too much. Of a file that says too little no more is read than it says.
    """
    _check_end(file)
    with _unbroken():
        archive = ZipFile(file)
    with archive:
        _check_files(archive, most_unpacked)
        yield archive


def document(archive: ZipFile, name: str) -> bytes:
    """Read a small file as a whole.

    Raises:
        BadZip: it is damaged, or not small.
    """
    with _unbroken(name), archive.open(name) as member:
        content = member.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        raise BadZip(f"It has more than {LARGEST_DOCUMENT:,} bytes.", name)
    return content


def lines(archive: ZipFile, name: str) -> Iterator[tuple[int, bytes]]:
    """Read a file line by line, each with its place from 0.

    Raises:
        BadZip: it is damaged, or a line is longer than any of ours.
    """
    number = 0
    with _unbroken(name), archive.open(name) as member:
        while line := member.readline(LONGEST_LINE + 1):
            if len(line) > LONGEST_LINE:
                raise BadZip(f"Line {number + 1} has more than {LONGEST_LINE:,} bytes.", name, number)
            yield number, line
            number += 1


def _check_end(file: IO[bytes]) -> None:
    """Check what the reader goes by before it reads all that is listed: a long list alone would fill the memory."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size - _LOCATOR_BYTES))
    tail = file.read()
    if len(tail) >= _END.size:
        mark, *_, listed, _, comment = _END.unpack(tail[-_END.size :])
        # A locator leads the reader to another list, for archives of over 4 GB.
        if (mark, comment) == (b"PK\5\6", 0) and listed <= _MOST_LISTED and not tail.startswith(b"PK\6\7"):
            return
    raise BadZip("This is not a zip as the export makes it.")


def _check_files(archive: ZipFile, most_unpacked: int) -> None:
    files = archive.infolist()
    names: Sequence[str] = [info.filename for info in files]
    if len(set(names)) < len(names) or not NEEDED <= set(names) <= KNOWN:
        raise BadZip(f"It should hold {', '.join(sorted(NEEDED))}, each once, and nothing else but {README}.")
    for info in files:
        if info.flag_bits & ~_FLAGS or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadZip("It is locked, or packed in a way that is not read here.", info.filename)
    if sum(info.file_size for info in files) > most_unpacked:
        raise ZipTooLarge


@contextmanager
def _unbroken(*path: str) -> Iterator[None]:
    """Say of whatever the reader stumbles over that the zip is damaged."""
    try:
        yield
    except _BROKEN as error:
        raise BadZip("The zip is damaged.", *path) from error
