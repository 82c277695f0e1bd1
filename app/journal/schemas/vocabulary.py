"""Which kinds of events are understood, in which versions, and what an older version says in the words of today."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import JsonValue

from app.journal.schemas.base import Body
from app.journal.schemas.kinds import KINDS

Said = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Older:
    """A version of a kind's body that phones have sent, and may send still."""

    model: type[Body]
    lift: Callable[[Said], Said]
    """Says a body that fits `model` in the words of the next version."""


@dataclass(frozen=True)
class Vocabulary:
    """What this program understands. Whoever changes a kind's body keeps the one that was, with the way on from it."""

    kinds: Mapping[str, type[Body]]
    """The newest version of each kind's body."""
    older: Mapping[str, Sequence[Older]] = field(default_factory=lambda: MappingProxyType({}))
    """Of kinds that have changed: the versions before the newest, from 1 on."""

    def newest(self, kind: str) -> int:
        """Return the newest version of a kind."""
        return len(self.older.get(kind, ())) + 1

    def model(self, kind: str, version: JsonValue) -> type[Body] | None:
        """Return what the body of a kind in a version has to fit; None where that is not known."""
        if kind not in self.kinds or not isinstance(version, int) or not 1 <= version <= self.newest(kind):
            return None
        return self.kinds[kind] if version == self.newest(kind) else self.older[kind][version - 1].model

    def lifted(self, kind: str, version: int, body: Said) -> Said:
        """Say a body that fits its version in the words of the newest."""
        for step in self.older.get(kind, ())[version - 1 :]:
            body = step.lift(body)
        return body


VOCABULARY = Vocabulary(KINDS)
