"""Colours (E2, E3) and the worked examples (E8)."""

import pytest

from app.engine.colours import in_session, next_morning
from app.engine.facts import After, Morning, Run, Session, Tick
from app.engine.types import Colour, PainClassId, PainMode
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


def judged(am: int | None, am_next: int | None, *said: object, mode: PainMode = "monitored") -> dict[str, str]:
    story = Story()
    story.enrol(pain_mode=mode)
    if am is not None:
        story.tell(2, Morning(am))
    if am_next is not None:
        story.tell(3, Morning(am_next))
    story.tell(2, *said)  # type: ignore[arg-type] # facts
    return {verdict.rule: verdict.colour for verdict in story.standing(3).verdicts}


def strength(peak: int | None, post: int | None = None, **more: object) -> Session:
    return Session("pm", "strength", peak=peak, post=post, **more)  # type: ignore[arg-type] # tests


def ran(peak: int, post: int | None = 0, **more: object) -> Run:
    return Run(20, peak, 100, "R1", post=post, **more)  # type: ignore[arg-type] # tests


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


def test_ticks_without_a_session_show_only_when_they_hurt() -> None:
    assert judged(0, 0, Tick("am", "single-leg-stand", 100, peak=1)) == {}
    assert judged(0, 0, Tick("am", "single-leg-stand", 100, peak=4)) == {"strength": "red"}
    assert judged(0, 1, Tick("am", "single-leg-stand", 100)) == {"strength": "amber"}


def test_a_tick_belongs_to_its_own_class_else_to_the_strictest() -> None:
    stretch = Tick("pm", "calf-stretch-straight", 100, peak=2)
    assert judged(0, 0, strength(0), stretch) == {"strength": "green"}
    assert judged(0, 0, strength(0), Session("pm", "release", peak=0), stretch) == {
        "strength": "green",
        "release": "amber",
    }


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


def test_an_exercise_is_judged_by_its_own_peak_and_the_session_s_post() -> None:
    story = Story()
    story.enrol()
    story.mornings({2: 0, 3: 0})
    story.tell(2, strength(4, 0), Tick("pm", "clamshell", 100, peak=1), Tick("pm", "squat-mini", 100, peak=4))
    [verdict] = story.standing(3).verdicts
    assert {tick.exercise: tick.colour for tick in verdict.ticks} == {"clamshell": "green", "squat-mini": "red"}


@pytest.mark.parametrize(("post", "spared"), [(None, "red"), (4, "red"), (1, "unconfirmed")])
def test_without_a_score_afterwards_the_worst_of_the_session_stands_for_each(post: int | None, spared: str) -> None:
    story = Story()
    story.enrol()
    story.tell(2, Session("pm", "strength", peak=0, post=post), Tick("pm", "clamshell", 100, peak=0))
    story.tell(2, Tick("pm", "squat-mini", 100, peak=4))

    (verdict,) = story.standing(3).verdicts
    assert {tick.exercise: tick.colour for tick in verdict.ticks} == {"clamshell": spared, "squat-mini": "red"}


def test_a_sharp_pain_is_everybody_s_unless_a_tick_says_whose() -> None:
    def ticks(*said: Tick) -> dict[str, str]:
        story = Story()
        story.enrol()
        story.tell(2, strength(0, 0, sharp=True), *said)
        [verdict] = story.standing(3).verdicts
        return {tick.exercise: tick.colour for tick in verdict.ticks}

    calm, hurt = Tick("pm", "clamshell", 100, peak=0), Tick("pm", "squat-mini", 100, peak=0, sharp=True)
    assert ticks(calm) == {"clamshell": "red"}
    assert ticks(calm, hurt) == {"clamshell": "unconfirmed", "squat-mini": "red"}
