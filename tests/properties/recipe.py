"""What a made-up history is made of: a person, how long they are followed, and what befalls them.

Everything else follows from these few numbers, so a history can be told again, and a failing one made smaller.
"""

from dataclasses import dataclass
from datetime import date, timedelta
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
    "placed_by_clinician", "placed_back", "placed_forward", "prescribed", "choice", "declines_all", "pause", "settings",
    "new_episode",
    # What comes late, twice, or is taken back.
    "late", "retract", "retract_work", "double",
]  # fmt: skip
KINDS: Final[tuple[TroubleKind, ...]] = get_args(TroubleKind)


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


_TROUBLE: Final = st.builds(Trouble, st.integers(2, LONGEST - 3), st.sampled_from(KINDS), st.integers(0, 9))
RECIPES: Final[st.SearchStrategy[Recipe]] = st.builds(
    Recipe,
    seed=st.integers(0, 2**32 - 1),
    length=st.integers(SHORTEST, LONGEST),
    grade=st.integers(1, 5),
    calm=st.sampled_from((3, 3, 2, 2, 1, 0)),
    diligence=st.sampled_from((3, 3, 3, 2, 2, 1)),
    zero=st.sampled_from((False, False, False, True)),
    pace=st.sampled_from(("quick", "standard", "cautious")),
    placed=st.sampled_from((None, None, None, None, None, None, *PHASES, "return_run", "return_run", "maintain")),
    troubles=st.lists(_TROUBLE, min_size=1, max_size=14).map(tuple),
)
