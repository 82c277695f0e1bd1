"""Which set of red-flag questions is to be asked (F): full or short, or none for now."""

from typing import Final, Literal

from app.engine.standing import Standing

WEEK: Final = 7


def screen_asked(standing: Standing) -> Literal["full", "short"] | None:
    """Find the set to ask on the day that was reviewed last.

    Full: at intake, after a long silence, on the way into a flare, and where a jump in the morning score of phase
    `settle` asks for it. Short: weekly, and after any red session.
    """
    flags, flare = standing.flags, standing.flares.now
    if flags.screened_on is None or flags.owed_since is not None:
        return "full"
    if flare is not None and flags.screened_on < flare.since:
        return "full"
    if standing.jumped_on is not None and flags.screened_on < standing.jumped_on:
        return "full"
    answered = flags.answered_on or flags.screened_on
    reds = any(verdict.severe and verdict.day >= answered for verdict in standing.verdicts)
    return "short" if reds or (standing.day - answered).days >= WEEK else None
