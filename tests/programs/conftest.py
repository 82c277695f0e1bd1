"""A copy of the real program's folder that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.programs import catalog
from app.programs.catalog import read_program
from app.programs.faults import ProgramFault

REAL = Path(catalog.__file__).parent / "itbs"
Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the program's folder."""
    copy = tmp_path / "itbs"
    shutil.copytree(REAL, copy)
    return copy


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Give a way to replace the first place of some words in a file; words that are not there fail the test."""

    def replace(file: str, old: str, new: str) -> None:
        path = folder / file
        text = path.read_text()
        assert old in text, f"{file} does not say {old!r}"
        path.write_text(text.replace(old, new, 1))

    return replace


@pytest.fixture
def faults(folder: Path) -> Faults:
    """Give a way to read the copy and hear what is wrong with it, one line a fault."""

    def read() -> list[str]:
        try:
            read_program(folder)
        except ProgramFault as fault:
            return str(fault).splitlines()
        return []

    return read
