"""The envelope of an event: what can be kept is kept, the rest is handed back, the batch goes on."""

import pytest

from tests.http.events import Event, but, event, later, morning, uuid7
from tests.http.person import Person

DAY = "2026-11-20"


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
