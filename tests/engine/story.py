"""Tells the engine what somebody did, in few words, and asks where they stand. Day 1 is the day of enrolment."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from app.engine import facts
from app.engine.days import Days, read_days
from app.engine.horizon import Horizon, horizon
from app.engine.plan import plan
from app.engine.planned import Slot, Variant
from app.engine.program import Program, Rung
from app.engine.review import Fold
from app.engine.standing import Standing
from app.engine.steps import shown_steps
from app.engine.types import AnySlot, Colour, PainClassId
from app.programs.catalog import itbs
from app.programs.rules import engine_program

PROGRAM: Final[Program] = engine_program(itbs())
WEDNESDAY: Final = date(2026, 1, 7)
MONDAY: Final = date(2026, 1, 5)
DAY: Final = timedelta(days=1)
ENROLLED: Final = facts.Enrolled(
    side="left",
    grade=3,
    onset_on=date(2025, 12, 1),
    first_episode=True,
    pain_mode="monitored",
    pace="standard",
    slim=False,
    ice_screen=(),
    worst_pain=6,
)
_YES_NO: Final = ("RF01", "RF02", "RF03", "RF04", "RF05", "RF08", "RF10", "RF15", "RF19", "RF20", "RF22")
CLEAR: Final[Mapping[str, facts.Answer]] = {
    **dict.fromkeys(_YES_NO, False),
    "RF06": True,
    "RF14": True,
    "RF09": "no",
    "RF11": "no",
    "RF12": "no",
    "RF13": "no",
    "RF16": {"nights": 0, "systemic": False},
    "RF17": "no",
    "RF21": "outer",
}
SHORT: Final = tuple(name for name, question in PROGRAM.questions.items() if question.short)


@dataclass
class Story:
    """What has happened so far. Days are numbers from 1; what is told in one call happens in that order of ids."""

    first: date = WEDNESDAY
    events: list[facts.Event] = field(default_factory=list)

    def date(self, day: int) -> date:
        return self.first + DAY * (day - 1)

    def tell(self, day: int, *said: facts.Fact) -> list[facts.Event]:
        made = [facts.Event(f"{len(self.events) + ahead:06}", self.date(day), one) for ahead, one in enumerate(said)]
        self.events += made
        return made

    def enrol(self, day: int = 1, **changed: object) -> None:
        self.tell(day, replace(ENROLLED, **changed), facts.Screen("full", CLEAR))  # type: ignore[arg-type] # tests

    def place(self, day: int, phase: str, **more: object) -> None:
        self.tell(day, facts.Placed("clinician", phase, **more))  # type: ignore[arg-type] # tests

    def mornings(self, scores: Mapping[int, int]) -> None:
        for day, score in scores.items():
            self.tell(day, facts.Morning(score))

    def calm(self, first: int, last: int) -> None:
        """Every morning and evening from one day to another is 0."""
        for day in range(first, last + 1):
            self.tell(day, facts.Morning(0), facts.Evening(0, 0, 0))

    def strength(self, day: int, peak: int | None = 0, *names: str, post: int | None = None, rpe: int = 6) -> None:
        ticks = [facts.Tick("pm", name, complete=100) for name in names]
        self.tell(day, *ticks, facts.Session("pm", "strength", peak=peak, post=post, rpe=rpe))

    def run(self, day: int, stage: str | None, peak: int = 0, **more: object) -> None:
        self.tell(day, facts.Run(20, peak, 100, stage, post=0, **more))  # type: ignore[arg-type] # tests

    def screen(self, day: int, kind: str = "short", **answers: facts.Answer) -> list[facts.Event]:
        asked = CLEAR if kind == "full" else {name: CLEAR[name] for name in SHORT}
        return self.tell(day, facts.Screen(kind, {**asked, **answers}))  # type: ignore[arg-type] # tests

    def days(self, day: int) -> Days:
        return read_days(self.events, self.date(day))

    def standing(self, day: int) -> Standing:
        days = self.days(day)
        return Fold.up_to_eve(PROGRAM, days, self.date(day)).morning(days)

    def plan(self, day: int) -> Variant:
        return plan(PROGRAM, self.standing(day), self.days(day))

    def horizon(self, day: int, count: int = 14) -> Horizon:
        return horizon(PROGRAM, self.days(day), self.date(day), count)

    def steps(self, day: int) -> dict[str, Rung]:
        return shown_steps(PROGRAM, self.standing(day), self.days(day))

    def colours(self, day: int) -> dict[PainClassId, Colour]:
        """The colours that the review of a day gives to the sessions of the day before."""
        eve = self.date(day - 1)
        return {verdict.rule: verdict.colour for verdict in self.standing(day).verdicts if verdict.day == eve}


def exercises(slots: tuple[Slot, ...], slot: str | None = None) -> list[str]:
    return [item.exercise for one in slots if slot in (None, one.id) for item in one.items]


def codes(variant: Variant) -> set[str]:
    return {why.code for why in variant.reasons}


def tick(name: str, slot: AnySlot = "pm", **more: object) -> facts.Tick:
    return facts.Tick(slot, name, **{"complete": 100, **more})  # type: ignore[arg-type] # tests
