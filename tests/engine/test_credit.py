"""What a session does and does not do to a ladder: ambers in a row, work that does not count, exercises without one."""

from app.engine.facts import Morning, Prescribed, PrescribedDose, Session, Tick
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import exercises


def test_two_ambers_with_a_green_between_them_are_not_in_a_row() -> None:
    story = begin("strengthen")
    for day, peak in ((1, 3), (3, 0), (5, 3)):
        did(story, day, peak=peak)
    assert story.steps(6)[ABDUCTION] == Rung(3, 12)
    did(story, 6, peak=3)
    assert story.steps(7)[ABDUCTION] == Rung(3, 10)


def test_an_amber_takes_back_the_credit_before_it() -> None:
    story = begin()
    for day, peak in ((1, 0), (3, 3), (5, 0)):
        did(story, day, peak=peak)
    assert story.steps(10)[ABDUCTION] == Rung(2, 10)
    did(story, 10)
    assert story.steps(12)[ABDUCTION] == Rung(3, 10)


def test_half_a_session_does_not_count_however_hard_it_was() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    story.tell(5, Tick("pm", ABDUCTION, 50, peak=0), Session("pm", "strength", peak=0, post=0, rpe=9))
    assert story.steps(8)[ABDUCTION] == Rung(3, 10)


def test_what_was_done_on_a_sore_morning_does_not_count_however_hard_it_was() -> None:
    for after in (3, None):
        story = begin(last=5)
        for day in (1, 3):
            did(story, day)
        story.mornings(dict.fromkeys(range(5, 12), 2) | {12: 3})
        did(story, 12, rpe=9)
        story.tell(13, *([] if after is None else [Morning(after)]))
        assert story.plan(12).mode == "ease"
        assert story.standing(13).strength.climb(ABDUCTION).rpe == 6, after


def test_no_session_moves_what_is_fixed() -> None:
    story = begin("strengthen")
    story.tell(1, Prescribed("self", ABDUCTION, "fix", dose=PrescribedDose(sets=3, reps=12)))
    for day in (1, 3):
        did(story, day, peak=3)
    story.tell(4, Prescribed("self", ABDUCTION, "release"))
    assert story.steps(4)[ABDUCTION] == Rung(3, 12)


def test_what_is_fixed_on_the_morning_of_its_step_stays() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    story.tell(8, Prescribed("self", ABDUCTION, "fix", dose=PrescribedDose(sets=2, reps=10)))
    assert story.standing(8).strength.raised == ()


def test_a_sore_warm_up_is_not_left_out() -> None:
    story = begin()
    did(story, 1, "warm-up-march", peak=9)
    assert "warm-up-march" not in story.standing(2).strength.skips
    assert "warm-up-march" in exercises(story.plan(3).slots, "pm")


def test_what_has_no_ladder_gives_its_place_to_nothing() -> None:
    story = begin("functional")
    did(story, 1, "leg-swings", peak=9)
    assert story.standing(2).strength.swaps == {}
    assert exercises(story.plan(3).slots, "am")[:2] == ["leg-swings", "hip-circles"]


def test_what_the_phase_does_not_offer_may_hurt_too() -> None:
    story = begin("settle")
    did(story, 1, "single-leg-squat", peak=9)
    assert story.standing(2).strength.skips == {"single-leg-squat"}
    assert story.standing(2).strength.climb("single-leg-squat").rung is None
