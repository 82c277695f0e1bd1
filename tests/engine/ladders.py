"""Someone on the ladders, and one exercise done."""

from app.engine.facts import Session, Tick
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story

ABDUCTION = "side-lying-abduction"


def begin(phase: PhaseId = "load", last: int = 40) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    story.mornings(dict.fromkeys(range(1, last), 0))
    return story


def did(story: Story, day: int, name: str = ABDUCTION, peak: int = 0, rpe: int | None = 6, **session: object) -> None:
    said = {"peak": peak, "post": 0, "rpe": rpe, **session}
    story.tell(day, Tick("pm", name, 100, peak=peak), Session("pm", "strength", **said))  # type: ignore[arg-type] # tests
