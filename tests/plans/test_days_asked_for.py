"""Which days may be asked for, and from which day a plan begins."""

from datetime import date

import pytest

from app.clock import utc_now
from tests.people import Person
from tests.plans.asking import DAY, START, begin, plan, problem


@pytest.mark.parametrize(
    ("first", "days"),
    [
        (START - DAY, 1),
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
    told = problem(ana.http.get("/api/v1/plan", params={"form": str(START), "days": "many"}), 422)
    assert told["errors"] == [
        {"pointer": "#/days", "detail": "Input should be a valid integer, unable to parse string as an integer"},
        {"pointer": "#/form", "detail": "Extra inputs are not permitted"},
    ]


def test_of_a_parameter_that_comes_twice_the_last_stands(ana: Person) -> None:
    begin(ana)
    twice = f"from={START}&days=99&days=2"
    assert len(ana.http.get("/api/v1/plan", params=twice).json()["days"]) == 2


def test_the_last_day_that_has_a_plan(ana: Person) -> None:
    begin(ana)
    assert plan(ana, utc_now().date() + DAY * 28, 28).status_code == 200
    problem(plan(ana, utc_now().date() + DAY * 29, 1), 422)


def test_from_is_today_when_left_out(ana: Person) -> None:
    begin(ana)
    assert ana.http.get("/api/v1/plan").json()["from"] == str(utc_now().date())
