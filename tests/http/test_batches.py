"""The most that one batch may hold."""

from tests.http.events import event, morning
from tests.http.person import Person, as_bytes
from tests.http.problems import assert_problem

DAY = "2026-11-20"


def test_a_batch_has_a_hundred_events_at_most(anyone: Person) -> None:
    many = [morning(DAY, 1) for _ in range(101)]
    assert_problem(anyone.sync(*many), 413)
    assert anyone.head() == 0
    anyone.says(*many[:100])


def test_a_batch_has_256_kib_at_most(anyone: Person) -> None:
    bulk = {f"part{number}": "x" * 3500 for number in range(4)}
    many = [event("unheard-of", bulk, DAY) for _ in range(19)]
    assert_problem(anyone.sync(*many), 413)
    assert anyone.head() == 0
    assert anyone.statuses(*many[:17]) == ["opaque"] * 17


def test_a_batch_of_unknown_length_is_no_way_round(person: Person) -> None:
    body = as_bytes({"device_id": person.device_id, "pad": "x" * 300_000})
    chunks = (body[start : start + 10_000] for start in range(0, len(body), 10_000))
    headers = {"Content-Type": "application/json"}
    assert_problem(person.client.post("/api/v1/sync", content=chunks, headers=headers), 413)
