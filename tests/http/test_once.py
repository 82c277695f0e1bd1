"""An event is stored once: what comes again is a duplicate, and other content under its id a conflict."""

import json

import pytest

from tests.http.events import Event, event, morning
from tests.http.person import Person, newcomer

DAY = "2026-11-20"


def test_a_second_time_is_a_duplicate_with_the_first_rev(anyone: Person) -> None:
    first, second = morning(DAY, 3), morning(DAY, 4)
    anyone.says(first, second)
    backwards = json.loads(json.dumps({name: second[name] for name in reversed(second)}))
    answer = anyone.sync(backwards, first, since=2).json()
    assert answer["results"] == [
        {"id": second["id"], "status": "duplicate", "rev": 2},
        {"id": first["id"], "status": "duplicate", "rev": 1},
    ]
    assert (answer["head"], answer["events"]) == (2, [])


def test_twice_in_one_batch_is_once(anyone: Person) -> None:
    sent = morning(DAY, 3)
    other = sent | {"body": {"pain": 4}}
    assert anyone.statuses(sent, sent, other, morning(DAY, 5)) == ["stored", "duplicate", "conflict", "stored"]
    assert [one["rev"] for one in anyone.journal()] == [1, 2]


def test_what_was_seen_does_not_make_another_event(anyone: Person) -> None:
    sent = morning(DAY, 3)
    assert anyone.statuses(sent, sent | {"seen": {"rev": 1, "engine": "1", "program": "x"}}) == ["stored", "duplicate"]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "evening"},
        {"v": 2},
        {"day": "2026-11-19"},
        {"at": "2026-11-20T07:31:05.120Z"},
        {"tz": "Europe/Paris"},
        {"body": {"pain": 4}},
        {"body": {"pain": 3, "night": None}},
        {"body": {"pain": 3.0}},
        {"body": {"pain": "3"}},
        {"body": None},
    ],
    ids=str,
)
def test_the_same_id_with_other_content_is_a_conflict(anyone: Person, change: Event) -> None:
    sent = morning(DAY, 3)
    anyone.says(morning(DAY, 0), sent)
    answer = anyone.sync(sent | change, morning(DAY, 1)).json()
    assert answer["results"][0] == {"id": sent["id"], "status": "conflict", "rev": 2}
    assert answer["results"][1]["rev"] == 3
    assert anyone.journal()[1]["body"] == sent["body"]


def test_whole_and_broken_numbers_differ_in_kinds_nobody_knows(anyone: Person) -> None:
    whole = event("unheard-of", {"a": 7, "b": {"x": 1, "y": 2}}, DAY)
    turned = whole | {"body": {"b": {"y": 2, "x": 1}, "a": 7}}
    broken = whole | {"body": {"a": 7.0, "b": {"x": 1, "y": 2}}}
    assert anyone.statuses(whole, turned, broken) == ["opaque", "duplicate", "conflict"]


def test_two_accounts_may_use_one_id(anyone: Person, either_url: str) -> None:
    sent = morning(DAY, 3)
    with newcomer(either_url) as other:
        anyone.says(sent)
        other.says(sent)
        assert other.journal()[0]["rev"] == 1
