from pydantic import JsonValue

from tests.events import event, morning, new_id, note
from tests.people import Person, statuses

DAY = "2026-11-22"


def test_what_is_sent_comes_back_in_order_without_gaps(ana: Person) -> None:
    sent = [morning(DAY, 2), note(DAY, "hej"), morning("2026-11-23", 1)]
    answer = ana.sync(*sent)
    assert statuses(answer) == ["stored"] * 3
    assert [result["rev"] for result in answer["results"]] == [1, 2, 3]
    assert (answer["head"], answer["more"], answer["reset"]) == (3, False, False)
    assert [{name: got[name] for name in want} for got, want in zip(answer["events"], sent, strict=True)] == sent
    assert {got["device_id"] for got in answer["events"]} == {ana.device_id}


def test_no_event_stands_in_the_way_of_another(ana: Person) -> None:
    answer = ana.sync(
        morning(DAY, 2),
        morning(DAY, 11),
        event("dance", DAY, {"steps": [1, 2]}),
        morning(DAY, 1) | {"id": "seven"},
        morning(DAY, 3),
    )
    assert statuses(answer) == ["stored", "quarantined", "opaque", "refused", "stored"]
    assert [result.get("rev") for result in answer["results"]] == [1, 2, 3, None, 4]
    assert answer["results"][1]["problem"]["errors"] == [
        {"pointer": "#/body/pain", "detail": "Input should be less than or equal to 10"}
    ]
    assert (answer["results"][3]["index"], answer["results"][3]["id"]) == (3, "seven")
    assert [got["status"] for got in answer["events"]] == ["stored", "quarantined", "opaque", "stored"]
    assert answer["events"][1]["problem"] == answer["results"][1]["problem"]
    assert answer["events"][2]["body"] == {"steps": [1, 2]}


def test_a_batch_of_nothing_but_refused_events_changes_nothing(ana: Person) -> None:
    answer = ana.sync({"id": new_id(), "deep": deep(33)}, {})
    assert statuses(answer) == ["refused", "refused"]
    assert answer["head"] == 0


def deep(levels: int) -> JsonValue:
    value: JsonValue = 1
    for _ in range(levels):
        value = [value]
    return value


def test_a_quarantined_event_cannot_pass_for_something_the_server_said(ana: Person) -> None:
    answer = ana.sync(morning(DAY, 2) | {"rev": 99, "device_id": "x", "received_at": "never", "status": "stored"})
    got = answer["events"][0]
    assert (got["rev"], got["device_id"], got["status"]) == (1, ana.device_id, "quarantined")
    assert got["received_at"] != "never"


def test_nobody_sees_or_touches_the_events_of_another(ana: Person, ben: Person) -> None:
    mine = morning(DAY, 2)
    ana.say(mine)
    answer = ben.sync(mine | {"body": {"pain": 9}})
    assert (statuses(answer), answer["head"]) == (["stored"], 1)
    assert [got["body"] for got in ana.sync()["events"]] == [{"pain": 2}]


def test_an_outbox_of_another_account_is_not_taken(ana: Person, ben: Person) -> None:
    answer = ana.send(morning(DAY, 2), device_id=ben.device_id)
    assert answer.status_code == 404
    assert ana.sync()["head"] == ben.sync()["head"] == 0


def test_what_is_wrong_with_a_sync_is_named_up_to_a_limit(ana: Person) -> None:
    answer = ana.http.post("/api/v1/sync", json={f"x{number}": 1 for number in range(500)})
    assert (answer.status_code, len(answer.json()["errors"])) == (422, 20)
