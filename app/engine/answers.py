"""Red-flag answers and the conditions on them: what a question's rules say of what was answered (F)."""

from collections.abc import Iterable, Mapping

from app.engine.facts import Answer
from app.engine.program import Condition, Program, Question
from app.engine.types import Level

# Several answers to one question stand side by side: a condition holds if one of them meets it, so the worst stands.
Answers = Mapping[str, tuple[Answer, ...]]


def merged(sets: Iterable[Mapping[str, Answer]]) -> dict[str, tuple[Answer, ...]]:
    """Put the answers of several sets side by side."""
    together: dict[str, tuple[Answer, ...]] = {}
    for answers in sets:
        for question, answer in answers.items():
            together[question] = (*together.get(question, ()), answer)
    return together


def holds(condition: Condition, own: str, answers: Answers) -> bool:
    """Say whether an answer given meets a condition; `own` is the question that it belongs to."""
    return any(_meets(condition, answer) for answer in answers.get(condition.question or own, ()))


def _meets(condition: Condition, answer: Answer) -> bool:
    value = answer.get(condition.field or "") if isinstance(answer, Mapping) else answer
    if condition.at_least is not None:
        return isinstance(value, int) and value >= condition.at_least
    if condition.equals is not None:
        return value == condition.equals
    return value is not None and value != condition.differs


def level_of(question: Question, answers: Answers, fresh: frozenset[str]) -> Level | None:
    """Find the level of a question: that of the first rule that fits and reads an answer of `fresh`."""
    for rule in question.levels:
        reads = {condition.question or question.id for condition in rule.when}
        if reads & fresh and all(holds(condition, question.id, answers) for condition in rule.when):
            return rule.level
    return None


def has_part_in_lock(question: Question, answers: Answers, own: Answers) -> bool:
    """Say whether answers lock a question, and some of them, `own`, meet a condition of the rule that does."""
    return any(
        rule.level != "SOON"
        and all(holds(condition, question.id, answers) for condition in rule.when)
        and any(holds(condition, question.id, own) for condition in rule.when)
        for rule in question.levels
    )


def is_full(program: Program, answers: Answers, *, short: bool = False) -> bool:
    """Say whether every question of the full or short set that is to be asked has been answered, with all its parts."""
    return all(
        _answered(question, answers)
        for question in program.questions.values()
        if (question.short or not short)
        and all(holds(condition, question.id, answers) for condition in question.asked_when)
    )


def _answered(question: Question, answers: Answers) -> bool:
    given = answers.get(question.id, ())
    if not question.parts:
        return bool(given)
    parts = {part for answer in given if isinstance(answer, Mapping) for part in answer}
    return set(question.parts) <= parts
