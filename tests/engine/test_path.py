"""The path of a day: each question of the review in its order, with its numbers and the branch in force."""

import pytest
from hypothesis import given, settings

from app.engine.explain import Explained, explain
from app.engine.facts import Choice, FlareReport, Pause, Session, Settings, Tick
from app.engine.path.fork import Fork
from tests.engine import runner
from tests.engine.lists import begin
from tests.engine.story import DAY, ENROLLED, PROGRAM, WEDNESDAY, Story
from tests.engine.tales import SPAN, TALES, Tale, days_of
from tests.words import complaints


def explained(story: Story, day: int) -> Explained:
    return explain(PROGRAM, story.days(day), story.date(day))


def fork(story: Story, day: int, name: str) -> Fork:
    return next(one for one in explained(story, day).path if one.id == name)


def taken(story: Story, day: int, name: str) -> str | None:
    found = fork(story, day, name)
    return None if found.taken is None else found.branches[found.taken].text


def test_a_calm_day_goes_through_every_question() -> None:
    story = begin("load")
    story.mornings(dict.fromkeys(range(1, 6), 1))
    story.strength(4, 2, "clamshell", post=1)
    found = explained(story, 5).path
    assert [one.id for one in found] == ["safety", "session", "morning_after", "flare", "phase", "score"]
    assert [one.taken for one in found] == [0, 0, 0, 0, 0, 0]
    assert found[0].fact == "You last answered on 5 January."
    assert (found[1].title, found[1].fact) == ("How was Thursday's strength?", "Worst pain 2.")
    assert found[2].fact == "It was 1, then 1."
    assert found[3].fact == "This morning 1. Your usual is 1."
    assert found[4].fact == "Day 5 of this phase. 1 of 6 points are met."
    assert [(one.text, one.effect) for one in found[5].branches] == [
        ("0 to 2", "Full plan"), ("3", "Half the sets"), ("4 or more", "Settle routine"),
    ]  # fmt: skip


@pytest.mark.parametrize(("peak", "said"), [(2, "0 to 2"), (3, "3"), (4, "4 or more"), (None, None)])
def test_a_session_takes_the_branch_of_its_own_pain(peak: int | None, said: str | None) -> None:
    story = begin("load")
    story.strength(4, peak, "clamshell")
    assert taken(story, 5, "session") == said


def test_the_limits_are_those_of_the_person() -> None:
    story = begin("load")
    story.tell(4, Settings(pain_mode="zero"))
    story.mornings({5: 1})
    story.strength(4, 1, "clamshell", post=0)
    assert [one.text for one in fork(story, 5, "session").branches] == ["0", "1", "2 or more"]
    assert taken(story, 5, "session") == "1"
    assert taken(story, 5, "score") == "1"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (1, 1, "No higher"), (1, 0, "No higher"), (1, 2, "1 higher"), (0, 2, "2 higher"),
        (3, 4, "Higher, and 4 or more"),
    ],
)  # fmt: skip
def test_the_morning_after_takes_its_branch(before: int, after: int, said: str) -> None:
    story = begin("load")
    story.mornings({4: before, 5: after})
    story.strength(4)
    assert taken(story, 5, "morning_after") == said


def test_a_score_that_is_missing_takes_no_branch() -> None:
    story = begin("load")
    story.mornings({4: 1})
    story.strength(4)
    assert (taken(story, 5, "morning_after"), taken(story, 5, "flare"), taken(story, 5, "score")) == (None, None, None)
    assert fork(story, 5, "morning_after").fact == "One of the two scores is missing."
    assert fork(story, 5, "flare").fact.startswith("No score this morning.")


def test_the_morning_counts_for_the_strictest_session() -> None:
    story = begin("load")
    story.mornings({4: 1, 5: 2})
    story.strength(4)
    story.tell(4, Session("am", "release", peak=0, post=0))
    assert fork(story, 5, "morning_after").fact == "It was 1, then 2. It counts for the strength."


def test_what_earns_nothing_says_so() -> None:
    story = begin("load")
    story.tell(4, Tick("pm", "clamshell", complete=50, sharp=True), Session("pm", "strength", peak=1, painkiller=True))
    assert fork(story, 5, "session").fact == (
        "Worst pain 1. Sharp pain or a limp counts as the most. Under 90% was done, so it earns nothing."
        " A painkiller was in it, so it earns nothing."
    )
    assert taken(story, 5, "session") == "4 or more"


def test_a_flare_takes_the_branch_of_its_cause() -> None:
    story = begin("load")
    story.mornings({**dict.fromkeys(range(1, 5), 1), 5: 3})
    assert taken(story, 5, "flare") == "3 or more, 2 up"
    assert fork(story, 5, "flare").fact == ("This morning 3. It flared on 9 January. Two mornings at 1 or less end it.")
    assert "score" not in {one.id for one in explained(story, 5).path}

    story = begin("load")
    story.mornings(dict.fromkeys(range(1, 5), 0))
    story.tell(2, FlareReport())
    assert taken(story, 3, "flare") == "You say so"
    assert fork(story, 4, "flare").fact == "This morning 0. Two calm mornings: the flare is over."

    story = begin("load")
    for day in (2, 3):
        story.strength(day, 5)
    assert taken(story, 4, "flare") == "2 red sessions"


def test_a_lock_ends_the_path() -> None:
    story = begin("load")
    story.screen(3, RF02=True)
    assert [(one.id, one.taken) for one in explained(story, 3).path] == [("safety", 2)]
    story = begin("load")
    story.screen(3, RF20=True)
    assert taken(story, 3, "safety") == "Some"


def test_a_referral_is_some() -> None:
    story = begin("load")
    story.screen(3, RF12="yes")
    assert taken(story, 3, "safety") == "Some"


def test_questions_still_to_come_take_no_branch() -> None:
    story = Story()
    story.tell(1, ENROLLED)
    assert (taken(story, 1, "safety"), fork(story, 1, "safety").fact) == (
        None,
        "The safety questions are still to come.",
    )


def test_a_pause_and_a_long_break_are_asked_about() -> None:
    story = begin("strengthen")
    story.calm(1, 2)
    assert "silence" not in {one.id for one in explained(story, 4).path}
    assert taken(story, 9, "silence") == "Up to 14 days"
    assert taken(story, 17, "silence") == "Longer"
    story.tell(4, Pause(story.date(6)))
    assert (taken(story, 5, "pause"), fork(story, 5, "pause").fact) == ("Yes", "Up to 10 January.")


def test_the_phase_goes_on_back_or_is_kept() -> None:
    story = begin("load")
    story.place(4, "strengthen")
    assert fork(story, 4, "phase").fact == "You were placed here today."
    story.tell(5, Choice("phase"))
    assert fork(story, 5, "phase").fact.endswith("You chose to stay for now.")

    story = runner.begin("R4", calm=0)
    story.mornings(dict.fromkeys(range(1, 7), 1))
    moved = next(day for day in range(2, 7) if story.standing(day).position.phase == "functional")
    assert taken(story, moved, "phase") == "Worse again"


def test_a_run_is_asked_about_in_the_running_phases() -> None:
    story = runner.begin("R4")
    assert taken(story, 5, "run") == "Nothing bars it"
    assert fork(story, 5, "run").fact == "Nothing stands in its way: Stage R4."
    story.run(5, "R4")
    assert taken(story, 5, "run") == "Nothing bars it"
    assert (taken(story, 6, "run"), fork(story, 6, "run").fact) == (
        "Something does", "One full day of rest lies between two runs.",
    )  # fmt: skip


@settings(deadline=None)
@given(TALES)
def test_every_path_can_be_read(tale: Tale) -> None:
    last = WEDNESDAY + DAY * (SPAN - 1)
    told = explain(PROGRAM, days_of(tale, SPAN - 1), last)
    assert told.path[0].id == "safety"
    for one in told.path:
        assert one.taken is None or 0 <= one.taken < len(one.branches)
        assert list(complaints(f"{one.title} {one.fact}")) == []
    assert [list(complaints(line)) for line in told.changes if list(complaints(line))] == []
    assert told.standing.day == last
