import pytest
from pydantic import JsonValue

from app.journal.envelope import Judged, judge
from app.journal.schemas.examples import BODIES, example
from app.journal.schemas.kinds import KINDS
from tests.events import clear_screen, enrolled, event
from tests.people import Event

DAY = "2026-11-22"


def status(sent: Event) -> str:
    judged = judge(sent)
    assert isinstance(judged, Judged)
    return judged.status


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_every_kind_is_stored(kind: str) -> None:
    assert status(example(kind)) == "stored"


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_takes_what_it_does_not_know(kind: str) -> None:
    assert status(example(kind) | {"body": BODIES[kind] | {"unheard_of": "x"}}) == "quarantined"


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_is_missing_or_of_another_form_is_noticed(kind: str) -> None:
    """Every field of every example, replaced by something that no field takes."""
    for name in BODIES[kind]:
        assert status(example(kind) | {"body": BODIES[kind] | {name: {"no": "such"}}}) == "quarantined", name


SCORES = [("morning", "pain"), ("after", "post"), ("run", "peak"), ("test", "pain"), ("enrolled", "worst_pain")]


@pytest.mark.parametrize(("kind", "field"), SCORES)
@pytest.mark.parametrize("value", [False, True, "7", " 7 ", 7.0, 7.5, -1, 11, None, [], 10**300])
def test_only_a_whole_number_from_0_to_10_is_a_score(kind: str, field: str, value: JsonValue) -> None:
    assert status(example(kind) | {"body": BODIES[kind] | {field: value}}) == "quarantined"


@pytest.mark.parametrize(("kind", "field"), SCORES)
def test_a_score_not_given_is_not_nought(kind: str, field: str) -> None:
    body = {name: value for name, value in BODIES[kind].items() if name != field}
    assert status(example(kind) | {"body": body}) == "quarantined"


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
