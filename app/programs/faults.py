"""What is wrong with a program: which file, which entry, and what."""

from collections.abc import Mapping
from typing import NamedTuple


class Fault(NamedTuple):
    """One fault of a program folder."""

    file: str
    entry: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.text}"


class ProgramFault(Exception):  # noqa: N818 - it holds faults, and that is the word for them
    """A program that cannot be used. `faults` holds them all; as text it is one line for each."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class Origin:
    """Remembers which file each entry of a section came from, to name it in a fault."""

    def __init__(self, files: Mapping[tuple[str, str], str]) -> None:
        self._files = files

    def fault(self, section: str, entry: str, text: str) -> Fault:
        """Make a fault of an entry; an entry that no file holds belongs to the section's own file."""
        return Fault(self._files.get((section, entry), f"{section}.yaml"), entry, text)
