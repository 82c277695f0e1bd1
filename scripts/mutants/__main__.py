"""Changes the rules in every way known here, one at a time, and counts the changes that no test tells.

`python -m scripts.mutants [FILE ...]` takes these files of the engine, else all. `[tool.mutants]` names the tests.
"""

import sys
import time
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from scripts.mutants.changes import mutants_of
from scripts.mutants.record import Record
from scripts.mutants.trials import Plan, Trials


def main(files: list[Path], results: Path | None, *, again: bool) -> int:
    """Try the mutants of these files, or of all; returns 1 where fewer than asked for are killed."""
    began = time.monotonic()
    plan = Plan.read()
    record = Record.begun(results or plan.results, again=again)
    chosen = files or sorted(plan.folder.rglob("*.py"))
    mutants = [mutant for file in chosen for mutant in mutants_of(str(file), file.read_text("utf-8"))]
    left = [mutant for mutant in mutants if record.of(mutant) != "killed"]
    trials = Trials.prepared(plan)
    print(
        f"{len(mutants)} mutants, {len(left)} to try, {len(trials.cases)} of {len(trials.reach.seconds)} cases, "
        f"{time.monotonic() - began:.0f} s to follow them",
        flush=True,
    )
    for mutant, fate in trials.of(left):
        record.add(mutant, fate)
        if fate != "killed":
            print(f"{fate}: {mutant}", flush=True)
    print()
    fates = Counter(record.of(mutant) for mutant in mutants)
    for file in chosen:
        found = Counter(record.of(mutant) for mutant in mutants if mutant.file == str(file))
        print(f"{file}: {found['killed']} of {found.total()} killed")
    share = fates["killed"] / fates.total()
    print(f"{fates.total()} mutants: {dict(fates)}; {share:.1%} killed; {time.monotonic() - began:.0f} s")
    return int(share < plan.least_killed)


def _asked() -> tuple[list[Path], Path | None, bool]:
    asked = ArgumentParser(prog="python -m scripts.mutants", description=__doc__)
    asked.add_argument("files", nargs="*", type=Path)
    asked.add_argument("--again", action="store_true", help="try only those not killed in the last run, or changed")
    asked.add_argument("--results", type=Path, help="another file of results than the usual one")
    said = asked.parse_args()
    return said.files, said.results, said.again


if __name__ == "__main__":
    of, written, once_more = _asked()
    sys.exit(main(of, written, again=once_more))
