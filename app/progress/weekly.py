"""The answers of once a week, as they were given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Weekly:
    """One day's answers: activities by name, mood (0 to 10) and change (-5 to 5); None where nothing was said."""

    day: date
    scores: Mapping[str, int] = field(default_factory=dict)
    mood: int | None = None
    change: int | None = None

    @property
    def mean(self) -> float | None:
        """The mean of the activities, to a tenth; None without any."""
        return round(sum(self.scores.values()) / len(self.scores), 1) if self.scores else None


def joined(answers: Iterable[Weekly]) -> tuple[Weekly, ...]:
    """Join the answers of each day, oldest first. They come in the order they were given: the last one stands."""
    found: dict[date, Weekly] = {}
    for one in answers:
        known = found.get(one.day, Weekly(one.day))
        found[one.day] = replace(
            known,
            scores=one.scores or known.scores,
            mood=known.mood if one.mood is None else one.mood,
            change=known.change if one.change is None else one.change,
        )
    return tuple(found[day] for day in sorted(found))


def weekly_said(answers: Iterable[Weekly]) -> str | None:
    """Say how what is wanted back goes, now and at first; None without a score."""
    known = [one.mean for one in answers if one.mean is not None]
    if not known:
        return None
    first = f", {known[0]:g} at first" if len(known) > 1 else ""
    return f"What you want back: {known[-1]:g} of 10{first}."
