from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.etags import etag_of
from app.plans import operations
from app.plans.models import plan_bundles
from app.plans.operations import MOST_KEPT
from tests import events
from tests.live import Live
from tests.people import Person
from tests.plans.asking import DAY, START, begin, plan


def kept(server: Live, person: Person) -> int | None:
    mine = plan_bundles.c.account_id == UUID(person.account_id)
    with server.database.read() as connection:
        return connection.execute(select(func.count()).select_from(plan_bundles).where(mine)).scalar()


def test_a_plan_that_an_account_is_deleted_under_is_still_answered(
    server: Live, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def etag_while_deleting(content: bytes) -> str:
        ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id})
        return etag_of(content)

    ana.say(events.enrolled(START))
    monkeypatch.setattr(operations, "etag_of", etag_while_deleting)
    assert ana.http.get("/api/v1/plan", params={"from": str(START), "days": 1}).status_code == 200
    assert kept(server, ana) == 0


def test_a_plan_does_not_wait_to_be_kept(server: Live, ana: Person) -> None:
    ana.say(events.enrolled(START))
    with server.database.write() as connection:
        connection.execute(select(plan_bundles.c.rev))
        answer = ana.http.get("/api/v1/plan", params={"from": str(START), "days": 1}, timeout=4)
    assert answer.status_code == 200


def test_plans_are_kept_and_not_without_end(server: Live, ana: Person) -> None:
    begin(ana)
    for ahead in range(MOST_KEPT):
        assert plan(ana, START + DAY * ahead).status_code == 200
    assert kept(server, ana) == MOST_KEPT
    plan(ana)
    assert kept(server, ana) == MOST_KEPT
    plan(ana, START + DAY * MOST_KEPT)
    assert kept(server, ana) == 1
    ana.say(events.morning(START, 1))
    plan(ana)
    plan(ana, START + DAY)
    assert kept(server, ana) == 2
