"""What `make mutants` changes in the rules, and what it leaves alone."""

from scripts.mutants.changes import Mutant, mutants_of, mutated

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


def test_a_mutant_is_the_file_with_that_change_alone() -> None:
    namespace: dict[str, object] = {}
    exec(compile(mutated(SOURCE, 0), "rule.py", "exec"), namespace)  # noqa: S102 - our own few lines
    assert (namespace["MOST"], namespace["ROWS"]) == (4, ("a", "b"))
