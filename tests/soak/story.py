"""What a history knows of itself: what was tapped, and what may have become of it."""

import json
from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from tests.soak.backup import Copy

Event = dict[str, object]
Content = tuple[str, str, str]


def content(event: Event) -> Content:
    """Give what must stay as it was tapped."""
    return str(event.get("kind")), str(event.get("day")), json.dumps(event.get("body"), sort_keys=True)


@dataclass
class Story:
    """One history so far."""

    saved: dict[str, Event] = field(default_factory=dict)
    """What the phone said is saved, by id."""
    tagged: set[str] = field(default_factory=set)
    """Marks of taps whose end nobody saw: each may be there once or not at all."""
    spare: dict[str, dict[str, str]] = field(default_factory=dict)
    """By phone, the ids and marks of what its storage did not take, kept in the spare place meanwhile."""
    denied: set[str] = field(default_factory=set)
    """Marks of taps that the phone said it could not save: none may be anywhere."""
    too_big: dict[str, set[str]] = field(default_factory=dict)
    """What no server takes, by id, with the phones that have it."""
    copies: list[Copy] = field(default_factory=list)
    """Older copies of the journal."""
    account_id: UUID | None = None
    fragile: set[str] = field(default_factory=set)
    """Phones that lost what they kept and have not fetched all of it again: the server has the only copy."""
    faults: Counter[str] = field(default_factory=Counter)
    steps: int = 0

    def fault(self, name: str) -> None:
        """Note that something was made to go wrong."""
        self.faults[name] += 1

    def forget(self, device: str) -> None:
        """Note that a phone lost all it kept."""
        for where in self.too_big.values():
            where.discard(device)
        self.fragile.add(device)

    def browser_killed(self, device: str) -> None:
        """Note that a phone lost what its browser had not written down yet.

        That takes the spare place some seconds (docs/reliability.md), so what was there may be gone.
        """
        for id_, mark in self.spare.pop(device, {}).items():
            del self.saved[id_]
            self.tagged.add(mark)

    def clone(self, device: str, other: str) -> None:
        """Note that a phone has all that another has."""
        for where in self.too_big.values():
            if device in where:
                where.add(other)
        if device in self.fragile:
            self.fragile.add(other)
