"""One day of work as it is judged the next morning."""

from app.engine.facts import Morning, Run, Session
from app.engine.types import PainMode
from tests.engine.story import Story


def judged(am: int | None, am_next: int | None, *said: object, mode: PainMode = "monitored") -> dict[str, str]:
    story = Story()
    story.enrol(pain_mode=mode)
    if am is not None:
        story.tell(2, Morning(am))
    if am_next is not None:
        story.tell(3, Morning(am_next))
    story.tell(2, *said)  # type: ignore[arg-type] # facts
    return {verdict.rule: verdict.colour for verdict in story.standing(3).verdicts}


def strength(peak: int | None, post: int | None = None, **more: object) -> Session:
    return Session("pm", "strength", peak=peak, post=post, **more)  # type: ignore[arg-type] # tests


def ran(peak: int, post: int | None = 0, **more: object) -> Run:
    return Run(20, peak, 100, "R1", post=post, **more)  # type: ignore[arg-type] # tests
