"""What a check found, in words for whoever runs the server."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `wrong` needs doing now, a `note` is worth knowing."""

    level: Level
    what: str
    words: str

    @property
    def line(self) -> str:
        """Write it as one line; further lines are set in."""
        return f"{self.level:5}  {self.what:9}  " + self.words.replace("\n", f"\n{'':18}")


def ok(what: str, words: str) -> Finding:
    """Say that something is as it should be."""
    return Finding("ok", what, words)


def note(what: str, words: str) -> Finding:
    """Say what is worth knowing."""
    return Finding("note", what, words)


def wrong(what: str, words: str) -> Finding:
    """Say what needs doing."""
    return Finding("wrong", what, words)
