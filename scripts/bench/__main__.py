"""Runs it all on both databases and prints the tables of docs/performance.md. `make bench`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg

from app.settings import Settings
from scripts.bench.cases import LAST, history, news, reads, write_diary, writes
from tests.counting import asked, counted
from tests.events import morning
from tests.live import live
from tests.people import Person, new_person
from tests.postgres import postgres
from tests.served import ROOT, serving, url_of

HEAD = """\
| | ours /s | bare /s | ratio of rates (all rounds) | bar | p99/p50 | bare | of both |
|---|---|---|---|---|---|---|---|"""


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


@contextmanager
def bare_server(url: str) -> Iterator[str]:
    """Serve the bare routes."""
    arguments = [sys.executable, "-m", "scripts.bench.bare", url]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield url_of(process.stdout.readline() if process.stdout else "")
        finally:
            process.terminate()


def memory_mb(pid: int) -> float:
    """Return what a process holds in memory; 0 where this system does not tell."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def statements(url: str) -> str:
    """Count what each kind of request asks of the database."""
    settings = Settings(database_url=url, rate_limits="off")
    told = []
    with live(settings) as server, new_person(server.url) as person:
        write_diary(person, 30)
        for size in (1, 20, 100):
            with counted(server) as seen:
                person.say(*(morning(LAST, 1) for _ in range(size)))
            told.append(f"sync of {size}: {len(asked(seen))}")
        path = f"/api/v1/plan?from={LAST}&days=14"
        for name in ("new plan", "kept plan"):
            with counted(server) as seen:
                person.http.get(path)
            told.append(f"{name}: {len(asked(seen))}")
    return "Statements: " + ", ".join(told) + "."


def bench(name: str, url: str, folder: Path) -> None:
    """Run it all on one database."""
    with ExitStack() as stack:
        process, line = stack.enter_context(serving(folder, STRIDEBACK_DATABASE_URL=url, STRIDEBACK_RATE_LIMITS="off"))
        ours = url_of(line)
        bare = stack.enter_context(bare_server(url))
        people: list[Person] = [stack.enter_context(new_person(ours)) for _ in range(35)]
        say(f"\n### {name}\n\nMemory after the start: {memory_mb(process.pid):.0f} MB.")
        year, ten_days, ten_years, *others = people
        write_diary(year, 365)
        year.http.get(f"/api/v1/plan?from={LAST}&days=14").raise_for_status()
        say("\n" + HEAD)
        for pair in reads(ours, bare, year):
            say(pair.row())
        for pair in writes(ours, bare, others[:16], others[16:]):
            say(pair.row())
        write_diary(ten_days, 10)
        write_diary(ten_years, 3_650)
        near, far = news([ten_days, ten_years])
        ratios = [one / other for one, other in zip(far, near, strict=True)]
        say(
            f"\nA plan after news: {median(near):.0f} ms after ten days, {median(far):.0f} ms after ten years; ratio "
            f"{median(far) / median(near):.2f} (turn by turn {min(ratios):.2f} to {max(ratios):.2f}; bar 1.20)."
        )
        told = ", ".join(f"{what} {took:.0f} ms" for what, took in history(year).items())
        say(f"A year's journal: {told}. Memory at the end: {memory_mb(process.pid):.0f} MB.")
    say(statements(url))


def main() -> None:
    """Run it all on both databases."""
    say(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, load {os.getloadavg()[0]:.1f} at the start.")
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir(mode=0o700)
        bench("SQLite", f"sqlite:///{folder / 'bench.db'}", folder)
        with postgres() as address:
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("CREATE DATABASE bench")
            url = address.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", "/bench?")
            bench("PostgreSQL", url, folder)


if __name__ == "__main__":
    main()
