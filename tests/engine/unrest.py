"""Someone whose mornings were the same for long."""

from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story


def begin(phase: PhaseId = "strengthen", mornings: int | None = 1, until: int = 10) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    if mornings is not None:
        story.mornings(dict.fromkeys(range(1, until), mornings))
    return story
