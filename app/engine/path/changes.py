"""What a morning's review changed: steps, swaps and the run stage, before and after."""

from collections.abc import Iterator

from app.engine.days import Days
from app.engine.program import Program, Rung
from app.engine.standing import Standing
from app.engine.steps import shown_steps


def changes(program: Program, eve: Standing, standing: Standing, days: Days) -> tuple[str, ...]:
    """Say each change in one plain sentence. A new phase begins with every exercise at its dose there."""
    if eve.position.phase != standing.position.phase:
        return ("A new phase begins. Every exercise starts at its dose there.",)
    return tuple(_changes(program, eve, standing, days))


def _changes(program: Program, eve: Standing, standing: Standing, days: Days) -> Iterator[str]:
    before, now = shown_steps(program, eve, days), shown_steps(program, standing, days)
    for name, rung in now.items():
        if name in before and before[name] != rung:
            yield f"{program.exercises[name].name}: {said(before[name])} became {said(rung)}."
    for old, new in standing.strength.swaps.items():
        if eve.strength.swaps.get(old) != new:
            yield f"{program.exercises[new].name} takes the place of {_inside(program, old)}."
    for name in sorted(standing.strength.skips - eve.strength.skips):
        yield f"{program.exercises[name].name} rests once, since it hurt."
    if eve.running.stage != standing.running.stage:
        yield f"Run stage R{eve.running.stage} became R{standing.running.stage}."
    elif eve.running.clean != standing.running.clean:
        yield f"Good runs at this stage: {eve.running.clean} became {standing.running.clean}."


def said(rung: Rung) -> str:
    """Say a step of a ladder."""
    each = f"{rung.reps}" if rung.reps else f"{rung.hold_s or 0} s"
    return f"{rung.sets} {'set' if rung.sets == 1 else 'sets'} of {each}"


def _inside(program: Program, name: str) -> str:
    """Name an exercise within a sentence."""
    whole = program.exercises[name].name
    return whole[:1].lower() + whole[1:]
