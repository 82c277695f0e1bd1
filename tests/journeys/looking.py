"""What a journey looks for in the answer of `GET /plan`, word by word."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final, cast

Answer = Mapping[str, object]


def part(value: object, *names: str) -> Answer:
    """Go down into an answer."""
    for name in names:
        value = cast("Answer", value)[name]
    return cast("Answer", value)


def many(value: object) -> list[Answer]:
    return cast("list[Answer]", value)


def _plan(bundle: Answer) -> Answer:
    return part(many(bundle["days"])[0], "plan")


def _standing(bundle: Answer) -> Answer:
    return part(bundle, "standing")


def _flags(held: object) -> list[object]:
    found = cast("Answer | None", held)
    return [] if found is None else cast("list[object]", found["flags"])


def codes(bundle: Answer) -> set[str]:
    return {str(why["code"]) for why in many(_plan(bundle)["reasons"])}


def items(bundle: Answer) -> dict[str, Answer]:
    return {str(item["exercise"]): item for slot in many(_plan(bundle)["slots"]) for item in many(slot["items"])}


def colours(bundle: Answer) -> dict[object, object]:
    """Give the colours of the sessions of the day before."""
    eve = str(date.fromisoformat(str(bundle["from"])) - timedelta(days=1))
    return {one["class"]: one["colour"] for one in many(_standing(bundle)["sessions"]) if one["day"] == eve}


def _steps(bundle: Answer) -> dict[str, tuple[object, object]]:
    steps = part(_standing(bundle), "steps")
    return {name: (part(steps, name)["sets"], part(steps, name).get("reps")) for name in steps}


def _instead(bundle: Answer) -> list[str]:
    """List what a score of 1 before the run leads to."""
    run = part(_plan(bundle), "run")
    answer = cast("list[str]", run["gate"])[1]
    at = cast("dict[str, int]", run["swap"])[answer]
    slots = cast("list[list[Answer]]", many(bundle["days"])[0]["routines"])[at]
    return [str(item["exercise"]) for slot in slots for item in many(slot["items"])]


LOOKS: Final[Mapping[str, Callable[[Answer], object]]] = {
    "phase": lambda bundle: _standing(bundle)["phase"],
    "phase_day": lambda bundle: _standing(bundle)["phase_day"],
    "stage": lambda bundle: part(_standing(bundle), "run")["stage"],
    "clean": lambda bundle: part(_standing(bundle), "run")["clean"],
    "ambers": lambda bundle: part(_standing(bundle), "run")["ambers"],
    "required": lambda bundle: part(_standing(bundle), "run")["required"],
    "blocked_until": lambda bundle: part(_standing(bundle), "run")["blocked_until"],
    "flare": lambda bundle: (cast("Answer | None", _standing(bundle)["flare"]) or {}).get("cause"),
    "lock": lambda bundle: (cast("Answer | None", _standing(bundle)["lock"]) or {}).get("level"),
    "locking": lambda bundle: _flags(_standing(bundle)["lock"]),
    "referral": lambda bundle: _flags(_standing(bundle)["referral"]),
    "screen_asked": lambda bundle: _standing(bundle)["screen_asked"],
    "mode": lambda bundle: _plan(bundle)["mode"],
    "slots": lambda bundle: [slot["id"] for slot in many(_plan(bundle)["slots"])],
    "run": lambda bundle: part(_plan(bundle), "run")["offered"],
    "run_stage": lambda bundle: part(_plan(bundle), "run")["stage"],
    "run_gate": lambda bundle: cast("list[str]", part(_plan(bundle), "run")["gate"])[:3],
    "earliest": lambda bundle: part(_plan(bundle), "run")["earliest"],
    "impact": lambda bundle: part(_plan(bundle), "impact")["offered"],
    "tests": lambda bundle: set(cast("list[str]", part(_plan(bundle), "tests")["offered"])),
    "retest_from": lambda bundle: part(_plan(bundle), "tests")["retest_from"],
    "colours": colours,
    "exercises": lambda bundle: list(items(bundle)),
    "ice": lambda bundle: part(_plan(bundle), "ice")["offered"],
    "protocol": lambda bundle: part(_plan(bundle), "ice")["protocol"],
    "ice_rules": lambda bundle: {
        name: part(_plan(bundle), "ice")[name] for name in ("max_s", "min_gap_s", "quiet_before_s")
    },
    "left_today": lambda bundle: part(_plan(bundle), "ice")["left_today"],
    "not_before": lambda bundle: part(_plan(bundle), "ice")["not_before"],
}
# Words that ask whether something is among what was found.
HOLDS: Final[Mapping[str, Callable[[Answer, object], bool]]] = {
    "why": lambda bundle, wanted: set(cast("list[str]", wanted)) <= codes(bundle),
    "not_why": lambda bundle, wanted: not set(cast("list[str]", wanted)) & codes(bundle),
    "holds": lambda bundle, wanted: set(cast("list[str]", wanted)) <= set(items(bundle)),
    "lacks": lambda bundle, wanted: not set(cast("list[str]", wanted)) & set(items(bundle)),
    "steps": lambda bundle, wanted: cast("Answer", wanted).items() <= _steps(bundle).items(),
    "doses": lambda bundle, wanted: all(
        _dose(items(bundle)[name]) == dose for name, dose in cast("Answer", wanted).items()
    ),
    "instead_of_run": lambda bundle, wanted: set(cast("list[str]", wanted)) <= set(_instead(bundle)),
}


def _dose(item: Answer) -> tuple[object, object]:
    dose = part(item, "dose")
    return dose["sets"], dose.get("reps")


def check(bundle: Answer, wanted: Mapping[str, object], where: str) -> None:
    """Compare an answer with what a journey wants of it.

    Raises:
        AssertionError: some of it is otherwise.
    """
    for word, value in wanted.items():
        if word in HOLDS:
            assert HOLDS[word](bundle, value), (where, word, value, codes(bundle), items(bundle).keys(), _steps(bundle))
        else:
            found = LOOKS[word](bundle)
            assert found == (str(value) if isinstance(value, date) else value), (where, word, found)
