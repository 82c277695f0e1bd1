"""Where a person stands after the review of a morning. Bounded: it never grows with the length of the journal."""

from dataclasses import dataclass, field
from datetime import date

from app.engine.facts import Enrolled
from app.engine.program import Program
from app.engine.reasons import Reason
from app.engine.redflags import Flags
from app.engine.types import Pace, PainMode, PhaseId, Side
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
class Standing:
    """Where a person stands after the review of `day` (E9)."""

    day: date
    episode: Episode
    wishes: Wishes
    position: Position
    flags: Flags
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
        flags=Flags(open=flags.open, latest=flags.latest, cleared_on=flags.cleared_on),
        nerve_sign_on=nerve_sign_on,
    )
