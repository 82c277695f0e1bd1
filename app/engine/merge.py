"""Two facts for one question: for scores the worst stands, for settings the later id, field by field."""

from collections.abc import Iterable
from dataclasses import fields, replace

from app.engine.facts import Evening, Session, Settings, Tick


def worst(scores: Iterable[int | None]) -> int | None:
    """Find the highest score that was given; None if none was."""
    return max((score for score in scores if score is not None), default=None)


def lowest(counts: Iterable[int | None]) -> int | None:
    """Find the lowest count that was given; None if none was."""
    return min((count for count in counts if count is not None), default=None)


def yes(answers: Iterable[bool | None]) -> bool | None:
    """Say yes if anyone did, no if somebody said no, None if nobody said."""
    said = [answer for answer in answers if answer is not None]
    return any(said) if said else None


def merged_tick(same: list[Tick]) -> Tick:
    """One exercise in one slot counts once, as the worst of what was said of it."""
    return Tick(
        slot=same[0].slot,
        exercise=same[0].exercise,
        complete=min(tick.complete for tick in same),
        peak=worst(tick.peak for tick in same),
        rpe=worst(tick.rpe for tick in same),
        sharp=yes(tick.sharp for tick in same),
        limp=yes(tick.limp for tick in same),
    )


def merged_session(same: list[Session]) -> Session:
    """One session a slot and class, as the worst of what was said of it."""
    return Session(
        slot=same[0].slot,
        rule=same[0].rule,
        pre=worst(session.pre for session in same),
        peak=worst(session.peak for session in same),
        post=worst(session.post for session in same),
        rpe=worst(session.rpe for session in same),
        sharp=yes(session.sharp for session in same),
        limp=yes(session.limp for session in same),
        painkiller=yes(session.painkiller for session in same),
        contacts=lowest(session.contacts for session in same),
    )


def merged_evening(same: list[Evening]) -> Evening | None:
    """One evening, each score the worst given; None if there was none."""
    if not same:
        return None
    return Evening(
        stairs=worst(evening.stairs for evening in same),
        walk=worst(evening.walk for evening in same),
        worst=worst(evening.worst for evening in same),
    )


def merged_settings(in_order: list[Settings]) -> Settings | None:
    """The settings of one day, field by field the last that names it; None if there were none."""
    if not in_order:
        return None
    merged = in_order[0]
    for later in in_order[1:]:
        named = {part.name: getattr(later, part.name) for part in fields(later)}
        merged = replace(merged, **{name: value for name, value in named.items() if value is not None})
    return merged
