"""Someone on the way through the phases, with tests of readiness to take."""

from app.engine.facts import Measure, Session, Try
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, PROGRAM, Story

MARKS = PROGRAM.tests.marks
GOOD = Measure(reps=30, seconds=60, form=4, completed=True)


def passed(test: str, pain: int = 0) -> Try:
    return Try(test, pain, GOOD, GOOD, passed_form=True)


def begin(phase: PhaseId, last: int = 40, **placed: object) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.calm(1, last)
    return story


def take_all(story: Story, phase: PhaseId, day: int) -> None:
    story.tell(day, *(passed(test) for test in MARKS[phase]))


def ready_in_load(strength: tuple[int, ...] = (1, 3, 5)) -> Story:
    story = begin("load")
    for day in strength:
        story.strength(day, 0, post=0)
    return story


def at_the_gate() -> Story:
    story = begin("functional")
    for day, contacts in ((1, 150), (3, 200), (6, 150)):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    return story
