"""A program's folder on disk: its sections, each read from one file or from several."""

import json
from pathlib import Path
from typing import TypeVar

from pydantic import JsonValue, TypeAdapter, ValidationError

from app.programs.faults import Fault, Origin
from app.programs.reading import entry_name, read_file
from app.programs.schemas import Entry

E = TypeVar("E", bound=Entry)
T = TypeVar("T")
_PLAIN = {"missing": "is missing", "extra_forbidden": "is not a known field"}


class Folder:
    """Hands out the sections of a program and gathers the faults met on the way.

    A section lives in `<section>.yaml`, or in several files named `<section>-<part>.yaml`.
    """

    def __init__(self, path: Path) -> None:
        self.faults: list[Fault] = []
        self._origin: dict[tuple[str, str], str] = {}
        self._files: dict[str, JsonValue] = {}
        for file in sorted(path.glob("*.yaml")):
            self._files[file.name], faults = read_file(file)
            self.faults += faults
        self._unread = set(self._files)

    @property
    def origin(self) -> Origin:
        """Which entry came from which file."""
        return Origin(self._origin)

    def entries(self, section: str, model: type[E], *, everywhere: bool = False) -> tuple[E, ...]:
        """Read a section that is a list of entries, each with an id of its own; `everywhere` takes all files for it."""
        adapter = TypeAdapter(model)
        found: list[E] = []
        names: set[str] = set()
        for file in sorted(self._unread) if everywhere else self._of(section):
            content = self._files[file]
            if not isinstance(content, list):
                self.faults.append(Fault(file, "the file", "does not hold a list of entries"))
                continue
            for place, raw in enumerate(content, 1):
                name = entry_name(raw, place)
                first = self._origin.setdefault((section, name), file)
                entry = self._shaped(adapter, raw, file, name)
                if name in names:
                    self.faults.append(Fault(file, name, f"its id is already used in {first}"))
                elif entry is not None:
                    found.append(entry)
                names.add(name)
        return tuple(found)

    def single(self, section: str, adapter: TypeAdapter[T]) -> T | None:
        """Read a section that is one thing and not a list; None when it has a fault."""
        files = self._of(section)
        return self._shaped(adapter, self._files[files[0]], files[0], "the file") if files else None

    def refuse_strangers(self) -> None:
        """Note a fault for each file that belongs to no section read so far."""
        self.faults += [Fault(file, "the file", "no part of a program has this name") for file in sorted(self._unread)]

    def _of(self, section: str) -> list[str]:
        files = [f for f in self._files if f == f"{section}.yaml" or f.startswith(f"{section}-")]
        if not files:
            self.faults.append(Fault(f"{section}.yaml", "the file", "is missing"))
        self._unread.difference_update(files)
        return files

    def _shaped(self, adapter: TypeAdapter[T], raw: JsonValue, file: str, entry: str) -> T | None:
        try:
            # By way of JSON, since there a list may become a tuple and a whole number a float, and nothing else bends.
            return adapter.validate_json(json.dumps(raw))
        except ValidationError as error:
            for part in error.errors():
                text = _PLAIN.get(part["type"], part["msg"].removeprefix("Value error, "))
                place = ".".join(map(str, part["loc"]))
                self.faults.append(Fault(file, entry, f"{place}: {text}" if place else text))
            return None
