"""The forecast of an event, over HTTP."""

import pytest

from tests.people import Person
from tests.plans.asking import DAY, START, begin, problem


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
