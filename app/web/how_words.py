"""Puts the parts of rules and plans into words, for the pages that show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.engine.planned import ItemDose
from app.engine.program import Rung
from app.engine.types import GateAnswer
from app.programs.schemas import Condition, LevelRule, PhaseSchedule, Question, Step

GATE_WORDS: Mapping[GateAnswer, str] = {
    "go": "Go",
    "half": "Half the sets",
    "instead": "Something else",
    "settle": "Settle routine",
    "rest": "Rest",
}
MODE_TITLES = {
    "normal": "Full plan.",
    "ease": "An easier day.",
    "settle": "A settle day.",
    "rest": "A rest day.",
    "locked": "No exercise.",
}
COLOURS = {
    "green": "Green",
    "amber": "Amber",
    "red": "Red",
    "unconfirmed": "Green, not confirmed",
    "incomplete": "Not complete",
    "unrated": "Not scored",
}


@dataclass(frozen=True, slots=True)
class Span:
    """Some scores in a row, and what they lead to."""

    scores: str
    answer: str


def scores(least: int, most: int) -> str:
    """Say the scores from one to another; up to 10 they are "or more"."""
    if least == most:
        return str(least)
    return f"{least} or more" if most == 10 else f"{least} to {most}"  # noqa: PLR2004 -- the highest score there is


def gate_spans(gate: Sequence[GateAnswer]) -> tuple[Span, ...]:
    """Join the answers of a gate that are alike."""
    starts = [score for score, answer in enumerate(gate) if score == 0 or gate[score - 1] != answer]
    ends = [*(start - 1 for start in starts[1:]), len(gate) - 1]
    return tuple(Span(scores(start, end), GATE_WORDS[gate[start]]) for start, end in zip(starts, ends, strict=True))


def dose_words(dose: ItemDose) -> str:
    """Say how much of an exercise."""
    words = amount_words(dose.sets, dose.reps, dose.hold_s, dose.minutes)
    return f"{words}, each side" if words and dose.side == "each" else words


def rung_words(rung: Rung | Step) -> str:
    """Say one step of a ladder."""
    return amount_words(rung.sets, rung.reps, rung.hold_s, None)


def amount_words(sets: int, reps: int | None, hold_s: int | None, minutes: float | None) -> str:
    """Say sets and what is in one of them."""
    each = f"{reps}" if reps else f"{hold_s} s" if hold_s else f"{minutes:g} min" if minutes else ""
    if not each or (sets == 1 and not reps):
        return each
    return f"1 set of {each}" if sets == 1 else f"{sets} sets of {each}"


def day_words(day: date) -> str:
    """Say a day as a person does, such as Wednesday 7 January."""
    return f"{day:%A} {day.day} {day:%B}"


def rule_words(question: Question, rule: LevelRule, questions: Mapping[str, Question]) -> str:
    """Say which answers have a level."""
    return ", and this. ".join(_condition(question, part, questions) for part in rule.when)


def _condition(own: Question, part: Condition, questions: Mapping[str, Question]) -> str:
    asked = questions[part.question] if part.question else own
    field = next((one.text for one in asked.parts if one.id == part.field), "")
    where = field or (asked.text if asked is not own else "")
    if part.at_least is not None:
        answer = f"{part.at_least} or more"
    elif part.differs is not None:
        answer = f"Anything but: {_option(asked, part.differs)}"
    else:
        answer = _option(asked, part.equals)
    return f"{where} {answer}".strip()


def _option(question: Question, value: bool | str | None) -> str:  # noqa: FBT001 -- an answer may be yes or no
    """Say one answer. Yes and no are said as such."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return next((option.text for option in question.options if option.value == value), str(value))


def lists_of(entry: PhaseSchedule) -> tuple[str, ...]:
    """Name every list of a phase once, in the order of the week."""
    week = [ids for slot in (entry.am, entry.pm) for ids in slot.values()]
    found = [*week, entry.am_run_day, *(cycle.lists for cycle in entry.pm_cycle)]
    return tuple(dict.fromkeys(id_ for ids in found for id_ in ids))


def names(ids: Iterable[str], known: Mapping[str, str]) -> str:
    """List names in one line."""
    return ", ".join(known.get(one, one) for one in ids)
