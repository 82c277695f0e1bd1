"""What kind of day it is (C4, E4, F): the first thing that decides, with its reason."""

from dataclasses import dataclass
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.reasons import Reason, reason
from app.engine.standing import Standing
from app.engine.types import Mode, PainMode

# C4: the morning score that stands in for `pre`: from this on half the sets, from that on the settle routine.
EASE_AT: Final[dict[PainMode, int]] = {"monitored": 3, "zero": 1}
SETTLE_AT: Final[dict[PainMode, int]] = {"monitored": 4, "zero": 2}


@dataclass(frozen=True, slots=True)
class Decision:
    """The mode of a day, why, and what holds back runs, impact and tests whatever the phase."""

    mode: Mode
    reasons: tuple[Reason, ...]
    holds: tuple[Reason, ...] = ()


def decide(standing: Standing, days: Days) -> Decision:
    """Choose the mode of the day that was reviewed last."""
    referral = (reason("REFERRAL"),) if standing.referring else ()
    barred = _barred(standing)
    if barred is not None:
        return Decision(barred.mode, (*barred.reasons, *referral), (*barred.reasons, *referral))
    if standing.position.phase == "settle":
        return Decision("settle", referral, referral)
    mode, why = by_score(standing, days.get(standing.day, NOTHING).morning)
    return Decision(mode, (*why, *referral), referral)


def _barred(standing: Standing) -> Decision | None:
    """Find what stands before the phase and the morning score."""
    if standing.flags.lock is not None:
        return Decision("locked", (reason(f"LOCK_{standing.flags.lock}"),))
    if standing.paused and standing.paused_until is not None:
        return Decision("rest", (reason("PAUSED", until=standing.paused_until),))
    if standing.flags.owed_since is not None:
        return Decision("settle", (reason("SCREEN_OWED"),))
    if standing.flares.now is not None:
        return Decision("settle", (reason("FLARE", since=standing.flares.now.since),))
    return None


def by_score(standing: Standing, am: int | None) -> tuple[Mode, tuple[Reason, ...]]:
    """Choose the mode that a morning score means outside phase `settle`; without a score the day is normal (C4)."""
    settle_at = SETTLE_AT[standing.wishes.pain_mode]
    ease_at = EASE_AT[standing.wishes.pain_mode]
    if am is not None and am >= settle_at:
        return "settle", (reason("MORNING_SETTLE", at_least=settle_at),)
    if am is not None and am >= ease_at:
        return "ease", (reason("MORNING_EASE", score=ease_at),)
    return "normal", ()
