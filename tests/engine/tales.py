"""Random journals: what anybody might tell, in any order, on any of the first days."""

from hypothesis import strategies as st

from app.engine import facts
from app.engine.days import Days, read_days
from tests.engine.story import CLEAR, DAY, ENROLLED, WEDNESDAY

SPAN = 10
_score = st.integers(0, 10)
_low = st.sampled_from([0, 0, 0, 1, 2, 3])
_maybe = st.none() | _low
_slot = st.sampled_from(["am", "pm", "extra"])
_exercise = st.sampled_from(["clamshell", "bridge-double", "side-lying-abduction", "hip-hitch", "line-hop", "unknown"])
_phase = st.sampled_from(["settle", "load", "strengthen", "functional", "return_run", "maintain"])

ANY_FACT: st.SearchStrategy[facts.Fact] = st.one_of(
    st.builds(facts.Morning, _low),
    st.builds(facts.Morning, _score),
    st.builds(facts.Evening, _maybe, _maybe, _maybe),
    st.builds(facts.Tick, _slot, _exercise, st.sampled_from([0, 50, 100]), _maybe, _maybe),
    st.builds(facts.Session, _slot, st.sampled_from(["strength", "impact", "release"]), _maybe, _maybe, _maybe),
    st.builds(facts.Run, st.just(20), _low, st.sampled_from([0, 50, 100]), st.sampled_from(["R1", "R4", None])),
    st.builds(facts.FlareReport),
    st.builds(facts.Screen, st.just("short"), st.sampled_from([{"RF12": "yes"}, {"RF10": True}, CLEAR])),
    st.builds(facts.Clearance, st.just(WEDNESDAY + DAY * 4)),
    st.builds(facts.Settings, pain_mode=st.sampled_from([None, "zero", "monitored"])),
    st.builds(facts.Pause, st.just(WEDNESDAY + DAY * 5)),
    st.builds(facts.Choice, st.sampled_from(["step", "stage", "phase"])),
    st.builds(
        facts.Prescribed, st.just("self"), _exercise, st.sampled_from(["add", "drop", "fix", "release"]), st.none(),
        st.none() | st.just(facts.PrescribedDose(sets=2, reps=12)),
    ),
    st.builds(facts.Placed, st.sampled_from(["self", "clinician"]), _phase, stage=st.sampled_from([None, "R3", "R8"])),
    st.builds(facts.Try, st.sampled_from(["T_walk10", "T_stairs", "T_walk30", "T_hop"]), _low),
    st.builds(facts.Retract, st.integers(0, 15).map(lambda number: f"{number:04}")),
)  # fmt: skip
TALES = st.lists(st.tuples(st.integers(0, SPAN - 1), ANY_FACT), max_size=16)
Tale = list[tuple[int, facts.Fact]]


def events_of(tale: Tale) -> list[facts.Event]:
    """Enrol on the first Wednesday with a clear screen, then tell the tale; its ids count from 0000."""
    start = [
        facts.Event("enrolled", WEDNESDAY, ENROLLED),
        facts.Event("screened", WEDNESDAY, facts.Screen("full", CLEAR)),
    ]
    return start + [facts.Event(f"{at:04}", WEDNESDAY + DAY * day, fact) for at, (day, fact) in enumerate(tale)]


def days_of(tale: Tale, last: int) -> Days:
    return read_days(events_of(tale), WEDNESDAY + DAY * last)
