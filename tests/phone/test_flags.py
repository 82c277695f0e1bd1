"""The phone locks by itself, without signal: what it makes of safety answers must be what the server makes of them."""

import random
from pathlib import Path

from app.engine import facts
from tests.engine.story import CLEAR, ENROLLED, SHORT, Story
from tests.phone.vitest import Json, agrees

HISTORIES = 600
WORRYING: dict[str, list[facts.Answer]] = {
    "RF01": [True],
    "RF02": [True],
    "RF05": [True],
    "RF06": [False],
    "RF07": [{"bend_90": True, "bone_tender": False, "over_55": True}, {"bend_90": False}],
    "RF09": ["sometimes", "now"],
    "RF12": ["yes", "worse"],
    "RF13": ["yes", "after_cold_over_1h"],
    "RF16": [{"nights": 3, "systemic": False}, {"nights": 1, "systemic": True}, {"nights": 5, "systemic": True}],
    "RF17": ["yes", "groin"],
    "RF18": [True, False],
    "RF19": [True],
    "RF20": [True],
    "RF21": ["front"],
}


def worrying(chance: random.Random, most: int) -> dict[str, facts.Answer]:
    """Pick a few answers that lead to a level."""
    names = chance.sample(sorted(WORRYING), chance.randint(0, most))
    return {name: chance.choice(WORRYING[name]) for name in names}


def told(story: Story, chance: random.Random, day: int) -> facts.Fact | None:
    """Pick something that could be said on a day: answers, a clearance, or an answer taken back."""
    what = chance.random()
    if what < 0.55:
        kind = chance.choice(["full", "short", "short"])
        asked = list(CLEAR) if kind == "full" else [name for name in SHORT if name in CLEAR]
        if chance.random() < 0.4:
            asked = chance.sample(asked, chance.randint(1, 4))
        answers = {name: CLEAR[name] for name in asked} | worrying(chance, 2)
        return facts.Screen("full" if kind == "full" else "short", answers)
    if what < 0.75:
        return facts.Clearance(story.date(max(1, day - chance.choice([0, 0, 1, 2]))))
    screens = [event.id for event in story.events if isinstance(event.fact, facts.Screen)]
    return facts.Retract(chance.choice(screens)) if screens else None


def body(fact: facts.Fact) -> tuple[str, Json]:
    """Write a fact as its event has it."""
    match fact:
        case facts.Screen():
            return "screen", {"set": fact.set, "answers": dict(fact.answers)}
        case facts.Clearance():
            return "clearance", {"by": "a physio", "seen_on": str(fact.seen_on)}
        case facts.Retract():
            return "retract", {"event_id": fact.event_id}
        case _:
            return "enrolled", {}


def history(seed: int) -> Json:
    """Make up a few days of somebody, and say what the engine makes of them."""
    chance = random.Random(seed)  # noqa: S311 -- made-up histories, the same each time
    story = Story()
    story.tell(1, ENROLLED)
    if chance.random() < 0.8:
        story.tell(1, facts.Screen("full", {**CLEAR, **(worrying(chance, 2) if chance.random() < 0.4 else {})}))
    day = 1
    for _ in range(chance.randint(1, 6)):
        day += chance.choice([0, 0, 1, 1, 2])
        if said := told(story, chance, day):
            story.tell(day, said)
    on = day + chance.choice([0, 0, 1, 2])
    flags = story.standing(on).flags
    log = [
        {"id": event.id, "kind": kind, "v": 1, "day": str(event.day), "at": "", "tz": "", "rev": rev, "body": said}
        for rev, event in enumerate(story.events, 1)
        for kind, said in [body(event.fact)]
    ]
    return {
        "on": str(story.date(on)),
        "log": log,
        "lock": flags.lock,
        "locking": list(flags.locking),
        "soon": list(flags.referring),
        "owed": flags.owed_since is not None,
    }


def test_the_phone_reads_safety_answers_as_the_server_does(tmp_path: Path) -> None:
    cases = [history(seed) for seed in range(HISTORIES)]
    assert {case["lock"] for case in cases} == {None, "U999", "U111", "SCREEN", "AGE", "ASK"}
    assert any(case["soon"] for case in cases)
    assert any(case["owed"] for case in cases)
    agrees("src/core/redflags.server.test.ts", cases, tmp_path)
