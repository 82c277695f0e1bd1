"""Runs histories for so many minutes, or those of one seed again: `python -m tests.soak.run --help`."""

import argparse
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from itertools import count, cycle, islice
from multiprocessing import get_context
from pathlib import Path

import psycopg
from playwright.sync_api import sync_playwright

from tests.http.process import ROOT
from tests.postgres import postgres
from tests.soak.batch import run_batch
from tests.soak.chromephones import ChromePhones
from tests.soak.lab import Lab, lab
from tests.soak.nodephones import NodePhones, build
from tests.soak.report import write_page
from tests.soak.tally import Tally, write

HISTORIES = {"node": 80, "chromium": 20, "killed": 4}
STEPS = 36
# Batches in this order, over and over: most in Node, some in Chromium, some with its browser killed.
TURNS = (
    ("node", "sqlite"),
    ("chromium", "sqlite"),
    ("node", "postgresql"),
    ("node", "sqlite"),
    ("killed", "sqlite"),
    ("node", "postgresql"),
    ("node", "sqlite"),
    ("chromium", "postgresql"),
    ("node", "postgresql"),
    ("node", "sqlite"),
    ("node", "sqlite"),
    ("chromium", "sqlite"),
    ("node", "postgresql"),
    ("node", "sqlite"),
    ("killed", "postgresql"),
    ("node", "postgresql"),
    ("chromium", "postgresql"),
    ("node", "sqlite"),
)
SHARED = Path("/dev/shm")  # noqa: S108 -- memory where there is any: a kill loses nothing of it, and it wears no disk


@dataclass(frozen=True)
class Batch:
    """Histories of one seed, with phones of a kind and tables of a kind."""

    seed: int
    phones: str
    database: str
    histories: int
    steps: int = STEPS

    @property
    def command(self) -> str:
        """How to run it again."""
        return (
            f"python -m tests.soak.run --seed {self.seed} --phones {self.phones} "
            f"--database {self.database} --histories {self.histories} --steps {self.steps}"
        )


@contextmanager
def made(batch: Batch, folder: Path, address: str) -> Iterator[Lab]:
    """Give a lab for a batch, on tables of its own."""
    with ExitStack() as stack:
        own = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=folder)))
        url = f"sqlite:///{own}/strideback.db"
        if batch.database == "postgresql":
            name = f"soak_{batch.seed}"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                connection.execute(f"CREATE DATABASE {name}")
            url = address.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")
        if batch.phones == "node":
            yield stack.enter_context(lab(own, url, NodePhones))
            return
        playwright = stack.enter_context(sync_playwright())
        killing = batch.phones == "killed"
        yield stack.enter_context(lab(own, url, lambda: ChromePhones(playwright, own, killing=killing)))


def run(batch: Batch, folder: Path, address: str, *, shrink: bool = False) -> tuple[Lab, BaseException | None]:
    """Run a batch; give its lab, and what went wrong."""
    problem: BaseException | None = None
    with made(batch, folder, address) as one:
        try:
            run_batch(one, batch.seed, batch.histories, batch.steps, shrink=shrink)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is what was looked for
            problem = error
            one.tally.failed(error)
    one.tally.server_kills = one.server.kills
    one.tally.browser_kills = one.phones.kills
    return one, problem


@dataclass(frozen=True)
class Done:
    """What came of a batch."""

    batch: Batch
    tally: Tally
    took_s: float
    failure: str


def done(batch: Batch, folder: Path, address: str) -> Done:
    """Run a batch, and say what came of it in a form that another process can be told."""
    began = time.monotonic()
    said = StringIO()
    with redirect_stdout(said):
        one, problem = run(batch, folder, address)
    text = f"{said.getvalue()}\n{''.join(traceback.format_exception(problem))}" if problem else ""
    return Done(batch, one.tally, time.monotonic() - began, text)


def soak(minutes: float, first: int, out: Path, workers: int) -> int:
    """Run batch after batch, several at once, until the time is over. Returns how many failed."""
    out.mkdir(parents=True, exist_ok=True)
    results = out / "batches.jsonl"
    results.unlink(missing_ok=True)
    began = time.monotonic()
    with (
        postgres() as address,
        tempfile.TemporaryDirectory(dir=SHARED if SHARED.is_dir() else None) as folder,
        ProcessPoolExecutor(workers, get_context("spawn"), max_tasks_per_child=1) as pool,
    ):
        batches = (
            Batch(seed, phones, database, HISTORIES[phones])
            for seed, (phones, database) in zip(count(first), cycle(TURNS), strict=False)
        )
        running = {pool.submit(done, batch, Path(folder), address) for batch in islice(batches, workers)}
        failed = 0
        while running:
            over, running = wait(running, return_when=FIRST_COMPLETED)
            for one in over:
                try:
                    failed += told(one.result(), time.monotonic() - began, out)
                except Exception as error:  # noqa: BLE001 -- one batch that cannot be ended must not end all others
                    failed += 1
                    say(f"  FAILED: {''.join(traceback.format_exception(error))}")
                if time.monotonic() < began + minutes * 60:
                    running.add(pool.submit(done, next(batches), Path(folder), address))
    return failed


def told(one: Done, since_s: float, out: Path) -> bool:
    """Write down what came of a batch. Says whether it failed."""
    said = vars(one.batch) | {"took_s": round(one.took_s, 1), "since_s": round(since_s, 1)}
    write(out / "batches.jsonl", said, one.tally)
    say(f"{one.batch.command}: {one.tally.histories} histories in {one.took_s:.0f} s")
    if one.failure:
        (out / f"failed-{one.batch.seed}.txt").write_text(f"{one.batch.command}\n\n{one.failure}")
        say(f"  FAILED: {one.failure.strip().splitlines()[-1]}")
    return bool(one.failure)


def say(words: str) -> None:
    """Tell whoever started it, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    """Read what is asked for and do it."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.run", description=__doc__)
    parser.add_argument("--minutes", type=float, help="run for so long, seed after seed")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="so many batches at once")
    parser.add_argument("--out", type=Path, default=ROOT / ".build/soak-run", help="where the results go")
    parser.add_argument("--seed", type=int, default=1, help="the seed, or the first of them")
    parser.add_argument("--phones", choices=sorted(HISTORIES), default="node")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--histories", type=int, default=100)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--report", action="store_true", help="write docs/reliability.md from the results")
    asked = parser.parse_args()
    build()
    if asked.minutes:
        failed = soak(asked.minutes, asked.seed, asked.out, asked.workers)
        if asked.report:
            write_page(asked.out)
        return int(failed > 0)
    batch = Batch(asked.seed, asked.phones, asked.database, asked.histories, asked.steps)
    with postgres() as address, tempfile.TemporaryDirectory() as folder:
        one, problem = run(batch, Path(folder), address, shrink=True)
    tally = one.tally
    say(f"{tally.histories} histories, {tally.faults.total()} faults, converged in {tally.both_ms:.0f} ms")
    if problem:
        raise problem
    return 0


if __name__ == "__main__":
    sys.exit(main())
