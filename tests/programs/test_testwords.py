"""What a test passes with is said with the numbers it is judged by."""

import pytest

from app.programs.catalog import itbs


def said(test: str, phase: str) -> list[str]:
    found = next(one for one in itbs().tests if one.id == test)
    return [line.text for mark in found.marks if mark.phase == phase for line in mark.lines]


@pytest.mark.parametrize(
    ("test", "phase", "lines"),
    [
        ("T_walk10", "settle", ["Outer-knee pain of 1 at most.", "Done to the end, with no stab and no limp."]),
        (
            "T_walk30",
            "functional",
            [
                "No pain on the outer knee.",
                "Done to the end, with no stab and no limp.",
                "Your score of the next morning is no higher.",
            ],
        ),
        (
            "T_abd",
            "functional",
            [
                "Outer-knee pain of 2 at most.",
                "25 or more on the sore side, and 90% of the other side. With 30 the other side does not matter.",
                "No stab and no limp.",
            ],
        ),
        (
            "T_plank",
            "strengthen",
            ["Outer-knee pain of 2 at most.", "30 s or more on each side.", "No stab and no limp."],
        ),
        (
            "T_hop",
            "functional",
            ["No pain on the outer knee.", "All 10 on each side.", "Done to the end, with no stab and no limp."],
        ),
    ],
)
def test_a_mark_in_words(test: str, phase: str, lines: list[str]) -> None:
    assert said(test, phase) == lines


def test_every_way_to_fall_short_is_said_somewhere() -> None:
    for test in itbs().tests:
        for mark in test.marks:
            assert mark.lines
            covered = {miss for line in mark.lines for miss in line.misses}
            assert {"pain", "sharp", "limp"} <= covered
            assert ("form" in test.records) == ("form" in covered)
            assert (mark.least is not None) == ("least" in covered)
            assert mark.each == ("other" in covered)
            assert (mark.like_other is not None) == ("alike" in covered)
