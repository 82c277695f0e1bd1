"""Where a person stands after the review of a morning. Bounded: it never grows with the length of the journal."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from app.engine.climbs import Climb
from app.engine.distance import Distance
from app.engine.facts import Enrolled
from app.engine.prescriptions import Prescriptions
from app.engine.program import Program, Rung
from app.engine.reasons import Reason
from app.engine.redflags import Flags
from app.engine.types import FlareCause, Pace, PainMode, PhaseId, Side
from app.engine.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person has set, at enrolment or since."""

    pain_mode: PainMode
    pace: Pace
    slim: bool
    ice_screen: tuple[str, ...]
    easy_pace_s_per_km: int | None
    side: Side


@dataclass(frozen=True, slots=True)
class Episode:
    """One enrolment. `since` is plan day 0; `function` the mean of the activities named on that day."""

    since: date
    said: Enrolled
    function: float | None


@dataclass(frozen=True, slots=True)
class Position:
    """The phase and the day on which it began, which is its day 1."""

    phase: PhaseId
    since: date

    def day_of(self, day: date) -> int:
        """Count the calendar days of the phase up to a day, from 1."""
        return (day - self.since).days + 1


@dataclass(frozen=True, slots=True)
class Flare:
    """The flare that is on (E4). `moved`: it has lasted so long that it has moved the phase, which it does once."""

    since: date
    base: int
    cause: FlareCause
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Flares:
    """Flares of this enrolment: the one that is on, and what is remembered of those before."""

    now: Flare | None = None
    began: tuple[date, ...] = ()
    count: int = 0
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Raised:
    """One step up of this morning: what the exercise is now, and what and how much it was before."""

    exercise: str
    was: str
    rung: Rung


@dataclass(frozen=True, slots=True)
class Strength:
    """The ladders of the present phase (E5).

    `swaps` says what stands in the place of an exercise of the lists; `skips` what is left out on the next day whose
    lists hold it; `rests` the day on which something easier came in for what was done the day before; `held_until` the
    last day without step-ups after a rising week; `raised` this morning's steps up.
    """

    climbs: Mapping[str, Climb] = field(default_factory=dict)
    swaps: Mapping[str, str] = field(default_factory=dict)
    skips: frozenset[str] = frozenset()
    rests: Mapping[str, date] = field(default_factory=dict)
    held_until: date | None = None
    raised: tuple[Raised, ...] = ()

    def climb(self, name: str) -> Climb:
        """Find how an exercise is going; as new if it was never done."""
        return self.climbs.get(name, _NEW)


_NEW: Final = Climb()


@dataclass(frozen=True, slots=True)
class Running:
    """The return to running (E6). `stage` counts from 1; `idle` the days without a run that pain did not close."""

    stage: int = 1
    clean: int = 0
    ambers: int = 0
    blocked_until: date | None = None
    after_red: bool = False
    last_run: date | None = None
    idle: int = 0


@dataclass(frozen=True, slots=True)
class Checkins:
    """When the person last said how it is, and what is owed after a long silence (C3, "The gap").

    `silent_since`: the last word before the latest such silence; `settle_due`: the first scored morning decides between
    the phase and `settle`; `tests_since`: the first day whose tests count for the return.
    """

    last: date
    silent_since: date | None = None
    settle_due: bool = False
    tests_since: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands after the review of `day` (E9)."""

    day: date
    episode: Episode
    wishes: Wishes
    position: Position
    flags: Flags
    checkins: Checkins
    strength: Strength = field(default_factory=Strength)
    running: Running = field(default_factory=Running)
    flares: Flares = field(default_factory=Flares)
    distance: Distance = field(default_factory=Distance)
    function: float | None = None
    gate_passed: bool = False
    time_flags: tuple[str, ...] = ()
    jumped_on: date | None = None
    prescriptions: Prescriptions = field(default_factory=Prescriptions)
    placed_on: date | None = None
    placed_steps: frozenset[str] = frozenset()
    moved_on: date | None = None
    was_locked: bool = False
    was_urgent: bool = False
    nerve_sign_on: date | None = None
    paused_until: date | None = None
    verdicts: tuple[Verdict, ...] = ()
    reasons: tuple[Reason, ...] = field(default=())

    @property
    def plan_day(self) -> int:
        """Calendar days since enrolment, from 0."""
        return (self.day - self.episode.since).days

    @property
    def phase_day(self) -> int:
        """Calendar days in the phase, from 1."""
        return self.position.day_of(self.day)

    @property
    def referring(self) -> tuple[str, ...]:
        """Everything that sends to a clinician soon, answers and time alike, sorted."""
        return tuple(sorted((*self.flags.referring, *self.time_flags)))

    @property
    def flaring(self) -> bool:
        """Whether a flare is on."""
        return self.flares.now is not None

    @property
    def leaving_flare(self) -> bool:
        """Whether this is the day a flare ended: strength again, no run yet (E4)."""
        return self.flares.ended_on == self.day

    @property
    def paused(self) -> bool:
        """Whether the person has paused the plan on this day."""
        return self.paused_until is not None and self.day <= self.paused_until


def enrol(program: Program, day: date, said: Enrolled, flags: Flags, nerve_sign_on: date | None) -> Standing:
    """Begin an episode on its day 0 (A). Flags and ice live on from before; a full screen is owed."""
    scores = [activity.score for activity in said.activities or ()]
    return Standing(
        day=day,
        episode=Episode(day, said, sum(scores) / len(scores) if scores else None),
        wishes=Wishes(said.pain_mode, said.pace, said.slim, said.ice_screen, said.easy_pace_s_per_km, said.side),
        position=Position(program.start_phase[said.grade], day),
        checkins=Checkins(day),
        flags=Flags(open=flags.open, latest=flags.latest, cleared_on=flags.cleared_on),
        nerve_sign_on=nerve_sign_on,
    )


def moved(standing: Standing, phase: PhaseId, *, stage: int = 1) -> Standing:
    """Move to a phase by any road: day 1, every exercise at its dose there, runs counted anew (C3)."""
    return replace(
        standing,
        position=Position(phase, standing.day),
        moved_on=standing.day,
        placed_steps=frozenset(),
        strength=replace(standing.strength, climbs={}, swaps={}, skips=frozenset(), rests={}),
        running=replace(standing.running, stage=stage, clean=0, ambers=0, idle=0),
        distance=replace(standing.distance, clean_weeks=0, amber_km=None, over=None),
    )
