"""What is kept of sessions for the rules that look back: 14 days, and old hops for the run gate (C3)."""

from dataclasses import replace
from datetime import date

from app.engine.facts import Run
from app.engine.memory import remembered
from app.engine.standing import Position
from app.engine.types import PhaseId
from app.engine.verdicts import TickVerdict, Verdict
from tests.engine.story import DAY, MONDAY

TODAY = MONDAY + DAY * 60
HOP = Verdict(
    MONDAY, "impact", "pm", "green", confirmed=True, reported=True, painkiller=False, peak=0, limp=False, contacts=150,
    run=None, locked=False, severe=False, ticks=(),
)  # fmt: skip


def hop(back: int, contacts: int | None = 150) -> Verdict:
    return replace(HOP, day=TODAY - DAY * back, contacts=contacts)


def kept(*before: Verdict, phase: PhaseId = "functional", since: date = MONDAY) -> list[Verdict]:
    return list(remembered(before, (), Position(phase, since), TODAY))


def test_every_session_of_14_days_is_kept_and_none_before_them() -> None:
    sessions = [replace(hop(back), rule="strength") for back in (16, 15, 14, 13, 1)]
    assert kept(*sessions, phase="load") == sessions[2:]
    assert kept(*sessions) == sessions[2:]


def test_of_older_hops_those_that_the_gate_can_count_are_kept() -> None:
    good = hop(30)
    others = [
        replace(hop(31), colour="amber"),
        replace(hop(32), painkiller=True),
        replace(hop(33), locked=True),
        replace(hop(34), rule="strength"),
    ]
    assert kept(*others, good) == [good]
    assert kept(good, phase="return_run") == []
    assert kept(good, since=TODAY - DAY * 29) == []
    assert kept(good, since=TODAY - DAY * 30) == [good]


def test_the_last_with_enough_contacts_is_kept_beside_the_last_three_days() -> None:
    enough, latest = hop(50, 200), hop(45, 250)
    three = [hop(40), hop(35, None), hop(30, 199)]
    assert kept(enough, latest, *three) == [latest, *three]
    assert kept(enough, *three) == [enough, *three]
    assert kept(hop(42), *three) == three


def test_of_sessions_before_yesterday_only_the_verdict_is_kept() -> None:
    ticks = (TickVerdict("line-hop", "green", 5),)
    run = Run(20, 0, 100, "R1")
    assert kept(replace(hop(2), ticks=ticks)) == [hop(2)]
    assert kept(replace(hop(3), rule="run", run=run)) == [replace(hop(3), rule="run")]
    assert kept(replace(hop(20), ticks=ticks)) == [hop(20)]
    fresh = replace(hop(1), ticks=ticks)
    assert list(remembered((), (fresh,), Position("load", MONDAY), TODAY)) == [fresh]


def test_ticks_alone_are_remembered_only_if_they_went_wrong() -> None:
    green, red = replace(hop(1), reported=False), replace(hop(1), reported=False, colour="red")
    assert list(remembered((), (green, red), Position("load", MONDAY), TODAY)) == [red]
