"""Who the made-up runner of the demonstration is: what she feels and does on each of her 84 days."""

from dataclasses import dataclass
from typing import Final

DAYS: Final = 84
RELAPSE: Final = 44
"""Week 7: two good weeks, a hilly run nobody had planned, and a knee that pays for it the next morning."""

# Morning scores by week before the hilly run; within a week each stands on its own days.
_WEEKS: Final = ((4, 3, 3, 3, 4, 3, 3), (3, 2, 3, 2, 2, 3, 2), (2, 2, 1, 2, 1, 1, 2), (1, 1, 1, 0, 1, 1, 0))
_AFTER_RELAPSE: Final = (6, 5, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1)
_NOT_ASKED: Final = frozenset({10, 25, 61})
_ICE_FROM: Final = 2
_DAYS_OFF: Final = frozenset({12, 26, 33, 58, 70})
_HALF_DONE: Final = frozenset({5, 19, 38, 66})

NOTES: Final = {
    1: "Stopped at 3 km on Sunday. Stairs were bad on Monday.",
    9: "The tennis ball finds a spot I did not know I had.",
    22: "First day that I forgot about the knee.",
    RELAPSE: "Felt so good that I ran home over the hill. I know.",
    RELAPSE + 1: "That was the bill.",
    60: "Calm again. This time by the plan.",
    80: "Ran with the others, well, beside them.",
}


@dataclass(frozen=True, slots=True)
class Feeling:
    """One day of hers. Scores are of the outer knee, 0 to 10."""

    morning: int | None
    """None on a day she did not say."""
    peak: int
    """The worst in a session."""
    evening: int
    share: float
    """How much of the plan she does: 1 all, 0 nothing."""
    iced: bool


def feeling(day: int) -> Feeling:
    """Tell how a day is, from 1."""
    score = _score(day)
    share = 0.0 if day in _DAYS_OFF else 0.5 if day in _HALF_DONE else 1.0
    return Feeling(
        morning=None if day in _NOT_ASKED else score,
        peak=min(2, score),
        evening=min(10, score + (day % 5 == 0 and score > 0)),
        share=share,
        iced=score >= _ICE_FROM and day % 2 == 0,
    )


def _score(day: int) -> int:
    if day <= RELAPSE:
        week, of_week = divmod(day - 1, 7)
        return _WEEKS[week][of_week] if week < len(_WEEKS) else 0
    since = day - RELAPSE - 1
    return _AFTER_RELAPSE[since] if since < len(_AFTER_RELAPSE) else 0
