"""The safety questions: who is asked, what can be answered, and what a level tells."""

from app.programs.catalog import itbs
from tests.programs.screen import CLEAR


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
