"""A made-up person lives with the plan, day by day, and tells the journal."""

from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Final

from app.engine import facts
from app.engine.days import Day, read_days
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.review import Fold, review
from app.engine.standing import Standing
from tests.engine.story import PROGRAM
from tests.properties import sayings
from tests.properties.befalling import beside, left_for, mark, worsen
from tests.properties.deeds import Doer, Today
from tests.properties.knee import Knee
from tests.properties.recipe import DAY, FIRST, Recipe, Trouble

_SAYS: Final = (0.6, 0.85, 0.95, 0.98)  # how often a score is given, by diligence


@dataclass(slots=True)
class Life:
    """One person. `events` come in the order in which they reach the journal."""

    recipe: Recipe
    knee: Knee
    events: list[facts.Event] = field(default_factory=list)
    days: dict[date, Day] = field(default_factory=dict)
    standing: Standing | None = None
    lived: dict[date, Standing] = field(default_factory=dict)
    left: dict[str, date] = field(default_factory=dict)
    told: int = 0
    begun: int = 0
    sore_again: int = 0

    def day_of(self, number: int) -> date:
        """Give the date of a day, counted from 1."""
        return FIRST + DAY * (number - 1)

    def new_id(self, chance: Random) -> str:
        """Make an id. Ids of one day need not grow as they are told."""
        self.told += 1
        shuffled = self.told + chance.choice((0, 0, 0, 7))
        return f"01930000-{shuffled % 65536:04x}-7000-8000-{self.told:012x}"

    def tell(self, day: date, chance: Random, *said: facts.Fact) -> None:
        """Let the journal know, and the person's own view of the day."""
        self.events += [facts.Event(self.new_id(chance), day, one) for one in said]
        while self.begun < len(self.events) and self.events[self.begun].day < day:
            self.begun += 1
        self.days.update(read_days(self.events[self.begun :], day))

    def live(self) -> None:
        """Go through every day."""
        for number in range(1, self.recipe.length + 1):
            chance = Random(f"{self.recipe.chance}/{number}")  # noqa: S311 -- made-up people, the same each time
            day = self.day_of(number)
            self.knee.night(chance)
            troubles = [one for one in self.recipe.troubles if one.day == number]
            today = self._begun(troubles, day)
            if self._leaves("silence", day):
                self._review(day)
                continue
            if self.left.get("silence") == day:
                self.knee.soreness += self.sore_again
            self._morning(day, chance, troubles)
            planned = self._review(day)
            self._deeds(day, chance, planned, today, troubles)

    def _leaves(self, what: str, day: date) -> bool:
        return self.left.get(what, FIRST) > day

    def _begun(self, troubles: list[Trouble], day: date) -> Today:
        """Take in what befalls the person today."""
        for one in troubles:
            worsen(self.knee, one)
            self.sore_again = one.size % 5 if one.kind == "long_silence" else self.sore_again
            self.left |= {what: day + DAY * spell for what, spell in left_for(one).items()}
        today = Today(runs=not self._leaves("runs", day), works=not self._leaves("work", day))
        for one in troubles:
            mark(today, one)
        if self._leaves("runs_hurt", day):
            today.hurts.setdefault("run", 1)
        today.stiff = self.left.get("silence", FIRST) > day - DAY * 10
        today.km_over = 1.3 if self._leaves("long_run", day) else 0.9
        return today

    def _morning(self, day: date, chance: Random, troubles: list[Trouble]) -> None:
        """Say what the morning's review reads: a score, answers, choices."""
        if self.standing is None:
            self.tell(day, chance, sayings.enrolment(self.recipe, day))
            if chance.random() < 0.95:
                self.tell(day, chance, sayings.full())
            if self.recipe.placed is not None:
                self.tell(day, chance, sayings.placed(chance, self.recipe.placed))
        else:
            self._answer(self.standing, day, chance)
            for one in troubles:
                if one.kind in sayings.SAYINGS:
                    self.tell(day, chance, *sayings.SAYINGS[one.kind](chance, one.size, day, self.standing))
            if any(one.kind == "new_episode" for one in troubles):
                self.tell(day, chance, sayings.enrolment(self.recipe, day), sayings.full())
            if any(one.kind == "screen_taken_back" for one in troubles):
                self.tell(day, chance, sayings.short(RF10=True))
                self.tell(day, chance, facts.Retract(self.events[-1].id))
        if self._leaves("declines_all", day):
            self.tell(day, chance, facts.Choice("step"), facts.Choice("stage"), facts.Choice("phase"))
        if not self._leaves("mornings", day) and chance.random() < _SAYS[self.recipe.diligence]:
            self.tell(day, chance, facts.Morning(self.knee.morning(chance)))

    def _answer(self, eve: Standing, day: date, chance: Random) -> None:
        """Answer questions that are due, and see somebody where that is asked for."""
        flags, odd = eve.flags, chance.random()
        if flags.screened_on is None or flags.owed_since is not None:
            if odd < 0.5:
                self.tell(day, chance, sayings.full())
        elif flags.lock is not None or eve.referring:
            if odd < 0.22:
                self.tell(day, chance, facts.Clearance(day))
            elif odd < 0.3:
                self.tell(day, chance, sayings.full())
        elif (day - (flags.answered_on or flags.screened_on)).days >= 5 and odd < 0.8:
            self.tell(day, chance, sayings.short())

    def _review(self, day: date) -> Variant:
        if self.standing is None:
            self.standing = Fold.up_to_eve(PROGRAM, self.days, day).morning(self.days)
        else:
            self.standing = review(PROGRAM, self.standing, self.days, day)
        self.lived[day] = self.standing
        return plan(PROGRAM, self.standing, self.days)

    def _deeds(self, day: date, chance: Random, planned: Variant, today: Today, troubles: list[Trouble]) -> None:
        doer = Doer(chance, self.knee, self.recipe.diligence, today)
        self.tell(day, chance, *doer.do(planned), *beside(doer, troubles))
        if planned.ice.offered and chance.random() < 0.1:
            self.tell(day, chance, *sayings.ice(day))
        if chance.random() < _SAYS[self.recipe.diligence]:
            sore = any(one.kind == "sore_walk" for one in troubles)
            walk = 4 if sore else self.knee.during("strength", chance) if self.knee.soreness >= 1 else 0
            self.tell(day, chance, facts.Evening(stairs=walk, walk=walk, worst=walk if chance.random() < 0.5 else None))
        if chance.random() < 0.1:
            better = min(10, 3 + (day - FIRST).days // 12)
            self.tell(day, chance, facts.Function((facts.Activity("run", better), facts.Activity("stairs", better))))
