"""The education cards: all there, one idea long, and backed by sources that exist."""

from collections.abc import Iterator
from typing import Final

from app.programs.checks.common import unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import Program

# The cards that the program's care items name (D9).
NEEDED: Final = (
    "what-is-itbs",
    "squeeze-not-rub",
    "roll-muscles-not-band",
    "smouldering-fire",
    "why-strength",
    "pain-traffic-light",
    "next-day-bill",
    "ice-safely",
    "painkillers-ask-pharmacist",
    "shoes",
    "cadence-not-foot-strike",
    "hills-and-camber",
    "spikes-not-weeks",
    "patience",
    "noise-in-knees",
    "when-to-get-help",
    "nerve-card",
    "keep-two-sessions",
)
_LEAST_WORDS: Final = 40
_MOST_WORDS: Final = 90


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of the cards."""
    sources = {source.key for source in program.sources}
    for card in program.cards:
        words = len(card.text.split())
        if not _LEAST_WORDS <= words <= _MOST_WORDS:
            text = f"it has {words} words, {_LEAST_WORDS} to {_MOST_WORDS} are one idea"
            yield origin.fault("cards", card.id, text)
        for text in unknown(card.refs, sources, "source"):
            yield origin.fault("cards", card.id, text)
    there = {card.id for card in program.cards}
    for id_ in NEEDED:
        if id_ not in there:
            yield origin.fault("cards", id_, "is missing")
