"""The made-up runner: her diary is one that the journal takes, and the plan answers to it as it would to anybody's."""

from collections import Counter
from datetime import date, timedelta
from uuid import UUID

import pytest

from app.demo.diary import write
from app.demo.entries import Json
from app.demo.persona import DAYS, RELAPSE
from app.engine.days import Days, read_days
from app.engine.review import Fold
from app.engine.standing import Standing
from app.journal.envelope import Judged, judge
from app.journal.wire import canonical
from app.plans.facts import engine_event
from app.plans.queries import rules
from app.programs.catalog import itbs

TODAY = date(2026, 11, 27)
FIRST = TODAY - timedelta(days=DAYS - 1)


@pytest.fixture(scope="module")
def diary() -> list[Json]:
    return write(itbs(), rules(), TODAY, UUID(int=7))


@pytest.fixture(scope="module")
def days(diary: list[Json]) -> Days:
    read = (
        engine_event(str(one["id"]), str(one["kind"]), date.fromisoformat(str(one["day"])), canonical(one["body"]))
        for one in diary
    )
    return read_days([event for event in read if event is not None], TODAY)


def standing(days: Days, number: int) -> Standing:
    day = FIRST + timedelta(days=number - 1)
    known = {one: record for one, record in days.items() if one <= day}
    return Fold.up_to_eve(rules(), known, day).morning(known)


def test_the_journal_takes_every_entry(diary: list[Json]) -> None:
    judged = [judge(event) for event in diary]
    assert {one.status for one in judged if isinstance(one, Judged)} == {"stored"}
    assert len({one.event_id for one in judged if isinstance(one, Judged)}) == len(diary) > 800


def test_the_same_day_gives_the_same_diary(diary: list[Json]) -> None:
    assert write(itbs(), rules(), TODAY, UUID(int=7)) == diary


def test_it_has_everything_that_can_be_looked_at(diary: list[Json]) -> None:
    kinds = Counter(event["kind"] for event in diary)
    assert kinds.keys() >= {
        "exercise",
        "session",
        "run",
        "test",
        "ice",
        "evening",
        "function",
        "change",
        "note",
        "goal",
    }


def test_she_gets_to_running_falls_back_in_week_7_and_runs_again(days: Days) -> None:
    assert standing(days, RELAPSE).position.phase == "return_run"
    assert standing(days, RELAPSE + 1).flaring
    assert standing(days, RELAPSE + 14).position.phase == "strengthen"
    assert standing(days, DAYS).position.phase == "return_run"
    assert not standing(days, DAYS).flaring
