"""Turns stored events into the facts that the engine reads."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from pydantic import TypeAdapter

from app.engine import facts
from app.journal.wire import in_whole_letters

_KINDS: Final[Mapping[str, TypeAdapter[facts.Fact]]] = {
    "enrolled": TypeAdapter(facts.Enrolled),
    "settings": TypeAdapter(facts.Settings),
    "placed": TypeAdapter(facts.Placed),
    "prescribed": TypeAdapter(facts.Prescribed),
    "choice": TypeAdapter(facts.Choice),
    "morning": TypeAdapter(facts.Morning),
    "evening": TypeAdapter(facts.Evening),
    "exercise": TypeAdapter(facts.Tick),
    "session": TypeAdapter(facts.Session),
    "after": TypeAdapter(facts.After),
    "run": TypeAdapter(facts.Run),
    "ice": TypeAdapter(facts.Ice),
    "test": TypeAdapter(facts.Try),
    "flare": TypeAdapter(facts.FlareReport),
    "screen": TypeAdapter(facts.Screen),
    "clearance": TypeAdapter(facts.Clearance),
    "function": TypeAdapter(facts.Function),
    "pause": TypeAdapter(facts.Pause),
    "retract": TypeAdapter(facts.Retract),
}


def engine_event(event_id: str, kind: str, day: date, body: str) -> facts.Event | None:
    """Turn one stored event, its body JSON text that fits its kind, into an engine event.

    None for the kinds that change no plan: skip, change, goal, shoe, note.
    """
    adapter = _KINDS.get(kind)
    if adapter is None:
        return None
    said = in_whole_letters(body)
    if kind == "session" and isinstance(said, dict):
        # `class` is a word of the language, so the engine says `rule`.
        said = {"rule" if name == "class" else name: value for name, value in said.items()}
    if kind == "retract" and isinstance(said, dict):
        said = {"event_id": str(said.get("event_id", "")).lower()}
    return facts.Event(event_id.lower(), day, adapter.validate_python(said))
