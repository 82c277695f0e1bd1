"""The plan says how its first day was decided, and which steps up can be declined."""

import httpx

from app.engine.reasons import TEXTS
from tests import events
from tests.people import Person
from tests.plans.asking import DAY, START, plan

ABDUCTION = "side-lying-abduction"


def on_the_ladder(person: Person) -> None:
    monday = START - DAY * 2
    person.say(
        events.enrolled(monday, grade=3),
        events.clear_screen(monday),
        events.event("placed", monday, {"by": "clinician", "phase": "load"}),
        *(events.morning(monday + DAY * ahead, 0) for ahead in range(8)),
        *(events.exercise(monday + DAY * ahead, ABDUCTION, peak=0) for ahead in (0, 2)),
        *(events.session(monday + DAY * ahead, rpe=6) for ahead in (0, 2)),
    )


def test_the_path_is_that_of_the_first_day(ana: Person) -> None:
    on_the_ladder(ana)
    path = plan(ana, START + DAY).json()["path"]
    assert [one["id"] for one in path] == ["safety", "session", "morning_after", "flare", "phase", "score"]
    assert path[1] == {
        "id": "session",
        "title": "How was Wednesday's strength?",
        "fact": "Worst pain 0.",
        "branches": [
            {"text": "0 to 2", "effect": "Fine"},
            {"text": "3", "effect": "Stay put"},
            {"text": "4 or more", "effect": "Step back"},
        ],
        "taken": 0,
    }


def test_a_step_up_is_offered_to_be_declined_and_waits_once_it_is(ana: Person) -> None:
    on_the_ladder(ana)
    due = START + DAY * 5
    before = plan(ana, due).json()["standing"]
    assert before["raised"] == [{"exercise": ABDUCTION, "was": ABDUCTION, "rung": {"sets": 2, "reps": 10}}]
    assert before["steps"][ABDUCTION] == {"sets": 3, "reps": 10}
    ana.say(events.event("choice", due, {"about": "step", "exercise": ABDUCTION}))
    after = plan(ana, due).json()["standing"]
    assert after["raised"] == []
    assert after["steps"][ABDUCTION] == {"sets": 2, "reps": 10}


def test_a_swap_by_hand_stands_until_it_is_taken_back(ana: Person) -> None:
    on_the_ladder(ana)
    swap = events.event(
        "prescribed", START, {"by": "self", "exercise": "squat-mini", "action": "drop", "instead": "heel-dig-toes-in"}
    )
    ana.say(swap)
    assert "squat-mini" not in plan(ana).json()["standing"]["steps"]
    ana.say(events.retract(START, swap))
    assert "squat-mini" in plan(ana).json()["standing"]["steps"]


def test_instead_belongs_to_drop(ana: Person) -> None:
    on_the_ladder(ana)
    wrong = events.event(
        "prescribed", START, {"by": "self", "exercise": "squat-mini", "action": "add", "instead": "clamshell"}
    )
    assert ana.sync(wrong)["results"][0]["status"] == "quarantined"


def test_every_reason_has_a_code_that_the_description_names(http: httpx.Client) -> None:
    schemas = http.get("/api/v1/openapi.json").json()["components"]["schemas"]
    assert schemas["Reason"]["properties"]["code"]["enum"] == list(TEXTS)
