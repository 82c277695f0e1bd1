"""Writes what a soak found into `docs/reliability.md`, between its marks."""

from pathlib import Path

from tests.http.process import ROOT
from tests.soak.tally import Tally, read

PAGE = ROOT / "docs/reliability.md"
BEGIN, END = "<!-- soak: begin -->", "<!-- soak: end -->"
KINDS = {"node": "Node", "chromium": "Chromium", "killed": "Chromium, its browser killed"}
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
HEAD = """\
| phones | tables | seeds | histories | steps, median | faults, median | saved events | server killed | browser killed |
|---|---|---|---|---|---|---|---|---|
"""


def written(lines: list[str]) -> str:
    """Write the tallies of batches as a part of the page."""
    total, minutes = Tally(), 0.0
    parts: dict[tuple[str, str], tuple[Tally, list[int]]] = {}
    for line in lines:
        said, tally = read(line)
        total.add(tally)
        minutes = max(minutes, float(str(said["since_s"])) / 60)
        part, seeds = parts.setdefault((str(said["phones"]), str(said["database"])), (Tally(), []))
        part.add(tally)
        seeds.append(int(str(said["seed"])))
    rows = "".join(
        f"| {KINDS[phones]} | {DATABASES[database]} | {spans(seeds)} | {part.histories:,} | {part.median_steps:g} "
        f"| {part.median_faults:g} | {part.acknowledged:,} | {part.server_kills:,} | {part.browser_kills:,} |\n"
        for (phones, database), (part, seeds) in parts.items()
    )
    failed = {kind: total.failures[kind] for kind in ("lost", "duplicated", "divergent", "other")}
    kinds = " · ".join(f"{name} {times:,}" for name, times in sorted(total.faults.items()))
    return f"""{HEAD}{rows}
In all **{total.histories:,} histories** in {minutes:.0f} minutes, {total.median_steps:g} steps and
{total.median_faults:g}
faults in the median one; **{total.acknowledged:,} events** that a phone had said were saved; {total.faults.total():,}
faults. Histories that ended with something lost: **{failed["lost"]}**, doubled: **{failed["duplicated"]}**, different:
**{failed["divergent"]}**, failed in another way: **{failed["other"]}**. Slowest to be whole again after the last fault:
**{total.both_ms / 1000:.1f} s**, of which phones waited at most {total.phone_ms / 1000:.1f} s as they had been told to.

Faults by kind: {kinds}.
"""


def spans(seeds: list[int]) -> str:
    """Write numbers as spans."""
    found: list[list[int]] = []
    for seed in sorted(seeds):
        if found and seed == found[-1][-1] + 1:
            found[-1].append(seed)
        else:
            found.append([seed])
    return ", ".join(str(some[0]) if len(some) == 1 else f"{some[0]}-{some[-1]}" for some in found)


def write_page(results: Path) -> None:
    """Put the results of a soak into the page."""
    text = PAGE.read_text()
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    part = written((results / "batches.jsonl").read_text().splitlines())
    PAGE.write_text(f"{before}{BEGIN}\n{part}{END}{after}")
