"""Accounts that nothing was ever written to go after a while; no other ever does."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import select, update

from app.accounts.idle import AT_ONCE, IDLE_FOR, forget_idle
from app.accounts.models import accounts, credentials, devices
from app.accounts.operations import make_account
from app.accounts.schemas import NewAccount
from app.chores import clean_up
from tests.events import note
from tests.live import Live
from tests.people import Person

DAY = timedelta(days=1)
NOW = datetime.now(UTC)  # noqa: TID251 -- accounts of these tests are made now


def made(server: Live, days_ago: int, number: int = 1) -> list[UUID]:
    """Make accounts that many days ago."""
    with server.database.write() as connection:
        wanted = NewAccount(timezone="UTC", credential="bearer")
        return [make_account(connection, wanted, "UTC", NOW - DAY * days_ago)[1].account_id for _ in range(number)]


def left(server: Live, ids: list[UUID]) -> list[UUID]:
    with server.database.read() as connection:
        found = connection.execute(select(accounts.c.account_id).where(accounts.c.account_id.in_(ids)))
        kept = set(found.scalars())
    return [account_id for account_id in ids if account_id in kept]


def test_only_those_go_that_are_idle_for_long(server: Live) -> None:
    old, young = made(server, 61), made(server, 59)
    assert forget_idle(server.database, NOW) >= 1
    assert (left(server, old), left(server, young)) == ([], young)
    with server.database.read() as connection:
        for table in (devices, credentials):
            assert connection.execute(select(table).where(table.c.account_id.in_(old))).all() == []


def test_one_that_was_used_or_written_to_stays(server: Live, ana: Person, ben: Person) -> None:
    ana.say(note("2026-01-07", "one"))
    ids = [UUID(ana.account_id), UUID(ben.account_id), *made(server, 200)]
    long_ago = {"created_at": NOW - DAY * 300}
    with server.database.write() as connection:
        connection.execute(update(accounts).where(accounts.c.account_id.in_(ids)).values(long_ago))
        for table, column in ((devices, "seen_at"), (credentials, "renewed_at")):
            connection.execute(
                update(table).where(table.c.account_id == ids[0]).values({column: NOW - IDLE_FOR - DAY * 100})
            )
        connection.execute(update(devices).where(devices.c.account_id == ids[2]).values(seen_at=NOW - DAY))
    forget_idle(server.database, NOW)
    assert left(server, ids) == ids
    assert ana.http.get("/api/v1/journal").json()["head"] == 1


def test_many_go_some_at_a_time_beside_one_that_is_just_being_written_to(server: Live) -> None:
    ids = made(server, 100, AT_ONCE + 5)
    if server.database.is_sqlite:
        clean_up(server.database)
        assert left(server, ids) == []
        return
    with server.database.write() as connection:
        connection.execute(select(accounts).where(accounts.c.account_id == ids[0]).with_for_update())
        clean_up(server.database)
        assert left(server, ids) == ids[:1]
    clean_up(server.database)
    assert left(server, [*ids, uuid4()]) == []
