"""Someone who has said nothing for long."""

from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story


def silent(phase: PhaseId, **placed: object) -> Story:
    """The last word is the morning of day 5."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.mornings(dict.fromkeys(range(1, 6), 0))
    return story
