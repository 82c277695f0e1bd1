"""Someone in `maintain`, growing the distance."""

from app.engine.distance import Caps
from app.engine.facts import Run
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story


def begin(phase: PhaseId = "maintain", **placed: object) -> Story:
    """Day 1 is a Monday; `maintain` from day 1 on."""
    story = Story(MONDAY)
    story.enrol(1, easy_pace_s_per_km=360)
    story.place(1, phase, **placed)
    story.calm(1, 90)
    return story


def ran(story: Story, day: int, km: float | None, peak: int = 0, minutes: float = 30) -> None:
    story.tell(day, Run(minutes, peak, 100, km=km, post=0))


def caps(story: Story, day: int) -> Caps:
    found = story.plan(day).run.caps
    assert found is not None
    return found
