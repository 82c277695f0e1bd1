"""Where a person stands after the review of a morning."""

from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from app.engine.horizon import Horizon
from app.engine.running import first_free_day
from app.engine.screening import screen_asked
from app.engine.types import Colour, FlareCause, LockLevel, PainClassId, PainMode, PhaseId
from app.plans.schemas.base import Part, absent

SESSION_DAYS = 14


class RunStanding(Part):
    """How far the return to running has come (E6)."""

    stage: str = Field(description="R1 before the gate, R12 in the last phase", examples=["R4"])
    clean: int = Field(description="clean runs at this stage", examples=[0])
    required: int = Field(description="clean runs that a stage needs", examples=[2])
    ambers: int = Field(description="ambers in a row", examples=[0])
    blocked_until: date | None = Field(description="first free day after a red", examples=["2026-01-11"])


class FlareStanding(Part):
    """The flare that is on (E4)."""

    since: date = Field(examples=["2026-01-07"])
    base: int = Field(description="usual morning score when it began", examples=[1])
    cause: FlareCause = Field(examples=["F1"])


class Lock(Part):
    """Why all exercise is hidden (F)."""

    level: LockLevel = Field(examples=["U111"])
    flags: tuple[str, ...] = Field(description="every question that locks, sorted", examples=[["RF02"]])


class Referral(Part):
    """Why to see someone soon (F)."""

    level: Literal["SOON"] = Field(examples=["SOON"])
    flags: tuple[str, ...] = Field(examples=[["RF12", "T6W"]])


class Rung(Part):
    """The present step of one exercise: sets of reps or of seconds."""

    sets: int = Field(examples=[2])
    reps: int | None = Field(default=None, exclude_if=absent, examples=[10])
    hold_s: int | None = Field(default=None, exclude_if=absent, examples=[30])


class Raised(Part):
    """One step up of this morning, which a choice may decline by the name in `was`."""

    exercise: str = Field(description="what it is now", examples=["hip-hitch"])
    was: str = Field(description="what it was: itself, or the exercise it takes the place of", examples=["hip-hitch"])
    rung: Rung = Field(description="how much of that it was")


class SessionColour(Part):
    """How one session was judged (E3)."""

    day: date = Field(examples=["2026-01-06"])
    class_: PainClassId = Field(alias="class", examples=["run"])
    colour: Colour = Field(examples=["red"])
    confirmed: bool = Field(description="both mornings are known", examples=[True])


class Standing(Part):
    """Where a person stands after the review of a morning (E9)."""

    phase: PhaseId = Field(examples=["return_run"])
    phase_day: int = Field(description="calendar days, from 1", examples=[12])
    plan_day: int = Field(description="calendar days since enrolment, from 0", examples=[43])
    pain_mode: PainMode = Field(examples=["monitored"])
    flare: FlareStanding | None
    run: RunStanding
    lock: Lock | None
    referral: Referral | None
    screen_owed: bool = Field(description="the full set of questions is to be answered", examples=[False])
    screen_asked: Literal["full", "short"] | None = Field(
        description="the set of questions to ask now; only one that is owed changes the plan", examples=["short"]
    )
    steps: dict[str, Rung] = Field(
        description="exercises with a ladder in the present phase",
        examples=[{"hip-hitch": {"sets": 2, "reps": 10}}],
    )
    raised: tuple[Raised, ...] = Field(description="steps up of this morning")
    sessions: tuple[SessionColour, ...] = Field(description="of the 14 days before")


def standing_part(horizon: Horizon) -> Standing:
    """Turn where a person stands into its part of the answer."""
    standing = horizon.standing
    flags, running, flare = standing.flags, standing.running, standing.flares.now
    window = standing.day - timedelta(days=SESSION_DAYS)
    return Standing(
        phase=standing.position.phase,
        phase_day=standing.phase_day,
        plan_day=standing.plan_day,
        pain_mode=standing.wishes.pain_mode,
        flare=FlareStanding(since=flare.since, base=flare.base, cause=flare.cause) if flare else None,
        run=RunStanding(
            stage=f"R{running.stage}",
            clean=running.clean,
            required=horizon.required,
            ambers=running.ambers,
            blocked_until=first_free_day(running, standing.day),
        ),
        lock=Lock(level=flags.lock, flags=flags.locking) if flags.lock else None,
        referral=Referral(level="SOON", flags=standing.referring) if standing.referring else None,
        screen_owed=flags.owed_since is not None or flags.screened_on is None,
        screen_asked=screen_asked(standing),
        steps={name: Rung(sets=rung.sets, reps=rung.reps, hold_s=rung.hold_s) for name, rung in horizon.steps.items()},
        raised=tuple(Raised.model_validate(one) for one in standing.strength.raised),
        sessions=tuple(
            SessionColour(day=verdict.day, class_=verdict.rule, colour=verdict.colour, confirmed=verdict.confirmed)
            for verdict in standing.verdicts
            if verdict.day >= window
        ),
    )
