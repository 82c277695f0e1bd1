"""What a made-up history is made of: a person, how long they are followed, and what befalls them.

Everything else follows from these few numbers, so a history can be told again, and a failing one made smaller.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final, Literal, get_args

from hypothesis import strategies as st

from app.engine.types import PHASES, Pace, PhaseId

FIRST: Final = date(2025, 3, 3)
DAY: Final = timedelta(days=1)
SHORTEST, LONGEST = 70, 125

TroubleKind = Literal[
    # The knee, from this day on.
    "sore", "very_sore", "flare_said", "sore_walk", "stays_sore",
    # What hurts today.
    "run_hurts", "run_hurts_much", "runs_hurt", "work_hurts", "work_hurts_much", "hops_hurt", "sharp", "painkiller",
    # What is done beside the plan.
    "off_plan_run", "long_run", "two_runs", "extra_hops", "unplanned_tests", "unknown_exercise", "half_done",
    "no_scores",
    # Nothing is said, or one thing is left, for a while.
    "silence", "long_silence", "no_runs", "no_strength", "no_mornings", "trip",
    # Safety answers.
    "emergency", "urgent", "soon", "too_young", "ask_first", "screen_taken_back", "clearance",
    # Ice.
    "much_ice", "ice_numb", "no_ice",
    # Choices.
    "placed_by_clinician", "placed_back", "placed_forward", "prescribed", "much_rolling", "choice", "declines_all",
    "pause", "settings", "new_episode",
    # What comes late, twice, or is taken back.
    "late", "retract", "retract_work", "double",
]  # fmt: skip
KINDS: Final[tuple[TroubleKind, ...]] = get_args(TroubleKind)
# A long silence can end in six ways, each of which is to be met often enough.
_LIKELY: Final[tuple[TroubleKind, ...]] = (*KINDS, *("long_silence",) * 5, "prescribed", "much_rolling", "no_runs")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something out of the ordinary on one day, counted from 1. `size` says how much of it, 0 to 9."""

    day: int
    kind: TroubleKind
    size: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """One person. `calm` and `diligence` run from 0 to 3; `placed` is a phase to begin in, None for the grade's."""

    seed: int
    length: int
    grade: int
    calm: int
    diligence: int
    zero: bool
    pace: Pace
    placed: PhaseId | None
    troubles: tuple[Trouble, ...]

    @property
    def chance(self) -> str:
        """What all chance of this person comes from. What befalls them changes none of it."""
        return f"{self.seed}/{self.length}/{self.grade}/{self.calm}/{self.diligence}/{self.placed}"


def recipe_of(number: int) -> Recipe:
    """Make the person that a number stands for. Near numbers stand for people who have nothing in common."""
    chance = Random(number)  # noqa: S311 -- made-up people, the same each time
    length = chance.randint(SHORTEST, LONGEST)
    troubles = (
        Trouble(chance.randint(2, length - 1), chance.choice(_LIKELY), chance.randint(0, 9))
        for _ in range(chance.randint(3, 13))
    )
    return Recipe(
        seed=number,
        length=length,
        grade=chance.randint(1, 5),
        calm=chance.choice((3, 3, 2, 2, 1, 0)),
        diligence=chance.choice((3, 3, 3, 2, 2, 1)),
        zero=chance.random() < 0.25,
        pace=chance.choice(("quick", "standard", "cautious")),
        placed=chance.choice((*(None,) * 6, *PHASES, "return_run", "return_run", "maintain")),
        troubles=tuple(sorted(troubles, key=lambda one: one.day)),
    )


# One number is all there is to vary, so that no two people of a run are half alike; `smaller.py` makes a fault small.
_PEOPLE: Final = 2**64


def recipes(batch: int = 0) -> st.SearchStrategy[Recipe]:
    """Draw people; nobody is in two batches."""
    return st.integers(0, _PEOPLE - 1).map(lambda number: recipe_of(number + batch * _PEOPLE))


RECIPES: Final = recipes()
