"""`POST /sync`: what is asked, what is answered, and when everything is to be asked for again."""

import pytest

from tests.http.events import Event, event, morning, uuid7
from tests.http.person import Person
from tests.http.problems import assert_problem

DAY = "2026-11-20"


def test_the_answer_has_all_that_the_contract_names(anyone: Person) -> None:
    sent = morning(DAY, 3)
    answer = anyone.sync(sent).json()
    assert answer["results"] == [{"id": sent["id"], "status": "stored", "rev": 1}]
    assert (answer["head"], answer["more"], answer["reset"]) == (1, False, False)
    assert isinstance(answer["epoch"], str)
    assert answer["server_now"].startswith("20")
    (back,) = answer["events"]
    assert back | sent == back
    assert back["device_id"] == anyone.device_id
    assert back["received_at"].startswith("20")


@pytest.mark.parametrize(
    "field",
    [
        {"surprise": 1},
        {"device_id": ...},
        {"device_id": 7},
        {"events": {}},
        {"since": -1},
        {"since": "0"},
        {"since": False},
        {"since": 0.0},
        {"since": 2**70},
        {"limit": 0},
        {"limit": 501},
        {"limit": True},
        {"epoch": 7},
        {"now": 7},
    ],
    ids=str,
)
def test_a_bad_request_is_refused_whole(person: Person, field: Event) -> None:
    assert_problem(person.sync(morning(DAY, 1), **field), 422)
    assert person.head() == 0


@pytest.mark.parametrize("now", ["1970-01-01T00:00:00Z", "2999-12-31T23:59:59+14:00"])
def test_a_wrong_clock_is_no_reason(person: Person, now: str) -> None:
    assert person.sync(morning(DAY, 1), now=now).json()["results"][0]["status"] == "stored"


def test_another_epoch_asks_for_everything_again(anyone: Person) -> None:
    anyone.says(morning(DAY, 1), morning(DAY, 2))
    epoch = anyone.sync().json()["epoch"]
    assert anyone.sync(epoch=epoch, since=2).json()["reset"] is False
    answer = anyone.sync(epoch="an-epoch-from-before-the-backup", since=2).json()
    assert (answer["reset"], answer["epoch"]) == (True, epoch)
    assert [one["rev"] for one in answer["events"]] == [1, 2]


def test_a_thing_that_never_arrives_can_be_taken_back(anyone: Person) -> None:
    taken = event("retract", {"event_id": uuid7()}, DAY)
    anyone.says(taken, event("retract", {"event_id": taken["id"]}, DAY), event("retract", taken["body"], DAY))
