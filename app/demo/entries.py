"""The bodies of her entries."""

from datetime import date, timedelta
from typing import Final

from pydantic import JsonValue

from app.demo.persona import Feeling
from app.engine.planned import Item, RunPlan, Slot
from app.programs.schemas import Program as Catalogue

Json = dict[str, JsonValue]
SHOE: Final = "blue-ones"
_SIDES: Final = ("right", "left")
_YES_IS_CLEAR: Final = frozenset({"RF06", "RF14"})
_ACTIVITIES: Final = ("Stairs", "Walking an hour", "Running 5 km")


def enrolled(day: date) -> Json:
    """Answer the intake."""
    return {
        "program": "itbs", "side": "right", "grade": 3, "onset_on": (day - timedelta(days=12)).isoformat(),
        "first_episode": True, "pain_mode": "monitored", "pace": "standard", "slim": False, "ice_screen": [],
        "equipment": ["mat", "tennis-ball", "step", "loop-band"], "easy_pace_s_per_km": 390, "worst_pain": 6,
    }  # fmt: skip


def clear(catalogue: Catalogue) -> Json:
    """Answer the full set, nothing found."""
    answers: Json = {}
    for question in catalogue.red_flags:
        if question.asked_when:
            continue
        if question.form == "bool":
            answers[question.id] = question.id in _YES_IS_CLEAR
        elif question.form == "choice":
            values = [option.value for option in question.options]
            answers[question.id] = "no" if "no" in values else "outer"
        else:
            answers[question.id] = {part.id: 0 if part.form == "nights" else False for part in question.parts}
    return answers


def tick(slot: Slot, item: Item, how: Feeling) -> Json:
    """Tick an exercise as planned."""
    dose = item.dose
    measures: Json = {"reps": dose.reps, "hold_s": dose.hold_s, "minutes": dose.minutes}
    measure = next(({name: value} for name, value in measures.items() if value), {"reps": 1})
    sides = _SIDES if dose.side == "each" else ("both",)
    sets: list[JsonValue] = [{**measure, "side": side} for _ in range(dose.sets) for side in sides]
    return {"slot": slot.id, "exercise": item.exercise, "sets": sets, "complete": 100, "peak": how.peak, "rpe": 5}


def session(slot: Slot, how: Feeling) -> Json:
    """Finish a slot."""
    rule = "strength" if slot.rule == "run" else slot.rule
    impact: Json = {"contacts": 200} if rule == "impact" else {}
    return {
        "slot": slot.id, "class": rule, "pre": how.peak, "peak": how.peak, "post": how.peak, "rpe": 5, "sharp": False,
        "limp": False, **impact,
    }  # fmt: skip


def passed(catalogue: Catalogue, test_id: str) -> Json:
    """Pass a test."""
    test = next(one for one in catalogue.tests if one.id == test_id)
    numbers: Json = {"reps": 30, "seconds": 50, "form": 4, "completed": True}
    side: Json = {name: numbers[name] for name in test.records if name in numbers}
    return {
        "test": test_id, "pain": 0, "passed_form": True, "sharp": False, "limp": False,
        **({"injured": side} if side else {}), **({"other": side} if side and test.each_side else {}),
    }  # fmt: skip


def run(plan: RunPlan) -> Json:
    """Run what was offered, at 0."""
    return {
        "stage": plan.stage, "minutes": round(plan.minutes or 20), "surface": "grass", "hills": "flat", "pre": 0,
        "peak": 0, "post": 0, "sharp": False, "limp": False, "complete": 100, "shoe_id": SHOE,
    }  # fmt: skip


HILL_RUN: Final[Json] = {
    "minutes": 34, "km": 5.6, "surface": "road", "hills": "hilly", "downhill": True, "pre": 0, "peak": 5, "post": 4,
    "onset_min": 21, "sharp": False, "limp": False, "complete": 100, "shoe_id": SHOE,
}  # fmt: skip


def function(score: int) -> Json:
    """Score what she can do, once a week."""
    return {"activities": [{"name": one, "score": score} for one in _ACTIVITIES], "mood": score}
