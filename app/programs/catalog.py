"""The program that plans are made of: read from its folder once, checked, and refused whole when it has a fault."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from app.programs import schemas as shape
from app.programs.checks import faults_of
from app.programs.checks.figures import check as check_figures
from app.programs.faults import ProgramFault
from app.programs.folder import Folder
from app.programs.testwords import worded

_ITBS = Path(__file__).parent / "itbs"
_LADDERS = TypeAdapter(dict[shape.Id, tuple[shape.Step, ...]])


class _Head(shape.Entry):
    """What `program.yaml` says of the program as a whole."""

    id: shape.Id
    name: shape.Text
    summary: shape.Text
    claims: tuple[shape.Text, ...]
    wording: shape.Text
    always: tuple[shape.Text, ...]
    runs_required: dict[Literal["quick", "standard", "cautious"], int]
    test_rules: shape.TestRules
    weekly: shape.Weekly
    expect: tuple[shape.Milestone, ...]


@cache
def itbs() -> shape.Program:
    """The program for outer-knee pain in runners, read once in the life of the process.

    Raises:
        ProgramFault: its files are not fit to be used.
    """
    return read_program(_ITBS)


@cache
def itbs_figures() -> tuple[shape.Figure, ...]:
    """The figures of that program, read once.

    Raises:
        ProgramFault: its files are not fit to be used.
    """
    itbs()
    return _figures(Folder(_ITBS / "figures"))


def read_program(folder: Path) -> shape.Program:
    """Read and check the program in a folder of YAML files.

    The version is the program's id and the first 12 hex digits of the SHA-256 of its content, so that any change
    of content, and no change of layout or comment, makes a new version.

    Raises:
        ProgramFault: the files have faults. Faults of shape (an unknown field, a double id) are told first and
            together; faults of meaning (an unknown exercise, a missing dose) once every entry has its shape.
    """
    files = Folder(folder)
    program = _assembled(files)
    if files.faults or program is None:
        raise ProgramFault(tuple(files.faults))
    drawings = Folder(folder / "figures")
    figures = _figures(drawings)
    faults = (
        *faults_of(program, files.origin),
        *drawings.faults,
        *check_figures(program, figures, drawings.origin),
    )
    if faults:
        raise ProgramFault(faults)
    return program.model_copy(update={"version": f"{program.id}@{_fingerprint(program)}"})


def _assembled(files: Folder) -> shape.Program | None:
    head = files.single("program", TypeAdapter(_Head))
    ladders = files.single("ladders", _LADDERS)
    ice = files.single("ice", TypeAdapter(shape.Ice))
    phases = files.entries("phases", shape.Phase)
    grades = files.entries("grades", shape.Grade)
    schedule = files.entries("schedule", shape.PhaseSchedule)
    lists = files.entries("lists", shape.SlotList)
    exercises = files.entries("exercises", shape.Exercise)
    pain_classes = files.entries("pain_classes", shape.PainClass)
    run_stages = files.entries("run_stages", shape.RunStage)
    tests = files.entries("tests", shape.Test)
    red_flags = files.entries("red_flags", shape.Question)
    time_flags = files.entries("time_flags", shape.TimeFlag)
    levels = files.entries("levels", shape.LevelText)
    contraindications = files.entries("contraindications", shape.Contraindication)
    equipment = files.entries("equipment", shape.Equipment)
    cards = files.entries("cards", shape.Card)
    sources = files.entries("sources", shape.Source)
    files.refuse_strangers()
    if head is None or ladders is None or ice is None:
        return None
    return shape.Program(
        id=head.id,
        version=head.id,
        name=head.name,
        summary=head.summary,
        claims=head.claims,
        wording=head.wording,
        always=head.always,
        runs_required=head.runs_required,
        phases=phases,
        grades=grades,
        schedule=schedule,
        lists=lists,
        exercises=exercises,
        ladders=ladders,
        pain_classes=pain_classes,
        run_stages=run_stages,
        tests=tuple(map(worded, tests)),
        test_rules=head.test_rules,
        weekly=head.weekly,
        expect=head.expect,
        red_flags=red_flags,
        time_flags=time_flags,
        levels=levels,
        ice=ice,
        contraindications=contraindications,
        equipment=equipment,
        cards=cards,
        sources=sources,
    )


def _figures(drawings: Folder) -> tuple[shape.Figure, ...]:
    return drawings.entries("figures", shape.Figure, everywhere=True)


def _fingerprint(program: shape.Program) -> str:
    content = program.model_dump(mode="json", exclude={"version"})
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
