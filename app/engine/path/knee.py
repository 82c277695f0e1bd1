"""Whether the knee has flared, and what this morning's score asks of the day (E4, C4)."""

from app.engine.days import NOTHING, Days
from app.engine.flaring import F1_RISE, F1_SCORE, F2_REDS, base7
from app.engine.modes import EASE_AT, SETTLE_AT, by_score
from app.engine.path.fork import Branch, Fork, between, spoken, up_to
from app.engine.standing import Standing
from app.engine.types import FlareCause, Mode

_CAUSES: dict[FlareCause, int] = {"F1": 1, "F2": 2, "F3": 3}
_MODES: dict[Mode, int] = {"normal": 0, "ease": 1, "settle": 2}


def flare(standing: Standing, days: Days) -> Fork:
    """Ask whether the morning is clearly above the usual, two sessions were red, or the person says so."""
    branches = (
        Branch("As usual", "Go on"),
        Branch(f"{F1_SCORE} or more, {F1_RISE} up", "Settle"),
        Branch(f"{F2_REDS} red sessions", "Settle"),
        Branch("You say so", "Settle"),
    )
    morning, now = days.get(standing.day, NOTHING).morning, standing.flares.now
    if now is not None:
        taken: int | None = _CAUSES[now.cause]
    else:
        taken = None if morning is None else 0
    return Fork("flare", "Has it flared?", _knee(standing, days), branches, taken)


def _knee(standing: Standing, days: Days) -> str:
    morning, usual, now = days.get(standing.day, NOTHING).morning, base7(days, standing.day), standing.flares.now
    today = "No score this morning." if morning is None else f"This morning {morning}."
    if now is not None:
        return f"{today} It flared on {spoken(now.since)}. Two mornings at {now.base} or less end it."
    if standing.leaving_flare:
        return f"{today} Two calm mornings: the flare is over."
    if standing.position.phase == "settle":
        return f"{today} While the knee settles, a jump asks for the safety questions."
    return f"{today} Too few scores to know your usual." if usual is None else f"{today} Your usual is {usual}."


def score(standing: Standing, days: Days) -> Fork:
    """Ask what the morning score means for the day's work."""
    mode = standing.wishes.pain_mode
    ease, settle = EASE_AT[mode], SETTLE_AT[mode]
    branches = (
        Branch(up_to(ease - 1), "Full plan"),
        Branch(between(ease, settle - 1), "Half the sets"),
        Branch(f"{settle} or more", "Settle routine"),
    )
    morning = days.get(standing.day, NOTHING).morning
    fact = "Not given yet, so the day goes without it." if morning is None else f"It is {morning}."
    taken = None if morning is None else _MODES[by_score(standing, morning)[0]]
    return Fork("score", "What does this morning allow?", fact, branches, taken)
