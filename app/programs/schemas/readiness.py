"""How readiness is tested, and how function is asked about."""

from typing import Literal

from pydantic import Field

from app.programs.schemas.base import Entry, Id, PhaseId, Text

Miss = Literal["pain", "sharp", "limp", "unfinished", "form", "least", "other", "alike"]
Record = Literal["pain", "reps", "seconds", "form", "completed"]


class Timing(Entry):
    """What the clock of a test does. Without one the person counts by tapping."""

    kind: Literal["down", "up", "tempo"] = Field(
        description="down: a time runs out; up: seconds until the person stops; tempo: repetitions count by themselves"
    )
    seconds: int | None = Field(default=None, ge=10, le=3600, description="of down")
    up_s: int | None = Field(default=None, ge=1, le=10, description="of tempo")
    down_s: int | None = Field(default=None, ge=1, le=10, description="of tempo")
    ready_s: int = Field(default=0, ge=0, le=30, description="to get into place after the tap")


class FormPass(Entry):
    """How many form points must be won on each side; the `first` so many must be among them."""

    points: int = Field(ge=1)
    first: int = Field(ge=0)


class MarkLine(Entry):
    """One thing a test passes with, in words."""

    text: Text
    text_both: Text | None = Field(default=None, description="said instead where both knees are sore")
    misses: tuple[Miss, ...] = Field(description="what was missed where this does not hold")


class Mark(Entry):
    """What a phase asks of a test (C3)."""

    phase: PhaseId
    pain: int = Field(ge=0, le=10, description="at most")
    least: int | None = Field(default=None, ge=1, description="reps or seconds on the sore side")
    each: bool = Field(default=False, description="the other side must reach it as well")
    like_other: int | None = Field(default=None, ge=1, le=100, description="per cent of the other side's number")
    enough: int | None = Field(default=None, description="with so much the other side does not matter")
    next_morning: bool = Field(default=False, description="the next morning's score must not be higher")
    lines: tuple[MarkLine, ...] = Field(default=(), description="the same in words; made from the numbers at start")


class Test(Entry):
    """One test of readiness (C2)."""

    id: Id
    name: Text
    why: Text
    exercise: Id | None = Field(default=None, description="whose picture shows it")
    needs: tuple[Text, ...] = Field(min_length=1, description="what to have at hand")
    steps: tuple[Text, ...]
    each_side: bool
    records: tuple[Record, ...]
    stop_at: int | None = Field(default=None, description="reps or seconds at which it ends")
    timing: Timing | None = None
    stop: Text | None = Field(default=None, description="what to tap when a side ends before stop_at")
    form_points: tuple[Text, ...] = ()
    form_pass: FormPass | None = None
    marks: tuple[Mark, ...] = Field(min_length=1, description="one for each phase that asks for it")


class TestRules(Entry):
    """What holds for every test (C2, C3)."""

    counts_days: int = Field(ge=1, description="how long a result counts")
    retest_days: int = Field(ge=1, description="from a failed test to the next try")
    painkiller_h: int = Field(ge=1, description="a test within so many hours of one is void")
    pain_limit: int = Field(ge=0, le=10, description="where a phase names none")
    before: tuple[Text, ...]


class Weekly(Entry):
    """How often a few things that matter to the person are scored, and what to suggest (I1)."""

    every_days: int = Field(ge=1)
    least: int = Field(ge=1)
    most: int
    prompts: tuple[Text, ...]
