"""The phone and the server agree about made-up people: exactly for the same day, and later days never ask for more."""

import json
import os
from pathlib import Path
from typing import cast

from app.programs.catalog import itbs
from tests.http.demand import Catalogue, excesses
from tests.phone.generated import every_score, later_days, people, same_day
from tests.phone.vitest import Json, agrees

PEOPLE = int(os.environ.get("PHONE_PEOPLE", "8"))


def test_the_same_day_is_shown_exactly(tmp_path: Path) -> None:
    cases = [case for name, history, chance in people(1, PEOPLE) for case in same_day(name, history, chance)]
    agrees("src/core/gate.server.test.ts", cases, tmp_path)


def test_each_score_shows_what_the_server_answers_to_it(tmp_path: Path) -> None:
    cases = [
        case for name, history, chance in people(2_000, PEOPLE // 2) for case in every_score(name, history, chance)
    ]
    agrees("src/core/gate.server.test.ts", cases, tmp_path)


def test_later_days_never_ask_for_more(tmp_path: Path) -> None:
    pairs = [pair for name, history, chance in people(1_000, PEOPLE) for pair in later_days(name, history, chance)]
    agrees("src/core/gate.later.test.ts", [case for case, _ in pairs], tmp_path)
    shown = cast("list[Json]", json.loads((tmp_path / "shown.json").read_text()))
    catalogue = Catalogue(json.loads(itbs().model_dump_json()))
    faults: list[str] = []
    plain = 0
    assert _met(pairs, shown) >= {"hold", "screen", "a score that changes the day", "a routine instead"}
    for (case, real), here in zip(pairs, shown, strict=True):
        if here["kind"] == "locked":
            continue
        variant, told = cast("Json", here["variant"]), cast("Json", real["plan"])
        found = list(excesses(variant, told, catalogue))
        if here["hold"]:
            # The hold is the settle routine, whatever the day would have held; it never offers what loads the knee.
            found = [one for one in found if one.startswith(("a run", "run", "impact", "tests"))]
        plain += not here["hold"]
        faults += [f"{case['name']}: {one}" for one in found]
    assert not faults, (len(faults), faults[:20])
    assert plain > len(pairs) // 10


def _met(pairs: list[tuple[Json, Json]], shown: list[Json]) -> set[str]:
    """Name what the days had in them, so that none of it goes untried."""
    found: set[str] = set()
    for (case, _), here in zip(pairs, shown, strict=True):
        log = cast("list[Json]", case["log"])
        found |= {"screen"} if any(event["kind"] == "screen" and "rev" not in event for event in log) else set()
        if here["kind"] == "locked":
            continue  # test_flags.py holds the phone's locks to the server's
        found |= {"hold"} if here["hold"] else set()
        day, variant = cast("Json", here["day"]), cast("Json", here["variant"])
        if day["if_morning"] and len(set(cast("list[int]", day["if_morning"]))) > 1:
            found.add("a score that changes the day")
        if any(slot["swap"] for slot in cast("list[Json]", variant["slots"])):
            found.add("a routine instead")
    return found
