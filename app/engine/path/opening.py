"""What is asked before any pain is read: safety, silence, a pause (E9, C3, F)."""

from app.engine.checkins import SILENT_DAYS
from app.engine.path.fork import Branch, Fork, spoken
from app.engine.redflags import URGENT
from app.engine.standing import Standing

_QUIET_DAYS = 7  # from here on a silence is worth a word


def safety(standing: Standing) -> Fork:
    """Ask whether any answer locks, or sends to a clinician (F)."""
    lock, screened = standing.flags.lock, standing.flags.answered_on or standing.flags.screened_on
    fact = "The safety questions are still to come."
    if screened is not None:
        fact = f"You last answered on {spoken(screened)}."
    branches = (Branch("Clear", "Go on"), Branch("Some", "See someone"), Branch("Urgent", "Stop"))
    taken: int | None = 1 if standing.referring else 0
    if lock is not None:
        taken = None if lock == "SCREEN" else 2 if lock in URGENT else 1
    return Fork("safety", "Is anything unsafe?", fact, branches, taken)


def silence(standing: Standing) -> Fork | None:
    """Ask how long nobody gave a score; left out while the last one is recent and nothing is owed (C3, "The gap")."""
    checkins = standing.checkins
    gone = (standing.day - checkins.last).days
    owed = standing.flags.owed_since is not None and (gone > SILENT_DAYS or _unanswered(standing))
    tests = checkins.tests_since is not None
    if gone < _QUIET_DAYS and not (owed or tests):
        return None
    fact = f"Your last score before the break was on {spoken(checkins.silent_since or checkins.last)}."
    branches = (
        Branch(f"Up to {SILENT_DAYS} days", "Go on"),
        Branch("Longer", "Questions first"),
        Branch("Answered since", "Two tests first"),
    )
    return Fork("silence", "Was there a long break?", fact, branches, 1 if owed else 2 if tests else 0)


def _unanswered(standing: Standing) -> bool:
    """Say whether no full set has come in since a long silence. Answers taken back owe one too, without any break."""
    since, screened = standing.checkins.silent_since, standing.flags.screened_on
    return since is not None and (screened is None or (screened - since).days <= SILENT_DAYS)


def pause(standing: Standing) -> Fork | None:
    """Say that the person paused the plan; left out where nobody did."""
    if not standing.paused or standing.paused_until is None:
        return None
    fact = f"Up to {spoken(standing.paused_until)}."
    return Fork("pause", "Did you pause the plan?", fact, (Branch("No", "Go on"), Branch("Yes", "Rest")), 1)
