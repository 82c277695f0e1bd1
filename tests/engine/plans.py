"""Plans made by hand, of few parts, to compare."""

from app.engine.distance import Caps
from app.engine.icing import IcePlan
from app.engine.planned import ImpactPlan, Item, ItemDose, RunPlan, Slot, TestsPlan, Variant
from app.engine.reasons import Reason
from app.engine.types import Mode, SlotId
from tests.engine.story import MONDAY

CAPS = Caps(run_km=5, week_km=15, week_done_km=2, flat=False)
RUN = RunPlan(
    offered=True, stage="R4", intervals=(), minutes=17, gate=(), instead={}, caps=None, earliest=None,
    not_if_done_since=MONDAY, reasons=(),
)  # fmt: skip
NO_RUN = RunPlan(
    offered=False, stage="R1", intervals=(), minutes=16, gate=(), instead={}, caps=None, earliest=None,
    not_if_done_since=MONDAY, reasons=(),
)  # fmt: skip


def item(
    name: str, sets: int = 2, reps: int | None = None, hold_s: int | None = None, minutes: int | None = None
) -> Item:
    return Item(name, ItemDose(sets, reps, hold_s, minutes, 30, "each"), optional=False, done=False, why=())


def slot(*items: Item, id: SlotId = "pm") -> Slot:  # noqa: A002 - the field's name
    return Slot(id, "A slot", 10, "strength", ("go",) * 11, items, {})


def variant(  # noqa: PLR0913 - a plan has so many parts
    *slots: Slot, mode: Mode = "normal", run: RunPlan = NO_RUN, hops: bool = False, tests: tuple[str, ...] = (),
    ice: bool = False, why: tuple[str, ...] = (),
) -> Variant:  # fmt: skip
    return Variant(
        mode=mode,
        reasons=tuple(Reason(code, code, {}) for code in why),
        slots=slots,
        run=run,
        impact=ImpactPlan(hops, None, ()),
        tests=TestsPlan(tests, None, ()),
        ice=IcePlan(ice, "ice-20", 1200, 7200, 7200, 4, not_before=None, reasons=()),
    )
