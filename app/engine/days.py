"""The events of one account, read into one record a day: free of their order, proof against doubles."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal, TypeVar

from app.engine import facts
from app.engine.icepacks import Application, applications
from app.engine.merge import merged_evening, merged_session, merged_settings, merged_tick, worst
from app.engine.types import AfterSlot, AnySlot, PainClassId

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class GivenScreen:
    """One set of answers, and when it was taken back: on its own day, on another, or not."""

    screen: facts.Screen
    taken_back: Literal["same_day", "other_day"] | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """All that is known of one plan day."""

    enrolled: facts.Enrolled | None = None
    settings: facts.Settings | None = None
    screens: tuple[GivenScreen, ...] = ()
    clearances: tuple[facts.Clearance, ...] = ()
    placed: facts.Placed | None = None
    prescribed: tuple[facts.Prescribed, ...] = ()
    choices: frozenset[facts.Choice] = frozenset()
    pause: facts.Pause | None = None
    flared: bool = False
    morning: int | None = None
    evening: facts.Evening | None = None
    ticks: tuple[facts.Tick, ...] = ()
    sessions: tuple[facts.Session, ...] = ()
    runs: tuple[facts.Run, ...] = ()
    after: Mapping[AfterSlot, int] = field(default_factory=dict)
    tries: tuple[facts.Try, ...] = ()
    ice: tuple[Application, ...] = ()
    function: float | None = None


NOTHING: Final = Day()
Days = Mapping[date, Day]


class Overlay(Mapping[date, Day]):
    """Some days laid over others, without copying either."""

    __slots__ = ("_above", "_below")

    def __init__(self, above: Days, below: Days) -> None:
        self._above = above
        self._below = below

    def __getitem__(self, day: date) -> Day:
        found = self._above.get(day)
        return self._below[day] if found is None else found

    def __iter__(self) -> Iterator[date]:
        return iter({*self._above, *self._below})

    def __len__(self) -> int:
        return len({*self._above, *self._below})


def before_work(days: Days, day: date) -> Days:
    """Give the days as they are before any work of one of them is told."""
    return Overlay({day: replace(days.get(day, NOTHING), ticks=(), sessions=(), runs=(), tries=())}, days)


def read_days(events: Iterable[facts.Event], until: date) -> dict[date, Day]:
    """Make one record for each day up to and including `until` that has any event.

    A retraction acts on the day of the event it names, whenever it was tapped; retractions and clearances
    themselves, and a screen, which the flag rules judge, are not taken out here.
    """
    every = {event.id: event for event in events}
    taken_back: dict[str, set[date]] = defaultdict(set)
    for event in every.values():
        if isinstance(event.fact, facts.Retract):
            taken_back[event.fact.event_id].add(event.day)
    by_day: dict[date, list[facts.Event]] = defaultdict(list)
    for event in sorted(every.values(), key=lambda event: event.id):
        lasting = isinstance(event.fact, facts.Clearance | facts.Screen)
        if event.day <= until and (lasting or event.id not in taken_back):
            by_day[event.day].append(event)
    ice = applications(event for one_day in by_day.values() for event in one_day)
    return {day: _day(one_day, taken_back, ice.get(day, ())) for day, one_day in by_day.items()}


def first_enrolment(events: Iterable[facts.Event]) -> date | None:
    """Find the day of the first enrolment that was not taken back; None if there is none."""
    every = tuple(events)
    taken_back = {event.fact.event_id for event in every if isinstance(event.fact, facts.Retract)}
    return min(
        (event.day for event in every if isinstance(event.fact, facts.Enrolled) and event.id not in taken_back),
        default=None,
    )


def _day(events: list[facts.Event], taken_back: Mapping[str, set[date]], ice: tuple[Application, ...]) -> Day:
    """Merge the events of one day, which come in the order of their ids: for choices the last one stands."""
    every = [event.fact for event in events]
    return Day(
        enrolled=_last(_all(every, facts.Enrolled)),
        settings=merged_settings(_all(every, facts.Settings)),
        screens=tuple(_screen(event, taken_back.get(event.id)) for event in events if _is_screen(event)),
        clearances=tuple(_all(every, facts.Clearance)),
        placed=_last(_all(every, facts.Placed)),
        prescribed=tuple(_all(every, facts.Prescribed)),
        choices=frozenset(_all(every, facts.Choice)),
        pause=_last(_all(every, facts.Pause)),
        flared=bool(_all(every, facts.FlareReport)),
        morning=worst(morning.pain for morning in _all(every, facts.Morning)),
        evening=merged_evening(_all(every, facts.Evening)),
        ticks=_by_question(_all(every, facts.Tick), _tick_question, merged_tick),
        sessions=_by_question(_all(every, facts.Session), _session_question, merged_session),
        runs=tuple(_all(every, facts.Run)),
        after=_after(_all(every, facts.After)),
        tries=tuple(_all(every, facts.Try)),
        ice=ice,
        function=min(
            (_mean(function) for function in _all(every, facts.Function) if function.activities), default=None
        ),
    )


def _all(every: Iterable[facts.Fact], kind: type[_T]) -> list[_T]:
    return [fact for fact in every if isinstance(fact, kind)]


def _last(choices: list[_T]) -> _T | None:
    return choices[-1] if choices else None


def _is_screen(event: facts.Event) -> bool:
    return isinstance(event.fact, facts.Screen)


def _screen(event: facts.Event, taken_back: set[date] | None) -> GivenScreen:
    assert isinstance(event.fact, facts.Screen)  # noqa: S101 - only screens are handed over
    if taken_back is None:
        return GivenScreen(event.fact)
    return GivenScreen(event.fact, "same_day" if event.day in taken_back else "other_day")


def _tick_question(tick: facts.Tick) -> tuple[AnySlot, str]:
    return tick.slot, tick.exercise


def _session_question(session: facts.Session) -> tuple[AnySlot, PainClassId]:
    return session.slot, session.rule


_Q = TypeVar("_Q")


def _by_question(
    answers: Iterable[_T], question: Callable[[_T], _Q], merge: Callable[[list[_T]], _T]
) -> tuple[_T, ...]:
    asked: dict[_Q, list[_T]] = defaultdict(list)
    for answer in answers:
        asked[question(answer)].append(answer)
    return tuple(merge(same) for same in asked.values())


def _after(given: list[facts.After]) -> dict[AfterSlot, int]:
    return {after.slot: max(one.post for one in given if one.slot == after.slot) for after in given}


def _mean(function: facts.Function) -> float:
    return sum(activity.score for activity in function.activities) / len(function.activities)
