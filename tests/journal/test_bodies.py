"""Bodies at the edge of what a kind takes: on this side stored, on that side kept aside."""

import pytest
from pydantic import JsonValue

from app.journal.schemas.examples import BODIES
from tests.events import clear_screen, enrolled, event
from tests.journal.judging import status

DAY = "2026-11-22"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("evening", {"stairs": None, "walk": None}),
        ("evening", {}),
        ("run", {"minutes": 12.5, "peak": 0, "complete": 100}),
        ("exercise", {"slot": "am", "exercise": "no-such-exercise", "sets": [], "complete": 0}),
        ("session", {"slot": "extra", "class": "release"}),
        ("goal", {}),
        ("goal", {"name": "parkrun", "km": 5.0, "on": "2027-03-06"}),
        ("settings", {}),
        ("settings", {"slim": False, "equipment": []}),
        ("pause", {"until": "2026-11-21"}),
        ("pause", {"until": "2027-05-21"}),
        ("screen", {"set": "full", "answers": {}}),
        ("test", {"test": "T_made_up", "pain": 0, "injured": {"form": 4}, "other": {"completed": True}}),
        ("prescribed", {"by": "self", "exercise": "x", "action": "drop"}),
        ("placed", {"by": "self", "phase": "return_run", "stage": "R12", "clean": 1}),
        ("note", {"text": "\0 \ud83d"}),
    ],
)
def test_what_is_stored(kind: str, body: dict[str, JsonValue]) -> None:
    assert status(event(kind, DAY, body)) == "stored"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("morning", {}),
        ("morning", {"pain": 2, "night": 1}),
        ("session", {"slot": "am", "class_": "release"}),
        ("session", {"slot": "run", "class": "release"}),
        ("exercise", {"slot": "am", "exercise": "x", "sets": [{"reps": 1, "hold_s": 1}], "complete": 0}),
        ("exercise", {"slot": "am", "exercise": "x", "sets": [{"side": "left"}], "complete": 0}),
        ("exercise", {"slot": "am", "exercise": "../x", "sets": [], "complete": 0}),
        ("exercise", {"slot": "am", "exercise": "x", "sets": [], "complete": 101}),
        ("run", {"minutes": True, "peak": 0, "complete": 100}),
        ("run", {"minutes": 10, "peak": 0, "complete": 100, "stage": "R13"}),
        ("run", {"minutes": -1, "peak": 0, "complete": 100}),
        ("goal", {"name": "parkrun"}),
        ("pause", {"until": "2027-05-22"}),
        ("pause", {"until": "tomorrow"}),
        ("pause", {"until": "20261123"}),
        ("pause", {"until": "2026-W48-1"}),
        ("screen", {"set": "full", "answers": {"RF01": None}}),
        ("screen", {"set": "full", "answers": {"RF99": True}}),
        ("screen", {"set": "full", "answers": {"RF16": {"nights": 8, "systemic": False}}}),
        ("screen", {"set": "full", "answers": {"RF07": True}}),
        ("test", {"test": "walk10", "pain": 0}),
        ("test", {"test": "T_abd", "pain": 0, "injured": {"reps": 1, "seconds": 1}}),
        ("prescribed", {"by": "self", "exercise": "x", "action": "fix"}),
        ("placed", {"by": "doctor", "phase": "load"}),
        ("retract", {"event_id": "seven"}),
        ("ice", BODIES["ice"] | {"started_at": "2026-11-22T18:30:00"}),
        ("ice", BODIES["ice"] | {"started_at": "0001-01-01T00:00:00+14:00"}),
        # Newer Pythons would take it; what reads it for a plan would not.
        ("ice", BODIES["ice"] | {"started_at": "2026-11-22T24:00:00Z"}),
        ("ice", BODIES["ice"] | {"ended_at": "2026-02-30T18:30:00Z"}),
        ("note", {"text": "x" * 4_001}),
    ],
)
def test_what_is_quarantined(kind: str, body: dict[str, JsonValue]) -> None:
    assert status(event(kind, DAY, body)) == "quarantined"


def test_pain_began_before_it_was_told() -> None:
    assert status(enrolled(DAY, onset_on=DAY)) == "stored"
    assert status(enrolled(DAY, onset_on="2026-11-23")) == "quarantined"


def test_every_answer_of_a_clear_screen_is_stored() -> None:
    assert status(clear_screen(DAY)) == "stored"
