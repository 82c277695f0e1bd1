"""What befalls a made-up person, as the facts they tell on that day."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from app.engine import facts
from app.engine.standing import Standing
from app.engine.types import PHASES, IceProtocolId, PhaseId, SlotId
from tests.engine.story import CLEAR, PROGRAM, SHORT
from tests.properties.recipe import DAY, Recipe, TroubleKind

_STAGES: Final = tuple(stage.id for stage in PROGRAM.stages)
_OFF: Final = tuple(sorted(PROGRAM.ice.contraindications))
_ADDED: Final = (
    "clamshell", "hip-hitch", "glute-figure-4", "line-hop", "side-plank-abduction", "bridge-double",
    "tfl-ball-floor", "quad-foam-roll", "glute-foam-roll",
)  # fmt: skip
_ROLLED: Final = ("tfl-ball-floor", "glute-foam-roll", "quad-foam-roll")
_URGENT: Final[tuple[Mapping[str, facts.Answer], ...]] = (
    {"RF10": True}, {"RF02": True}, {"RF09": "sometimes"}, {"RF11": "painful"}, {"RF14": False},
)  # fmt: skip
_SOON: Final[tuple[Mapping[str, facts.Answer], ...]] = (
    {"RF12": "yes"}, {"RF13": "yes"}, {"RF22": True}, {"RF16": {"nights": 4, "systemic": False}},
)  # fmt: skip


def short(**changed: facts.Answer) -> facts.Screen:
    """Answer the short set, all clear but for those given."""
    return facts.Screen("short", {**{name: CLEAR[name] for name in SHORT if name in CLEAR}, **changed})


def full(**changed: facts.Answer) -> facts.Screen:
    """Answer the full set, all clear but for those given."""
    return facts.Screen("full", {**CLEAR, **changed})


def enrolment(recipe: Recipe, day: date) -> facts.Enrolled:
    """Say how the episode began."""
    chance = Random(f"{recipe.chance}/enrolled/{day}")  # noqa: S311 -- made-up people
    before = chance.choice((5, 20, 27, 40, 90, 170, 200))
    return facts.Enrolled(
        side=chance.choice(("left", "right", "both")), grade=recipe.grade, onset_on=day - DAY * before,
        first_episode=chance.random() < 0.8, pain_mode="zero" if recipe.zero else "monitored", pace=recipe.pace,
        slim=chance.random() < 0.3, ice_screen=(), worst_pain=chance.randint(2, 8),
        easy_pace_s_per_km=chance.choice((None, 330, 400, 480)),
        activities=chance.choice((None, (facts.Activity("run", 3), facts.Activity("stairs", chance.randint(2, 8))))),
    )  # fmt: skip


def _icing(day: date, number: int, *, numb: bool = False) -> Iterator[facts.Ice]:
    protocol: IceProtocolId = "ice-20" if number % 2 else "ice-10-10-10"
    begun = datetime(day.year, day.month, day.day, 7, tzinfo=UTC) + timedelta(hours=3 * number)
    named = f"0190a1b2-0000-7000-8000-{day.toordinal():08x}{number:04x}"
    yield facts.Ice(named, protocol, begun)
    checks = (facts.SkinCheck("numb" if numb else "pink"),)
    yield facts.Ice(named, protocol, begun, begun + timedelta(minutes=20), checks, "not-normal" if numb else "normal")


def ice(day: date, number: int = 1) -> tuple[facts.Fact, ...]:
    """Ice once, told at its start and at its end."""
    return tuple(_icing(day, number))


def placed(chance: Random, phase: PhaseId, by: str = "clinician") -> facts.Placed:
    """Set the position to a phase, somewhere in it."""
    steps = {"hip-hitch": facts.PlacedStep(3, reps=12)} if chance.random() < 0.3 else None
    clean = chance.choice((None, 0, 1, 1)) if phase == "return_run" else None
    stage = chance.choice((*_STAGES, *_STAGES[-1:] * 8)) if phase == "return_run" else None
    days = chance.choice((None, 1, 1, 4, 9))
    return facts.Placed("self" if by == "self" else "clinician", phase, days, stage, clean, steps)


def _prescribed(chance: Random) -> Iterator[facts.Fact]:
    name = chance.choice(_ADDED)
    slots: tuple[SlotId | None, ...] = (None, "am", "pm")
    match chance.choice(("add", "add", "add_dose", "drop", "fix", "release")):
        case "add":
            yield facts.Prescribed("self", name, "add", chance.choice(slots))
        case "add_dose":
            yield facts.Prescribed("clinician", name, "add", None, facts.PrescribedDose(2, reps=12))
        case "drop":
            yield facts.Prescribed("self", name, "drop", chance.choice(slots))
        case "fix":
            yield facts.Prescribed("clinician", name, "fix", None, facts.PrescribedDose(2, reps=15))
        case _:
            yield facts.Prescribed("clinician", name, "release")


def _much_rolling(chance: Random, _size: int, _day: date, _standing: Standing) -> Iterator[facts.Fact]:
    """More rolling than a session holds, by hand."""
    long = facts.PrescribedDose(chance.choice((2, 3)), hold_s=120)
    for name in chance.sample(_ROLLED, 2):
        yield facts.Prescribed("self", name, "add", chance.choice((None, "am")), long)


def _settings(chance: Random) -> facts.Settings:
    return chance.choice((
        facts.Settings(pain_mode="zero"), facts.Settings(pain_mode="monitored"), facts.Settings(pace="cautious"),
        facts.Settings(side="both"), facts.Settings(slim=True), facts.Settings(easy_pace_s_per_km=420),
    ))  # fmt: skip


def _place(chance: Random, _size: int, _day: date, standing: Standing) -> Iterator[facts.Fact]:
    del standing
    yield placed(chance, chance.choice((*PHASES, "return_run", "functional")))


def _place_back(chance: Random, size: int, _day: date, standing: Standing) -> Iterator[facts.Fact]:
    place = PHASES.index(standing.position.phase)
    yield placed(chance, PHASES[max(0, place - size % 3)], "self")


def _place_forward(chance: Random, size: int, _day: date, standing: Standing) -> Iterator[facts.Fact]:
    place = PHASES.index(standing.position.phase)
    yield placed(chance, PHASES[min(5, place + 1 + size % 2)], "self")


Saying = Callable[[Random, int, date, Standing], Iterator[facts.Fact]]
SAYINGS: Final[Mapping[TroubleKind, Saying]] = {
    "flare_said": lambda _c, _n, _d, _s: iter((facts.FlareReport(),)),
    "emergency": lambda _c, _n, _d, _s: iter((short(RF01=True),)),
    "urgent": lambda _c, n, _d, _s: iter((short(**_URGENT[n % len(_URGENT)]),)),
    "soon": lambda _c, n, _d, _s: iter((short(**_SOON[n % len(_SOON)]),)),
    "too_young": lambda _c, _n, _d, _s: iter((full(RF19=True),)),
    "ask_first": lambda _c, _n, _d, _s: iter((full(RF20=True),)),
    "clearance": lambda _c, n, d, _s: iter((facts.Clearance(d - DAY * (n % 3)),)),
    "much_ice": lambda _c, n, d, _s: (one for number in range(3 + n % 3) for one in _icing(d, number)),
    "ice_numb": lambda _c, _n, d, _s: _icing(d, 1, numb=True),
    "no_ice": lambda c, _n, _d, _s: iter((facts.Settings(ice_screen=(c.choice(_OFF),)),)),
    "placed_by_clinician": _place,
    "placed_back": _place_back,
    "placed_forward": _place_forward,
    "prescribed": lambda c, _n, _d, _s: _prescribed(c),
    "much_rolling": _much_rolling,
    "choice": lambda c, _n, _d, _s: iter((facts.Choice(c.choice(("step", "stage", "phase"))),)),
    "pause": lambda _c, n, d, _s: iter((facts.Pause(d + DAY * (n - 1)),)),
    "settings": lambda c, _n, _d, _s: iter((_settings(c),)),
}
