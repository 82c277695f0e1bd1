"""Red-flag questions: their rules name questions, parts and answers that exist, and every level has its text."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, get_args

from app.programs.checks.common import unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import Condition, LevelText, Program, Question, TimeFlag

_LEVELS: Final[tuple[str, ...]] = get_args(LevelText.model_fields["id"].annotation)
_TIME_FLAGS: Final[tuple[str, ...]] = get_args(TimeFlag.model_fields["id"].annotation)


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of the screen's questions, of the flags of time and of the levels (F)."""
    questions = {question.id: question for question in program.red_flags}
    cards = {card.id for card in program.cards}
    sources = {source.key for source in program.sources}
    for question in program.red_flags:
        conditions = chain(question.asked_when, chain.from_iterable(rule.when for rule in question.levels))
        for text in (
            *chain.from_iterable(_condition(condition, question, questions) for condition in conditions),
            *unknown(question.cards, cards, "card"),
            *unknown(question.refs, sources, "source"),
            *_form(question),
        ):
            yield origin.fault("red_flags", question.id, text)
    for flag in program.time_flags:
        for text in (*unknown(flag.cards, cards, "card"), *unknown(flag.refs, sources, "source")):
            yield origin.fault("time_flags", flag.id, text)
    for section, needed, there in (
        ("levels", _LEVELS, {level.id for level in program.levels}),
        ("time_flags", _TIME_FLAGS, {flag.id for flag in program.time_flags}),
    ):
        for id_ in needed:
            if id_ not in there:
                yield origin.fault(section, id_, "is missing")


def _form(question: Question) -> Iterator[str]:
    if (question.form == "choice") != bool(question.options):
        yield "options belong to a choice, and to nothing else"
    if (question.form == "parts") != bool(question.parts):
        yield "parts belong to an answer in parts, and to nothing else"


def _condition(condition: Condition, question: Question, questions: Mapping[str, Question]) -> Iterator[str]:
    asked = questions.get(condition.question) if condition.question else question
    if asked is None:
        yield f"a rule names the question '{condition.question}', which is unknown"
        return
    parts = {part.id: part for part in asked.parts}
    if asked.form == "parts":
        if condition.field not in parts:
            yield f"a rule names the field '{condition.field}' of {asked.id}, which does not exist"
            return
        form: str = parts[condition.field].form
    elif condition.field is not None:
        yield f"a rule names the field '{condition.field}' of {asked.id}, which has no fields"
        return
    else:
        form = asked.form
    value = condition.equals if condition.equals is not None else condition.differs
    if form == "nights" and condition.at_least is None:
        yield f"a rule must compare the nights of {asked.id} with a number"
    elif form == "bool" and not isinstance(value, bool):
        yield f"a rule must compare {asked.id} with true or false"
    elif form == "choice" and value not in [option.value for option in asked.options]:
        yield f"a rule names the answer '{value}' of {asked.id}, which does not exist"
