"""Someone who runs again, at a stage and with every morning calm."""

from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story


def begin(stage: str = "R4", clean: int = 0, phase: PhaseId = "return_run", calm: int = 60, **more: object) -> Story:
    """Placed on day 1, a Monday; every morning is 0."""
    story = Story(MONDAY)
    story.enrol(1, **more)
    story.place(1, phase, stage=stage, clean=clean)
    story.calm(1, calm)
    return story


def after(story: Story, day: int) -> tuple[str, int, int, int]:
    standing = story.standing(day)
    run = standing.running
    return standing.position.phase, run.stage, run.clean, run.ambers
