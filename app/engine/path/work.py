"""How the work of the day before was read, in itself and by the morning after (E2, E3)."""

from collections.abc import Iterator
from typing import Final

from app.engine.colours import MORNING_RED_RISE, MORNING_RED_SCORE, Judged, judged, next_morning
from app.engine.days import NOTHING, Day, Days
from app.engine.path.fork import Branch, Fork, between, up_to
from app.engine.program import Program
from app.engine.standing import Standing
from app.engine.types import Colour, PainClassId
from app.engine.verdicts import COMPLETE

_TITLES: Final[dict[PainClassId, str]] = {
    "run": "How was {day}'s run?",
    "impact": "How were {day}'s hops?",
    "strength": "How was {day}'s strength?",
    "release": "How was {day}'s stretching?",
}
_NAMES: Final[dict[PainClassId, str]] = {
    "run": "run",
    "impact": "hops",
    "strength": "strength",
    "release": "stretching",
}
_EFFECTS: Final[dict[PainClassId, tuple[str, str, str]]] = {
    "run": ("It counts", "Same stage", "Stage back, rest"),
    "impact": ("Fine", "Stay put", "Step back"),
    "strength": ("Fine", "Stay put", "Step back"),
    "release": ("Fine", "Ease off", "Leave out once"),
}
_TAKEN: Final[dict[Colour, int]] = {"green": 0, "amber": 1, "red": 2}


def sessions(program: Program, eve: Standing, standing: Standing, days: Days) -> Iterator[Fork]:
    """Ask of each session of the day before how its own pain read, then how the morning after compares."""
    record, am = days.get(eve.day, NOTHING), days.get(standing.day, NOTHING).morning
    done = judged(program, standing.wishes.pain_mode, record, am)
    for one in done:
        yield _session(program, eve, standing, one)
    if done:
        yield _morning_after(record, am, done)


def _session(program: Program, eve: Standing, standing: Standing, one: Judged) -> Fork:
    effort = one.effort
    limits = program.limits[effort.rule][standing.wishes.pain_mode]
    green, amber = limits.green_max, limits.amber_max
    texts = (up_to(green), between(green + 1, amber), f"{amber + 1} or more")
    branches = tuple(Branch(text, effect) for text, effect in zip(texts, _EFFECTS[effort.rule], strict=True))
    title = _TITLES[effort.rule].format(day=f"{eve.day:%A}")
    return Fork("session", title, _felt(one), branches, _TAKEN.get(one.own))


def _felt(one: Judged) -> str:
    effort = one.effort
    said = "No score was given." if effort.score is None else f"Worst pain {effort.score}."
    if effort.alarm:
        said += " Sharp pain or a limp counts as the most."
    if effort.complete < COMPLETE:
        said += f" Under {COMPLETE}% was done, so it earns nothing."
    if effort.painkiller:
        said += " A painkiller was in it, so it earns nothing."
    return said


def _morning_after(record: Day, am: int | None, done: tuple[Judged, ...]) -> Fork:
    branches = (
        Branch("No higher", "Fine"),
        Branch("1 higher", "Stay put"),
        Branch(f"{MORNING_RED_RISE} higher", "Step back"),
        Branch(f"Higher, and {MORNING_RED_SCORE} or more", "Step back"),
    )
    colour = next_morning(record.morning, am)
    if colour is None or record.morning is None or am is None:
        return Fork("morning_after", "And the morning after?", "One of the two scores is missing.", branches, None)
    bearer = next(one.effort.rule for one in done if one.falls is not None)
    fact = f"It was {record.morning}, then {am}." + (f" It counts for the {_NAMES[bearer]}." if len(done) > 1 else "")
    steep = am - record.morning >= MORNING_RED_RISE
    taken = {"green": 0, "amber": 1, "red": 2 if steep else 3}
    return Fork("morning_after", "And the morning after?", fact, branches, taken[colour])
