"""A whole history: its events as they arrive, and where the person stood on each of its days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from random import Random

from app.engine import facts
from app.engine.days import Days, read_days
from app.engine.horizon import Horizon, horizon
from app.engine.pace import required_runs
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.review import Fold, review
from app.engine.running import IDLE_BACK
from app.engine.standing import Standing
from tests.engine.story import PROGRAM
from tests.properties.knee import Knee
from tests.properties.life import Life
from tests.properties.recipe import DAY, FIRST, Recipe

_SORE_AT = {1: 1.0, 2: 2.0, 3: 2.5, 4: 4.0, 5: 5.0}


@dataclass(frozen=True)
class History:
    """Events in the order of their arrival, doubles and all, up to and including `last`."""

    events: tuple[facts.Event, ...]
    last: date
    chance: str = ""
    lived: Mapping[date, Standing] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The day of the first enrolment that counts."""
        return min(day for day, record in self.days.items() if record.enrolled is not None)

    @cached_property
    def days(self) -> Days:
        """Everything known in the end."""
        return read_days(self.events, self.last)

    @cached_property
    def standings(self) -> dict[date, Standing]:
        """Where the person stood each morning. What they lived through stands; laws review such days from the first."""
        known = {day: standing for day, standing in self.lived.items() if day >= self.first}
        start = known[max(known)] if known else None
        return known | standings(self.days, self.first, self.last, start)

    @cached_property
    def plans(self) -> dict[date, Variant]:
        """The plan of each day as it was in the end."""
        return {day: plan(PROGRAM, standing, self.days) for day, standing in self.standings.items()}

    @cached_property
    def ahead(self) -> tuple[date, Horizon]:
        """Some day, and what is decided ahead on its morning for it and the two after it.

        A day whose run settles what comes after it, if there is one: the last of the last stage, or the one before
        a break sends back to the stages.
        """
        edges = [day for day, standing in self.standings.items() if day > self.first and _on_edge(standing)]
        offered = [day for day in edges if self.plans[day].run.offered]
        rare = [day for day in offered if self.standings[day].position.phase == "maintain"]
        day = self.pick("ahead").choice(rare or offered) if offered else self.some_days("ahead", 1)[0]
        known = {one: record for one, record in self.days.items() if one <= day}
        return day, horizon(PROGRAM, known, day, 3, self.standings[day - DAY])

    def pick(self, name: str) -> Random:
        """Give the chance by which a law picks days and events: the same each time."""
        return Random(f"{self.chance}/{name}")  # noqa: S311 -- made-up people

    def some_days(self, name: str, count: int, after: int = 1) -> list[date]:
        """Pick a few days, at least so many after the first."""
        every = [day for day in self.standings if day >= self.first + DAY * after]
        return sorted(self.pick(name).sample(every, min(count, len(every))))


def _on_edge(standing: Standing) -> bool:
    if standing.position.phase == "maintain":
        return IDLE_BACK - 2 <= standing.running.idle < IDLE_BACK
    at_end = standing.position.phase == "return_run" and standing.running.stage == len(PROGRAM.stages)
    return at_end and standing.running.clean == required_runs(PROGRAM, standing) - 1


def standings(days: Days, first: date, last: date, start: Standing | None = None) -> dict[date, Standing]:
    """Review every morning from the first, or from the one after `start`."""
    found: dict[date, Standing] = {}
    if start is None:
        start = Fold.up_to_eve(PROGRAM, days, first).morning(days)
        found[first] = start
    while start.day < last:
        start = review(PROGRAM, start, days, start.day + DAY)
        found[start.day] = start
    return found


def history_of(recipe: Recipe) -> History:
    """Let the person of a recipe live, and then tell what comes late, twice, or is taken back."""
    sore = 0.5 if recipe.placed else _SORE_AT[recipe.grade]
    life = Life(recipe, Knee(sore, recipe.calm))
    life.live()
    events, late = [*life.events], list[facts.Event]()
    for one in recipe.troubles:
        if one.day <= recipe.length:
            late += _afterwards(life, [*events, *late], one.kind, one.day)
    last = life.day_of(recipe.length)
    named = {event.id: event.day for event in (*events, *late)}
    gone = [named[event.fact.event_id] for event in late if isinstance(event.fact, facts.Retract)]
    known = {event.id for event in events}
    changed = min([event.day for event in late if event.id not in known] + gone, default=last + DAY)
    lived = {day: standing for day, standing in life.lived.items() if day < changed}
    return History((*events, *late), last, recipe.chance, lived)


def _afterwards(life: Life, events: list[facts.Event], kind: str, number: int) -> Iterable[facts.Event]:
    chance = Random(f"{life.recipe.chance}/{number}/{kind}")  # noqa: S311 -- made-up people
    day = life.day_of(number)
    enrolled = events[0].id
    match kind:
        case "double":
            return chance.sample(events, min(12, len(events)))
        case "late":
            run = facts.Run(20, chance.choice((0, 1, 3)), 100, None)
            said = (
                facts.Morning(chance.randint(0, 4)),
                facts.Session("extra", "strength", peak=3),
                run,
                facts.FlareReport(),
            )
            return [facts.Event(life.new_id(chance), day, chance.choice(said))]
        case "retract" | "retract_work":
            work = (facts.Tick, facts.Session, facts.Run, facts.Morning)
            found = [
                event
                for event in events
                if event.id != enrolled and (kind == "retract" or isinstance(event.fact, work))
            ]
            gone = chance.choice(found).id
            return [
                facts.Event(
                    life.new_id(chance), min(day + DAY * 3, life.day_of(life.recipe.length)), facts.Retract(gone)
                )
            ]
        case _:
            return ()


def without(events: Iterable[facts.Event], gone: str) -> tuple[facts.Event, ...]:
    """Leave out one event, as if it had never been told."""
    return tuple(event for event in events if event.id != gone)


__all__ = ["FIRST", "History", "history_of", "replace", "standings", "without"]
