"""What a plan holds: all that the contract names, and nothing that the program does not."""

from tests.http.events import enrolled, later, morning, screen
from tests.http.person import Person


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
