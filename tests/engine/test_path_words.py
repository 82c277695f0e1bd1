"""What each question of the path says, and when it is asked."""

from datetime import date

import pytest

from app.engine.explain import explain
from app.engine.facts import Choice, Clearance, Evening, Morning, Pause, Retract, Run, Screen, Session, Try
from app.engine.path.changes import said
from app.engine.path.fork import Fork, between, spoken, up_to
from app.engine.program import Rung
from app.engine.types import PainClassId
from tests.engine import runner
from tests.engine.judging import strength
from tests.engine.ladders import ABDUCTION
from tests.engine.lists import begin
from tests.engine.story import ENROLLED, PROGRAM, Story


def path(story: Story, day: int) -> dict[str, Fork]:
    return {one.id: one for one in explain(PROGRAM, story.days(day), story.date(day)).path}


def branches(one: Fork) -> list[tuple[str, str]]:
    return [(branch.text, branch.effect) for branch in one.branches]


def in_words(one: Fork) -> str | None:
    return None if one.taken is None else one.branches[one.taken].text


def test_safety() -> None:
    asked = path(begin("load"), 2)["safety"]
    assert asked.title == "Is anything unsafe?"
    assert branches(asked) == [("Clear", "Go on"), ("Some", "See someone"), ("Urgent", "Stop")]


def test_safety_tells_the_day_of_the_last_answers() -> None:
    story = begin("load")
    story.screen(4)
    story.tell(6, Screen("short", {"RF12": "no"}))
    assert path(story, 7)["safety"].fact == "You last answered on 8 January."


@pytest.mark.parametrize(("question", "taken"), [("RF10", "Urgent"), ("RF01", "Urgent"), ("RF19", "Some")])
def test_a_lock_takes_its_branch(question: str, taken: str) -> None:
    story = begin("load")
    story.tell(3, Screen("short", {question: True}))
    assert in_words(path(story, 3)["safety"]) == taken


WORK: list[tuple[PainClassId, str, list[str], list[str]]] = [
    ("impact", "How were Thursday's hops?", ["Fine", "Stay put", "Step back"], ["0 to 1", "2", "3 or more"]),
    ("strength", "How was Thursday's strength?", ["Fine", "Stay put", "Step back"], ["0 to 2", "3", "4 or more"]),
    ("release", "How was Thursday's stretching?", ["Fine", "Ease off", "Leave out once"], ["0 to 1", "2", "3 or more"]),
]


@pytest.mark.parametrize(("rule", "title", "effects", "limits"), WORK)
def test_a_session_by_its_class(rule: PainClassId, title: str, effects: list[str], limits: list[str]) -> None:
    """The limits are those of E2."""
    story = begin("functional")
    story.tell(4, Session("pm", rule, peak=1, post=0))
    asked = path(story, 5)["session"]
    assert (asked.title, branches(asked)) == (title, list(zip(limits, effects, strict=True)))


def test_a_run_by_its_class() -> None:
    story = begin("functional")
    story.tell(4, Run(20, 0, 100, "R1", post=0))
    asked = path(story, 5)["session"]
    assert asked.title == "How was Thursday's run?"
    assert branches(asked) == [("0", "It counts"), ("1", "Same stage"), ("2 or more", "Stage back, rest")]


@pytest.mark.parametrize(
    ("others", "name"),
    [(("strength", "impact"), "hops"), (("release", "strength"), "strength"), (("release", "release"), "stretching")],
)
def test_the_morning_after_names_the_session_it_falls_on(others: tuple[PainClassId, PainClassId], name: str) -> None:
    """Run before impact before strength before release (E3)."""
    story = begin("functional")
    story.mornings({4: 1, 5: 2})
    story.tell(4, Session("am", others[0], peak=0, post=0), Session("pm", others[1], peak=0, post=0))
    asked = path(story, 5)["morning_after"]
    assert asked.title == "And the morning after?"
    assert asked.fact == f"It was 1, then 2. It counts for the {name}."
    assert branches(asked) == [
        ("No higher", "Fine"), ("1 higher", "Stay put"), ("2 higher", "Step back"),
        ("Higher, and 4 or more", "Step back"),
    ]  # fmt: skip
    story.tell(4, Run(20, 0, 100, "R1", post=0))
    assert path(story, 5)["morning_after"].fact == "It was 1, then 2. It counts for the run."


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        (strength(None), "No score was given."),
        (strength(0, 2, limp=True), "Worst pain 2. Sharp pain or a limp counts as the most."),
        (strength(1, painkiller=True), "Worst pain 1. A painkiller was in it, so it earns nothing."),
        (Run(20, 0, 89, "R1"), "Worst pain 0. Under 90% was done, so it earns nothing."),
        (Run(20, 0, 90, "R1"), "Worst pain 0."),
    ],
)  # fmt: skip
def test_how_it_felt(told: Session | Run, fact: str) -> None:
    story = begin("load")
    story.tell(4, told)
    assert path(story, 5)["session"].fact == fact


def test_the_morning_after_needs_both_scores_and_work_to_fall_on() -> None:
    story = begin("load")
    story.mornings({4: 1, 5: 1})
    assert not {"session", "morning_after"} & set(path(story, 5))
    story.strength(4)
    missing = path(story, 6)
    assert "morning_after" not in missing
    story.strength(5)
    assert path(story, 6)["morning_after"].title == "And the morning after?"
    story.tell(6, Morning(1))
    assert path(story, 5)["morning_after"].fact == "It was 1, then 1."
    assert [(one.text, one.effect) for one in path(story, 4)["flare"].branches] == [
        ("As usual", "Go on"), ("3 or more, 2 up", "Settle"), ("2 red sessions", "Settle"), ("You say so", "Settle"),
    ]  # fmt: skip


def test_what_was_done_before_an_episode_began_is_not_asked_about() -> None:
    story = begin("load")
    story.mornings({4: 1, 5: 1})
    story.strength(4)
    story.tell(5, ENROLLED, *[event.fact for event in story.events if isinstance(event.fact, Screen)])
    assert not {"session", "morning_after"} & set(path(story, 5))
    first = Story()
    first.strength(0)
    first.enrol()
    assert list(path(first, 1)) == ["safety", "flare", "phase", "score"]


def test_has_it_flared() -> None:
    story = begin("load")
    story.mornings({2: 1})
    assert path(story, 2)["flare"].title == "Has it flared?"
    assert path(story, 2)["flare"].fact == "This morning 1. Too few scores to know your usual."
    assert path(story, 3)["flare"].fact == "No score this morning. Too few scores to know your usual."


def test_while_the_knee_settles_a_jump_only_asks() -> None:
    story = begin("settle")
    story.mornings({2: 1})
    asked = path(story, 2)
    assert asked["flare"].fact == "This morning 1. While the knee settles, a jump asks for the safety questions."
    assert "score" not in asked


def test_the_score() -> None:
    story = begin("load")
    story.mornings({2: 3, 3: 4, 4: 0})
    asked = path(story, 2)["score"]
    assert (asked.title, asked.fact) == ("What does this morning allow?", "It is 3.")
    assert branches(asked) == [("0 to 2", "Full plan"), ("3", "Half the sets"), ("4 or more", "Settle routine")]
    assert [in_words(path(story, day)["score"]) for day in (2, 3, 4, 5)] == ["3", "4 or more", "0 to 2", None]
    assert path(story, 5)["score"].fact == "Not given yet, so the day goes without it."


def test_the_score_is_not_asked_where_something_else_has_decided() -> None:
    story = begin("load")
    story.calm(1, 1)
    story.tell(3, Pause(story.date(5)))
    assert "score" not in path(story, 4)
    assert "score" in path(story, 6)
    silent = begin("load")
    silent.calm(1, 1)
    assert silent.standing(17).flags.owed_since is not None
    assert "score" not in path(silent, 17)


def test_a_long_break() -> None:
    story = begin("functional")
    story.calm(1, 1)
    assert [("silence" in path(story, day)) for day in (7, 8)] == [False, True]
    asked = path(story, 8)["silence"]
    assert (asked.title, asked.fact) == (
        "Was there a long break?",
        "Your last score before the break was on 5 January.",
    )
    assert branches(asked) == [
        ("Up to 14 days", "Go on"), ("Longer", "Questions first"), ("Answered since", "Two tests first"),
    ]  # fmt: skip
    story.screen(17, "full")
    story.tell(17, Morning(0))
    asked = path(story, 17)["silence"]
    assert (in_words(asked), asked.fact) == ("Answered since", "Your last score before the break was on 5 January.")


def test_back_from_a_long_break_the_questions_come_first() -> None:
    story = begin("functional")
    story.calm(1, 1)
    story.tell(17, Morning(0))
    asked = path(story, 17)["silence"]
    assert (in_words(asked), asked.fact) == ("Longer", "Your last score before the break was on 5 January.")
    story.tell(18, Morning(0))
    assert in_words(path(story, 18)["silence"]) == "Longer"


def test_answers_taken_back_are_no_long_break() -> None:
    """They owe a full set as well (F)."""
    story = begin("load")
    story.calm(1, 1)
    story.tell(17, Morning(0))
    story.screen(17, "full")
    story.calm(18, 20)
    for day in (20, 28):
        [told] = story.tell(day, Screen("short", {"RF10": True}))
        story.tell(day, Retract(told.id))
        assert story.standing(day).flags.owed_since is not None
    assert "silence" not in path(story, 20)
    assert in_words(path(story, 28)["silence"]) == "Up to 14 days"


def test_a_pause() -> None:
    story = begin("load")
    story.tell(3, Pause(story.date(5)))
    asked = path(story, 3)["pause"]
    assert (asked.title, branches(asked)) == ("Did you pause the plan?", [("No", "Go on"), ("Yes", "Rest")])
    assert ["pause" in path(story, day) for day in (2, 5, 6)] == [False, True, False]


def test_the_phase() -> None:
    story = begin("load")
    asked = path(story, 2)["phase"]
    assert asked.title == "Is the next phase due?"
    assert branches(asked) == [("Not all met", "Stay"), ("All points met", "Go on"), ("Worse again", "Go back")]
    story.tell(3, Choice("step"))
    assert "chose" not in path(story, 3)["phase"].fact
    story.place(4, "strengthen")
    assert in_words(path(story, 4)["phase"]) == "Not all met"
    open_end = runner.begin("R12", phase="maintain")
    assert path(open_end, 3)["phase"].fact == "Day 3 of this phase."


def test_the_phase_has_changed() -> None:
    story = begin("strengthen")
    story.screen(3, RF10=True)
    story.tell(4, Clearance(story.date(4)))
    asked = path(story, 4)["phase"]
    assert asked.title == "Is the next phase due?"
    assert (in_words(asked), asked.fact) == ("Worse again", "The phase changed today.")
    settled = Story()
    settled.enrol(grade=4)
    for day in range(1, 20):
        settled.tell(day, Morning(0), Evening(0, 0, 0), Try("T_walk10", 0), Try("T_stairs", 0))
    first = next(day for day in range(2, 20) if settled.standing(day).position.phase == "load")
    asked = path(settled, first)["phase"]
    assert (in_words(asked), asked.fact) == ("All points met", "The phase changed today.")


def test_the_run() -> None:
    story = runner.begin("R4")
    asked = path(story, 3)["run"]
    assert asked.title == "A run today?"
    assert branches(asked) == [("Nothing bars it", "Stage R4"), ("Something does", "Wait")]
    assert "run" not in path(begin("functional"), 3)


def test_limits_and_days_in_words() -> None:
    assert (up_to(0), up_to(2), between(1, 1), between(1, 3)) == ("0", "0 to 2", "1", "1 to 3")
    assert spoken(date(2026, 11, 8)) == "8 November"
    assert said(Rung(1, reps=8)) == "1 set of 8"
    assert said(Rung(3, hold_s=20)) == "3 sets of 20 s"
    assert said(Rung(2)) == "2 sets of 0 s"


def changes(story: Story, day: int) -> tuple[str, ...]:
    return explain(PROGRAM, story.days(day), story.date(day)).changes


def test_what_a_morning_changed() -> None:
    story = begin("load")
    assert changes(story, 2) == ()
    story.place(4, "strengthen")
    assert changes(story, 4) == ("A new phase begins. Every exercise starts at its dose there.",)
    story.mornings({5: 0, 6: 0})
    story.strength(5, 5, "calf-raise", ABDUCTION)
    found = changes(story, 6)
    for name in ("calf-raise", ABDUCTION):
        whole = PROGRAM.exercises[name].name
        assert f"{whole} rests once, since it hurt." in found
        assert any(line.startswith(f"{whole}: 3 sets of ") and " became " in line for line in found)
    rests = [f"{PROGRAM.exercises[name].name} rests once, since it hurt." for name in ("calf-raise", ABDUCTION)]
    assert [line for line in found if "rests" in line] == rests


def test_what_a_run_changed() -> None:
    story = runner.begin("R4", clean=0)
    story.run(3, "R4")
    assert changes(story, 4) == ("Good runs at this stage: 0 became 1.",)
    story.run(5, "R4")
    assert changes(story, 6) == ("Run stage R4 became R5.",)


def test_what_takes_the_place_of_another() -> None:
    story = begin("load")
    story.mornings(dict.fromkeys(range(1, 30), 0))
    name = ABDUCTION
    for day in range(2, 12):
        story.strength(day, 5, name)
    day = next(day for day in range(2, 12) if story.standing(day + 1).strength.swaps)
    swaps = story.standing(day + 1).strength.swaps
    new = PROGRAM.exercises[swaps[name]].name
    old = PROGRAM.exercises[name].name
    assert f"{new} takes the place of {old[0].lower()}{old[1:]}." in changes(story, day + 1)
    assert not any("takes the place" in line for line in changes(story, day + 2))
