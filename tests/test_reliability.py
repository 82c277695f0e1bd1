"""The page about reliability names tests that are there, for all forty-eight faults."""

import re

import pytest

from scripts.protocol_mutants import listed
from tests.served import ROOT
from tests.soak.scenes import SCENES

PAGE = (ROOT / "docs/reliability.md").read_text()
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", PAGE, re.MULTILINE)
WAITS = {"43": "passkeys", "46": "push", "47": "push"}


def test_every_fault_is_there_once() -> None:
    assert [number for number, _, _ in ROWS] == [str(number) for number in range(1, 49)]


@pytest.mark.parametrize(("number", "tests"), [(number, tests) for number, _, tests in ROWS])
def test_every_test_that_is_named_is_there(number: str, tests: str) -> None:
    if number in WAITS:
        assert tests == f"waits for {WAITS[number]}"
        return
    named = re.findall(r"`([^`]+)`", tests)
    assert named
    for one in named:
        if one.startswith("scene: "):
            assert one.removeprefix("scene: ") in SCENES
            continue
        file, _, name = one.partition("::")
        text = (ROOT / file).read_text()
        assert f"def {name}(" in text or f'it("{name}"' in text, one


def test_every_scene_is_named() -> None:
    unnamed = {name for name in SCENES if f"scene: {name}`" not in PAGE}
    assert unnamed <= {
        "server killed before the commit",
        "server restored, and another phone wrote on",
        "second phone killed while it fetches",
        "too much at once",
    }


def test_every_mutant_is_told_and_can_be_made() -> None:
    told = re.search(r"## Mutants\n(.+?)\n## ", PAGE, re.DOTALL)
    assert told
    for mutant in listed():
        assert f"| {mutant.name.lower()} |" in told[1].lower()
        assert (ROOT / mutant.file).read_text().count(mutant.old) == 1
