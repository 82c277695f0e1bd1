"""A worked journey, told once: what somebody says, and what the plan must say to that, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from pydantic import JsonValue

from tests.events import clear_screen, enrolled

Body = dict[str, JsonValue]
WEDNESDAY: Final = date(2026, 1, 7)
MONDAY: Final = date(2026, 1, 5)


@dataclass(frozen=True)
class Says:
    """One event. `kept` is False where the journal can only set it aside."""

    day: date
    kind: str
    body: Body
    kept: bool = True


@dataclass(frozen=True)
class Sees:
    """The plan of a day, as far as it matters; what each word means is in `looking.py`."""

    day: date
    wanted: Mapping[str, object]


@dataclass(frozen=True)
class Hears:
    """The forecast of an event, as of the morning of a day."""

    day: date
    km: float
    on: date
    wanted: Mapping[str, JsonValue]


@dataclass
class Journey:
    """Days are numbers: D1 is `first`, the day before it 0, and so on back."""

    name: str
    first: date = WEDNESDAY
    steps: list[Says | Sees | Hears] = field(default_factory=list)

    def on(self, day: int) -> date:
        return self.first + timedelta(days=day - 1)

    def says(self, day: int, kind: str, **body: JsonValue) -> None:
        self.steps.append(Says(self.on(day), kind, body))

    def is_set_aside(self, day: int, kind: str, **body: JsonValue) -> None:
        self.steps.append(Says(self.on(day), kind, body, kept=False))

    def sees(self, day: int, **wanted: object) -> None:
        self.steps.append(Sees(self.on(day), wanted))

    def hears(self, day: int, km: float, on: date, **wanted: JsonValue) -> None:
        self.steps.append(Hears(self.on(day), km, on, wanted))

    # What is said often.

    def enrols(self, day: int, **changed: JsonValue) -> None:
        """Begin, with every safety question clear."""
        usual: Body = {"grade": 3, "onset_on": str(self.on(day) - timedelta(days=30)), "worst_pain": 6}
        made = enrolled(self.on(day), **usual | changed)["body"]
        assert isinstance(made, dict)
        self.says(day, "enrolled", **made)
        self.screens(day, "full")

    def screens(self, day: int, kind: str = "short", **answers: JsonValue) -> None:
        made = clear_screen(self.on(day), **answers)["body"]
        assert isinstance(made, dict)
        self.says(day, "screen", **made | {"set": kind})

    def places(self, day: int, phase: str, **more: JsonValue) -> None:
        self.says(day, "placed", by="clinician", phase=phase, **more)

    def wakes(self, day: int, pain: int) -> None:
        self.says(day, "morning", pain=pain)

    def ends(self, day: int, stairs: int = 0, walk: int = 0) -> None:
        self.says(day, "evening", stairs=stairs, walk=walk)

    def calm(self, first: int, last: int) -> None:
        """Every morning and evening from one day to another is 0."""
        for day in range(first, last + 1):
            self.wakes(day, 0)
            self.ends(day)

    def works(self, day: int, kind: str = "strength", slot: str = "pm", **scores: JsonValue) -> None:
        self.says(day, "session", slot=slot, **{"class": kind} | scores)

    def ticks(self, day: int, exercise: str, **scores: JsonValue) -> None:
        self.says(day, "exercise", slot="pm", exercise=exercise, sets=[{"reps": 10}], complete=100, **scores)

    def runs(self, day: int, stage: str | None, peak: int = 0, **more: JsonValue) -> None:
        usual: Body = {"minutes": 20, "pre": 0, "post": 0, "complete": 100}
        self.says(day, "run", stage=stage, peak=peak, **usual | more)

    def tests(self, day: int, name: str, pain: int = 0, **more: JsonValue) -> None:
        self.says(day, "test", test=name, pain=pain, **more)
