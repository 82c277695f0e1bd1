"""What decides the kind of day, in its order (C4, E4, F)."""

import pytest

from app.engine.facts import FlareReport, Morning, Pause, Retract
from app.engine.modes import decide
from app.engine.types import PainMode
from tests.engine.story import ENROLLED, MONDAY, Story


def decided(story: Story, day: int) -> tuple[str, list[str], list[str]]:
    decision = decide(story.standing(day), story.days(day))
    return decision.mode, [why.code for why in decision.reasons], [why.code for why in decision.holds]


def begin(phase: str = "strengthen", mode: PainMode = "monitored") -> Story:
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.place(1, phase)
    return story


def test_a_lock_stands_before_a_pause_a_pause_before_what_is_owed_and_that_before_a_flare() -> None:
    story = begin()
    story.tell(5, FlareReport())
    assert decided(story, 5) == ("settle", ["FLARE"], ["FLARE"])
    [told] = story.screen(5, RF10=True)
    story.tell(5, Retract(told.id))
    assert decided(story, 5) == ("settle", ["SCREEN_OWED"], ["SCREEN_OWED"])
    story.tell(5, Pause(story.date(6)))
    assert decided(story, 5) == ("rest", ["PAUSED"], ["PAUSED"])
    story.screen(5, RF09="now")
    assert decided(story, 5) == ("locked", ["LOCK_U111"], ["LOCK_U111"])


@pytest.mark.parametrize(("question", "level"), [("RF01", "U999"), ("RF10", "U111"), ("RF19", "AGE"), ("RF20", "ASK")])
def test_each_lock_is_told_by_its_level(question: str, level: str) -> None:
    story = begin()
    story.screen(5, "full", **{question: True})
    assert decided(story, 5)[1] == [f"LOCK_{level}"]


def test_before_the_first_full_set_it_is_locked() -> None:
    story = Story(MONDAY)
    story.tell(1, ENROLLED)
    assert decided(story, 1) == ("locked", ["LOCK_SCREEN"], ["LOCK_SCREEN"])


@pytest.mark.parametrize(
    ("phase", "mode", "am", "kind", "why"),
    [
        ("settle", "monitored", 9, "settle", []), ("settle", "zero", 0, "settle", []),
        ("load", "monitored", 2, "normal", []), ("load", "monitored", 3, "ease", ["MORNING_EASE"]),
        ("load", "monitored", 4, "settle", ["MORNING_SETTLE"]), ("load", "zero", 0, "normal", []),
        ("load", "zero", 1, "ease", ["MORNING_EASE"]), ("load", "zero", 2, "settle", ["MORNING_SETTLE"]),
    ],
)  # fmt: skip
def test_the_morning_decides_last(phase: str, mode: PainMode, am: int, kind: str, why: list[str]) -> None:
    story = begin(phase, mode)
    story.tell(5, Morning(am))
    assert decided(story, 5) == (kind, why, [])


@pytest.mark.parametrize("am", [0, 3])
def test_a_referral_is_told_beside_and_holds_runs_and_hops(am: int) -> None:
    story = begin()
    story.screen(5, RF22=True)
    story.tell(5, Morning(am))
    mode, reasons, holds = decided(story, 5)
    assert (mode, reasons[-1], holds) == ("ease" if am else "normal", "REFERRAL", ["REFERRAL"])
    story.tell(5, FlareReport())
    assert decided(story, 5) == ("settle", ["FLARE", "REFERRAL"], ["FLARE", "REFERRAL"])
    settle = begin("settle")
    settle.screen(5, RF22=True)
    assert decided(settle, 5) == ("settle", ["REFERRAL"], ["REFERRAL"])


def test_a_pause_ends_after_its_day() -> None:
    story = begin()
    story.tell(5, Pause(story.date(6)))
    assert [decided(story, day)[0] for day in (4, 5, 6, 7)] == ["normal", "rest", "rest", "normal"]
