"""What became of each mutant, a line of JSON each, so that a later run need not try all of them again."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from scripts.mutants.changes import Mutant

_Key = tuple[str, str, int]


@dataclass
class Record:
    """The fates known so far. A mutant is known by its number and by the text of its file: any edit makes it new."""

    path: Path
    fates: dict[_Key, str] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def begun(cls, path: Path, *, again: bool) -> "Record":
        """Begin an empty one, or go on with what is there."""
        record = cls(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not again or not path.exists():
            path.write_text("", "utf-8")
        for line in path.read_text("utf-8").splitlines():
            said = json.loads(line)
            record.fates[said["file"], said["text"], said["number"]] = said["fate"]
        return record

    def of(self, mutant: Mutant) -> str | None:
        """Tell the fate of a mutant, None if it is not known."""
        return self.fates.get(self._key(mutant))

    def add(self, mutant: Mutant, fate: str) -> None:
        """Write down the fate of a mutant at once."""
        file, text, number = key = self._key(mutant)
        self.fates[key] = fate
        said = {"file": file, "text": text, "number": number, "line": mutant.line, "what": mutant.what, "fate": fate}
        with self.path.open("a", encoding="utf-8") as lines:
            lines.write(f"{json.dumps(said)}\n")

    def _key(self, mutant: Mutant) -> _Key:
        if mutant.file not in self._texts:
            self._texts[mutant.file] = sha256(Path(mutant.file).read_bytes()).hexdigest()[:16]
        return mutant.file, self._texts[mutant.file], mutant.number
