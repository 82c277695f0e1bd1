"""Each answer to a safety question leads to the level that the published list gives it."""

import pytest

from app.programs.catalog import itbs
from tests.programs.screen import CLEAR, Answer, level


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
