"""What cannot be kept is refused alone, and the batch goes on."""

import pytest

from tests.http.events import but, event, morning
from tests.http.person import Person, as_bytes
from tests.http.raw import deep, nested, request_around

DAY = "2026-11-20"


@pytest.mark.parametrize("wrong", [..., None, "", "x", 7, True, [], {}, "\u0000", "\ud83d", "0" * 36, nested(5)])
def test_without_a_usable_id_it_is_refused(anyone: Person, wrong: object) -> None:
    answer = anyone.sync(morning(DAY, 1), but(morning(DAY, 3), id=wrong), morning(DAY, 2))
    assert answer.status_code == 200, answer.text
    first, middle, last = answer.json()["results"]
    assert (first["status"], middle["status"], last["status"]) == ("stored", "refused", "stored")
    assert middle["index"] == 1
    assert middle["problem"]["title"]
    assert "rev" not in middle or middle["rev"] is None
    assert [one["rev"] for one in anyone.journal()] == [1, 2]


@pytest.mark.parametrize("wrong", [None, 7, "x", [], True, [[]], 1.5])
def test_what_is_no_event_is_refused(person: Person, wrong: object) -> None:
    assert person.statuses(morning(DAY, 1), wrong, morning(DAY, 2)) == ["stored", "refused", "stored"]


@pytest.mark.parametrize(
    "body",
    [
        {"text": "x" * 17 * 1024},
        {"text": nested(33)},
        {"text": nested(250)},
        {"text": nested(5000)},
        nested(40),
        {str(number): number for number in range(3000)},
    ],
    ids=["17 KiB", "33 levels", "250 levels", "5000 levels", "40 levels", "3000 fields"],
)
@pytest.mark.parametrize("kind", ["note", "unheard-of"])
def test_too_big_or_too_deep_is_refused_alone(anyone: Person, kind: str, body: object) -> None:
    sent = event(kind, None, DAY)
    text = as_bytes(sent).replace(b'"body": null', b'"body": ' + deep(body))
    batch = b"[" + b",".join([as_bytes(morning(DAY, 1)), text, as_bytes(morning(DAY, 2))]) + b"]"
    answer = anyone.call("POST", "/sync", request_around(anyone, batch))
    assert answer.status_code == 200, answer.text
    results = answer.json()["results"]
    assert [result["status"] for result in results] == ["stored", "refused", "stored"]
    assert (results[1]["id"], results[1]["index"]) == (sent["id"], 1)
    assert [one["rev"] for one in anyone.journal()] == [1, 2]


@pytest.mark.parametrize("kind", ["note", "unheard-of"])
def test_sixteen_kibibytes_and_32_levels_are_kept(anyone: Person, kind: str) -> None:
    wide = event(kind, {"text": "é" * 2000, "more": "x" * 3900, "most": "y" * 3900}, DAY)
    high = event(kind, {"text": nested(28)}, DAY)
    assert not {"refused"} & set(anyone.statuses(wide, high))
    assert [one["body"] for one in anyone.journal()] == [wide["body"], high["body"]]
