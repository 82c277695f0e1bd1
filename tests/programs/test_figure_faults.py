"""A figure with a fault is refused at start like the rest of the program."""

from pathlib import Path

import pytest

from tests.programs.conftest import Faults, Spoil

CASES = {
    "an unknown exercise": ("- id: hip-hitch", "- id: hip-hatch", "hip-hatch: exercise 'hip-hatch' is unknown"),
    "an unknown joint": ("{hipL: 45,", "{hopL: 45,", "clamshell: joint 'hopL' is unknown"),
    "a knee the wrong way": ("kneeL: 90", "kneeL: -5", "clamshell: joint 'kneeL' bends by -5, and only from 0 to 140"),
    "a hip too far out": ("[-8, 34, 8]", "[-8, 70, 8]", "side-lying-abduction: joint 'hipR' bends by 70, and only"),
    "an axis too many": ("kneeL: 90", "kneeL: [90, 4]", "clamshell: joint 'kneeL' turns about 1 axes and not 2"),
    "an unknown muscle": ("tint: [gmedR]", "tint: [biceps]", "muscle 'biceps' is unknown"),
    "an unknown direction": ("pole: near+right", "pole: near+north", "clamshell: direction 'north' is unknown"),
    "a hold on nothing": ("[ankleL, 0, 7, 0], pole: near", "[tail, 0, 7, 0], pole: near", "joint 'tail' is unknown"),
    "a part that nobody has": ("ghost: [legR]", "ghost: [wing]", "clamshell: part 'wing' is unknown"),
    "a thing nobody can draw": ("kind: wall", "kind: moon", "isometric-abduction-wall: prop 'moon' is unknown"),
    "a step that is not there": ("step: 2\n  ghost: [legR]", "step: 9\n  ghost: [legR]", "only 4 steps"),
    "a model that is not there": ("like: clamshell", "like: oyster", "clamshell-band: like 'oyster' is unknown"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_of_a_figure_is_told(case: str, spoil: Spoil, faults: Faults) -> None:
    old, new, told = CASES[case]
    spoil("figures/hip.yaml", old, new)
    assert [line for line in faults() if line.startswith("hip.yaml: ") and told in line]


def test_an_unknown_field_is_told(spoil: Spoil, faults: Faults) -> None:
    spoil("figures/moving.yaml", "  loop: round", "  lupe: round")
    assert "moving.yaml: warm-up-march: lupe: is not a known field" in faults()


def test_an_exercise_that_nobody_drew_is_told(folder: Path, faults: Faults) -> None:
    (folder / "figures" / "release.yaml").unlink()
    assert "figures.yaml: tfl-ball-wall: no file draws it, and 'tfl-ball-wall' is to be drawn so" in faults()
