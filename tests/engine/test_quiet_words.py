"""No text of the rules shouts: no two capitals stand together, and each begins as a sentence or a label does."""

import re
from collections.abc import Iterator

from app.engine.explain import explain
from app.engine.facts import Choice, FlareReport, Pause, Session
from app.engine.reasons import TEXTS
from tests.engine import runner
from tests.engine.ladders import ABDUCTION, did
from tests.engine.ladders import begin as on_ladders
from tests.engine.lists import begin
from tests.engine.story import PROGRAM, Story

KNOWN = {"GP"}


def quiet(text: str) -> bool:
    return set(re.findall(r"[A-Z]{2,}", text)) <= KNOWN and re.match(r"[A-Z0-9]", text) is not None


def test_the_reasons() -> None:
    assert [text for text in TEXTS.values() if not quiet(text.replace("{", "0"))] == []


def stories() -> Iterator[Story]:
    for phase in ("settle", "load", "functional"):
        story = begin(phase)
        story.mornings({day: day % 3 for day in range(1, 9)})
        for day, rule in ((3, "strength"), (4, "impact"), (5, "release")):
            story.tell(day, Session("pm", rule, peak=day - 2, post=0, painkiller=True))  # type: ignore[arg-type] # tests
        story.tell(6, FlareReport(), Choice("phase"))
        story.tell(8, Pause(story.date(8)))
        yield story
    climbing = on_ladders("load", 10)
    for day in (1, 3):
        did(climbing, day)
    did(climbing, 8, "bridge-double", peak=5)
    did(climbing, 8, "quadruped-hip-extension", peak=5)
    yield climbing
    running = runner.begin("R4", clean=1, calm=8)
    running.run(3, "R4")
    running.run(5, "R5", 2)
    running.screen(7, RF12="yes")
    yield running
    locked = begin("load")
    locked.screen(5, RF10=True)
    yield locked


def test_the_path_of_a_day() -> None:
    said: set[str] = set()
    for story in stories():
        for day in (1, 2, 3, 4, 5, 6, 7, 8, 9, 17):
            found = explain(PROGRAM, story.days(day), story.date(day))
            said |= {text for fork in found.path for text in (fork.title, fork.fact)}
            said |= {text for fork in found.path for branch in fork.branches for text in (branch.text, branch.effect)}
            said |= set(found.changes)
    assert [text for text in said if not quiet(text)] == []
    assert {text.partition(":")[0] for text in said if "became" in text} >= {PROGRAM.exercises[ABDUCTION].name}
    assert any("takes the place of" in text for text in said)
    assert any("rests once" in text for text in said)
    assert "Run stage R4 became R5." in said
