"""Six weeks without a clear change (F): what counts as the worst of a day, and what as a change."""

import pytest

from app.engine.facts import Activity, After, Enrolled, Evening, Event, Fact, Function, Morning, Run, Session, Tick
from app.engine.timerules import worst_of_day
from tests.engine.story import DAY, ENROLLED, MONDAY, Story


@pytest.mark.parametrize(
    "said",
    [
        Morning(7), Evening(stairs=7), Evening(walk=7), Evening(worst=7), Tick("pm", "clamshell", 100, peak=7),
        Session("pm", "strength", peak=7), Session("pm", "strength", post=7), Run(20, 7, 100),
        Run(20, 0, 100, post=7), After("pm", 7),
    ],
)  # fmt: skip
def test_every_score_of_a_day_counts(said: Fact) -> None:
    story = Story()
    story.tell(2, said)
    assert worst_of_day(story.days(2)[story.date(2)]) == 7
    story.tell(2, Morning(2), Evening(1, 1, 1))
    assert worst_of_day(story.days(2)[story.date(2)]) == 7


@pytest.mark.parametrize("said", [Session("pm", "strength", pre=9), Evening(), Function((Activity("stairs", 9),))])
def test_other_numbers_do_not(said: Fact) -> None:
    story = Story()
    story.tell(2, said)
    assert worst_of_day(story.days(2)[story.date(2)]) is None


def cared(worst: dict[int, int], *, worst_pain: int = 6, function: int | None = 4) -> Story:
    """Enrolled on a Monday 42 days before day 43, seen weekly, with a worst score on some of the days."""
    story = Story(MONDAY)
    said = () if function is None else (Activity("stairs", function),)
    story.enrol(worst_pain=worst_pain, activities=said, onset_on=MONDAY)
    story.mornings(dict.fromkeys(range(20, 36), 0))
    for day in range(7, 60, 7):
        story.screen(day)
    for day, score in worst.items():
        story.tell(day, Evening(worst=score))
    return story


def refers(story: Story, day: int = 43) -> bool:
    return "T6W" in story.standing(day).time_flags


@pytest.mark.parametrize(
    ("worst", "unchanged"),
    [
        ({36: 4, 42: 4}, False), ({36: 5, 42: 4}, True), ({36: 4, 42: 5}, True), ({36: 2, 42: 7}, True),
        ({36: 2, 42: 6}, False),
    ],
)  # fmt: skip
def test_the_mean_of_the_days_that_are_known_is_two_below_the_beginning(
    worst: dict[int, int], *, unchanged: bool
) -> None:
    assert refers(cared(worst)) == unchanged


def test_the_week_is_the_seven_days_before() -> None:
    story = cared({35: 0, 36: 5, 42: 5, 43: 0})
    assert refers(story)
    assert refers(cared({36: 5, 37: 3}), 43) is False
    assert refers(cared({36: 0, 37: 5}), 44)


def test_it_begins_on_day_forty_two() -> None:
    story = cared(dict.fromkeys(range(36, 50), 6))
    assert [refers(story, day) for day in (42, 43, 44)] == [False, True, True]


@pytest.mark.parametrize(("worst", "unchanged"), [({36: 1, 37: 0}, False), ({36: 1, 37: 1}, True)])
def test_a_mean_below_one_is_a_change_however_little_it_hurt_before(worst: dict[int, int], *, unchanged: bool) -> None:
    assert refers(cared(worst, worst_pain=2)) == unchanged


@pytest.mark.parametrize(
    ("before", "now", "unchanged"),
    [(4, 5, True), (4, 6, False), (8, 8, True), (8, 9, False), (None, 9, True), (4, None, True)],
)
def test_function_two_higher_or_nine_is_a_change(before: int | None, now: int | None, *, unchanged: bool) -> None:
    story = cared(dict.fromkeys(range(36, 43), 6), function=before)
    if now is not None:
        story.tell(42, Function((Activity("stairs", now),)))
    assert refers(story) == unchanged


def test_function_of_the_day_itself_and_of_before_the_episode_is_not_read() -> None:
    story = cared(dict.fromkeys(range(36, 43), 6))
    story.tell(0, Function((Activity("stairs", 9),)))
    story.tell(43, Function((Activity("stairs", 9),)))
    assert refers(story)
    assert not refers(story, 44)
    assert [story.standing(day).function for day in (1, 2, 43, 44)] == [None, None, None, 9]


def test_the_function_named_at_enrolment_is_a_mean() -> None:
    said = Enrolled(**{**{name: getattr(ENROLLED, name) for name in ENROLLED.__slots__}, "activities": ()})
    story = Story(MONDAY)
    story.events.append(Event("a", MONDAY, said))
    assert story.standing(1).episode.function is None
    story.enrol(2, activities=(Activity("stairs", 4), Activity("kneeling", 7)))
    assert (story.standing(2).episode.function, story.standing(2).episode.since) == (5.5, MONDAY + DAY)
