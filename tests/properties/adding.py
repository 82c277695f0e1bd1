"""What one plan of a day asks beyond another, all else equal: a run, impact, a test, a step or a set."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.engine.days import Days
from app.engine.plan import plan
from app.engine.planned import Item, ItemDose, Slot, Variant
from app.engine.standing import Standing
from app.engine.steps import shown_steps
from app.engine.types import PHASES
from tests.engine.story import PROGRAM


@dataclass(frozen=True)
class Outcome:
    """Where somebody stands, and what is asked of them."""

    standing: Standing
    days: Days

    @property
    def plan(self) -> Variant:
        """The plan of the day that was reviewed last."""
        return plan(PROGRAM, self.standing, self.days)


def added(eve: Standing, better: Outcome, worse: Outcome) -> Iterator[str]:
    """Name all that the worse of two reports adds. `eve` is where the person stood the day before."""
    before, now = PHASES.index(eve.position.phase), worse.standing.position.phase
    usual = better.standing.position.phase
    if PHASES.index(now) > max(before, PHASES.index(usual)):
        yield f"phase {now} after {eve.position.phase}, not {usual}"
    lower, higher = better.plan, worse.plan
    yield from _run(lower, higher)
    # Where the better score opens the next phase, its lists take the place of hops.
    onward = PHASES.index(usual) > before
    if higher.impact.offered and not lower.impact.offered and not onward:
        yield "impact"
    more_tests = set(higher.tests.offered) - set(lower.tests.offered)
    if more_tests:
        yield f"tests {sorted(more_tests)}"
    # A phase has doses of its own, and settling has one routine for all (C3, C4).
    if now == usual:
        yield from _steps(better, worse)
        if higher.mode in ("normal", "ease"):
            yield from _sets(lower.slots, higher.slots)


def _run(lower: Variant, higher: Variant) -> Iterator[str]:
    if not higher.run.offered:
        return
    if not lower.run.offered:
        yield "a run"
        return
    if int(higher.run.stage[1:]) > int(lower.run.stage[1:]):
        yield f"run stage {higher.run.stage}, not {lower.run.stage}"
    if higher.run.caps and lower.run.caps and higher.run.caps.run_km > lower.run.caps.run_km:
        yield f"{higher.run.caps.run_km} km, not {lower.run.caps.run_km}"


def _steps(better: Outcome, worse: Outcome) -> Iterator[str]:
    usual = shown_steps(PROGRAM, better.standing, better.days)
    for name, rung in shown_steps(PROGRAM, worse.standing, worse.days).items():
        if name in usual and rung.amount > usual[name].amount:
            yield f"step of {name}: {rung}, not {usual[name]}"


def _sets(lower: Iterable[Slot], higher: Iterable[Slot]) -> Iterator[str]:
    usual = worked(lower)
    below = easier(usual)
    for name, item in worked(higher).items():
        if name in usual:
            yield from _dose(name, usual[name], item)
        elif name not in below and PROGRAM.exercises[name].group != "cardio":
            yield f"{name} is asked for"


def _dose(name: str, usual: Item, item: Item) -> Iterator[str]:
    """Compare sets, and what all of them come to: a step up may be fewer and longer ones."""
    if item.dose.sets > usual.dose.sets:
        yield f"sets of {name}: {item.dose.sets}, not {usual.dose.sets}"
    if _amount(item.dose) > _amount(usual.dose):
        yield f"amount of {name}: {item.dose}, not {usual.dose}"


def _amount(dose: ItemDose) -> float:
    return dose.sets * (dose.reps or dose.hold_s or dose.minutes or 0)


def worked(slots: Iterable[Slot]) -> dict[str, Item]:
    """Collect the strength, balance and impact exercises of some slots."""
    return {
        item.exercise: item
        for slot in slots
        for item in slot.items
        if PROGRAM.exercises[item.exercise].rule != "release"
    }


def easier(names: Iterable[str]) -> set[str]:
    """Collect what lies on a way down from any of some exercises."""
    found: set[str] = set()
    ahead = [down for name in names for down in PROGRAM.exercises[name].regress_to]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += PROGRAM.exercises[name].regress_to
    return found
