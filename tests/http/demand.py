"""When one plan asks no more of a person than another, in the words of the contract."""

from collections.abc import Iterator

from tests.http.events import Event

MEASURES = ("sets", "reps", "hold_s", "minutes")
WORK = {"strength", "impact"}


class Catalogue:
    """What the program says of its exercises."""

    def __init__(self, program: dict[str, list[dict[str, object]]]) -> None:
        self._rules = {str(one["id"]): str(one["rule"]) for one in program["exercises"]}
        self._easier = {str(one["id"]): ids(one.get("regress_to")) for one in program["exercises"]}

    def is_work(self, exercise: str) -> bool:
        return self._rules[exercise] in WORK

    def below(self, exercise: str) -> set[str]:
        """Give every exercise on a way down from this one."""
        found: set[str] = set()
        ahead = [exercise]
        while ahead:
            for easier in self._easier.get(ahead.pop(), ()):
                if easier not in found:
                    found.add(easier)
                    ahead.append(easier)
        return found


def ids(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def excesses(asked: Event, other: Event, catalogue: Catalogue) -> Iterator[str]:
    """Name everything in which `asked` asks for more than `other`."""
    yield from _running(part(asked, "run"), part(other, "run"))
    if part(asked, "impact").get("offered") and not part(other, "impact").get("offered"):
        yield "impact is offered"
    extra = set(ids(part(asked, "tests")["offered"])) - set(ids(part(other, "tests")["offered"]))
    if extra:
        yield f"tests {sorted(extra)}"
    mine, theirs = doses(asked), doses(other)
    reachable = set(theirs).union(*(catalogue.below(exercise) for exercise in theirs))
    for exercise, dose in mine.items():
        if exercise not in reachable and catalogue.is_work(exercise):
            yield f"{exercise} is asked for"
        for measure in MEASURES:
            if exercise in theirs and dose.get(measure, 0) > theirs[exercise].get(measure, 0):
                yield f"{exercise}: {measure} {dose[measure]} > {theirs[exercise].get(measure)}"


def _running(asked: Event, other: Event) -> Iterator[str]:
    if not asked.get("offered"):
        return
    if not other.get("offered"):
        yield "a run is offered"
        return
    if int(str(asked["stage"])[1:]) > int(str(other["stage"])[1:]):
        yield f"run stage {asked['stage']} > {other['stage']}"
    if number(asked["minutes"]) > number(other["minutes"]):
        yield f"run minutes {asked['minutes']} > {other['minutes']}"
    mine, theirs = part(asked, "caps"), part(other, "caps")
    if mine and theirs:
        left, most = (number(caps["week_km"]) - number(caps["week_done_km"]) for caps in (mine, theirs))
        if number(mine["run_km"]) > number(theirs["run_km"]) or left > most or (theirs["flat"] and not mine["flat"]):
            yield f"run caps {mine} > {theirs}"


def part(variant: Event, name: str) -> Event:
    value = variant[name]
    return value if isinstance(value, dict) else {}


def number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0


def doses(variant: Event) -> dict[str, dict[str, float]]:
    """Give the greatest of each measure of each exercise, over all slots."""
    found: dict[str, dict[str, float]] = {}
    slots = variant["slots"]
    for slot in slots if isinstance(slots, list) else []:
        for item in slot["items"]:
            known = found.setdefault(str(item["exercise"]), {})
            for measure in MEASURES:
                known[measure] = max(known.get(measure, 0), number(item["dose"].get(measure)))
    return found
