"""What an answer must be for the rule of a question to fit (F)."""

import pytest

from app.engine.answers import holds, is_full
from app.engine.facts import Answer
from app.engine.program import Condition
from tests.engine.story import CLEAR, PROGRAM


def condition(
    field: str | None = None,
    *,
    equals: bool | str | None = None,
    differs: bool | str | None = None,
    at_least: int | None = None,
    question: str | None = None,
) -> Condition:
    return Condition(question, field, equals, differs, at_least)


@pytest.mark.parametrize(
    ("asked", "answer", "fits"),
    [
        (condition(equals=True), True, True), (condition(equals=True), False, False),
        (condition(equals=False), False, True), (condition(equals=False), True, False),
        (condition(equals="now"), "now", True), (condition(equals="now"), "no", False),
        (condition(differs="no"), "yes", True), (condition(differs="no"), "no", False),
        (condition("nights", at_least=3), {"nights": 3}, True), (condition("nights", at_least=3), {"nights": 2}, False),
        (condition("systemic", equals=True), {"systemic": True, "nights": 0}, True),
        (condition("systemic", equals=True), {"systemic": False}, False),
    ],
)  # fmt: skip
def test_what_fits(asked: Condition, answer: Answer, *, fits: bool) -> None:
    assert holds(asked, "RF99", {"RF99": (answer,)}) == fits


@pytest.mark.parametrize(
    "asked", [condition("nights", at_least=3), condition("nights", equals=False), condition("nights", differs="no")]
)
def test_a_part_that_was_not_answered_fits_nothing(asked: Condition) -> None:
    assert not holds(asked, "RF99", {"RF99": ({"systemic": False},)})
    assert not holds(asked, "RF99", {})


def test_it_reads_the_question_that_it_names_and_the_worst_of_several_answers() -> None:
    other = condition(equals=True, question="RF98")
    assert holds(other, "RF99", {"RF98": (False, True), "RF99": (False,)})
    assert not holds(other, "RF99", {"RF98": (False, False), "RF99": (True,)})


def test_the_full_set_asks_for_every_part() -> None:
    answers = {name: (answer,) for name, answer in CLEAR.items()}
    assert is_full(PROGRAM, answers)
    assert not is_full(PROGRAM, {**answers, "RF16": (True,)})
    assert is_full(PROGRAM, {**answers, "RF16": ({"nights": 0}, {"systemic": False})})


def test_the_short_set_asks_for_its_own_questions_only() -> None:
    short = {name: (CLEAR[name],) for name, question in PROGRAM.questions.items() if question.short}
    assert is_full(PROGRAM, short, short=True)
    assert not is_full(PROGRAM, short)
    assert not is_full(PROGRAM, {name: answer for name, answer in short.items() if name != "RF22"}, short=True)
