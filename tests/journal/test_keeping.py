"""What the journal keeps."""

import json
from datetime import date, datetime
from uuid import UUID

import pytest
from pydantic import JsonValue

from app.clock import utc_now
from app.journal.queries import events_between, head
from tests.events import event, morning, new_id, note
from tests.live import Live
from tests.people import Person, statuses

DAY = "2026-11-22"


@pytest.mark.parametrize(
    "text", ["\0", "a\0b", "\ud83d", "\udc00\ud800", "\U0001f600", "\u2028</script>", "\\u0000", ""]
)
def test_any_text_comes_back_as_it_was_sent(ana: Person, text: str) -> None:
    sent = note(DAY, text)
    ana.say(sent)
    assert [got["body"] for got in ana.sync()["events"]] == [{"text": text}]
    assert statuses(ana.sync(sent)) == ["duplicate"]


def test_names_of_any_form_come_back_too(ana: Person) -> None:
    odd: dict[str, JsonValue] = {"\0": {"\ud83d": "\0"}, "": [1, 1.0, None]}
    answer = ana.sync(event("dance", DAY, odd), morning(DAY, 1) | {"\ud83d": "\0"})
    assert statuses(answer) == ["opaque", "quarantined"]
    assert answer["events"][0]["body"] == odd
    assert answer["events"][1]["\ud83d"] == "\0"


@pytest.mark.parametrize(
    ("body", "status"),
    [('{"pain": 1e999}', "refused"), ('{"pain": %s}' % ("9" * 9_000), "refused"), ('{"pain": 1, "pain": 2}', "refused"),
     ("[" * 60_000 + "]" * 60_000, "refused"), ('{"pain": 1e300}', "quarantined"), ("null", "quarantined")],
)  # fmt: skip
def test_what_no_phone_would_send_harms_nothing_beside_it(ana: Person, body: str, status: str) -> None:
    odd = json.dumps(morning(DAY, 1)).replace('{"pain": 1}', body)
    batch = f'{{"device_id": "{ana.device_id}", "events": [{json.dumps(morning(DAY, 3))}, {odd}]}}'
    answer = ana.http.post("/api/v1/sync", content=batch, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200
    assert statuses(answer.json()) == ["stored", status]


@pytest.mark.parametrize("content", ["", "{", "nonsense", '{"events": [NaN]}', "[" * 1_000, b"\xff"])
def test_what_is_not_json_at_all_is_told_so(ana: Person, content: str | bytes) -> None:
    answer = ana.http.post("/api/v1/sync", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"device_id": "seven"}, "#/device_id"),
        ({"since": -1}, "#/since"),
        ({"since": "1"}, "#/since"),
        ({"since": True}, "#/since"),
        ({"limit": 0}, "#/limit"),
        ({"limit": 501}, "#/limit"),
        ({"epoch": 7}, "#/epoch"),
        ({"events": {}}, "#/events"),
        ({"proto": 1}, "#/proto"),
    ],
)
def test_a_sync_that_does_not_make_sense_is_refused_whole(
    ana: Person, said: dict[str, JsonValue], pointer: str
) -> None:
    asked: dict[str, JsonValue] = {"device_id": ana.device_id, "events": [morning(DAY, 1)]}
    answer = ana.http.post("/api/v1/sync", json=asked | said)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert ana.sync()["head"] == 0


def test_the_engine_is_given_stored_events_and_no_others(server: Live, ana: Person) -> None:
    target, capital = new_id(), new_id().upper()
    ana.sync(
        morning(DAY, 1) | {"id": capital},
        morning(DAY, 11),
        event("dance", DAY, {}),
        event("retract", "2026-11-23", {"event_id": target}),
    )
    with server.database.read() as connection:
        account_id = UUID(ana.account_id)
        assert head(connection, account_id) == 4
        found = events_between(connection, account_id, date.min, date.max)
        assert [(one.event_id, one.rev, one.kind, one.day, json.loads(one.body)) for one in found] == [
            (capital.lower(), 1, "morning", date(2026, 11, 22), {"pain": 1}),
            (found[1].event_id, 4, "retract", date(2026, 11, 23), {"event_id": target}),
        ]


def test_when_it_was_received_is_told_by_the_servers_clock(ana: Person) -> None:
    before = utc_now().replace(microsecond=0)
    got = ana.sync(morning(DAY, 1))["events"][0]
    assert datetime.fromisoformat(str(got["received_at"])) >= before
