"""The envelope of an event: what can be kept is kept, the rest is handed back, the batch goes on."""

import json

import pytest

from tests.http.events import Event, but, event, later, morning, uuid7
from tests.http.person import Person, as_bytes

DAY = "2026-11-20"


def nested(levels: int) -> object:
    """Lists within lists, so many of them."""
    value: object = 7
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("0001-01-01", "quarantined"),
        ("2009-12-31", "quarantined"),
        ("2010-01-01", "stored"),
        ("9999-12-31", "stored"),
        ("2026-02-30", "quarantined"),
        ("10000-01-01", "quarantined"),
        ("-0001-01-01", "quarantined"),
        ("today", "quarantined"),
        ("", "quarantined"),
        (20261120, "quarantined"),
        (None, "quarantined"),
        (..., "quarantined"),
    ],
)
def test_days(anyone: Person, day: object, status: str) -> None:
    sent = but(morning(DAY, 3), day=day)
    assert anyone.statuses(sent, morning(DAY, 1)) == [status, "stored"]
    assert anyone.statuses(sent) == ["duplicate"]


def test_the_day_after_tomorrow_plays_no_part_yet(anyone: Person) -> None:
    today = anyone.today()
    far = event("note", {"text": "later"}, later(today, 3))
    assert anyone.statuses(event("note", {"text": "soon"}, later(today, 2)), far) == ["stored", "stored"]


@pytest.mark.parametrize("field", ["kind", "v", "day", "at", "tz", "body"])
@pytest.mark.parametrize("value", [..., None, False, {"x": []}, [], 1.5, "\u0000", "\ud83d", 10**40])
def test_a_broken_envelope_never_blocks(anyone: Person, field: str, value: object) -> None:
    if field in {"kind", "tz", "at"} and value == "\u0000":
        value = "\u0000" * 3
    broken = but(morning(DAY, 3), **{field: value})
    answer = anyone.sync(morning(DAY, 1), broken, morning(DAY, 2))
    assert answer.status_code == 200, answer.text
    first, middle, last = answer.json()["results"]
    assert (first["status"], last["status"]) == ("stored", "stored")
    # A moment and a zone are the device's claims: however odd, they are no reason against a fact.
    claimed = field in {"at", "tz"} and isinstance(value, str)
    assert middle["status"] in {"quarantined", "opaque"} | ({"stored"} if claimed else set())
    assert (middle["id"], middle["rev"]) == (broken["id"], 2)
    back = anyone.journal()[1]
    assert {name: back.get(name, ...) for name in broken} == broken


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


def deep(body: object) -> bytes:
    """JSON however deep, which the standard library gives up on."""
    levels = 0
    while isinstance(body, list) and body:
        body, levels = body[0], levels + 1
    if levels:
        return b"[" * levels + json.dumps(body).encode() + b"]" * levels
    if isinstance(body, dict) and isinstance(body.get("text"), list):
        return b'{"text": ' + deep(body["text"]) + b"}"
    return as_bytes(body)


def request_around(person: Person, events: bytes) -> bytes:
    around: Event = {
        "device_id": person.device_id,
        "now": "2026-11-22T07:31:06Z",
        "epoch": None,
        "since": 0,
        "events": [],
    }
    return as_bytes(around).replace(b'"events": []', b'"events": ' + events)


@pytest.mark.parametrize("kind", ["note", "unheard-of"])
def test_sixteen_kibibytes_and_32_levels_are_kept(anyone: Person, kind: str) -> None:
    wide = event(kind, {"text": "é" * 2000, "more": "x" * 3900, "most": "y" * 3900}, DAY)
    high = event(kind, {"text": nested(28)}, DAY)
    assert not {"refused"} & set(anyone.statuses(wide, high))
    assert [one["body"] for one in anyone.journal()] == [wide["body"], high["body"]]


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


def test_an_unknown_field_in_an_envelope_blocks_nothing(anyone: Person) -> None:
    odd = event("morning", {"pain": 1}, DAY, surprise="\u0000")
    first, second = anyone.statuses(odd, morning(DAY, 1))
    assert (first, second) == ("quarantined", "stored")


def test_seen_may_be_given_and_is_kept(anyone: Person) -> None:
    seen: Event = {"rev": 57, "engine": "1", "program": "itbs@abc"}
    sent = event("morning", {"pain": 1}, DAY, seen=seen)
    anyone.says(sent)
    assert anyone.journal()[0]["seen"] == seen


def test_an_id_is_the_same_in_either_case(anyone: Person) -> None:
    sent = morning(DAY, 1) | {"id": uuid7().upper()}
    assert anyone.statuses(sent, sent | {"id": str(sent["id"]).lower()}) == ["stored", "duplicate"]
    assert len(anyone.journal()) == 1
