"""`GET /plan` and `GET /program`: what they refuse, and when nothing has changed."""

import pytest

from tests.http import web
from tests.http.events import enrolled, later, morning, screen
from tests.http.person import API, Person
from tests.http.problems import assert_problem

pytestmark = pytest.mark.usefixtures("plans")


@pytest.fixture
def runner(anyone: Person) -> Person:
    today = anyone.today()
    anyone.says(enrolled(today), screen(today))
    return anyone


def test_before_enrolment_there_is_no_plan(anyone: Person) -> None:
    assert_problem(anyone.get("/plan"), 409)
    anyone.says(morning(anyone.today(), 3))
    assert_problem(anyone.get("/plan"), 409)


def test_a_bundle_has_all_that_the_contract_names(runner: Person) -> None:
    today = runner.today()
    bundle = runner.get("/plan").json()
    assert set(bundle) >= {"as_of", "from", "standing", "days"}
    assert set(bundle["as_of"]) >= {"rev", "engine", "program"}
    assert (bundle["as_of"]["rev"], bundle["from"]) == (2, today)
    assert bundle["as_of"]["program"].startswith("itbs@")
    assert set(bundle["standing"]) >= {
        *("phase", "phase_day", "plan_day", "pain_mode", "flare", "run", "lock", "referral", "steps", "sessions"),
    }
    assert (bundle["standing"]["phase"], bundle["standing"]["phase_day"]) == ("load", 1)
    assert set(bundle["standing"]["run"]) >= {"stage", "clean", "required", "ambers", "blocked_until"}
    assert [day["date"] for day in bundle["days"]] == [later(today, number) for number in range(14)]
    for day in bundle["days"]:
        assert set(day) >= {"date", "phase", "morning", "plan", "if_morning", "variants", "hold", "routines"}
        assert len(day["if_morning"]) == 11
        used = list(dict.fromkeys(day["if_morning"]))
        assert used == list(range(len(day["variants"])))
        for variant in [day["plan"], *day["variants"]] + ([day["hold"]] if day["hold"] else []):
            assert set(variant) >= {"mode", "reasons", "slots", "run", "impact", "tests", "ice"}
            assert variant["mode"] in {"normal", "ease", "settle", "rest", "locked"}
            assert set(variant["ice"]) >= {
                *("offered", "protocol", "max_s", "min_gap_s", "quiet_before_s", "left_today", "not_before", "reasons"),
            }
            for slot in variant["slots"]:
                assert len(slot["gate"]) == 11
                assert all(word == "go" or word in slot["swap"] for word in slot["gate"])
                assert all(0 <= index < len(day["routines"]) for index in slot["swap"].values())
    assert all(day["hold"] for day in bundle["days"][1:])


@pytest.mark.parametrize("days", [1, 28])
def test_as_many_days_as_asked_for(runner: Person, days: int) -> None:
    assert len(runner.get(f"/plan?days={days}").json()["days"]) == days


@pytest.mark.parametrize(
    "query", ["days=0", "days=29", "days=x", "days=1.5", "days=true", "from=x", "from=2026-2-1", "from="]
)
def test_what_cannot_be_asked_is_said_so(runner: Person, query: str) -> None:
    assert_problem(runner.get(f"/plan?{query}"), 422)


def test_from_runs_from_enrolment_to_28_days_ahead(runner: Person) -> None:
    today = runner.today()
    assert runner.get(f"/plan?from={later(today, 28)}&days=28").status_code == 200
    assert_problem(runner.get(f"/plan?from={later(today, 29)}"), 422)
    assert_problem(runner.get(f"/plan?from={later(today, -1)}"), 422)
    assert_problem(runner.get("/plan?from=0001-01-01"), 422)
    assert_problem(runner.get("/plan?from=9999-12-31"), 422)


def test_a_past_day_is_explained_without_what_came_later(runner: Person) -> None:
    today = runner.today()
    first = later(today, -5)
    runner.says(enrolled(first), screen(first))
    before = runner.get(f"/plan?from={later(today, -3)}").json()
    runner.says(morning(today, 9), screen(today, RF01=True))
    after = runner.get(f"/plan?from={later(today, -3)}").json()
    assert after["days"] == before["days"]
    assert after["standing"] == before["standing"]
    assert runner.get("/plan").json()["standing"]["lock"]["level"] == "U999"


def test_a_known_morning_has_its_plan_alone(runner: Person) -> None:
    runner.says(morning(runner.today(), 2))
    day = runner.get("/plan").json()["days"][0]
    assert (day["morning"], day["if_morning"], day["variants"]) == (2, None, [])


def test_nothing_new_costs_nothing(runner: Person) -> None:
    first = runner.get("/plan")
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    assert runner.get("/plan").headers["ETag"] == tag
    for same in (tag, f"W/{tag}", f'"x", {tag}', f'W/"x" , W/{tag}', "*"):
        answer = runner.get("/plan", If_None_Match=same)
        assert (answer.status_code, answer.content) == (304, b""), same
        assert answer.headers["ETag"] == tag
        assert answer.headers["Cache-Control"] == "private, no-store"
    for other in ('"x"', tag.strip('"'), f'"W/{tag[1:]}', ""):
        assert runner.get("/plan", If_None_Match=other).status_code == 200, other
    assert runner.get("/plan?days=3", If_None_Match=tag).status_code == 200
    runner.says(morning(runner.today(), 4))
    fresh = runner.get("/plan", If_None_Match=tag)
    assert fresh.status_code == 200
    assert fresh.headers["ETag"] != tag


def test_the_credential_comes_before_the_tag(runner: Person, either_url: str) -> None:
    tag = runner.get("/plan").headers["ETag"]
    for headers in (
        {"If-None-Match": tag},
        {"If-None-Match": "*"},
        {"If-None-Match": tag, "Authorization": "Bearer x"},
    ):
        answer = web.get(f"{either_url}{API}/plan", headers=headers)
        assert_problem(answer, 401)
        assert "ETag" not in answer.headers


def test_the_program_is_the_same_bytes_for_all(sqlite_url: str, postgresql_url: str) -> None:
    one, other = (web.get(f"{url}{API}/program") for url in (sqlite_url, postgresql_url))
    assert one.content == other.content
    tag = one.headers["ETag"]
    assert tag == other.headers["ETag"]
    for same in (tag, f"W/{tag}", f'"x",{tag}', "*"):
        answer = web.get(f"{sqlite_url}{API}/program", headers={"If-None-Match": same})
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)
        assert "public" in answer.headers["Cache-Control"]
    assert web.get(f"{sqlite_url}{API}/program", headers={"If-None-Match": '"x"'}).status_code == 200


def test_all_that_a_plan_names_is_in_the_program(runner: Person) -> None:
    program = runner.get("/program").json()
    exercises = {exercise["id"] for exercise in program["exercises"]}
    tests = {test["id"] for test in program["tests"]}
    for day in runner.get("/plan?days=28").json()["days"]:
        variants = [day["plan"], *day["variants"], *([day["hold"]] if day["hold"] else [])]
        slots = [slot for variant in variants for slot in variant["slots"]] + [
            s for some in day["routines"] for s in some
        ]
        assert {item["exercise"] for slot in slots for item in slot["items"]} <= exercises
        assert {test for variant in variants for test in variant["tests"]["offered"]} <= tests
