"""Numbers and days out of range are kept aside, and the fault is pointed at."""

import pytest

from tests.http.bodies import shapes
from tests.http.events import event, morning
from tests.http.hostile import replaced
from tests.http.person import Person

DAY = "2026-11-20"
KINDS = shapes(DAY)
OUT_OF_RANGE: list[tuple[str, str, object]] = [
    *(("enrolled", "grade", grade) for grade in (0, 6, True, 3.0, "3")),
    *(("exercise", "complete", complete) for complete in (-1, 101, True, "100")),
    *(("run", "complete", complete) for complete in (-1, 101, False)),
    *(("change", "rating", rating) for rating in (-6, 6, False, "1")),
    *(("screen", "answers.RF16.nights", nights) for nights in (-1, 8, False)),
    *(("session", "contacts", contacts) for contacts in (-1, True, "9")),
    *(("placed", "phase_day", day) for day in (0, -3, True)),
    *(("placed", "clean", clean) for clean in (-1, True)),
    ("enrolled", "onset_on", "2026-11-21"),
    ("pause", "until", "2027-05-20"),
    ("screen", "answers", {"RF99": True}),
    ("screen", "answers", {"RF07": {"bend_90": True}}),
    ("goal", "on", None),
    ("ice", "ice_id", "not an id"),
    ("retract", "event_id", "not an id"),
    ("placed", "stage", "R13"),
    ("exercise", "sets", [{"reps": 10, "hold_s": 30}]),
    ("exercise", "exercise", "Hip Hitch"),
    ("exercise", "exercise", "x\u0000y"),
]


@pytest.mark.parametrize(("kind", "path", "value"), OUT_OF_RANGE)
def test_numbers_and_days_out_of_range_are_kept_aside(person: Person, kind: str, path: str, value: object) -> None:
    body = replaced(KINDS[kind].full, path, value)
    assert person.statuses(event(kind, body, DAY), morning(DAY, 1)) == ["quarantined", "stored"]


def test_a_fault_is_pointed_at(person: Person) -> None:
    answer = person.sync(event("morning", {"pain": False, "soreness": 3}, DAY)).json()
    (result,) = answer["results"]
    (error,) = result["problem"]["errors"]
    assert error["pointer"].endswith("/body/pain")
    assert error["detail"]
