"""Red flags (F): which answers lock the plan or send to a clinician, and what opens it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from app.engine.answers import Answers, has_part_in_lock, is_full, level_of, merged
from app.engine.days import NOTHING, Day, Days, GivenScreen
from app.engine.facts import Answer, Clearance
from app.engine.program import Program
from app.engine.types import Level, LockLevel

URGENT: Final[tuple[LockLevel, ...]] = ("U999", "U111")
_LOCKS: Final[tuple[LockLevel, ...]] = ("U999", "U111", "SCREEN", "AGE", "ASK")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """An answer that locks or refers; `raised` is the latest day it was given."""

    id: str
    level: Level
    raised: date


@dataclass(frozen=True, slots=True)
class Flags:
    """What red-flag answers have left behind.

    `screened_on` is the last day on which a full set counted since enrolment; `owed_since` the day from which a
    full set is asked again; `answered_on` the last day on which a whole short set was answered, `clear_on` the last
    on which it raised no flag; `cleared_on` the day of the last clearance.
    """

    open: tuple[OpenFlag, ...] = ()
    latest: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    screened_on: date | None = None
    owed_since: date | None = None
    clear_on: date | None = None
    answered_on: date | None = None
    cleared_on: date | None = None

    @property
    def lock(self) -> LockLevel | None:
        """The first lock level that holds."""
        held = {flag.level for flag in self.open} | ({"SCREEN"} if self.screened_on is None else set())
        return next((level for level in _LOCKS if level in held), None)

    @property
    def urgent(self) -> bool:
        """Whether a flag is open that needs help the same day."""
        return self.lock in URGENT

    @property
    def locking(self) -> tuple[str, ...]:
        """Every question that locks, sorted."""
        return tuple(sorted({flag.id for flag in self.open if flag.level != "SOON"}))

    @property
    def referring(self) -> tuple[str, ...]:
        """Every question that sends to a clinician soon, sorted."""
        return tuple(sorted({flag.id for flag in self.open if flag.level == "SOON"}))

    def is_open(self, question: str) -> bool:
        """Say whether a question has an open flag of any level."""
        return any(flag.id == question for flag in self.open)


def review_flags(program: Program, flags: Flags, days: Days, day: date) -> Flags:
    """Take in the clearances and then the answers of a day (E9)."""
    record = days.get(day, NOTHING)
    eve = days.get(day - _DAY, NOTHING)
    flags = _cleared(flags, day - _DAY, eve.clearances, day)
    flags = _cleared(flags, day, record.clearances, day)
    return _screened(program, flags, day, record) if record.screens else flags


def _cleared(flags: Flags, given_on: date, clearances: tuple[Clearance, ...], day: date) -> Flags:
    """Close each flag raised before this day and seen since; one of the very day a flag was raised acts a day later."""
    if not clearances:
        return flags
    kept = tuple(
        flag
        for flag in flags.open
        if flag.raised >= day or not any(flag.raised <= one.seen_on <= given_on for one in clearances)
    )
    seen = any(one.seen_on <= given_on for one in clearances)
    return replace(flags, open=kept, cleared_on=given_on if seen else flags.cleared_on)


def _screened(program: Program, flags: Flags, day: date, record: Day) -> Flags:
    standing = [given.screen for given in record.screens if given.taken_back is None]
    withdrawn = False
    for given in record.screens:
        if given.taken_back is None or not _locks(program, flags, record, given):
            continue
        if given.taken_back == "same_day":
            withdrawn = True
        else:
            standing.append(given.screen)
    today = merged(screen.answers for screen in standing)
    latest: Answers = {**flags.latest, **today}
    raised = _raised(program, latest, frozenset(today))
    whole = is_full(program, today, short=True)
    full = any(screen.set == "full" for screen in standing) and is_full(program, today)
    owed = day if withdrawn and flags.owed_since is None else flags.owed_since
    return replace(
        flags,
        open=_open_after(flags, day, raised, frozenset(today)),
        latest=latest,
        screened_on=day if full else flags.screened_on,
        owed_since=None if full else owed,
        clear_on=day if whole and not raised else flags.clear_on,
        answered_on=day if whole else flags.answered_on,
    )


def _raised(program: Program, answers: Answers, fresh: frozenset[str]) -> dict[str, Level]:
    levels = {name: level_of(question, answers, fresh) for name, question in program.questions.items()}
    return {name: level for name, level in levels.items() if level is not None}


def _locks(program: Program, flags: Flags, record: Day, given: GivenScreen) -> bool:
    """Say whether a screen has a part in a lock of its day, by itself or together with the others."""
    hidden = None if given.taken_back == "same_day" else "same_day"
    judged = (other.screen.answers for other in record.screens if hidden is None or other.taken_back != hidden)
    answers = {**flags.latest, **merged(judged)}
    own = merged([given.screen.answers])
    return any(has_part_in_lock(question, answers, own) for question in program.questions.values())


def _open_after(flags: Flags, day: date, raised: Mapping[str, Level], answered: frozenset[str]) -> tuple[OpenFlag, ...]:
    """Add what was raised; the referrals end together, when each of them was answered and is clear."""
    referrals = {flag.id for flag in flags.open if flag.level == "SOON"}
    ends = referrals <= answered and not referrals & set(raised)
    kept = {
        (flag.id, flag.level): flag for flag in flags.open if not (ends and flag.level == "SOON" and flag.raised < day)
    }
    kept |= {(name, level): OpenFlag(name, level, day) for name, level in raised.items()}
    return tuple(kept[key] for key in sorted(kept))
