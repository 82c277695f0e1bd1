import pytest

from app.journal.envelope import Judged, judge
from tests.events import event
from tests.journal.judging import status
from tests.people import Event

DAY = "2026-11-22"


@pytest.mark.parametrize(
    ("envelope", "expected"),
    [
        ({"day": "2010-01-01"}, "stored"),
        ({"day": "9999-12-31"}, "stored"),
        ({"day": "2009-12-31"}, "quarantined"),
        ({"day": "0001-01-01"}, "quarantined"),
        ({"day": "2026-02-30"}, "quarantined"),
        ({"day": "22/11/2026"}, "quarantined"),
        ({"day": 20261122}, "quarantined"),
        ({"day": None}, "quarantined"),
        ({"at": "a clock that is quite wrong"}, "stored"),
        ({"at": 7}, "quarantined"),
        ({"tz": "Mars/Olympus"}, "stored"),
        ({"seen": None}, "stored"),
        ({"seen": {"rev": 3, "engine": "1", "program": "itbs@0"}}, "stored"),
        ({"seen": {"rev": -1}}, "quarantined"),
        ({"mood": "good"}, "quarantined"),
        ({"kind": "telepathy"}, "opaque"),
        ({"kind": "Telepathy ✨"}, "opaque"),
        ({"kind": ""}, "quarantined"),
        ({"kind": 7}, "quarantined"),
        ({"v": 2}, "opaque"),
        ({"v": 0}, "quarantined"),
        ({"v": "1"}, "quarantined"),
        ({"v": True}, "quarantined"),
        ({"v": 1.0}, "quarantined"),
        ({"body": []}, "quarantined"),
        ({"body": None}, "quarantined"),
    ],
)
def test_the_envelope_is_judged_too(envelope: Event, expected: str) -> None:
    assert status(event("flare", DAY, {}) | envelope) == expected


def test_all_that_is_wrong_is_named_up_to_a_limit() -> None:
    judged = judge(event("flare", "never", {f"x{number}": 1 for number in range(500)}))
    assert isinstance(judged, Judged)
    assert judged.problem is not None
    assert judged.problem.count("pointer") == 20
