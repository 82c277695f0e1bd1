"""The phone says at once what a test came to: it must be what the server makes of it."""

import random
from collections import Counter
from pathlib import Path

from app.engine.checks import outcome
from app.engine.facts import Measure, Try
from tests.engine.story import PROGRAM
from tests.phone.vitest import Json, agrees

CASES = 6000
_NEAR: dict[str, tuple[int, ...]] = {"reps": (14, 15, 24, 25, 27, 28, 29, 30), "seconds": (29, 30, 44, 45, 60)}


def side(chance: random.Random, counts: str | None) -> Measure | None:
    """Make up what was counted on one side, near the marks."""
    if chance.random() < 0.1:
        return None
    finished = chance.choice([None, None, None, True, False])
    match counts:
        case "reps":
            return Measure(reps=chance.choice(_NEAR["reps"]), completed=finished)
        case "seconds":
            return Measure(seconds=chance.choice(_NEAR["seconds"]), completed=finished)
        case "form":
            return Measure(form=chance.choice([None, 2, 3, 4]), completed=finished)
        case "completed":
            return Measure(reps=chance.choice([None, 9, 10]), completed=chance.choice([None, True, True, False]))
        case _:
            return Measure(completed=finished)


def one_try(chance: random.Random, test: str, pain: int, counts: str | None) -> Try:
    return Try(
        test,
        max(0, pain + chance.choice([-1, 0, 0, 0, 1])),
        side(chance, counts),
        side(chance, counts),
        passed_form=chance.choice([None, False, True, True]) if counts == "form" else None,
        sharp=chance.choice([None, False, False, False, True]),
        limp=chance.choice([None, False, False, False, True]),
        painkiller=chance.choice([None, False, False, True]),
    )


def told(one: Try) -> Json:
    """Write a try as its event has it."""
    return {name: said for name, said in vars_of(one).items() if said is not None}


def vars_of(one: Try) -> Json:
    sides = {
        place: {name: getattr(measure, name) for name in Measure.__slots__ if getattr(measure, name) is not None}
        for place, measure in (("injured", one.injured), ("other", one.other))
        if measure is not None
    }
    flags = {"passed_form": one.passed_form, "sharp": one.sharp, "limp": one.limp, "painkiller": one.painkiller}
    return {"test": one.test, "pain": one.pain, **sides, **flags}


def test_the_phone_reads_a_test_as_the_server_does(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 -- made-up tries, the same each time
    asked = [(phase, test, mark) for phase, marks in PROGRAM.tests.marks.items() for test, mark in marks.items()]
    cases: list[Json] = []
    for _ in range(CASES):
        phase, test, mark = chance.choice(asked)
        both = chance.random() < 0.3
        tries = tuple(one_try(chance, test, mark.pain, mark.counts) for _ in range(chance.choice([1, 1, 1, 2])))
        came = outcome(mark, tries, both=both)
        cases.append({"phase": phase, "both": both, "tries": [told(one) for one in tries], "outcome": came})
    seen = Counter((case["phase"], case["outcome"]) for case in cases)
    assert all(count >= 20 for count in seen.values())
    assert len(seen) == 4 * 3
    agrees("src/core/readiness.server.test.ts", cases, tmp_path)
