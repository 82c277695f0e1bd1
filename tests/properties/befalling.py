"""What befalls a made-up person: in the knee, in the work of the day, and in what they leave for a while."""

from collections.abc import Mapping
from typing import Final

from app.engine import facts
from app.engine.types import PainClassId
from tests.properties.deeds import Doer, Today
from tests.properties.knee import Knee
from tests.properties.recipe import Trouble, TroubleKind

_LEFT: Final = (8, 9, 15, 15, 16, 29, 29, 30, 12, 10)  # days a thing is left for, by size
_LEAVES: Final[Mapping[TroubleKind, tuple[str, ...]]] = {
    "no_runs": ("runs",),
    "no_strength": ("work",),
    "no_mornings": ("mornings",),
    "trip": ("runs", "work"),
}
_TEN_DAYS: Final[tuple[TroubleKind, ...]] = ("runs_hurt", "declines_all", "long_run")
# The least that it hurts, and how much worse it may be.
_HURTS: Final[Mapping[TroubleKind, tuple[PainClassId, int, int]]] = {
    "run_hurts": ("run", 1, 1),
    "run_hurts_much": ("run", 2, 5),
    "work_hurts": ("strength", 3, 1),
    "work_hurts_much": ("strength", 4, 4),
    "hops_hurt": ("impact", 2, 3),
}
_SORER: Final[Mapping[TroubleKind, tuple[int, int]]] = {"sore": (2, 3), "very_sore": (4, 4)}


def worsen(knee: Knee, one: Trouble) -> None:
    """Make the knee sorer, at once or for some days."""
    if one.kind in _SORER:
        least, spread = _SORER[one.kind]
        knee.soreness += least + one.size % spread
    if one.kind == "stays_sore":
        knee.floor, knee.floor_days = 1 + one.size % 4, 5 + one.size * 2


def left_for(one: Trouble) -> dict[str, int]:
    """Name what is left from now on, and for how many days."""
    if one.kind == "silence":
        return {"silence": 7 + one.size}
    if one.kind == "long_silence":
        return {"silence": 14 + one.size}
    if one.kind in _TEN_DAYS:
        return {one.kind: 10}
    return dict.fromkeys(_LEAVES.get(one.kind, ()), _LEFT[one.size])


def mark(today: Today, one: Trouble) -> None:
    """Note what is special about the work of today."""
    if one.kind in _HURTS:
        rule, least, spread = _HURTS[one.kind]
        today.hurts[rule] = least + one.size % spread
    today.sharp |= one.kind == "sharp"
    today.painkiller |= one.kind == "painkiller"
    today.half |= one.kind == "half_done"
    today.silent_on_scores |= one.kind == "no_scores"


def beside(doer: Doer, troubles: list[Trouble]) -> list[facts.Fact]:
    """What is done beside the plan."""
    said: list[facts.Fact] = []
    for one in troubles:
        match one.kind:
            case "off_plan_run" | "two_runs":
                peak = doer.peak("run") if one.size < 5 else one.size // 2
                stage = doer.chance.choice((None, "R4"))
                run = facts.Run(25, peak, 100, stage, km=4.0, limp=(one.size == 9) or None)
                said += [run] * (1 if one.kind == "off_plan_run" else 2)
            case "extra_hops":
                said += [facts.Tick("extra", "line-hop", 100, 0), facts.Session("extra", "impact", peak=one.size // 3)]
            case "unplanned_tests":
                said += [doer.test(name) for name in ("T_hop", "T_walk30", "T_jog", "T_stairs")]
            case "unknown_exercise":
                said += [facts.Tick("am", "made-up", 100, 5), facts.Try("T_made_up", 4)]
            case _:
                pass
    return said
