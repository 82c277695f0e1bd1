"""Colours (E2, E3): how each session of a day, and each exercise in it, is judged the next morning."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.engine.days import Day
from app.engine.efforts import Effort, efforts_of
from app.engine.facts import Tick
from app.engine.merge import worst
from app.engine.program import Program
from app.engine.types import CLASSES, AfterSlot, Colour, PainClassId, PainMode
from app.engine.verdicts import COMPLETE, TickVerdict, Verdict

# Only amber and red cost anything; the order of those before them settles nothing.
_BEST_FIRST: Final[tuple[Colour, ...]] = ("unrated", "green", "incomplete", "unconfirmed", "amber", "red")
_SLOTS: Final[tuple[AfterSlot, ...]] = ("am", "pm", "extra", "run")
MORNING_RED_RISE: Final = 2
MORNING_RED_SCORE: Final = 4


def worse(one: Colour, other: Colour) -> Colour:
    """Choose the worse of two colours."""
    return max(one, other, key=_BEST_FIRST.index)


def in_session(program: Program, rule: PainClassId, mode: PainMode, score: int | None, *, alarm: bool) -> Colour:
    """Colour a score in a pain class (E2). `alarm`: sharp pain or a limp, red in any class."""
    if alarm:
        return "red"
    if score is None:
        return "unrated"
    limits = program.limits[rule][mode]
    if score <= limits.green_max:
        return "green"
    return "amber" if score <= limits.amber_max else "red"


def next_morning(am: int | None, am_next: int | None) -> Colour | None:
    """Colour a day by how the next morning compares with its own (E2); None unless both are known."""
    if am is None or am_next is None:
        return None
    rise = am_next - am
    if rise >= MORNING_RED_RISE or (am_next >= MORNING_RED_SCORE and rise >= 1):
        return "red"
    return "amber" if rise == 1 else "green"


@dataclass(frozen=True, slots=True)
class Judged:
    """One session of a day: its own colour, and the next morning's where that falls to it."""

    effort: Effort
    own: Colour
    falls: Colour | None


@dataclass(frozen=True, slots=True)
class _Scale:
    """What all sessions of one day are judged by."""

    program: Program
    mode: PainMode
    day: date
    morning: Colour | None

    @property
    def confirmed(self) -> bool:
        return self.morning is not None


def judged(program: Program, mode: PainMode, record: Day, am_next: int | None) -> tuple[Judged, ...]:
    """Colour each session of a day, and find the one to which the next morning's colour falls (E3).

    It falls to the first of run, impact, strength, release; of one class to the worse, then the later slot.
    """
    efforts = efforts_of(program, record)
    own = [in_session(program, effort.rule, mode, effort.score, alarm=effort.alarm) for effort in efforts]
    morning = next_morning(record.morning, am_next)
    bearer = min(range(len(efforts)), key=lambda place: _claim(efforts[place], own[place]), default=None)
    return tuple(
        Judged(effort, own[place], morning if place == bearer else None) for place, effort in enumerate(efforts)
    )


def colour_day(program: Program, mode: PainMode, day: date, record: Day, am_next: int | None) -> tuple[Verdict, ...]:
    """Judge the sessions of a day (E3)."""
    scale = _Scale(program, mode, day, next_morning(record.morning, am_next))
    verdicts = [_verdict(scale, one.effort, one.own, one.falls) for one in judged(program, mode, record, am_next)]
    return tuple(sorted(verdicts, key=lambda verdict: (CLASSES.index(verdict.rule), _SLOTS.index(verdict.slot))))


def _claim(effort: Effort, own: Colour) -> tuple[int, int, int]:
    return CLASSES.index(effort.rule), -_BEST_FIRST.index(own), -_SLOTS.index(effort.slot)


def _verdict(scale: _Scale, effort: Effort, own: Colour, falls: Colour | None) -> Verdict:
    return Verdict(
        day=scale.day,
        rule=effort.rule,
        slot=effort.slot,
        colour=_final(scale, own, falls, effort.complete),
        confirmed=scale.confirmed,
        reported=effort.reported,
        painkiller=effort.painkiller,
        peak=effort.peak,
        limp=effort.limp,
        contacts=effort.contacts,
        run=effort.run,
        locked=False,
        severe=False,
        ticks=tuple(
            TickVerdict(
                exercise=tick.exercise,
                colour=_final(scale, _tick_colour(scale, effort, tick), falls, tick.complete),
                rpe=tick.rpe if tick.rpe is not None else effort.rpe,
            )
            for tick in effort.ticks
            if tick.complete > 0
        ),
    )


def _final(scale: _Scale, own: Colour, falls: Colour | None, complete: float) -> Colour:
    """Join the colour in the session with the morning's, and tell which greens are none (E3)."""
    colour = own
    if own == "unrated":
        colour = falls if falls in ("amber", "red") else own
    elif falls is not None:
        colour = worse(own, falls)
    if colour != "green":
        return colour
    if complete < COMPLETE:
        return "incomplete"
    return "green" if scale.confirmed else "unconfirmed"


def _tick_colour(scale: _Scale, effort: Effort, tick: Tick) -> Colour:
    """Judge an exercise in its own class by its own peak and its session's score afterwards.

    Where nobody gave a score afterwards, the session's peak stands for it (E1). The session's alarm is the exercise's
    own where no tick says whose it was.
    """
    owned = any(other.sharp or other.limp for other in effort.ticks)
    alarm = bool(tick.sharp or tick.limp) or (effort.alarm and not owned)
    peak = tick.peak if tick.peak is not None else effort.peak
    rule = scale.program.exercises[tick.exercise].rule
    after = effort.post if effort.post is not None else effort.peak
    return in_session(scale.program, rule, scale.mode, worst((peak, after)), alarm=alarm)
