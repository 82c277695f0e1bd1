"""Each answer to a safety question leads to the level that the published list gives it."""

import pytest

from app.programs.catalog import itbs
from app.programs.schemas import Condition, Question

Answer = bool | str | dict[str, bool | int]

NO = ["RF01", "RF02", "RF03", "RF04", "RF05", "RF08", "RF10", "RF15", "RF18", "RF19", "RF20", "RF22"]
CLEAR: dict[str, Answer] = {
    **dict.fromkeys(NO, False),
    **dict.fromkeys(("RF06", "RF14"), True),
    **dict.fromkeys(("RF09", "RF11", "RF12", "RF13", "RF17"), "no"),
    "RF07": {"bend_90": True, "bone_tender": False, "over_55": False},
    "RF16": {"nights": 0, "systemic": False},
    "RF21": "outer",
}


def holds(condition: Condition, own: str, answers: dict[str, Answer]) -> bool:
    answer: object = answers.get(condition.question or own)
    if isinstance(answer, dict):
        answer = answer.get(condition.field or "")
    if answer is None:
        return False
    if condition.at_least is not None:
        return isinstance(answer, int) and answer >= condition.at_least
    if condition.differs is not None:
        return answer != condition.differs
    return answer == condition.equals


def level(question: Question, answers: dict[str, Answer]) -> str | None:
    for rule in question.levels:
        if all(holds(condition, question.id, answers) for condition in rule.when):
            return rule.level
    return None


@pytest.mark.parametrize(
    ("answers", "raised"),
    [
        ({}, {}),
        ({"RF01": True}, {"RF01": "U999"}),
        ({"RF02": True}, {"RF02": "U111"}),
        ({"RF01": True, "RF02": True}, {"RF01": "U999", "RF02": "U999"}),
        ({"RF03": True}, {}),
        ({"RF02": True, "RF03": True}, {"RF02": "U111"}),
        ({"RF04": True}, {"RF04": "U111"}),
        ({"RF05": True}, {}),
        ({"RF06": False}, {"RF06": "U111"}),
        ({"RF05": True, "RF07": {"bend_90": False, "bone_tender": False, "over_55": False}}, {"RF07": "U111"}),
        ({"RF05": True, "RF07": {"bend_90": True, "bone_tender": True, "over_55": False}}, {"RF07": "U111"}),
        ({"RF05": True, "RF07": {"bend_90": True, "bone_tender": False, "over_55": True}}, {"RF07": "U111"}),
        ({"RF05": False, "RF07": {"bend_90": True, "bone_tender": False, "over_55": True}}, {}),
        ({"RF08": True}, {"RF08": "U111"}),
        ({"RF09": "sometimes"}, {"RF09": "U111"}),
        ({"RF09": "now"}, {"RF09": "U111"}),
        ({"RF10": True}, {"RF10": "U111"}),
        ({"RF11": "painless"}, {}),
        ({"RF11": "painful"}, {"RF11": "U111"}),
        ({"RF12": "yes"}, {"RF12": "SOON"}),
        ({"RF12": "worse"}, {"RF12": "U111"}),
        ({"RF13": "yes"}, {"RF13": "SOON"}),
        ({"RF13": "after_cold"}, {"RF13": "SOON"}),
        ({"RF13": "after_cold_over_1h"}, {"RF13": "U111"}),
        ({"RF14": False}, {"RF14": "U111"}),
        ({"RF15": True}, {"RF15": "U999"}),
        ({"RF16": {"nights": 2, "systemic": False}}, {}),
        ({"RF16": {"nights": 3, "systemic": False}}, {"RF16": "SOON"}),
        ({"RF16": {"nights": 2, "systemic": True}}, {"RF16": "SOON"}),
        ({"RF16": {"nights": 7, "systemic": True}}, {"RF16": "U111"}),
        ({"RF17": "yes"}, {"RF17": "SOON"}),
        ({"RF17": "groin"}, {"RF17": "U111"}),
        ({"RF17": "yes", "RF18": True}, {"RF17": "SOON", "RF18": "U111"}),
        ({"RF17": "no", "RF18": True}, {"RF18": "SOON"}),
        ({"RF19": True}, {"RF19": "AGE"}),
        ({"RF20": True}, {"RF20": "ASK"}),
        *(({"RF21": place}, {"RF21": "SOON"}) for place in ("inner", "front", "back", "hip", "other")),
        ({"RF22": True}, {"RF22": "SOON"}),
    ],
)
def test_the_level_of_an_answer(answers: dict[str, Answer], raised: dict[str, str]) -> None:
    given = CLEAR | answers
    found = {question.id: level(question, given) for question in itbs().red_flags}

    assert {id_: one for id_, one in found.items() if one is not None} == raised


def test_the_questions_and_who_is_asked() -> None:
    flags = itbs().red_flags

    assert {question.id for question in flags} == set(CLEAR)
    assert {question.id for question in flags if not question.short} == {
        *("RF03", "RF05", "RF07", "RF15", "RF17", "RF18", "RF19", "RF20", "RF21")
    }
    assert {question.id for question in flags if question.asked_when} == {"RF07", "RF18"}


def test_every_answer_that_can_be_chosen_has_the_shape_of_the_contract() -> None:
    options = {question.id: {option.value for option in question.options} for question in itbs().red_flags}

    assert {id_: values for id_, values in options.items() if values} == {
        "RF09": {"no", "sometimes", "now"},
        "RF11": {"no", "painless", "painful"},
        "RF12": {"no", "yes", "worse"},
        "RF13": {"no", "yes", "after_cold", "after_cold_over_1h"},
        "RF17": {"no", "yes", "groin"},
        "RF21": {"outer", "inner", "front", "back", "hip", "other"},
    }


def test_a_level_that_locks_says_what_to_do_and_whom_to_call() -> None:
    levels = {level.id: level for level in itbs().levels}

    assert {id_ for id_, level in levels.items() if level.locks} == {"U999", "U111", "SCREEN", "AGE", "ASK"}
    assert (levels["U999"].call, levels["U111"].call, levels["SOON"].call) == ("999", "111", None)
    for question in itbs().red_flags:
        assert question.tell or not question.levels
