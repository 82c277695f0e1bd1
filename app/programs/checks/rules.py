"""Pain classes and ice: complete, rising, and within their own limits."""

from collections.abc import Iterator
from typing import Final

from app.programs.checks.common import unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import GateAnswer, Ice, PainClass, Program

_CLASSES: Final = ("run", "impact", "strength", "release")
_DEMAND: Final[dict[GateAnswer, int]] = {"go": 0, "half": 1, "instead": 1, "settle": 2, "rest": 3}


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of pain classes (E2) and ice (G)."""
    if tuple(one.id for one in program.pain_classes) != _CLASSES:
        yield origin.fault("pain_classes", "the file", f"the classes must be {', '.join(_CLASSES)}, in this order")
    for one in program.pain_classes:
        for text in _thresholds(one):
            yield origin.fault("pain_classes", one.id, text)
    sources = {source.key for source in program.sources}
    for text in (*unknown(program.ice.refs, sources, "source"), *_ice(program.ice)):
        yield origin.fault("ice", "the file", text)
    for reason in program.contraindications:
        for text in unknown(reason.refs, sources, "source"):
            yield origin.fault("contraindications", reason.id, text)


def _thresholds(one: PainClass) -> Iterator[str]:
    if not one.green_max < one.amber_max:
        yield "amber_max must be more than green_max"
    if not one.green_max_zero < one.amber_max_zero:
        yield "amber_max_zero must be more than green_max_zero"
    for name, gate in (("gate", one.gate), ("gate_zero", one.gate_zero)):
        steps = [_DEMAND[answer] for answer in gate]
        if gate[0] != "go" or steps != sorted(steps):
            yield f"{name} must begin with go and ask for less with each higher score"
    for name, advice in (("moment", one.moment), ("moment_zero", one.moment_zero)):
        scores = [part.at_least for part in advice]
        if scores != sorted(set(scores)):
            yield f"{name} must name rising scores"


def _ice(ice: Ice) -> Iterator[str]:
    known = {protocol.id for protocol in ice.protocols}
    yield from unknown((ice.default_protocol, ice.slim_protocol), known, "protocol")
    for protocol in ice.protocols:
        cold = sum(protocol.spans[::2])
        if cold > ice.max_s:
            yield f"{protocol.id} is {cold} s of cold, {ice.max_s} s at most"
        if any(not 0 < at < sum(protocol.spans) for at in protocol.checks_s):
            yield f"{protocol.id} has a skin check outside its time"
    if sorted(answer.id for answer in ice.skin) != ["burning", "numb", "pale", "pink"]:
        yield "skin must answer pink, pale, burning and numb"
    yield from (
        f"skin answer {answer.id} must stop the ice" for answer in ice.skin if answer.id != "pink" and not answer.stop
    )
