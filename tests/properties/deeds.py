"""What a made-up person does of the day's plan: work, runs, tests, and how it felt."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from app.engine import facts
from app.engine.planned import Slot, Variant
from app.engine.types import PainClassId
from tests.properties.knee import Knee

_KEEPS: Final = (0.5, 0.75, 0.9, 0.97)  # how often a thing is done, by diligence
# What each test counts on a side, gone well and gone weakly; the others count nothing.
_MEASURES: Final = {
    "T_abd": (facts.Measure(reps=30), facts.Measure(reps=9)),
    "T_plank": (facts.Measure(seconds=60), facts.Measure(seconds=20)),
    "T_bridge": (facts.Measure(reps=20), facts.Measure(reps=9)),
    "T_stepdown": (facts.Measure(form=4), facts.Measure(form=2)),
    "T_slsquat": (facts.Measure(form=4), facts.Measure(form=2)),
    "T_hop": (facts.Measure(completed=True), facts.Measure(completed=False)),
}


@dataclass(slots=True)
class Today:
    """What is special about a day: added pain, and habits left for a while."""

    hurts: dict[PainClassId, int] = field(default_factory=dict)
    sharp: bool = False
    painkiller: bool = False
    half: bool = False
    silent_on_scores: bool = False
    runs: bool = True
    works: bool = True
    km_over: float = 0.9
    stiff: bool = False


@dataclass(frozen=True, slots=True)
class Doer:
    """One person on one day."""

    chance: Random
    knee: Knee
    diligence: int
    today: Today

    def keeps(self) -> bool:
        """Say whether they get round to a thing."""
        return self.chance.random() < _KEEPS[self.diligence]

    def peak(self, rule: PainClassId) -> int:
        """Give the worst score during work of a class today."""
        return min(10, max(self.knee.during(rule, self.chance), self.today.hurts.get(rule, 0)))

    def do(self, variant: Variant) -> Iterator[facts.Fact]:
        """Do what the plan of the day offers, more or less."""
        if self.today.works:
            for slot in variant.slots:
                if self.keeps():
                    yield from self._gated(slot)
        if variant.run.offered and self.today.runs and self.keeps():
            yield self.run(variant)
        if variant.tests.offered and self.keeps():
            yield from (self.test(name) for name in variant.tests.offered)

    def _gated(self, slot: Slot) -> Iterator[facts.Fact]:
        pre = self.knee.morning(self.chance)
        answer = slot.gate[pre]
        for shown in (slot,) if answer == "go" else slot.instead.get(answer, ()):
            yield from self.session(shown, pre)

    def session(self, slot: Slot, pre: int) -> Iterator[facts.Fact]:
        """Do one slot: ticks, most often a session, and a score afterwards."""
        chance, today = self.chance, self.today
        peak = self.peak(slot.rule)
        self.knee.strained(peak)
        told = not today.silent_on_scores
        named = told and chance.random() < 0.6
        for item in slot.items:
            if item.optional and chance.random() < 0.6:
                continue
            own = max(0, peak - chance.choice((0, 0, 1))) if named else None
            complete = 60 if today.half else 100 if chance.random() < 0.97 else chance.choice((0, 50, 85))
            yield facts.Tick(slot.id, item.exercise, complete, own, chance.choice((4, 5, 6, 7, 8, 8, 9, None)))
        if chance.random() < 0.04:
            return
        after = max(0, peak - chance.choice((0, 1, 1)))
        at_once = chance.random() < 0.7
        yield facts.Session(
            slot=slot.id, rule=slot.rule, pre=pre if told else None, peak=peak if told else None,
            post=after if told and at_once else None, rpe=chance.choice((4, 5, 6, 7, 8, 9)),
            sharp=today.sharp or None, limp=None if chance.random() < 0.98 else True,
            painkiller=today.painkiller or None,
            contacts=chance.choice((150, 200, 220, 240)) if slot.rule == "impact" else None,
        )  # fmt: skip
        if told and not at_once and chance.random() < 0.6:
            yield facts.After(slot.id, after)

    def run(self, variant: Variant) -> facts.Run:
        """Run what is offered."""
        chance, today, caps = self.chance, self.today, variant.run.caps
        peak = self.peak("run")
        self.knee.strained(peak * 2)
        return facts.Run(
            minutes=variant.run.minutes or 25 + chance.randint(0, 20), peak=peak,
            complete=100 if chance.random() < 0.96 and not today.half else 60,
            stage=variant.run.stage if chance.random() < 0.97 else None,
            km=round(caps.run_km * today.km_over, 1) if caps else None, pre=0, post=max(0, peak - 1),
            sharp=today.sharp or None, limp=(peak > 5) or None, painkiller=today.painkiller or None,
        )  # fmt: skip

    def test(self, name: str) -> facts.Try:
        """Take a test of readiness; nine of ten go well, fewer of hops and after doing nothing for long."""
        hop, stiff = name == "T_hop", self.today.stiff
        good = self.chance.random() < ((0.3 if hop else 0.7) if stiff else 0.75 if hop else 0.93)
        pain = self.peak("strength") if good else self.chance.randint(1, 4)
        weak = not good and self.chance.random() < 0.5
        best, worst = _MEASURES.get(name, (None, None))
        painkiller = self.today.painkiller or None
        return facts.Try(name, pain, worst if weak else best, best, passed_form=not weak, painkiller=painkiller)
