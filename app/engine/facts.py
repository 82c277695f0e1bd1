"""What a person did or said, one class for each kind of event that a rule reads.

Scores are whole numbers 0 to 10 for the outer knee of the affected side. None means that it was not given,
which is never 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from app.engine.types import (
    AfterSlot,
    AnySlot,
    IceProtocolId,
    Pace,
    PainClassId,
    PainMode,
    PhaseId,
    Side,
    SlotId,
)

Part = bool | int
Answer = bool | str | Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity and how well it goes: 0 cannot, 10 as before."""

    name: str
    score: int


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The start of an episode: its day is plan day 0 and phase day 1."""

    side: Side
    grade: int
    onset_on: date
    first_episode: bool
    pain_mode: PainMode
    pace: Pace
    slim: bool
    ice_screen: tuple[str, ...]
    worst_pain: int
    easy_pace_s_per_km: int | None = None
    activities: tuple[Activity, ...] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Changed settings; None leaves a field as it was."""

    pain_mode: PainMode | None = None
    pace: Pace | None = None
    slim: bool | None = None
    ice_screen: tuple[str, ...] | None = None
    easy_pace_s_per_km: int | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """The step of one exercise that a placement sets: reps or seconds a set."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A position in the program set by a clinician or by the person."""

    by: Literal["clinician", "self"]
    phase: PhaseId
    phase_day: int | None = None
    stage: str | None = None
    clean: int | None = None
    steps: Mapping[str, PlacedStep] | None = None


@dataclass(frozen=True, slots=True)
class PrescribedDose:
    """How much of an exercise somebody has set."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None
    minutes: float | None = None
    rest_s: int | None = None
    side: Literal["each", "both"] | None = None


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise added, dropped, fixed at a dose or given back to its ladder."""

    by: Literal["clinician", "self"]
    exercise: str
    action: Literal["add", "drop", "fix", "release"]
    slot: SlotId | None = None
    dose: PrescribedDose | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the program suggests that the person declines."""

    about: Literal["step", "stage", "phase"]
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class Morning:
    """The score of the first half hour up; also the day before's next-morning score."""

    pain: int


@dataclass(frozen=True, slots=True)
class Evening:
    """The worst scores of the day on stairs, walking and at all."""

    stairs: int | None = None
    walk: int | None = None
    worst: int | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """One exercise ticked in one slot; `complete` is per cent."""

    slot: AnySlot
    exercise: str
    complete: int
    peak: int | None = None
    rpe: int | None = None
    sharp: bool | None = None
    limp: bool | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A slot finished, in one pain class."""

    slot: AnySlot
    rule: PainClassId
    pre: int | None = None
    peak: int | None = None
    post: int | None = None
    rpe: int | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    contacts: int | None = None


@dataclass(frozen=True, slots=True)
class After:
    """The score 30 to 60 minutes after a slot or the day's runs."""

    slot: AfterSlot
    post: int


@dataclass(frozen=True, slots=True)
class Run:
    """One run, planned or not."""

    minutes: float
    peak: int
    complete: int
    stage: str | None = None
    km: float | None = None
    pre: int | None = None
    post: int | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None


@dataclass(frozen=True, slots=True)
class SkinCheck:
    """One look at the skin while icing."""

    answer: Literal["pink", "pale", "burning", "numb"]


@dataclass(frozen=True, slots=True)
class Ice:
    """The start or the end of one application."""

    ice_id: str
    protocol: IceProtocolId
    started_at: datetime
    ended_at: datetime | None = None
    checks: tuple[SkinCheck, ...] | None = None
    after: Literal["normal", "not-normal"] | None = None


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


@dataclass(frozen=True, slots=True)
class FlareReport:
    """The person says it has flared."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Answers to red-flag questions; a question not asked is left out."""

    set: Literal["full", "short"]
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Somebody has been seen and told that exercise is fine."""

    seen_on: date


@dataclass(frozen=True, slots=True)
class Function:
    """How well chosen activities go this week."""

    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """No plan up to and including `until`; before its own day it ends a pause."""

    until: date


@dataclass(frozen=True, slots=True)
class Retract:
    """Takes one event back as if it had never been."""

    event_id: str


Fact = (
    Enrolled
    | Settings
    | Placed
    | Prescribed
    | Choice
    | Morning
    | Evening
    | Tick
    | Session
    | After
    | Run
    | Ice
    | Try
    | FlareReport
    | Screen
    | Clearance
    | Function
    | Pause
    | Retract
)


@dataclass(frozen=True, slots=True)
class Event:
    """One fact of one plan day. The id is lower-case text; only for choices of one day does it decide."""

    id: str
    day: date
    fact: Fact
