"""Turns what the engine decided into the answer of `GET /plan`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.engine import planned
from app.engine.horizon import Horizon
from app.engine.reasons import Reason
from app.engine.types import GateAnswer
from app.plans.schemas.base import Swap
from app.plans.schemas.bundle import AsOf, Bundle, Day, Fork
from app.plans.schemas.runs import Caps, RunInterval, RunPlan
from app.plans.schemas.slots import Item, ItemDose, Slot
from app.plans.schemas.standing import standing_part
from app.plans.schemas.variant import IcePlan, ImpactPlan, TestsPlan, Variant
from app.plans.schemas.variant import Reason as ReasonPart


@dataclass(slots=True)
class _Routines:
    """Numbers the routines of a day as they first appear, equal ones once."""

    found: list[tuple[planned.Slot, ...]] = field(default_factory=list)

    def swap(self, instead: Mapping[GateAnswer, tuple[planned.Slot, ...]]) -> Swap:
        """Point at the routine of each gate answer."""
        swap: Swap = {}
        for answer, slots in instead.items():
            if answer == "go":
                continue
            if slots not in self.found:
                self.found.append(slots)
            swap[answer] = self.found.index(slots)
        return swap


def bundle_part(horizon: Horizon, as_of: AsOf) -> Bundle:
    """Make the whole answer."""
    return Bundle(
        as_of=as_of,
        from_=horizon.standing.day,
        standing=standing_part(horizon),
        path=tuple(Fork.model_validate(fork) for fork in horizon.path),
        days=tuple(_day(day) for day in horizon.days),
    )


def _day(day: planned.DayPlan) -> Day:
    routines = _Routines()
    numbered: list[planned.Variant] = []
    for variant in day.if_morning or ():
        if variant not in numbered:
            numbered.append(variant)
    return Day(
        date=day.date,
        phase=day.phase,
        morning=day.morning,
        plan=_variant(day.plan, routines),
        if_morning=tuple(numbered.index(variant) for variant in day.if_morning) if day.if_morning else None,
        variants=tuple(_variant(variant, routines) for variant in numbered),
        hold=_variant(day.hold, routines) if day.hold else None,
        routines=tuple(tuple(_slot(slot, routines) for slot in slots) for slots in routines.found),
    )


def _variant(variant: planned.Variant, routines: _Routines) -> Variant:
    run, ice = variant.run, variant.ice
    return Variant(
        mode=variant.mode,
        reasons=tuple(ReasonPart(code=why.code, text=why.text, data=dict(why.data)) for why in variant.reasons),
        slots=tuple(_slot(slot, routines) for slot in variant.slots),
        run=RunPlan(
            offered=run.offered,
            stage=run.stage,
            intervals=tuple(
                RunInterval(times=part.times, run_min=part.run_min, walk_min=part.walk_min) for part in run.intervals
            ),
            minutes=run.minutes,
            gate=run.gate,
            swap=routines.swap(run.instead),
            caps=Caps.model_validate(run.caps) if run.caps else None,
            earliest=run.earliest,
            not_if_done_since=run.not_if_done_since,
            reasons=_texts(run.reasons),
        ),
        impact=ImpactPlan(
            offered=variant.impact.offered,
            not_if_done_since=variant.impact.not_if_done_since,
            reasons=_texts(variant.impact.reasons),
        ),
        tests=TestsPlan(
            offered=variant.tests.offered,
            retest_from=variant.tests.retest_from,
            reasons=_texts(variant.tests.reasons),
        ),
        ice=IcePlan(
            offered=ice.offered,
            protocol=ice.protocol,
            max_s=ice.max_s,
            min_gap_s=ice.min_gap_s,
            quiet_before_s=ice.quiet_before_s,
            left_today=ice.left_today,
            not_before=ice.not_before,
            reasons=_texts(ice.reasons),
        ),
    )


def _slot(slot: planned.Slot, routines: _Routines) -> Slot:
    return Slot(
        id=slot.id,
        title=slot.title,
        minutes=slot.minutes,
        class_=slot.rule,
        gate=slot.gate,
        swap=routines.swap(slot.instead),
        items=tuple(
            Item(
                exercise=item.exercise,
                dose=ItemDose.model_validate(item.dose),
                optional=item.optional,
                done=item.done,
                why=_texts(item.why),
            )
            for item in slot.items
        ),
    )


def _texts(reasons: Iterable[Reason]) -> tuple[str, ...]:
    return tuple(why.text for why in reasons)
