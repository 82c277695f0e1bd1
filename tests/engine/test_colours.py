"""Colours (E2, E3) and the worked examples (E8)."""

import pytest

from app.engine.colours import in_session, next_morning
from app.engine.facts import After, Run, Session, Tick
from app.engine.types import Colour, PainClassId, PainMode
from tests.engine.judging import judged, ran, strength
from tests.engine.story import PROGRAM, Story

GREEN_AMBER_RED: dict[tuple[PainClassId, PainMode], str] = {
    ("run", "monitored"): "garrrrrrrrr",
    ("impact", "monitored"): "ggarrrrrrrr",
    ("strength", "monitored"): "gggarrrrrrr",
    ("release", "monitored"): "ggarrrrrrrr",
    ("run", "zero"): "garrrrrrrrr",
    ("impact", "zero"): "garrrrrrrrr",
    ("strength", "zero"): "garrrrrrrrr",
    ("release", "zero"): "garrrrrrrrr",
}


@pytest.mark.parametrize(("rule", "mode"), GREEN_AMBER_RED)
def test_each_score_of_each_class_in_each_mode(rule: PainClassId, mode: PainMode) -> None:
    colours = [in_session(PROGRAM, rule, mode, score, alarm=False) for score in range(11)]

    assert "".join(colour[0] for colour in colours) == GREEN_AMBER_RED[rule, mode]
    assert {in_session(PROGRAM, rule, mode, score, alarm=True) for score in (None, 0, 1)} == {"red"}
    assert in_session(PROGRAM, rule, mode, None, alarm=False) == "unrated"


@pytest.mark.parametrize(
    ("am", "am_next", "colour"),
    [
        (0, 0, "green"), (3, 2, "green"), (4, 4, "green"), (0, 1, "amber"), (2, 3, "amber"), (3, 4, "red"),
        (8, 9, "red"), (0, 2, "red"), (1, 3, "red"), (None, 5, None), (5, None, None), (10, 10, "green"),
    ],
)  # fmt: skip
def test_next_morning(am: int | None, am_next: int | None, colour: Colour | None) -> None:
    assert next_morning(am, am_next) == colour


@pytest.mark.parametrize(
    ("number", "am", "am_next", "said", "expected"),
    [
        (1, 1, 1, [strength(2, 1)], {"strength": "green"}),
        (2, 1, 2, [strength(2, 2)], {"strength": "amber"}),
        (3, 0, 0, [strength(3, 1)], {"strength": "amber"}),
        (4, 2, 4, [strength(2, 2)], {"strength": "red"}),
        (5, 0, 0, [ran(1)], {"run": "amber"}),
        (6, 0, 1, [ran(0)], {"run": "amber"}),
        (7, 0, 0, [ran(2)], {"run": "red"}),
        (8, 0, None, [ran(0)], {"run": "unconfirmed"}),
        (9, 0, 1, [strength(1, 0), ran(0)], {"run": "amber", "strength": "green"}),
        (10, 0, 0, [Session("am", "release", peak=2)], {"release": "amber"}),
        (12, 0, 0, [ran(0, painkiller=True)], {"run": "green"}),
        (13, 0, 0, [Session("pm", "impact", peak=1, post=0)], {"impact": "green"}),
    ],
)
def test_worked_examples(
    number: int, am: int, am_next: int | None, said: list[object], expected: dict[str, str]
) -> None:
    assert judged(am, am_next, *said) == expected, number


def test_example_11_zero_mode() -> None:
    assert judged(0, 0, strength(1), mode="zero") == {"strength": "amber"}


def test_a_missing_score_is_never_a_zero() -> None:
    assert judged(0, 0, strength(None)) == {"strength": "unrated"}
    assert judged(0, 0, strength(None, sharp=False, limp=False)) == {"strength": "unrated"}
    assert judged(0, 1, strength(None)) == {"strength": "amber"}
    assert judged(0, 2, strength(None)) == {"strength": "red"}
    assert judged(None, None, strength(None, limp=True)) == {"strength": "red"}
    assert judged(0, None, strength(3), Tick("am", "single-leg-stand", 100)) == {"strength": "amber"}
    assert judged(None, 0, strength(4)) == {"strength": "red"}


def test_after_scores_speak_for_every_session_of_their_slot() -> None:
    release = Session("pm", "release", peak=0)
    told = judged(0, 0, strength(0, 0), release, After("pm", 3), After("pm", 1))
    assert told == {"strength": "amber", "release": "red"}
    assert judged(0, 0, ran(0), After("run", 2)) == {"run": "red"}
    assert judged(0, 0, ran(0), After("pm", 2)) == {"run": "green"}


def test_the_worst_of_two_facts_stands() -> None:
    assert judged(0, 0, strength(1), strength(4), strength(0)) == {"strength": "red"}
    assert judged(0, 0, strength(1), Tick("pm", "clamshell", 100, peak=3)) == {"strength": "amber"}


def test_below_ninety_per_cent_a_green_is_incomplete() -> None:
    half = (Tick("pm", "clamshell", 100), Tick("pm", "bridge-double", 70))
    assert judged(0, 0, strength(0), *half) == {"strength": "incomplete"}
    assert judged(0, 0, strength(3), *half) == {"strength": "amber"}
    assert judged(0, 0, strength(0), Tick("pm", "clamshell", 80), Tick("pm", "bridge-double", 100)) == {
        "strength": "green"
    }


def test_what_is_complete_by_nothing_was_not_done() -> None:
    assert judged(0, 0, Run(20, 3, 0, "R1")) == {}
    assert judged(0, 0, strength(0), Tick("pm", "clamshell", 0)) == {}


def test_the_morning_falls_to_one_session() -> None:
    walk, ball = Session("am", "strength", peak=0), Session("am", "release", peak=0)
    story = Story()
    story.enrol()
    story.mornings({2: 0, 3: 1})
    story.tell(2, walk, ball, strength(0))
    verdicts = [(one.rule, one.slot, one.colour) for one in story.standing(3).verdicts]
    assert verdicts == [("strength", "am", "green"), ("strength", "pm", "amber"), ("release", "am", "green")]

    story.tell(2, Session("am", "strength", peak=3))
    verdicts = [(one.rule, one.slot, one.colour) for one in story.standing(3).verdicts]
    assert verdicts == [("strength", "am", "amber"), ("strength", "pm", "green"), ("release", "am", "green")]
