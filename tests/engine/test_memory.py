"""What a standing remembers: old hops for the run gate, and nothing that no rule reads."""

from app.engine.facts import Session
from app.plans.queries import WRITTEN
from tests.engine.placed import begin
from tests.engine.readiness import take_all
from tests.engine.story import Story


def hopped(*days: tuple[int, int]) -> Story:
    story = begin("functional", last=90)
    for day, contacts in days:
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    return story


def test_hops_count_since_the_first_day_however_long_ago() -> None:
    story = hopped((1, 200), (3, 150), (6, 150))
    assert "T_hop" in story.plan(80).tests.offered
    take_all(story, "functional", 80)
    assert story.standing(81).position.phase == "return_run"


def test_the_one_with_enough_contacts_is_kept_beside_the_last_three() -> None:
    story = hopped((1, 200), *((day, 150) for day in range(3, 40, 3)))
    assert "T_hop" in story.plan(80).tests.offered
    kept = [one.day for one in story.standing(80).verdicts]
    assert kept == [story.date(day) for day in (1, 33, 36, 39)]


def test_two_days_of_hops_are_too_few() -> None:
    assert hopped((1, 200), (3, 200)).plan(80).tests.offered == ()


def test_hops_of_an_earlier_stay_do_not_count() -> None:
    story = hopped((1, 200), (3, 150), (6, 150))
    story.place(30, "functional")
    assert story.plan(80).tests.offered == ()
    assert story.standing(80).verdicts == ()


def test_what_was_done_is_kept_of_the_day_before_alone() -> None:
    story = begin("load", last=40)
    for day in range(1, 40):
        story.strength(day, 0, "clamshell", post=0)
    verdicts = story.standing(40).verdicts
    assert [one.day for one in verdicts] == [story.date(day) for day in range(26, 40)]
    assert [len(one.ticks) for one in verdicts[-3:]] == [0, 0, 1]


def test_a_standing_stays_small() -> None:
    story = begin("strengthen", last=120)
    for day in range(1, 120):
        story.strength(day, 1, "hip-hitch", "side-plank", "clamshell", post=0)
        story.tell(day, Session("am", "release", peak=0, post=0), Session("extra", "strength", peak=0))
    assert len(WRITTEN.dump_json(story.standing(120))) <= 16 * 1024
