"""Icing (G): whether ice is offered on a day, how, and from when."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import Final

from app.engine.answers import level_of, merged
from app.engine.days import NOTHING, Days
from app.engine.icepacks import Application
from app.engine.program import IceRules, Program
from app.engine.reasons import Reason, reason
from app.engine.standing import Standing
from app.engine.types import IceProtocolId

_NERVE_QUESTIONS: Final = ("RF13", "RF14")  # ICE10
_OFF_QUESTIONS: Final = ("RF13", "RF02")  # off as well while one of these is open
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class IcePlan:
    """Whether and how to ice on a day. `not_before` is UTC; it comes from the phone's own times."""

    offered: bool
    protocol: IceProtocolId
    max_s: int
    min_gap_s: int
    quiet_before_s: int
    left_today: int
    not_before: datetime | None
    reasons: tuple[Reason, ...]


def review_ice(program: Program, nerve_sign_on: date | None, days: Days, day: date) -> date | None:
    """Follow the last sign of a nerve from icing: the day it was said, None once a later screen is clear of it.

    That screen has RF13 and RF14 answered, and neither of them open; of a sign and a screen on one day the sign
    stands, since nothing says which came first.
    """
    eve = days.get(day - _DAY, NOTHING)
    if any(used.nerve_sign for used in eve.ice):
        nerve_sign_on = day - _DAY
    if nerve_sign_on is None or nerve_sign_on >= day:
        return nerve_sign_on
    return None if _answered_clear(program, days, day) else nerve_sign_on


def _answered_clear(program: Program, days: Days, day: date) -> bool:
    answers = merged(given.screen.answers for given in days.get(day, NOTHING).screens if given.taken_back is None)
    fresh = frozenset(answers)
    return all(
        name in answers and level_of(program.questions[name], answers, fresh) is None
        for name in _NERVE_QUESTIONS
        if name in program.questions
    )


def plan_ice(program: Program, standing: Standing, days: Days) -> IcePlan:
    """Plan the ice of the day that was reviewed last (ICE1 to ICE11)."""
    rules = program.ice
    used = days.get(standing.day, NOTHING).ice
    left = max(0, rules.per_day - len(used))
    reasons = _against(program, standing, used)
    return IcePlan(
        offered=not reasons,
        protocol=rules.slim_protocol if standing.wishes.slim else rules.default_protocol,
        max_s=rules.max_s,
        min_gap_s=rules.min_gap_s,
        quiet_before_s=rules.quiet_before_s,
        left_today=left,
        not_before=_not_before(rules, (*days.get(standing.day - _DAY, NOTHING).ice, *used)),
        reasons=reasons,
    )


def _against(program: Program, standing: Standing, used: tuple[Application, ...]) -> tuple[Reason, ...]:
    rules = program.ice
    found: list[Reason] = []
    if standing.flags.lock is not None:
        found.append(reason("ICE_LOCK"))
    if any(standing.flags.is_open(name) for name in _OFF_QUESTIONS):
        found.append(reason("ICE_FLAG"))
    if standing.nerve_sign_on is not None or any(one.nerve_sign for one in used):
        found.append(reason("ICE_NERVE"))
    levels = {rules.contraindications.get(name, "off") for name in standing.wishes.ice_screen}
    if "off" in levels:
        found.append(reason("ICE_SCREEN"))
    elif "ask" in levels:
        found.append(reason("ICE_ASK"))
    if standing.position.phase not in rules.phases and not standing.flaring:
        found.append(reason("ICE_PHASE"))
    if len(used) >= rules.per_day:
        found.append(reason("ICE_USED", used=len(used), per_day=rules.per_day))
    return tuple(found)


def _end(rules: IceRules, one: Application) -> datetime:
    """Find when it ended; an end that was not said, or lies before the start, is taken as the protocol's length."""
    if one.ended_at is not None and one.ended_at >= one.started_at:
        return one.ended_at
    if one.started_at.year == MAXYEAR:
        return one.started_at
    return one.started_at + timedelta(seconds=rules.length_s[one.protocol])


def _not_before(rules: IceRules, used: tuple[Application, ...]) -> datetime | None:
    ends = [_end(rules, one) for one in used]
    # A phone with a broken clock may claim any year; the ends of the calendar cannot be added to.
    told = [end for end in ends if MINYEAR < end.year < MAXYEAR]
    return max(told).astimezone(UTC) + timedelta(seconds=rules.min_gap_s) if told else None
