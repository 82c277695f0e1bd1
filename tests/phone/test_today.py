"""The day on the phone without signal: exactly what the server shows once it knows the same."""

import random
from datetime import date, timedelta
from pathlib import Path

from tests.events import clear_screen, enrolled, event, exercise, morning, run, session, took_test
from tests.live import Live
from tests.people import Event, Person, new_person
from tests.phone.vitest import Json, agrees

BEGUN = date(2026, 9, 7)
DAY = date(2026, 9, 21)
EVE = DAY - timedelta(days=1)
PLACES: dict[str, Json] = {
    "first phase": {"phase": "settle"},
    "second phase": {"phase": "load"},
    "third phase": {"phase": "strengthen"},
    "hops": {"phase": "functional", "phase_day": 9},
    "first runs": {"phase": "return_run", "stage": "R2"},
    "long runs": {"phase": "maintain"},
}


def history(person: Person, place: Json) -> list[Event]:
    """A quiet fortnight in one phase, up to the evening before."""
    placed = event("placed", BEGUN, {"by": "clinician", **place})  # type: ignore[dict-item] # JSON all of it
    mornings = [morning(BEGUN + timedelta(days=ahead), 0) for ahead in range((DAY - BEGUN).days)]
    evenings = [event("evening", BEGUN + timedelta(days=ahead), {"walk": 0, "stairs": 0}) for ahead in range(14)]
    said = [enrolled(BEGUN, pain_mode="monitored"), clear_screen(BEGUN), placed, *mornings, *evenings]
    person.say(*said)
    return said


def bundle(person: Person) -> dict[str, list[Json]]:
    """Ask for the plan from the day on."""
    answer = person.http.get("/api/v1/plan", params={"from": str(DAY), "days": 1})
    assert answer.status_code == 200, answer.text
    found: dict[str, list[Json]] = answer.json()
    return found


def done_today(chance: random.Random, items: list[tuple[str, str]], tests: list[str]) -> list[Event]:
    """Make up what the person does that day: a score, ticks, a session, perhaps hops, a run or a test."""
    said = [morning(DAY, chance.choice([0, 0, 1, 2, 3, 4, 7]))] if chance.random() < 0.8 else []
    said += [exercise(DAY, name, slot, peak=chance.randint(0, 4)) for slot, name in items if chance.random() < 0.4]
    if chance.random() < 0.3:
        said.append(session(DAY, kind=chance.choice(["strength", "impact", "release"]), peak=chance.randint(0, 4)))
    if chance.random() < 0.3:
        said.append(run(DAY, stage=None, peak=0))
    said += [took_test(DAY, name, 0) for name in tests if chance.random() < 0.3]
    return said


def test_the_phone_shows_of_the_same_day_what_the_server_would(server: Live, tmp_path: Path) -> None:
    cases: list[Json] = []
    for name, place in PLACES.items():
        for seed in range(4):
            with new_person(server.url) as person:
                chance = random.Random(seed)  # noqa: S311 -- made-up days, the same each time
                known = history(person, place)
                before = bundle(person)
                first = before["days"][0]
                variants: list[Json] = [first["plan"], *first["variants"]]  # type: ignore[list-item,misc] # JSON
                items = [
                    (slot["id"], item["exercise"])
                    for slot in variants[-1]["slots"]  # type: ignore[attr-defined] # JSON
                    for item in slot["items"]
                ]
                tests = [test for one in variants for test in one["tests"]["offered"]]  # type: ignore[index] # JSON
                new = done_today(chance, items, sorted(set(tests)))
                log = [{**each, "rev": rev} for rev, each in enumerate(known, 1)] + new
                person.say(*new)
                shown = {"name": f"{name} {seed}", "day": str(DAY), "before": before, "log": log}
                cases.append({**shown, "after": bundle(person)})
    agrees("src/core/gate.server.test.ts", cases, tmp_path)
