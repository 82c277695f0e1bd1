"""The shape of a program: what the YAML files hold and what `GET /program` serves."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_200)]
PhaseId = Literal["settle", "load", "strengthen", "functional", "return_run", "maintain"]
PainClassId = Literal["run", "impact", "strength", "release"]
GateAnswer = Literal["go", "half", "instead", "settle", "rest"]
Level = Literal["U999", "U111", "AGE", "ASK", "SOON"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Entry(BaseModel):
    """One entry of a program file: nothing unknown in it, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Dose(Entry):
    """How much of an exercise: sets of repetitions, of holds or of minutes; a run names its stage table instead."""

    sets: int = Field(ge=1, le=10)
    reps: int | None = Field(default=None, ge=1, le=100, description="repetitions a set")
    hold_s: int | None = Field(default=None, ge=5, le=600, description="seconds a set")
    minutes: int | None = Field(default=None, ge=1, le=60, description="minutes a set")
    stages: Literal["R", "D"] | None = Field(default=None, description="R: run stages, D: distance")
    tempo: str = Field(description="seconds up-pause-down, or a word")
    rest_s: int = Field(ge=0, le=600, description="rest between sets in seconds")
    side: Literal["each", "both"] = Field(description="each: one side after the other; both: at once")
    per_day: int = Field(ge=1, le=4)
    per_week: int = Field(ge=1, le=7)

    @model_validator(mode="after")
    def one_measure(self) -> Self:
        """Refuse a dose that says none or two of reps, hold, minutes and stages."""
        if sum(part is not None for part in (self.reps, self.hold_s, self.minutes, self.stages)) != 1:
            raise ValueError("a dose needs exactly one of reps, hold_s, minutes and stages")
        return self


class Step(Entry):
    """One rung of a ladder."""

    sets: int = Field(ge=1, le=10)
    reps: int | None = Field(default=None, ge=1, le=100)
    hold_s: int | None = Field(default=None, ge=5, le=600)


class Evidence(Entry):
    """How well an exercise is supported: grade B, C, D or X (there is no A), a note and source keys."""

    grade: Literal["B", "C", "D", "X"]
    note: Text
    refs: tuple[Id, ...] = ()


class Exercise(Entry):
    """One exercise with all that a person or a physiotherapist needs to know of it."""

    id: Id
    name: Text
    group: Id
    purpose: Text
    muscles: tuple[Text, ...]
    equipment: tuple[Id, ...] = Field(description="equipment ids it needs")
    equipment_optional: tuple[Id, ...] = Field(default=(), description="equipment ids that help")
    start: Text = Field(description="how to get into position")
    steps: tuple[Text, ...] = Field(min_length=1)
    dose: dict[PhaseId, Dose] = Field(min_length=1, description="a phase that is missing does not offer it")
    ladder: Id
    progress_to: tuple[Id, ...] = ()
    regress_to: tuple[Id, ...] = ()
    cues: tuple[Text, ...] = ()
    faults: tuple[Text, ...] = Field(default=(), description="common mistakes")
    rule: PainClassId = Field(description="the pain class that judges it")
    rolling: Literal["wall", "floor"] | None = Field(default=None, description="where a release is rolled")
    contraindications: tuple[Text, ...] = ()
    evidence: Evidence
    figure: Id = Field(description="id of its picture")


class Phase(Entry):
    """One phase of the program (C1)."""

    id: PhaseId
    name: Text
    aim: Text
    typical: Text
    min_days: int | None = Field(ge=1, le=60, description="least completed days; null: led by stages, or open")
    strength_per_week: Text
    impact_per_week: Text
    runs_per_week: Text
    expect: Text = Field(description="what a runner can expect here")
    move_on: tuple[Text, ...] = Field(description="what must hold before the next phase, in words (C3)")


class SlotList(Entry):
    """One list of exercises for a slot, in the order they are done (C4)."""

    id: Id
    title: Text
    rule: PainClassId = Field(description="the class of the session that doing it makes")
    minutes: int = Field(ge=1, le=60, description="about how long it takes")
    items: tuple[Id, ...] = Field(min_length=1)
    optional: tuple[Id, ...] = Field(default=(), description="items that may be left out without a word")


class CycleDays(Entry):
    """Phase days on which a list is due: the first ones by number, then every `every` days after the last."""

    lists: tuple[Id, ...] = Field(min_length=1, description="two or more take turns")
    first: tuple[int, ...] = Field(min_length=1)
    every: int = Field(ge=1, le=14)


class PhaseSchedule(Entry):
    """Which list each slot of a day holds in a phase. Two lists for a weekday take turns (C4)."""

    phase: PhaseId
    am: dict[Weekday, tuple[Id, ...]] = Field(default_factory=dict)
    pm: dict[Weekday, tuple[Id, ...]] = Field(default_factory=dict)
    am_run_day: tuple[Id, ...] = Field(default=(), description="the morning list of a day that offers a run")
    pm_cycle: tuple[CycleDays, ...] = Field(default=(), description="by phase day; the first that fits, else pm")


class MomentAdvice(Entry):
    """What to do at once when a score during exercise is at least `at_least`."""

    at_least: int = Field(ge=1, le=10)
    text: Text


class PainClass(Entry):
    """How pain is read for one class of work (E2). Above `amber_max` is red."""

    id: PainClassId
    name: Text
    used_for: Text
    green_max: int = Field(ge=0, le=10)
    amber_max: int = Field(ge=0, le=10)
    green_max_zero: int = Field(ge=0, le=10, description="in pain_mode zero")
    amber_max_zero: int = Field(ge=0, le=10, description="in pain_mode zero")
    gate: tuple[GateAnswer, ...] = Field(min_length=11, max_length=11, description="by the score before a session")
    gate_zero: tuple[GateAnswer, ...] = Field(min_length=11, max_length=11)
    moment: tuple[MomentAdvice, ...] = Field(description="the last that fits counts")
    moment_zero: tuple[MomentAdvice, ...] = Field(description="in pain_mode zero")
    sharp: Text = Field(description="what to do after a sharp pain or a limp, whatever the score")
    source: Text


class Interval(Entry):
    """`times` bouts of running, each followed by a walk; the very last walk of a block is left out."""

    times: int = Field(ge=1, le=20)
    run_min: float = Field(gt=0, le=60)
    walk_min: float = Field(ge=0, le=10)


class RunStage(Entry):
    """One of the stages R1 to R12 (H2). `minutes` is the block without the walks before and after."""

    id: Id
    name: Text
    intervals: tuple[Interval, ...] = Field(min_length=1)
    run_min: float
    longest_min: float
    minutes: float


class Test(Entry):
    """One test of readiness (C2)."""

    id: Id
    name: Text
    why: Text
    steps: tuple[Text, ...]
    each_side: bool
    records: tuple[Literal["pain", "reps", "seconds", "form", "completed"], ...]
    stop_at: int | None = Field(default=None, description="reps or seconds at which it ends")
    form_points: tuple[Text, ...] = ()


class Condition(Entry):
    """One thing that must be true of an answer. Without `question` it is the question's own."""

    question: Id | None = None
    field: Id | None = Field(default=None, description="a part of an answer that has parts")
    equals: bool | str | None = None
    differs: bool | str | None = Field(default=None, description="answered, and with something else")
    at_least: int | None = None

    @model_validator(mode="after")
    def one_comparison(self) -> Self:
        """Refuse a condition that compares with nothing or twice."""
        if sum(part is not None for part in (self.equals, self.differs, self.at_least)) != 1:
            raise ValueError("a condition needs exactly one of equals, differs and at_least")
        return self


class LevelRule(Entry):
    """The level that an answer has when all of `when` holds. The first rule that fits counts."""

    level: Level
    when: tuple[Condition, ...] = Field(min_length=1)


class Option(Entry):
    """One answer that can be chosen."""

    value: bool | str
    text: Text


class AnswerPart(Entry):
    """One part of an answer that has parts."""

    id: Id
    text: Text
    form: Literal["bool", "nights"]


class Question(Entry):
    """One red-flag question (F) and what its answers lead to; an answer that no rule fits is clear."""

    id: Id
    text: Text
    short: bool = Field(description="part of the short set")
    form: Literal["bool", "choice", "parts"]
    options: tuple[Option, ...] = ()
    parts: tuple[AnswerPart, ...] = ()
    asked_when: tuple[Condition, ...] = Field(default=(), description="all must hold; empty: always asked")
    levels: tuple[LevelRule, ...] = ()
    tell: Text | None = Field(default=None, description="what to tell the clinician when it was answered yes")
    cards: tuple[Id, ...] = Field(default=(), description="cards worth reading with it")
    refs: tuple[Id, ...] = ()


class TimeFlag(Entry):
    """A flag that time raises and no question does (F, E4): its level is always SOON."""

    id: Literal["T6W", "T12W", "T6M", "FL3", "FL14"]
    text: Text
    tell: Text
    cards: tuple[Id, ...] = ()
    refs: tuple[Id, ...] = ()


class LevelText(Entry):
    """What a person is told at a level: what to do, why, and whom to call."""

    id: Literal["U999", "U111", "AGE", "ASK", "SOON", "SCREEN"]
    title: Text
    text: Text
    call: str | None = Field(default=None, description="number to call, in the UK")
    tell: Text | None = None
    locks: bool = Field(description="whether exercise is hidden")


class Contraindication(Entry):
    """A reason not to use ice (G): `off` turns it off, `ask` until a clinician has said yes."""

    id: Id
    text: Text
    level: Literal["off", "ask"]
    refs: tuple[Id, ...] = ()


class IceProtocol(Entry):
    """One way of icing, as spans of seconds on and off the skin."""

    id: Literal["ice-20", "ice-10-10-10"]
    name: Text
    spans: tuple[int, ...] = Field(min_length=1, description="seconds: on, off, on …")
    checks_s: tuple[int, ...] = Field(description="when to look at the skin, in seconds from the start")


class SkinAnswer(Entry):
    """One answer to a skin check and whether it ends the icing."""

    id: Literal["pink", "pale", "burning", "numb"]
    text: Text
    stop: bool
    advice: Text


class Ice(Entry):
    """The rules of icing (G)."""

    max_s: int
    min_gap_s: int
    quiet_before_s: int
    per_day: int
    heat_rub_gap_s: int
    phases: tuple[PhaseId, ...] = Field(description="phases that offer it unasked")
    default_protocol: Id
    slim_protocol: Id
    slim_question: Text = Field(description="yes makes `slim_protocol` the one to start with (ICE2)")
    protocols: tuple[IceProtocol, ...]
    barrier: Text = Field(description="the tick that is needed to start")
    where: tuple[Text, ...]
    never: tuple[Text, ...]
    check_question: Text
    skin: tuple[SkinAnswer, ...]
    after: tuple[Text, ...]
    overshoot: Text
    nerve_note: Text
    refs: tuple[Id, ...]


class Card(Entry):
    """One education card: one idea, 40 to 90 words."""

    id: Id
    title: Text
    text: Text
    refs: tuple[Id, ...] = ()


class Source(Entry):
    """One source. `looked_up` is false where it is cited from memory."""

    key: Id
    what: Text
    where: Text | None = None
    looked_up: bool


class Equipment(Entry):
    """A thing an exercise may need. `asked`: worth asking a new person for."""

    id: Id
    name: Text
    asked: bool


class Grade(Entry):
    """How bad it is at intake, in plain words, and the phase to start in (A)."""

    grade: int = Field(ge=1, le=5)
    text: Text
    start_phase: PhaseId
    see_physio: bool = False


class Program(Entry):
    """The whole catalogue, the same for everybody."""

    id: Id
    version: str = Field(description="id@hash of the content")
    name: Text
    summary: Text
    claims: tuple[Text, ...] = Field(description="what may be said of the plan, and no more")
    wording: Text
    phases: tuple[Phase, ...]
    grades: tuple[Grade, ...]
    schedule: tuple[PhaseSchedule, ...]
    lists: tuple[SlotList, ...]
    exercises: tuple[Exercise, ...]
    ladders: dict[Id, tuple[Step, ...]]
    pain_classes: tuple[PainClass, ...]
    run_stages: tuple[RunStage, ...]
    runs_required: dict[Literal["quick", "standard", "cautious"], int]
    tests: tuple[Test, ...]
    red_flags: tuple[Question, ...]
    time_flags: tuple[TimeFlag, ...]
    levels: tuple[LevelText, ...]
    ice: Ice
    contraindications: tuple[Contraindication, ...]
    equipment: tuple[Equipment, ...]
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
