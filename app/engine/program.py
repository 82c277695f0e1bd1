"""The parts of a program that the rules read. Where the files come from and the words in them are no matter here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.engine.types import GateAnswer, IceProtocolId, Level, Pace, PainClassId, PainMode, PhaseId


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: sets of reps or of seconds."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None

    @property
    def amount(self) -> int:
        """Sets times reps or seconds: what steps are compared by (D)."""
        return self.sets * (self.reps or self.hold_s or 0)


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise. `rep_s` is the length of one repetition in seconds."""

    sets: int
    reps: int | None
    hold_s: int | None
    minutes: int | float | None
    rest_s: int
    side: Literal["each", "both"]
    rep_s: int

    @property
    def rung(self) -> Rung:
        """The part of it that a ladder changes."""
        return Rung(self.sets, self.reps, self.hold_s)


@dataclass(frozen=True, slots=True, eq=False)
class Exercise:
    """One exercise. `doses` has no entry for a phase that does not offer it. One object stands for one exercise."""

    id: str
    name: str
    group: str
    rule: PainClassId
    doses: Mapping[PhaseId, Dose]
    ladder: tuple[Rung, ...]
    progress_to: tuple[str, ...]
    regress_to: tuple[str, ...]
    warm_up: bool
    on_mat: bool
    rolling: Literal["wall", "floor"] | None

    @property
    def climbs(self) -> bool:
        """Whether it has a ladder: only strength and impact do (E5)."""
        return bool(self.ladder) and self.rule in ("strength", "impact")


@dataclass(frozen=True, slots=True)
class SlotList:
    """One list of exercises for a slot, in the order they are done. Its class judges the session it makes.

    `loaded`: it is a strength or impact list, opened by a warm-up; its exercises need 48 hours (C4).
    """

    id: str
    title: str
    rule: PainClassId
    items: tuple[str, ...]
    optional: frozenset[str]
    loaded: bool


@dataclass(frozen=True, slots=True)
class Cycle:
    """Phase days on which a list is due: `first`, then every `every` days. Two or more lists take turns."""

    lists: tuple[str, ...]
    first: tuple[int, ...]
    every: int

    def turn(self, phase_day: int) -> int | None:
        """Count, from 0, which time this phase day is; None if it is not due then."""
        if phase_day in self.first:
            return self.first.index(phase_day)
        beyond = phase_day - self.first[-1]
        if beyond > 0 and beyond % self.every == 0:
            return len(self.first) - 1 + beyond // self.every
        return None


@dataclass(frozen=True, slots=True)
class Schedule:
    """Which list each slot of a day holds in a phase. Weekdays count from Monday 0."""

    am: Mapping[int, tuple[str, ...]]
    pm: Mapping[int, tuple[str, ...]]
    am_run_day: tuple[str, ...]
    pm_cycle: tuple[Cycle, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How pain is read for one class of work in one pain mode (E2)."""

    green_max: int
    amber_max: int
    gate: tuple[GateAnswer, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """Bouts of running, each followed by a walk."""

    times: int
    run_min: float
    walk_min: float


@dataclass(frozen=True, slots=True)
class RunStage:
    """One run stage (H2)."""

    id: str
    intervals: tuple[Interval, ...]
    run_min: float
    minutes: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What a phase asks of one test (C3): pain at most so much, and of what is counted at least so much.

    `counts` is None where pain alone decides. `each`: the other side must reach `least` as well. `like_other`: per cent
    of the other side's number. `enough`: with so much the other side does not matter. `same_morning`: the next morning
    must not be higher.
    """

    pain: int
    counts: Literal["reps", "seconds", "form", "completed"] | None = None
    least: int = 0
    each: bool = False
    like_other: int | None = None
    enough: int | None = None
    same_morning: bool = False


@dataclass(frozen=True, slots=True)
class Tests:
    """What each phase asks of each test, for how many days a result counts, and after how many one may try again."""

    marks: Mapping[PhaseId, Mapping[str, Mark]]
    counts_days: int
    retest_days: int


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be true of an answer. Without `question` it is the question's own."""

    question: str | None
    field: str | None
    equals: bool | str | None
    differs: bool | str | None
    at_least: int | None


@dataclass(frozen=True, slots=True)
class LevelRule:
    """The level that an answer has when all of `when` holds."""

    level: Level
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One red-flag question (F). `parts` are the ids of the parts of its answer."""

    id: str
    short: bool
    parts: tuple[str, ...]
    asked_when: tuple[Condition, ...]
    levels: tuple[LevelRule, ...]


@dataclass(frozen=True, slots=True)
class IceRules:
    """The numbers of icing (G)."""

    max_s: int
    min_gap_s: int
    quiet_before_s: int
    per_day: int
    phases: tuple[PhaseId, ...]
    default_protocol: IceProtocolId
    slim_protocol: IceProtocolId
    length_s: Mapping[IceProtocolId, int]
    contraindications: Mapping[str, Literal["off", "ask"]]


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """All that the rules read of a program. One object stands for one version, so that it may be a key."""

    version: str
    min_days: Mapping[PhaseId, int | None]
    start_phase: Mapping[int, PhaseId]
    schedule: Mapping[PhaseId, Schedule]
    lists: Mapping[str, SlotList]
    exercises: Mapping[str, Exercise]
    limits: Mapping[PainClassId, Mapping[PainMode, Limits]]
    stages: tuple[RunStage, ...]
    runs_required: Mapping[Pace, int]
    tests: Tests
    questions: Mapping[str, Question]
    ice: IceRules
