"""Words are kept letter by letter, whatever they are; no plan and no page breaks over them."""

from typing import Final

from tests import events
from tests.people import Person
from tests.plans.asking import DAY, START, begin, plan

HALF: Final = "half an emoji \ud83d"


def test_half_an_emoji_in_any_text_that_a_plan_reads(ana: Person) -> None:
    wish: events.Body = {"name": HALF, "score": 3}
    dose: events.Body = {"sets": 2, "reps": 10, "tempo": HALF}
    added: events.Body = {"by": "self", "exercise": "clamshell", "action": "add", "dose": dose, "note": HALF}
    begin(ana, grade=3, activities=[wish])
    ana.say(
        events.event("placed", START + DAY, {"by": "clinician", "phase": "load", "note": HALF}),
        events.event("prescribed", START + DAY, added),
        events.event("pause", START + DAY, {"until": str(START), "reason": HALF}),
        events.event("clearance", START + DAY, {"by": HALF, "seen_on": str(START)}),
        events.event("function", START + DAY, {"activities": [wish]}),
    )
    later = START + DAY * 40
    plan(ana, later)
    answers = [plan(ana), plan(ana, later + DAY), ana.http.get(f"/how/{START + DAY}"), ana.http.get("/progress/all")]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200]
    assert ana.http.get("/api/v1/forecast", params={"km": "5", "on": str(later)}).status_code == 200
