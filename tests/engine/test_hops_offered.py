"""When hops are offered (C4)."""

import pytest

from app.engine.facts import Clearance, Fact, FlareReport, Morning, Run, Session
from app.engine.offers import did_impact, did_run
from app.engine.types import PainMode
from tests.engine.placed import begin
from tests.engine.story import MONDAY, PROGRAM, Story, tick


def why_not(story: Story, day: int) -> list[str]:
    return [why.code for why in story.plan(day).impact.reasons]


@pytest.mark.parametrize(
    ("mode", "am", "offered"),
    [
        ("monitored", 0, True), ("monitored", 1, True), ("monitored", 2, False), ("monitored", None, False),
        ("zero", 0, True), ("zero", 1, False),
    ],
)  # fmt: skip
def test_by_the_morning(mode: PainMode, am: int | None, *, offered: bool) -> None:
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.place(1, "functional")
    if am is not None:
        story.tell(1, Morning(am))
    assert story.plan(1).impact.offered == offered
    assert ("IMPACT_SCORE" in why_not(story, 1)) != offered
    [why] = [why for why in story.plan(2).impact.reasons if why.code == "IMPACT_SCORE"]
    assert why.data == {"most": 1 if mode == "monitored" else 0}


@pytest.mark.parametrize(
    ("day", "said", "barred"),
    [
        (2, Session("pm", "impact", peak=0), True), (2, tick("line-hop", complete=1), True),
        (2, tick("line-hop", complete=0), False),
        (2, tick("clamshell"), False), (2, tick("nobody-knows"), False), (2, Session("pm", "strength", peak=0), False),
        (2, Run(20, 0, 1), True), (2, Run(20, 0, 0), False), (3, Run(20, 0, 100), True), (1, Run(20, 0, 100), False),
    ],
)  # fmt: skip
def test_hops_and_runs_rest_a_day(day: int, said: Fact, *, barred: bool) -> None:
    story = begin("functional")
    story.tell(day, said)
    third = 4 if (day, isinstance(said, Run)) == (1, True) else 3
    assert ("IMPACT_REST" in why_not(story, third)) == barred


def test_hops_done_today_are_done_and_not_barred() -> None:
    story = begin("functional")
    story.tell(3, Session("pm", "impact", peak=0))
    assert (story.plan(3).impact.offered, why_not(story, 3)) == (False, ["IMPACT_DONE"])
    assert why_not(begin("functional"), 3) == []


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "return_run", "maintain"])
def test_only_in_spring(phase: str) -> None:
    story = begin(phase)
    plan = story.plan(2)
    assert (plan.impact.offered, why_not(story, 2), plan.impact.not_if_done_since) == (False, ["IMPACT_PHASE"], None)
    assert begin("functional").plan(2).impact.not_if_done_since == story.date(1)


def test_only_on_their_days() -> None:
    story = begin("functional")
    assert [day for day in range(1, 10) if "IMPACT_NOT_TODAY" in why_not(story, day)] == [2, 4, 5, 7, 8]


def test_not_with_a_referral_in_a_flare_or_on_its_last_day() -> None:
    story = begin("functional")
    story.screen(3, RF22=True)
    assert why_not(story, 3) == ["REFERRAL"]
    story.tell(4, Clearance(story.date(4)), FlareReport())
    assert "FLARE" in why_not(story, 5)
    assert why_not(story, 6) == ["FLARE_JUST_OVER"]


def test_hops_ticked_or_finished_and_runs_begun() -> None:
    story = Story(MONDAY)
    story.tell(1, tick("line-hop", complete=1))
    story.tell(2, tick("line-hop", complete=0), tick("clamshell"), tick("nobody-knows"), Run(20, 0, 0))
    story.tell(3, Session("pm", "impact"), Run(20, 0, 1))
    days = [story.days(3)[story.date(day)] for day in (1, 2, 3)]
    assert [did_impact(PROGRAM, day) for day in days] == [True, False, True]
    assert [did_run(day) for day in days] == [False, False, True]
