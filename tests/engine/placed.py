"""Someone placed by hand on the first day, and calm since."""

from tests.engine.story import MONDAY, Story


def begin(phase: str = "return_run", last: int = 60, **placed: object) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.calm(1, last)
    return story
