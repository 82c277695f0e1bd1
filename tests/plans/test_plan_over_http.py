from datetime import date, timedelta
from uuid import UUID

import httpx
import pytest
from pydantic import JsonValue
from sqlalchemy import func, select

from app.clock import utc_now
from app.plans import operations
from app.plans.models import plan_bundles
from app.plans.operations import MOST_KEPT
from app.plans.schemas import Bundle
from tests import events
from tests.live import Live
from tests.people import Person

DAY = timedelta(days=1)
START = date(2026, 1, 7)


def plan(person: Person, first: date | str = START, days: int | str = 1, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return person.http.get("/api/v1/plan", params={"from": str(first), "days": str(days)}, headers=named)


def begin(person: Person, **body: JsonValue) -> None:
    person.say(events.enrolled(START, **body), events.clear_screen(START))


def problem(answer: httpx.Response, status: int) -> dict[str, JsonValue]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, JsonValue] = answer.json()
    assert told["status"] == status
    return told


def test_a_first_plan(ana: Person) -> None:
    begin(ana)
    ana.say(events.morning(START, 1))
    answer = plan(ana, days=14)

    assert answer.status_code == 200
    bundle = Bundle.model_validate_json(answer.content)
    assert bundle.from_ == START
    assert bundle.as_of.rev == 3
    assert [day.date for day in bundle.days] == [START + DAY * ahead for ahead in range(14)]
    assert bundle.standing.phase == "load"
    assert bundle.days[0].morning == 1
    assert bundle.days[0].if_morning is None
    assert bundle.days[1].if_morning is not None
    assert "no-store" in answer.headers["cache-control"]


def test_nobody_has_a_plan_before_enrolling(ana: Person) -> None:
    problem(plan(ana), 409)
    problem(ana.http.get("/api/v1/plan"), 409)


def test_an_enrolment_taken_back_is_none(ana: Person) -> None:
    enrolled = events.enrolled(START)
    ana.say(enrolled, events.retract(START, enrolled))
    problem(plan(ana), 409)


@pytest.mark.parametrize(
    ("first", "days"),
    [
        (START - DAY, 1),
        (utc_now().date() + DAY * 29, 1),
        (START, 0),
        (START, 29),
        (START, "7.5"),
        ("2026-1-7", 1),
        ("20260107", 1),
        ("2026-02-30", 1),
        ("0", 1),
        ("soon", 1),
    ],
)
def test_days_without_a_plan(ana: Person, first: date | str, days: int | str) -> None:
    begin(ana)
    told = problem(plan(ana, first, days), 422)
    errors = told["errors"]
    assert isinstance(errors, list)
    assert errors


def test_unknown_parameters_are_refused(ana: Person) -> None:
    begin(ana)
    problem(ana.http.get("/api/v1/plan", params={"form": str(START)}), 422)


def test_the_last_day_that_has_a_plan(ana: Person) -> None:
    begin(ana)
    assert plan(ana, utc_now().date() + DAY * 28, 28).status_code == 200


def test_from_is_today_when_left_out(ana: Person) -> None:
    begin(ana)
    assert ana.http.get("/api/v1/plan").json()["from"] == str(utc_now().date())


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


def test_plans_of_two_people_are_apart(ana: Person, ben: Person) -> None:
    begin(ana, grade=5)
    begin(ben, grade=1)
    assert plan(ana).json()["standing"]["phase"] == "settle"
    assert plan(ben).json()["standing"]["phase"] == "strengthen"


def test_an_event_far_ahead_plays_no_part_yet(ana: Person) -> None:
    today = utc_now().date()
    begin(ana)
    ana.say(events.morning(today + DAY * 10, 9), events.morning(today + DAY, 2))

    assert plan(ana, today + DAY * 10).json()["days"][0]["morning"] is None
    assert plan(ana, today + DAY).json()["days"][0]["morning"] == 2


def test_a_plan_is_the_same_bytes_however_it_was_made(ana: Person) -> None:
    begin(ana)
    plain = plan(ana, days=3, Accept_Encoding="identity")
    packed = plan(ana, days=3, Accept_Encoding="gzip")

    assert plain.content == packed.content
    assert plain.headers["etag"] != packed.headers["etag"]


def test_a_deleted_account_leaves_no_plan(ana: Person) -> None:
    begin(ana)
    assert plan(ana).status_code == 200
    answer = ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id})
    assert answer.is_success, answer.text
    problem(plan(ana), 401)


def test_a_forecast(ana: Person) -> None:
    begin(ana, easy_pace_s_per_km=360)
    answer = ana.http.get("/api/v1/forecast", params={"km": "5", "on": "2026-03-07", "from": str(START)})

    assert answer.status_code == 200
    told = answer.json()
    assert told["run_start"] == str(START + DAY * 28)
    assert told["runs_left"] == 24
    assert told["ok"] is False


@pytest.mark.parametrize(
    "params",
    [
        {"km": "0.9", "on": "2026-03-07"},
        {"km": "101", "on": "2026-03-07"},
        {"km": "nan", "on": "2026-03-07"},
        {"km": "5"},
        {"on": "2026-03-07"},
        {"km": "5", "on": "2126-03-07"},
        {"km": "5", "on": "2026-03-07", "from": str(START - DAY)},
        {"km": "5", "on": "2026-03-07", "by": "me"},
    ],
)
def test_a_forecast_that_cannot_be_made(ana: Person, params: dict[str, str]) -> None:
    begin(ana)
    problem(ana.http.get("/api/v1/forecast", params=params), 422)


def test_no_forecast_before_enrolling(ana: Person) -> None:
    problem(ana.http.get("/api/v1/forecast", params={"km": "5", "on": "2026-03-07"}), 409)


def test_plans_are_kept_and_not_without_end(ana: Person, server: Live) -> None:
    def kept() -> int:
        mine = plan_bundles.c.account_id == UUID(ana.account_id)
        with server.database.read() as connection:
            return connection.execute(select(func.count()).select_from(plan_bundles).where(mine)).scalar_one()

    begin(ana)
    for ahead in range(MOST_KEPT):
        assert plan(ana, START + DAY * ahead).status_code == 200
    assert kept() == MOST_KEPT
    plan(ana)
    assert kept() == MOST_KEPT
    plan(ana, START + DAY * MOST_KEPT)
    assert kept() == 1
    ana.say(events.morning(START, 1))
    plan(ana)
    plan(ana, START + DAY)
    assert kept() == 2


def test_a_kept_plan_is_not_planned_again(ana: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(ana)
    etag = plan(ana).headers["etag"]
    monkeypatch.setattr(operations, "horizon", None)

    assert plan(ana).headers["etag"] == etag
    assert plan(ana, If_None_Match=etag).status_code == 304
