"""How the journal is bounded, and what a sync costs."""

import json
from uuid import UUID

import pytest
from pydantic import JsonValue
from sqlalchemy import select

from app.journal import operations
from app.journal.models import conflicts
from tests.counting import asked, counted
from tests.events import event, morning
from tests.live import Live
from tests.people import Person, statuses

DAY = "2026-11-22"


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


def test_a_sync_costs_the_same_number_of_statements_whatever_its_batch(server: Live, ana: Person) -> None:
    def cost(size: int) -> int:
        old = [morning(DAY, 1) for _ in range(size)]
        ana.say(*old)
        mixed = [morning(DAY, 2) for _ in range(size)] + [*old[: size // 2]]
        mixed += [one | {"body": {"pain": 9}} for one in old[size // 2 :]] + [morning(DAY, 99) for _ in range(size)]
        with counted(server) as seen:
            ana.sync(*mixed[:100])
        return len(asked(seen))

    assert cost(30) == cost(4) <= 11


def test_looking_for_news_writes_nothing(server: Live, ana: Person) -> None:
    ana.say(morning(DAY, 1))
    with counted(server) as seen:
        ana.sync(since=1)
    assert not [statement for statement in seen if statement.startswith(("INSERT", "UPDATE", "BEGIN IMMEDIATE"))]
