"""What a set of histories has met: phases, reasons, colours, flares, locks and gaps."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, get_args

from app.engine.horizon import Horizon
from app.engine.reasons import TEXTS
from app.engine.standing import Standing
from app.engine.types import PHASES, Colour, FlareCause, LockLevel
from tests.properties.history import History
from tests.properties.laws_of_care import said
from tests.properties.recipe import DAY

EVENTS_A_DAY: Final = 3
LATE_STAGE: Final = 6
LEAST: Final = 50
GAPS: Final = (
    "E5: not done for 7 to 13 days", "E5: 14 days, a step down", "E5: 28 days, another",
    "E6: 7 days without a run", "E6: 14 days, stages back", "E6: 28 days, the gate",
    "C3: silence, early phase stays", "C3: silence, early phase to settle", "C3: silence, to settle",
    "C3: silence, to load", "C3: silence, to functional", "C3: silence, phase stays",
)  # fmt: skip
_IDLE: Final = {7: GAPS[3], 14: GAPS[4], 28: GAPS[5]}
_BACK: Final = {"settle": GAPS[8], "load": GAPS[9], "functional": GAPS[10]}


@dataclass
class Coverage:
    """Counts over many histories."""

    histories: int = 0
    days: int = 0
    events: int = 0
    busy_days: list[int] = field(default_factory=list)
    reached: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    colours: Counter[str] = field(default_factory=Counter)
    flares: Counter[str] = field(default_factory=Counter)
    locks: Counter[str] = field(default_factory=Counter)
    referrals: Counter[str] = field(default_factory=Counter)
    gaps: Counter[str] = field(default_factory=Counter)

    def merge(self, other: "Coverage") -> None:
        """Count in what another process has met."""
        self.histories += other.histories
        self.days += other.days
        self.events += other.events
        self.busy_days += other.busy_days
        for mine, theirs in zip(self.counters(), other.counters(), strict=True):
            mine.update(theirs)

    def counters(self) -> tuple[Counter[str], ...]:
        """Give every count by name."""
        return self.reached, self.reasons, self.colours, self.flares, self.locks, self.referrals, self.gaps

    def add(self, history: History) -> None:
        """Count one history in."""
        self.histories += 1
        self.days += len(history.standings)
        self.events += len(history.events)
        told = Counter(event.day for event in history.events)
        self.busy_days.append(sum(count >= EVENTS_A_DAY for count in told.values()))
        self.reached.update({name for standing in history.standings.values() for name in _places(standing)})
        self.reasons.update(why.code for variant in history.plans.values() for why in said(variant))
        self.reasons.update(_ahead(history.ahead[1]))
        for day, standing in history.standings.items():
            self.colours.update(one.colour for one in standing.verdicts if one.day == day - DAY)
            eve = history.standings.get(day - DAY)
            if eve is not None:
                self._changes(eve, standing)
            elif standing.flags.lock:
                self.locks[standing.flags.lock] += 1

    def _changes(self, eve: Standing, now: Standing) -> None:
        """Count what begins on a day."""
        if now.flares.now and now.flares.now.since == now.day:
            self.flares[now.flares.now.cause] += 1
        if now.flags.lock and now.flags.lock != eve.flags.lock:
            self.locks[now.flags.lock] += 1
        self.referrals.update(set(now.referring) - set(eve.referring))
        self.gaps.update(_gaps(eve, now))

    def lacks(self) -> Iterator[str]:
        """Name what was met too rarely."""
        wanted: tuple[tuple[Counter[str], tuple[str, ...]], ...] = (
            (self.reasons, tuple(TEXTS)),
            (self.colours, get_args(Colour)),
            (self.flares, get_args(FlareCause)),
            (self.locks, get_args(LockLevel)),
            (self.gaps, GAPS),
        )
        for counted, names in wanted:
            yield from (f"{name}: {counted[name]} times" for name in names if counted[name] < LEAST)
        for name in (*PHASES, "R6+"):
            if self.reached[name] * 10 < self.histories:
                yield f"{name}: in {self.reached[name]} histories"
        if sorted(self.busy_days)[len(self.busy_days) // 2] < 60:
            yield "half of the histories are shorter than 60 days"


def _places(standing: Standing) -> Iterator[str]:
    yield standing.position.phase
    if standing.position.phase == "return_run" and standing.running.stage >= LATE_STAGE:
        yield "R6+"


def _ahead(horizon: Horizon) -> Iterator[str]:
    for day in horizon.days[1:]:
        variants = {id(one): one for one in (day.plan, *(day.if_morning or ()), *((day.hold,) if day.hold else ()))}
        yield from (why.code for variant in variants.values() for why in said(variant))


def _gaps(eve: Standing, now: Standing) -> Iterator[str]:
    for name, climb in now.strength.climbs.items():
        before = eve.strength.climb(name)
        if climb.gap_steps > before.gap_steps:
            yield GAPS[climb.gap_steps]
        if climb.last_done == eve.day and 7 < _between(before.last_done, eve.day) <= 14:
            yield GAPS[0]
    run, was = now.running, eve.running
    if run.idle == was.idle + 1 and run.idle in _IDLE:
        yield _IDLE[run.idle]
    if was.idle == 27 and now.position.phase == "functional" and now.moved_on == now.day:
        yield GAPS[5]
    moved = now.moved_on == now.day
    placed = now.day in (now.placed_on, now.episode.since)
    if eve.checkins.settle_due and not now.checkins.settle_due and not placed:
        yield GAPS[7] if moved and now.position.phase == "settle" else GAPS[6]
    if eve.checkins.tests_since and not now.checkins.tests_since and not placed:
        yield _BACK.get(now.position.phase, GAPS[11]) if moved else GAPS[11]


def _between(one: date | None, other: date) -> int:
    return 0 if one is None else (other - one).days
