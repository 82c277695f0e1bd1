"""The strength list that stands in for a run or hops (E2): today's, else the next one due."""

import pytest

from app.engine.schedule import next_strength
from app.engine.standing import Position
from app.engine.types import PhaseId
from tests.engine.story import DAY, MONDAY, PROGRAM


def due(phase: PhaseId, weekday: int, since: int = 0) -> str | None:
    found = next_strength(PROGRAM, Position(phase, MONDAY + DAY * since), MONDAY + DAY * weekday)
    return found.id if found else None


@pytest.mark.parametrize(
    ("phase", "lists"),
    [
        ("settle", [None] * 7), ("load", ["load-strength"] * 7),
        ("return_run", ["return-a", *["return-b"] * 4, "return-a", "return-a"]),
        ("maintain", ["maintain-a", *["maintain-b"] * 4, "maintain-a", "maintain-a"]),
        ("functional", [*["functional-a"] * 2, *["functional-b"] * 3, *["functional-a"] * 2]),
    ],
)  # fmt: skip
def test_the_next_one_due(phase: PhaseId, lists: list[str | None]) -> None:
    assert [due(phase, weekday) for weekday in range(7)] == lists


def test_lists_in_turn_go_on_in_turn() -> None:
    assert [due("strengthen", weekday) for weekday in range(9)] == [
        f"strengthen-{turn}" for turn in ("a", "b", "b", "a", "a", "b", "b", "b", "a")
    ]
