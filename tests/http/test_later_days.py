"""What the phone holds for later days never asks for more than the server would, once it knows what was done."""

import random
from collections.abc import Callable

import pytest

from tests.http import web
from tests.http.demand import Catalogue, excesses
from tests.http.events import Event, enrolled, event, later, morning, screen
from tests.http.person import API, Person

AGO = 6
Guests = Callable[[str], Person]


@pytest.fixture(scope="module")
def catalogue(sqlite_url: str) -> Catalogue:
    return Catalogue(web.get(f"{sqlite_url}{API}/program").json())


def offers(hold: dict[str, dict[str, object]]) -> bool:
    """Whether a hold offers what it never may: a run, hops or a test."""
    return bool(hold["run"]["offered"] or hold["impact"]["offered"] or hold["tests"]["offered"])


def done(plan: Event, day: str, chance: random.Random) -> list[Event]:
    """Say that some of a day's plan was done, all of it well."""
    said: list[Event] = []
    slots = plan["slots"]
    for slot in slots if isinstance(slots, list) else []:
        for item in slot["items"]:
            if chance.random() < 0.7:
                dose = {name: item["dose"][name] for name in ("reps", "hold_s", "minutes") if item["dose"].get(name)}
                body = {"slot": slot["id"], "exercise": item["exercise"], "sets": [dose] * item["dose"]["sets"]}
                said.append(event("exercise", body | {"complete": 100, "peak": 0, "rpe": chance.randint(2, 8)}, day))
        if said and chance.random() < 0.7:
            fine: Event = {"slot": slot["id"], "class": slot["class"], "peak": 0, "post": 0, "sharp": False}
            said.append(event("session", fine | {"limp": False}, day))
    return said


@pytest.mark.parametrize("seed", range(16))
def test_ordinary_days_never_show_more(base_url: str, guests: Guests, catalogue: Catalogue, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- the same each time
    runner = guests(base_url)
    start = later(runner.today(), -AGO)
    enrolment = later(start, -chance.randint(0, 12))
    usual = chance.randint(0, 2)
    grade, mode = chance.randint(1, 5), chance.choice(["monitored", "zero"])
    runner.says(enrolled(enrolment, grade=grade, pain_mode=mode), screen(enrolment))
    day = enrolment
    while day <= start:
        runner.says(morning(day, usual))
        day = later(day, 1)
    promise = runner.get(f"/plan?from={start}").json()
    faults: list[str] = []
    for ahead in range(AGO + 1):
        day = later(start, ahead)
        if ahead:
            told = runner.get(f"/plan?from={day}&days=1").json()["days"][0]
            kept = promise["days"][ahead]
            assert not offers(kept["hold"])
            # A worse morning than the lowest class shows the hold instead.
            for pain in (p for p in range(11) if kept["if_morning"][p] == kept["if_morning"][0]):
                real = told["variants"][told["if_morning"][pain]]
                shown = kept["variants"][kept["if_morning"][pain]]
                faults += (f"{day} at {pain}: {more}" for more in excesses(shown, real, catalogue))
        known = [morning(day, usual), event("evening", {"stairs": usual, "walk": usual}, day)]
        runner.says(*known)
        plan = runner.get(f"/plan?from={day}&days=1").json()["days"][0]["plan"]
        work = done(plan, day, chance)
        if work:
            runner.says(*work)
    assert not faults, faults[:10]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_the_hold_never_shows_more(
    base_url: str, guests: Guests, catalogue: Catalogue, seed: int
) -> None:
    chance = random.Random(1000 + seed)  # noqa: S311 -- the same each time
    runner = guests(base_url)
    start = later(runner.today(), -3)
    runner.says(enrolled(start, grade=chance.randint(1, 4)), screen(start), morning(start, 1))
    promise = runner.get(f"/plan?from={start}").json()
    for ahead in range(3):
        day = later(start, ahead)
        runner.says(*chance.sample(troubles(day), 3))
        told = runner.get(f"/plan?from={later(day, 1)}&days=1").json()["days"][0]
        hold = promise["days"][ahead + 1]["hold"]
        assert hold["mode"] in {"settle", "rest"}
        assert not offers(hold)
        for real in [told["plan"], *told["variants"]]:
            if real["mode"] == "settle":
                assert not list(excesses(hold, real, catalogue))


def troubles(day: str) -> list[Event]:
    return [
        event("session", {"slot": "pm", "class": "strength", "peak": 6, "post": 5}, day),
        event("session", {"slot": "pm", "class": "strength", "peak": 0, "sharp": True}, day),
        event("exercise", {"slot": "pm", "exercise": "clamshell", "sets": [], "complete": 50, "peak": 4}, day),
        event("run", {"minutes": 20, "peak": 3, "complete": 100}, day),
        event("evening", {"walk": 5}, day),
        event("flare", {}, day),
        event("settings", {"pain_mode": "zero"}, day),
        event("morning", {"pain": 6}, day),
        event("after", {"slot": "pm", "post": 5}, day),
        screen(day, RF12="yes"),
    ]


def asked(variant: dict[str, dict[str, object]]) -> dict[str, object]:
    """Leave out the words for a decision."""
    worded = {"run", "impact", "tests"}
    kept = {name: part for name, part in variant.items() if name != "reasons"}
    return {name: {**part, "reasons": []} if name in worded else part for name, part in kept.items()}


@pytest.mark.parametrize("usual", [0, 1, 2])
def test_the_usual_score_is_nothing_out_of_the_ordinary_and_a_worse_one_is(person: Person, usual: int) -> None:
    today = person.today()
    person.says(enrolled(today), screen(today))
    person.says(morning(today, usual))
    for day in person.get("/plan?days=28").json()["days"][1:]:
        classes, variants = day["if_morning"], day["variants"]
        for score in range(11):
            same = asked(variants[classes[score]]) == asked(variants[classes[usual]])
            assert (classes[score] == classes[usual]) == (same and score <= usual), (day["date"], score)
