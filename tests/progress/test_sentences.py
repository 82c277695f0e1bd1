"""What was counted is said in short, plain sentences."""

from dataclasses import replace

import pytest

from app.engine.program import Rung
from app.engine.standing import Standing
from app.engine.types import PhaseId
from app.plans.queries import rules
from app.progress.climbs import Climbed
from app.progress.columns import Column, columns, noted_days
from app.progress.lookback import Ahead, look_back, next_said
from app.progress.noted import Noted
from app.progress.sentences import climbs_said, headline, load_said, runs_said
from app.progress.states import Kept
from app.progress.weeks import RunWeek
from tests import events
from tests.people import Event
from tests.progress.lives import DAY, FIRST, lived
from tests.words import complaints


def mornings(*scores: int | None) -> list[Noted]:
    return [Noted(morning=score) for score in scores]


@pytest.mark.parametrize(
    ("scores", "fine", "said"),
    [
        ((), 2, "No mornings to show yet."),
        ((None, None), 2, "No mornings to show yet."),
        ((1,), 2, "Your knee was 2 or less on your one morning so far."),
        ((5, None), 2, "Your knee was above 2 on your one morning so far."),
        ((1, None, 2), 2, "Your knee was 2 or less on all 2 mornings."),
        ((1, 3, 2), 2, "Your knee was 2 or less on 2 of 3 mornings."),
        ((0, 1), 0, "Your knee was 0 on 1 of 2 mornings."),
    ],
)
def test_the_headline_counts_only_mornings_that_were_told(scores: tuple[int | None, ...], fine: int, said: str) -> None:
    assert headline(mornings(*scores), fine) == said


def found(*said: Event, days: int = 4) -> tuple[Column, ...]:
    walked = lived(*said, days=days)
    return columns(walked, noted_days(rules(), walked))


def test_work_is_set_beside_the_next_morning_only_where_both_are_known() -> None:
    worked = [events.exercise(FIRST + DAY * ahead, "clamshell") for ahead in range(3)]
    told = [events.morning(FIRST + DAY * ahead, pain) for ahead, pain in ((0, 1), (1, 2), (2, 2))]
    assert load_said(found(*worked, *told)) == "After 1 of 2 days with work, the next morning was no worse."
    assert load_said(found(*worked)) == "You did 3 exercises. No morning score is there to set beside it."
    assert load_said(found(*worked, told[0], days=1)) == "You did 1 exercise. The worst morning was 1."
    assert load_said(found(*told)) == "No work is noted in this time."


def test_runs_and_steps_are_added_up() -> None:
    weeks = [RunWeek(FIRST, 1, 20), RunWeek(FIRST + DAY * 7, 0, 0), RunWeek(FIRST + DAY * 14, 2, 41.6)]
    assert runs_said(weeks) == "You ran 62 minutes in 3 runs, 42 in the fullest week."
    assert runs_said(weeks[:1]) == "You ran 20 minutes in 1 run."
    assert runs_said(weeks[1:2]) == "No run is noted in this time."
    one = Climbed("clamshell", 2, "clamshell", Rung(2, 8), Rung(2, 12), None, FIRST)
    assert climbs_said([one, replace(one, steps=1)]) == "You went up 3 steps in 2 exercises."
    assert climbs_said([]) == "No step up in this time yet."


def test_a_week_is_looked_back_on_without_blame() -> None:
    done = [Noted(morning=1, hard=3), Noted(morning=4, hard=2, runs=1, run_minutes=14), Noted(morning=2)]
    assert look_back(Kept(2, 3), done, 2) == (
        "You kept 2 of 3 days and ran 14 minutes in 1 run.",
        "Your knee was 2 or less on 2 of 3 mornings, 4 at worst.",
    )
    assert look_back(Kept(1, 7), [Noted(morning=0, hard=1)], 2) == (
        "You kept 1 of 7 days.",
        "Your knee was 2 or less on every morning you scored.",
    )
    assert look_back(Kept(0, 7), [Noted()], 2) == ("It was a quiet week.", "You gave no morning score.")
    assert look_back(Kept(2, 7), [Noted()], 2)[0] == "It was a quiet week, with 2 days of rest."


def placed(phase: PhaseId) -> Standing:
    standing = lived(days=1)[0].standing
    return replace(standing, position=replace(standing.position, phase=phase))


def test_what_holds_the_plan_back_comes_before_what_moves_it_on() -> None:
    ahead = Ahead("Strengthen", 3, 6, 1)
    pause = events.event("pause", FIRST, {"until": "2026-11-06"})
    locked = events.event("screen", FIRST, {"set": "short", "answers": {"RF04": True}})
    flare = events.event("flare", FIRST, {})
    for said, sentence in (
        ([locked, pause, flare], "Next is a check of the knee. The plan waits for it."),
        ([pause, flare], "The plan rests until Friday 6 November."),
        ([flare], "Next come calm days, until the flare is over."),
        ([], "Next comes Strengthen: 3 of 6 points met so far."),
    ):
        assert next_said(rules(), lived(*said, days=1)[0].standing, ahead) == sentence
    assert (
        next_said(rules(), placed("load"), Ahead("Strengthen", 6, 6, 1)) == "Next comes Strengthen: every point is met."
    )
    assert next_said(rules(), placed("maintain"), Ahead(None, 0, 0, 1)).startswith("Next: keep it up")


def test_runs_to_go_are_named_while_running_comes_back() -> None:
    standing = placed("return_run")
    assert next_said(rules(), standing, Ahead("Maintain", 0, 1, 2)) == "Run stage R2 comes after 2 more good runs."
    last = replace(standing, running=replace(standing.running, stage=len(rules().stages)))
    assert next_said(rules(), last, Ahead("Maintain", 0, 1, 1)) == "The last run stage ends after 1 more good run."


def test_after_a_long_silence_the_safety_questions_come_first() -> None:
    standing = lived(days=20)[-1].standing
    assert next_said(rules(), standing, Ahead("x", 0, 1, 1)) == "Next come the safety questions. Then the plan goes on."


def test_every_sentence_is_plain_and_short() -> None:
    said = [
        headline(mornings(1, 3, 2), 2),
        load_said(found(events.exercise(FIRST, "clamshell"))),
        runs_said([RunWeek(FIRST, 3, 90), RunWeek(FIRST, 3, 90)]),
        *look_back(Kept(5, 7), [Noted(morning=9, hard=1, runs=2, run_minutes=44), Noted(morning=1)], 2),
    ]
    assert [one for text in said for one in complaints(text)] == []
