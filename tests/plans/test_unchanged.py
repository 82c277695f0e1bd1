"""An unchanged plan is neither sent nor made again."""

import httpx
import pytest

from app.plans import operations
from tests import events
from tests.people import Person
from tests.plans.asking import START, begin, plan, problem


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_an_unchanged_plan_is_not_sent_again(ana: Person, form: str, coding: str) -> None:
    begin(ana)
    first = plan(ana, Accept_Encoding=coding)
    again = plan(ana, Accept_Encoding=coding, If_None_Match=form.format(first.headers["etag"]))

    assert first.headers.get("content-encoding", "identity") == coding
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


def test_a_new_event_makes_a_new_plan(ana: Person) -> None:
    begin(ana)
    before = plan(ana)
    ana.say(events.morning(START, 5))
    after = plan(ana, If_None_Match=before.headers["etag"])

    assert after.status_code == 200
    assert after.json()["as_of"]["rev"] == 3
    assert after.json()["days"][0]["morning"] == 5


def test_the_credential_is_checked_before_the_etag(ana: Person, http: httpx.Client) -> None:
    begin(ana)
    etag = plan(ana).headers["etag"]
    problem(http.get("/api/v1/plan", headers={"If-None-Match": etag}), 401)


def test_a_plan_is_the_same_bytes_however_it_was_made(ana: Person) -> None:
    begin(ana)
    plain = plan(ana, days=3, Accept_Encoding="identity")
    packed = plan(ana, days=3, Accept_Encoding="gzip")

    assert plain.content == packed.content
    assert plain.headers["etag"] != packed.headers["etag"]


def test_a_kept_plan_is_not_planned_again(ana: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(ana)
    etag = plan(ana).headers["etag"]
    monkeypatch.setattr(operations, "horizon", None)

    assert plan(ana).headers["etag"] == etag
    assert plan(ana, If_None_Match=etag).status_code == 304
