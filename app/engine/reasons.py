"""Why a plan is as it is: a closed list of codes, each with one plain sentence and the numbers that decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

Number = int | float | str

TEXTS: Final[Mapping[str, str]] = {
    # What decides the day.
    "LOCK_U999": "Your answers need help now, so all exercise is hidden.",
    "LOCK_U111": "Your answers need checking today, so all exercise is hidden.",
    "LOCK_SCREEN": "Answer all the safety questions first, then the plan opens.",
    "LOCK_AGE": "This plan is for adults, so a clinician has to say yes first.",
    "LOCK_ASK": "With your answers a clinician has to say yes first.",
    "REFERRAL": "Runs and hops wait until a GP or physio has seen you.",
    "PAUSED": "You paused the plan up to {until}.",
    "SCREEN_OWED": "The full safety questions are due, so today is the settle routine.",
    "FLARE": "Your knee flared on {since}, so today is the settle routine.",
    "MORNING_SETTLE": "A morning score of {at_least} or more means the settle routine.",
    "MORNING_EASE": "A morning score of {score} means half the sets, all on the mat.",
    "MORNING_UP": "The morning score is more than the {last} it was last.",
    "REST_DAY": "Today is a rest day, and resting counts as done.",
    "HOLD": "Something new is not sent yet, so this is the settle routine.",
    "PHASE_SETTLE": "Day {phase_day} of settling the knee: no running yet.",
    "PHASE_LOAD": "Day {phase_day} of switching on the hips: no running yet.",
    "PHASE_STRENGTHEN": "Day {phase_day} of getting strong: no running yet.",
    "PHASE_FUNCTIONAL": "Day {phase_day} of hops: running starts after the run gate.",
    "NOT_READY": "Pain-free today is not the same as ready to run.",
    "FLARE_JUST_OVER": "The flare ended today, so running waits until tomorrow at least.",
    "FLARE_OVER": "Two calm mornings: the flare is over.",
    "FLARE_LONG": "The flare has lasted over a week, so book a physio.",
    "PLACED_FORWARD": "Your own step forward was kept, but the plan goes by its rules.",
    "PHASE_UP": "All points of the last phase are met, so a new phase begins.",
    "SORE_MORNINGS": "{sore} of the last {days} mornings were sore, so hops come before runs again.",
    "ZERO_EASIER": "You asked for the stop-on-any-pain rule, so we have made this easier.",
    # Runs.
    "GAP_TESTS": "After the long break, a walk and a hop test come first.",
    "GAP_BACK": "After the long break, the plan starts again in an easier phase.",
    "RUN_NO_SCORE": "Give the morning score first: a run needs a 0.",
    "RUN_MORNING": "A run needs a morning score of 0.",
    "RUN_TWO_ZEROS": "After a sore run, two mornings in a row must be 0.",
    "RUN_BLOCKED": "After a sore run, running waits until {until}.",
    "RUN_REST": "One full day of rest lies between two runs.",
    "RUN_WEEK": "{most} runs in seven days is the most for now.",
    "RUN_IMPACT": "No run on the day of hops or the day after.",
    "RUN_TESTED": "No run on the day of a hop or jog test.",
    "RUN_TODAY": "The morning score is 0 and the knee has rested: run stage {stage}.",
    "RUN_UNSURE": "How far to run that day depends on the days before it.",
    "RUN_DONE": "Today's run is done.",
    "IMPACT_DONE": "Today's hops are done.",
    "RUN_OFF_PLAN": "A run before the run gate starts the days of this phase again.",
    "RUN_AMBER": "Your last run hurt a little, so the stage is not done yet.",
    "RUN_RED": "Your last run hurt, so running goes back and rests for three days.",
    "STAGE_UP": "Enough clean runs: stage {stage} is next.",
    # Impact, tests.
    "IMPACT_PHASE": "Hops start in the Spring phase.",
    "IMPACT_NOT_TODAY": "Today is not a day for hops.",
    "IMPACT_SCORE": "Hops need a morning score of {most} at most.",
    "IMPACT_REST": "No hops within a day of hops or a run.",
    "TESTS_DAYS": "Tests come on day {day} of this phase at the earliest.",
    "TESTS_ROWS": "Tests come once the other points of this phase are met.",
    "TESTS_SCORE": "Tests need a morning score first.",
    "TESTS_RETEST": "A test was not passed, so the next try is on {day}.",
    "TESTS_EASY_DAY": "No tests on a sore morning.",
    "TESTS_NONE": "This phase goes by runs and needs no tests.",
    "TESTS_READY": "You are ready to test for the next phase.",
    # Ice.
    "ICE_LOCK": "Ice is off while exercise is hidden.",
    "ICE_FLAG": "Ice is off while an answer about your leg or foot is open.",
    "ICE_NERVE": "Ice is off until the questions about numbness and your foot are clear.",
    "ICE_SCREEN": "One of your answers about cold means no ice.",
    "ICE_ASK": "Ask a clinician about ice first, because of one of your answers.",
    "ICE_PHASE": "Ice is no longer offered in this phase.",
    "ICE_USED": "You have used ice {used} times today, and {per_day} is the limit.",
    # Why an exercise is there, and with this dose.
    "ITEM_LIST": "On the list of this phase for today.",
    "ITEM_SETTLE": "Part of the settle routine.",
    "ITEM_UP": "One step up today, to {sets} sets of {amount}, after two good sessions.",
    "ITEM_DOWN": "Made easier: {sets} sets of {amount} for now.",
    "ITEM_SWAPPED": "Takes the place of another exercise of this list.",
    "ITEM_ADDED": "Added to the plan by you or your clinician.",
    "ITEM_FIXED": "Kept at the dose that you or your clinician set.",
    "ITEM_HALF": "Half the sets today, because of the score.",
    "ITEM_ROLLING": "Shortened, since rolling ends after {seconds} seconds a session.",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its code, its sentence and the numbers in it."""

    code: str
    text: str
    data: Mapping[str, Number]


@cache
def _plain(code: str) -> Reason:
    """Make a reason without numbers once."""
    return Reason(code, TEXTS[code].format(), {})


def reason(code: str, **data: Number | date) -> Reason:
    """Make the reason of a code with its numbers. A date reads "7 January" in the sentence and 2026-01-07 as data.

    Raises:
        KeyError: the code is not on the list, or a number that its sentence needs is missing.
    """
    if not data:
        return _plain(code)
    said = {name: f"{value.day} {value:%B}" if isinstance(value, date) else value for name, value in data.items()}
    kept = {name: value.isoformat() if isinstance(value, date) else value for name, value in data.items()}
    return Reason(code, TEXTS[code].format(**said), kept)
