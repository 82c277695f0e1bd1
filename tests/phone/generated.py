"""Made-up people as their phones see them: a bundle from the server, and a log with what came since, without signal."""

import json
from collections.abc import Iterator
from datetime import date
from random import Random

from app.engine import facts
from app.engine.days import read_days
from app.engine.horizon import horizon
from app.plans.schemas.answer import bundle_part
from app.plans.schemas.bundle import AsOf
from tests.engine.story import PROGRAM
from tests.phone.vitest import Json
from tests.properties.bodies import event_of, log_of
from tests.properties.history import History, history_of
from tests.properties.recipe import DAY, recipe_of

# What somebody does or feels, as against what they say of the plan itself, which the phone answers with the hold.
WORK = (facts.Evening, facts.Tick, facts.Session, facts.After, facts.Run, facts.Try)
DONE = (*WORK, facts.Morning, facts.Ice, facts.Function)
BEYOND = 6


def people(first: int, count: int) -> Iterator[tuple[str, History, Random]]:
    """Make up some people, by number."""
    for number in range(first, first + count):
        yield f"person {number}", history_of(recipe_of(number)), Random(number)  # noqa: S311 -- made-up people


def bundle(events: list[facts.Event], day: date, days: int) -> dict[str, list[Json]]:
    """Plan as the server would, knowing these events."""
    made = bundle_part(
        horizon(PROGRAM, read_days(events, day), day, days),
        AsOf(rev=len({event.id for event in events}), engine="1", program=PROGRAM.version),
    )
    found: dict[str, list[Json]] = json.loads(made.model_dump_json())
    return found


def same_day(name: str, history: History, chance: Random) -> Iterator[Json]:
    """On some days: what the phone holds in the morning, what is done since, and what the server makes of all of it."""
    every = [*history.standings]
    for day in chance.sample(every, 3):
        known = [event for event in history.events if event.day < day or (event.day == day and not _since(event))]
        new = [event for event in _once(history.events) if event.day == day and _since(event)]
        log = [*log_of(known), *map(event_of, new)]
        before, after = bundle(known, day, 1), bundle([*known, *new], day, 1)
        yield {"name": f"{name}, {day}", "day": str(day), "before": before, "log": log, "after": after}


def every_score(name: str, history: History, chance: Random) -> Iterator[Json]:
    """On one day: what the phone holds in the morning, and what the server answers to each score and to none."""
    day = chance.choice([*history.standings])
    known = [event for event in history.events if event.day < day or (event.day == day and not _since(event))]
    before, log = bundle(known, day, 1), log_of(known)
    for score in (None, *range(11)):
        new = [] if score is None else [facts.Event("ffffffff-0000-7000-8000-000000000000", day, facts.Morning(score))]
        case: Json = {"name": f"{name}, {day}, {score}", "day": str(day), "before": before}
        yield {**case, "log": [*log, *map(event_of, new)], "after": bundle([*known, *new], day, 1)}


def _since(event: facts.Event) -> bool:
    return isinstance(event.fact, DONE)


def _once(events: tuple[facts.Event, ...]) -> list[facts.Event]:
    return list({event.id: event for event in events}.values())


def later_days(name: str, history: History, chance: Random) -> Iterator[tuple[Json, Json]]:
    """From some day on without signal: what the phone has each morning, and the plan the server would then show.

    The first of them may be the day of the plan itself, with all that was said on it still to be sent.
    """
    every = [day for day in history.standings if history.first < day <= history.last - DAY * BEYOND]
    day = chance.choice(every)
    sent = day - DAY * chance.choice((0, 1))
    known = [event for event in _once(history.events) if event.day <= sent]
    before = bundle(known, day, BEYOND + 1)
    log = log_of(known)
    for ahead in range((day - sent).days ^ 1, BEYOND + 1):
        later = day + DAY * ahead
        past = [event for event in _once(history.events) if sent < event.day < later]
        told = [event for event in _once(history.events) if event.day == later and not _work(event)]
        new = [*past, *told]
        case: Json = {"day": str(later), "before": before, "log": [*log, *map(event_of, new)]}
        [real] = bundle([*known, *new], later, 1)["days"]
        yield {"name": f"{name}, {later} from {day}", **case}, real


def _work(event: facts.Event) -> bool:
    return isinstance(event.fact, WORK)
