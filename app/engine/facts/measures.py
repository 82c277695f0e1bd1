"""The tests of readiness, as they were taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted on one side in a test."""

    reps: int | None = None
    seconds: float | None = None
    form: int | None = None
    completed: bool | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a test."""

    test: str
    pain: int
    injured: Measure | None = None
    other: Measure | None = None
    passed_form: bool | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
