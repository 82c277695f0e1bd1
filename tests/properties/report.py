"""The report of a long run, as a page."""

from collections import Counter
from collections.abc import Iterator, Mapping
from statistics import mean, median

from app.engine.types import PHASES
from tests.properties.covering import LEAST, Coverage
from tests.properties.laws import LAWS

_HEAD = """# Soak: the rules on made-up histories

Written by `make soak-rules`. Each history is a person who lives with the plan day by day: they do most of what is
offered, hurt now and then, go silent, lock, come back, take things back. Every law is checked on every history.
The laws are in `tests/properties`, one function each, and its first line is the law."""


def report(found: Coverage, faults: Mapping[str, list[str]], minutes: float, processes: int) -> str:
    """Write the page."""
    return (
        "\n".join([_HEAD, "", *_numbers(found, minutes, processes), "", *_laws(found, faults), "", *_met(found)]) + "\n"
    )


def _numbers(found: Coverage, minutes: float, processes: int) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    yield f"| histories | {found.histories:,} |"
    yield f"| days reviewed | {found.days:,} |"
    yield f"| events | {found.events:,} |"
    yield f"| days with 3 events or more, median of the histories | {median(found.busy_days):.0f} |"
    yield f"| the same, mean | {mean(found.busy_days):.1f} |"
    yield f"| minutes, {processes} processes with the machine's spare time | {minutes:.0f} |"


def _laws(found: Coverage, faults: Mapping[str, list[str]]) -> Iterator[str]:
    yield "## Laws"
    yield ""
    yield "| law | histories | broken in |"
    yield "|---|---|---|"
    for name, law in LAWS.items():
        said = (law.__doc__ or name).splitlines()[0]
        yield f"| {said} | {found.histories:,} | {len(faults.get(name, []))} |"
    for name, every in faults.items():
        yield ""
        yield f"{name}:"
        yield ""
        yield from (f"- `{one}`" for one in every[:5])


def _met(found: Coverage) -> Iterator[str]:
    lacks = list(found.lacks())
    yield "## What the histories met"
    yield ""
    yield f"Wanted: each phase and R6 or later in a tenth of the histories, everything else {LEAST} times or more."
    yield f"Met too rarely: {', '.join(lacks)}." if lacks else "All of it was met."
    yield ""
    yield from _reached(found)
    for title, counted in (
        ("colour of a session", found.colours),
        ("cause of a flare", found.flares),
        ("lock, when it began", found.locks),
        ("referral, when it began", found.referrals),
        ("gap", found.gaps),
        ("reason, in plans of the day and two days ahead", found.reasons),
    ):
        yield from _table(title, counted)


def _reached(found: Coverage) -> Iterator[str]:
    yield "| phase | histories | of all |"
    yield "|---|---|---|"
    for name in (*PHASES, "R6+"):
        count = found.reached[name]
        yield f"| {name} | {count:,} | {100 * count / max(1, found.histories):.0f} % |"


def _table(title: str, counted: Counter[str]) -> Iterator[str]:
    yield ""
    yield f"| {title} | times |"
    yield "|---|---|"
    yield from (f"| {name} | {count:,} |" for name, count in sorted(counted.items()))
