"""Every number of the rules names its source: a section of the clinical tables, or the contract."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2] / "app"
SOURCES: Final = re.compile(r"\b[A-L]\d|\b[A-L]\b[,)]|contract")
# Equipment has names alone.
PROGRAM: Final = sorted(set((ROOT / "programs/itbs").glob("*.yaml")) - {ROOT / "programs/itbs/equipment.yaml"})


def uncited(source: str) -> Iterator[tuple[int, float]]:
    """Find numbers above 1 that neither their line, nor a docstring round them, nor a comment above them sources."""
    lines = ["", *source.splitlines()]
    ahead: list[tuple[ast.AST, str]] = [(ast.parse(source), "")]
    while ahead:
        node, said = ahead.pop()
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            said += ast.get_docstring(node) or ""
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value > 1:
            above = lines[node.lineno - 1].strip()
            if not SOURCES.search(said + lines[node.lineno] + (above if above.startswith("#") else "")):
                yield node.lineno, node.value
        ahead += [(child, said) for child in ast.iter_child_nodes(node)]


@pytest.mark.parametrize("file", sorted((ROOT / "engine").rglob("*.py")), ids=lambda file: file.stem)
def test_each_number_of_the_rules_names_its_source(file: Path) -> None:
    assert list(uncited(file.read_text("utf-8"))) == []


def test_a_number_without_a_source_is_found() -> None:
    assert list(uncited("LIMIT = 7\n")) == [(1, 7)]
    assert list(uncited("LIMIT = 7  # days (E4)\n")) == []
    assert list(uncited('"""How long (contract, Days)."""\nLIMIT = 7\n')) == []


@pytest.mark.parametrize("file", PROGRAM, ids=lambda file: file.stem)
def test_each_file_of_the_program_names_the_section_of_its_numbers(file: Path) -> None:
    text = file.read_text("utf-8")
    head = "".join(line for line in text.splitlines() if line.startswith("#"))
    assert SOURCES.search(head) or not re.search(r"(?<![\w#])\d", re.sub(r"#.*", "", text))
