"""A program with a fault is refused, and the file, the entry and the fault are told in one plain line."""

import json
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter

from tests.programs.conftest import Faults, Spoil


class Case(BaseModel):
    case: str
    file: str
    old: str
    new: str
    told: str


def cases(name: str) -> list[Case]:
    text = (Path(__file__).parent / name).read_text()
    return TypeAdapter(list[Case]).validate_python(yaml.safe_load(text))


SHAPE = cases("faults_of_shape.yaml")
MEANING = cases("faults_of_meaning.yaml")


@pytest.mark.parametrize("case", SHAPE + MEANING, ids=lambda case: case.case)
def test_a_fault_is_told(case: Case, spoil: Spoil, faults: Faults) -> None:
    spoil(case.file, case.old, case.new)

    assert case.told in faults()


@pytest.mark.parametrize(
    ("file", "entry", "told"),
    [
        ("phases", "load", "the file: the phases must be settle, load, strengthen, functional, "),
        ("schedule", "load", "the file: the phases must be settle, load, strengthen, functional, "),
        ("grades", 1, "the file: the grades must be 1 to 5, in order"),
        ("pain_classes", "run", "the file: the classes must be run, impact, strength, release, in this order"),
        ("run_stages", "R3", "the file: the stages must be R1 to R12, in order"),
        ("levels", "SOON", "SOON: is missing"),
        ("time_flags", "T6M", "T6M: is missing"),
        ("cards", "patience", "patience: is missing"),
    ],
)
def test_an_entry_left_out_is_told(folder: Path, faults: Faults, file: str, entry: str | int, told: str) -> None:
    path = folder / f"{file}.yaml"
    entries = TypeAdapter(list[dict[str, object]]).validate_python(yaml.safe_load(path.read_text()))
    path.write_text(
        json.dumps([one for one in entries if entry not in (one.get("id"), one.get("phase"), one.get("grade"))])
    )

    assert [line for line in faults() if line.startswith(f"{file}.yaml: {told}")]


@pytest.mark.parametrize("group", [SHAPE, MEANING], ids=["shape", "meaning"])
def test_all_faults_are_told_at_once(group: list[Case], spoil: Spoil, faults: Faults) -> None:
    chosen = {case.file: case for case in group}
    for case in chosen.values():
        spoil(case.file, case.old, case.new)

    assert {case.told for case in chosen.values()} <= set(faults())


def test_the_program_as_it_is_has_no_fault(faults: Faults) -> None:
    assert faults() == []


def test_a_file_that_is_no_yaml(folder: Path, faults: Faults) -> None:
    (folder / "lists.yaml").write_text("- id: [settle-am\n")

    assert [line for line in faults() if line.startswith("lists.yaml: the file: is not YAML: while parsing")]


def test_a_file_that_holds_no_list(folder: Path, faults: Faults) -> None:
    (folder / "lists.yaml").write_text("settle-am: []\n")

    assert faults() == ["lists.yaml: the file: does not hold a list of entries"]


def test_an_empty_file(folder: Path, faults: Faults) -> None:
    (folder / "ice.yaml").write_text("# nothing yet\n")

    assert [line for line in faults() if line.startswith("ice.yaml: the file: ")]


def test_a_missing_file(folder: Path, faults: Faults) -> None:
    (folder / "levels.yaml").unlink()

    assert faults() == ["levels.yaml: the file: is missing"]


def test_a_file_that_no_part_is_called_after(folder: Path, faults: Faults) -> None:
    (folder / "stretches.yaml").write_text("[]\n")

    assert faults() == ["stretches.yaml: the file: no part of a program has this name"]


def test_nothing_but_plain_values_is_ever_made(folder: Path, faults: Faults, tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    with (folder / "cards.yaml").open("a") as cards:
        cards.write(f"- !!python/object/apply:os.system ['touch {touched}']\n")

    assert [line for line in faults() if line.startswith("cards.yaml: entry 23: ")]
    assert not touched.exists()
