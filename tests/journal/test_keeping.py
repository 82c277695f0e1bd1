"""What the journal keeps, how it is bounded, and what it costs."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from uuid import UUID

import pytest
from pydantic import JsonValue
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import select

from app.clock import utc_now
from app.journal import operations
from app.journal.models import conflicts
from app.journal.queries import head, stored_events
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


def test_an_event_of_16_kib_is_kept_and_a_larger_one_is_not(ana: Person) -> None:
    def sized(size: int) -> dict[str, JsonValue]:
        made = event("dance", DAY, {"a": ""})
        room = size - len(json.dumps(made, separators=(",", ":")))
        made["body"] = {"a": "é" * (room // 2) + "x" * (room % 2)}
        return made

    answer = ana.sync(sized(16 * 1024), sized(16 * 1024 + 1))
    assert statuses(answer) == ["opaque", "refused"]


def test_a_hundred_events_are_taken_and_no_more(ana: Person) -> None:
    many = [morning(DAY, 1) for _ in range(101)]
    assert ana.send(*many).status_code == 413
    assert statuses(ana.sync(*many[:100]), "stored")


def test_up_to_five_conflicts_of_one_id_are_kept_aside_each_once(server: Live, ana: Person) -> None:
    first = morning(DAY, 0)
    ana.say(first)
    others = [first | {"body": {"pain": pain}} for pain in range(1, 9)]
    assert set(statuses(ana.sync(*others, *others))) == {"conflict"}
    assert set(statuses(ana.sync(*others))) == {"conflict"}
    with server.database.read() as connection:
        kept = connection.execute(
            select(conflicts.c.event).where(conflicts.c.account_id == UUID(ana.account_id))
        ).scalars()
        assert sorted(json.loads(text)["body"]["pain"] for text in kept) == [1, 2, 3, 4, 5]


def test_a_full_journal_takes_nothing_new_and_keeps_all(ana: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "MOST_EVENTS", 3)
    first = morning(DAY, 1)
    ana.say(first, morning(DAY, 2))
    answer = ana.send(morning(DAY, 3), morning(DAY, 4))
    assert answer.status_code == 507
    assert ana.sync()["head"] == 2
    ana.say(morning(DAY, 3))
    assert statuses(ana.sync(first)) == ["duplicate"]
    assert ana.send(morning(DAY, 4)).status_code == 507


@contextmanager
def counted(server: Live) -> Iterator[list[str]]:
    """Collect the statements that are sent to the database."""
    seen: list[str] = []

    def note_down(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    sqlalchemy_event.listen(server.database.engine, "before_cursor_execute", note_down)
    try:
        yield seen
    finally:
        sqlalchemy_event.remove(server.database.engine, "before_cursor_execute", note_down)


def test_a_sync_costs_the_same_number_of_statements_whatever_its_batch(server: Live, ana: Person) -> None:
    def cost(size: int) -> int:
        old = [morning(DAY, 1) for _ in range(size)]
        ana.say(*old)
        mixed = [morning(DAY, 2) for _ in range(size)] + [*old[: size // 2]]
        mixed += [one | {"body": {"pain": 9}} for one in old[size // 2 :]] + [morning(DAY, 99) for _ in range(size)]
        with counted(server) as seen:
            ana.sync(*mixed[:100])
        return len([statement for statement in seen if not statement.startswith(("BEGIN", "PRAGMA"))])

    assert cost(30) == cost(4) <= 11


def test_looking_for_news_writes_nothing(server: Live, ana: Person) -> None:
    ana.say(morning(DAY, 1))
    with counted(server) as seen:
        ana.sync(since=1)
    assert not [statement for statement in seen if statement.startswith(("INSERT", "UPDATE", "BEGIN IMMEDIATE"))]


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
        found = stored_events(connection, account_id, 4)
        assert [(one.event_id, one.rev, one.kind, one.day, json.loads(one.body)) for one in found] == [
            (capital.lower(), 1, "morning", date(2026, 11, 22), {"pain": 1}),
            (found[1].event_id, 4, "retract", date(2026, 11, 23), {"event_id": target}),
        ]
        assert [one.rev for one in stored_events(connection, account_id, 3)] == [1]
        assert [one.rev for one in stored_events(connection, account_id, 4, after_rev=1)] == [4]


def test_when_it_was_received_is_told_by_the_servers_clock(ana: Person) -> None:
    before = utc_now().replace(microsecond=0)
    got = ana.sync(morning(DAY, 1))["events"][0]
    assert datetime.fromisoformat(str(got["received_at"])) >= before
