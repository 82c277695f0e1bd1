"""An id that comes again: a duplicate when it says the same, a conflict when it does not."""

import pytest

from tests.events import event, morning
from tests.people import Event, Person, statuses

DAY = "2026-11-22"


def test_the_same_event_again_is_a_duplicate_with_its_first_rev(ana: Person) -> None:
    first, second = morning(DAY, 2), morning("2026-11-23", 1)
    ana.say(first, second)
    again = dict(reversed(first.items())) | {"seen": {"rev": 2, "engine": "1", "program": "itbs@x"}}
    answer = ana.sync(again, second, since=2)
    assert [(result["status"], result["rev"]) for result in answer["results"]] == [("duplicate", 1), ("duplicate", 2)]
    assert answer["head"] == 2
    assert answer["events"] == []


def test_an_id_in_capitals_is_the_same_id(ana: Person) -> None:
    first = morning(DAY, 2)
    ana.say(first)
    capitals = first | {"id": str(first["id"]).upper()}
    answer = ana.sync(capitals)
    assert statuses(answer) == ["duplicate"]
    assert answer["results"][0]["id"] == capitals["id"]


@pytest.mark.parametrize(
    "change", [{"body": {"pain": 3}}, {"day": "2026-11-21"}, {"at": "x"}, {"tz": "UTC"}, {"v": 2}, {"kind": "note"}]
)
def test_other_content_under_one_id_is_a_conflict_and_the_first_stands(ana: Person, change: Event) -> None:
    first = morning(DAY, 2)
    ana.say(first)
    answer = ana.sync(first | change)
    assert [(result["status"], result["rev"]) for result in answer["results"]] == [("conflict", 1)]
    assert [got["body"] for got in answer["events"]] == [{"pain": 2}]


def test_seven_and_seven_point_nought_differ(ana: Person) -> None:
    first = event("run", DAY, {"minutes": 7, "peak": 0, "complete": 100})
    ana.say(first)
    assert statuses(ana.sync(first | {"body": {"minutes": 7.0, "peak": 0, "complete": 100}})) == ["conflict"]


def test_one_id_twice_in_a_batch(ana: Person) -> None:
    first = morning(DAY, 2)
    answer = ana.sync(first, first, first | {"body": {"pain": 4}})
    assert [(result["status"], result["rev"]) for result in answer["results"]] == [
        ("stored", 1),
        ("duplicate", 1),
        ("conflict", 1),
    ]
