"""`GET /plan`: from when, which days may be asked for, and what it refuses."""

import pytest

from tests.http.events import later, morning
from tests.http.person import Person
from tests.http.problems import assert_problem


def test_before_enrolment_there_is_no_plan(anyone: Person) -> None:
    assert_problem(anyone.get("/plan"), 409)
    anyone.says(morning(anyone.today(), 3))
    assert_problem(anyone.get("/plan"), 409)


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
