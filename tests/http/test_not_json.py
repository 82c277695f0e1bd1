"""What is not JSON is bad as a whole; a number too great is no such fault."""

import pytest

from tests.http.events import event, morning
from tests.http.person import Person, as_bytes
from tests.http.raw import request_around

DAY = "2026-11-20"


@pytest.mark.parametrize("word", [b"NaN", b"Infinity", b"-Infinity", b"nan", b"01", b"1.", b"'x'", b"\xff", b'"\t\n"'])
def test_what_is_not_json_is_bad_whole(anyone: Person, word: bytes) -> None:
    good, bad = morning(DAY, 1), as_bytes(event("note", {"text": 0}, DAY)).replace(b'"text": 0', b'"text": ' + word)
    answer = anyone.call("POST", "/sync", request_around(anyone, b"[" + as_bytes(good) + b"," + bad + b"]"))
    assert answer.status_code == 400
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert anyone.statuses(good) == ["stored"]


def test_a_number_too_great_for_a_float_blocks_nothing(anyone: Person) -> None:
    bad = as_bytes(event("run", {"minutes": 1, "peak": 0, "complete": 0, "km": 0}, DAY)).replace(
        b'"km": 0', b'"km": 1e999'
    )
    answer = anyone.call("POST", "/sync", request_around(anyone, b"[" + as_bytes(morning(DAY, 1)) + b"," + bad + b"]"))
    assert answer.status_code in {200, 400}
    if answer.status_code == 200:
        assert [result["status"] for result in answer.json()["results"]] in (
            ["stored", "quarantined"],
            ["stored", "refused"],
        )
        assert anyone.get("/journal?after=0").json()["head"] == anyone.head()
