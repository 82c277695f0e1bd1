"""How the facts of a day become one record (contract, "Two facts for one question")."""

from app.engine.days import GivenScreen, first_enrolment, read_days
from app.engine.facts import Activity, After, Event, Function, Morning, Retract, Run, Screen
from tests.engine.judging import judged, ran
from tests.engine.story import DAY, ENROLLED, WEDNESDAY, Story


def test_days_after_the_last_one_asked_for_are_not_read() -> None:
    events = [Event(str(day), WEDNESDAY + DAY * day, Morning(day)) for day in range(4)]
    assert sorted(read_days(events, WEDNESDAY + DAY * 2)) == [WEDNESDAY, WEDNESDAY + DAY, WEDNESDAY + DAY * 2]


def test_the_first_enrolment_that_was_not_taken_back() -> None:
    first, second = (Event(name, WEDNESDAY + DAY * day, ENROLLED) for name, day in (("a", 1), ("b", 3)))
    before = Event("0", WEDNESDAY, Morning(3))
    assert first_enrolment([]) is None
    assert first_enrolment([before]) is None
    assert first_enrolment([before, second, first]) == first.day
    assert first_enrolment([first, second, Event("c", WEDNESDAY, Retract("a"))]) == second.day
    assert first_enrolment([first, Event("c", WEDNESDAY, Retract("a"))]) is None


def test_of_two_function_scores_the_lower_mean_stands() -> None:
    story = Story()
    story.enrol()
    better, worse = Function((Activity("stairs", 6),)), Function((Activity("stairs", 9), Activity("kneeling", 2)))
    story.tell(3, better, worse, Function(()))
    story.tell(4, Function(()))
    assert (story.days(4)[story.date(3)].function, story.days(4)[story.date(4)].function) == (5.5, None)


def test_a_screen_taken_back_is_kept_with_the_day_of_that() -> None:
    story = Story()
    said = Screen("short", {"RF10": True})
    kept, same, other = story.tell(1, said, said, said)
    story.tell(1, Retract(same.id))
    story.tell(2, Retract(other.id))
    assert story.days(2)[kept.day].screens == (
        GivenScreen(said), GivenScreen(said, "same_day"), GivenScreen(said, "other_day"),
    )  # fmt: skip


def test_the_worst_score_afterwards_stands_and_a_zero_is_a_zero() -> None:
    assert judged(0, 0, ran(0), After("run", 0)) == {"run": "green"}
    assert judged(0, 0, ran(0, None), After("run", 0), After("run", 1), After("pm", 9)) == {"run": "amber"}


def test_a_run_that_was_hardly_begun_was_run() -> None:
    assert judged(0, 0, Run(20, 3, 1, "R1")) == {"run": "red"}
