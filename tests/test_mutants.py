"""What `make mutants` changes in the rules, and what it leaves alone."""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from scripts.mutants.cases import Case
from scripts.mutants.changes import Mutant, mutants_of, mutated
from scripts.mutants.record import Record
from scripts.mutants.swap import loaded_again
from scripts.mutants.trial import fate_of, forked
from scripts.mutants.uses import names_in

SOURCE = '''"""A rule."""
from typing import Final, Literal

Word = Literal["yes", "no"]
MOST: Final = 3
ROWS: Final = ("a", "b")


class Score:
    worst: int = 0

    def sore(self, am: int | None, least: int = 4) -> bool:
        """Say whether it is."""
        if am is None:
            return False
        return am >= least and not self.calm
'''


def changes() -> list[Mutant]:
    return mutants_of("rule.py", SOURCE)


def test_each_kind_of_change_is_made_once_and_words_about_the_code_are_left_alone() -> None:
    said = [f"{one.line} {one.what.replace('  ->  ', ' > ')}" for one in changes()]
    assert said == [
        "5 3 > 4", "5 3 > 2",
        "6 ROWS: Final = ('a', 'b') > ROWS: Final = ('b',)", "6 ROWS: Final = ('a', 'b') > ROWS: Final = ('a',)",
        "6 'a' > 'XXaXX'", "6 'b' > 'XXbXX'",
        "10 0 > 1", "10 0 > -1",
        "12 4 > 5", "12 4 > 3",
        "14 if am is None: return False > pass", "14 am is None > am is not None", "15 False > True",
        "16 am >= least and (not self.calm) > am >= least or not self.calm",
        "16 am >= least and (not self.calm) > not self.calm", "16 am >= least and (not self.calm) > am >= least",
        "16 am >= least > am > least", "16 not self.calm > self.calm",
    ]  # fmt: skip


def test_each_is_known_by_its_function_and_by_the_constant_that_it_changes() -> None:
    assert {(one.defines, one.inside) for one in changes()} == {
        ("MOST", None), ("ROWS", None), (None, None), (None, "Score.sore"),
    }  # fmt: skip


def passes() -> None:
    """As a test that tells nothing."""


def fails() -> None:
    raise AssertionError


def sleeps() -> None:
    time.sleep(0.3)


def never_ends() -> None:
    while True:
        pass


def fate(*tests: Callable[[], None]) -> str:
    cases = [(Case(__name__, test.__name__, ()), 0.0) for test in tests]
    return fate_of(os.waitpid(forked(passes, cases, least_s=0.2), 0)[1])


def test_a_mutant_is_killed_by_the_first_test_that_fails() -> None:
    assert [fate(passes), fate(passes, fails, never_ends)] == ["survived", "killed"]


def test_only_processor_time_makes_it_one_without_end() -> None:
    assert [fate(sleeps), fate(never_ends)] == ["survived", "timed out"]


def test_a_changed_table_reaches_all_rules_and_the_program_is_not_read_again() -> None:
    assert import_module("app.programs.catalog").itbs().id == "itbs"
    again = loaded_again(set(sys.modules))
    assert {"app.engine", "app.engine.redflags"} <= set(again)
    assert "app.programs.catalog" not in again


def test_a_later_run_knows_what_was_killed_until_the_file_is_edited(tmp_path: Path) -> None:
    rule = tmp_path / "rule.py"
    rule.write_text(SOURCE)
    first, second = mutants_of(str(rule), SOURCE)[:2]
    record = Record.begun(tmp_path / "kept" / "fates.jsonl", again=True)
    record.add(first, "survived")
    record.add(second, "killed")
    record.add(first, "killed")
    again = partial(Record.begun, record.path)
    assert [again(again=True).of(one) for one in (first, second)] == ["killed", "killed"]
    rule.write_text(f"{SOURCE}\n")
    assert again(again=True).of(first) is None
    rule.write_text(SOURCE)
    assert again(again=False).of(first) is None


def test_a_mutant_is_the_file_with_that_change_alone() -> None:
    namespace: dict[str, object] = {}
    exec(compile(mutated(SOURCE, 0), "rule.py", "exec"), namespace)  # noqa: S102 - our own few lines
    assert (namespace["MOST"], namespace["ROWS"]) == (4, ("a", "b"))


def test_a_table_that_a_test_reads_by_itself_is_known() -> None:
    assert {"SOURCE", "mutants_of", "loaded_again"} <= names_in(__name__)
    assert "TEXTS" not in names_in(__name__)
