"""A short form of the soak, the same each time. The long one: `make soak MINUTES=90`."""

from pathlib import Path

import pytest

from tests.soak.nodephones import build
from tests.soak.run import Batch, run

SHORT = (
    Batch(1, "node", "sqlite", 25),
    Batch(2, "node", "postgresql", 25),
    Batch(3, "chromium", "sqlite", 3, steps=30),
    Batch(4, "killed", "sqlite", 3, steps=30),
)


@pytest.mark.parametrize("batch", SHORT, ids=lambda batch: f"{batch.phones}-{batch.database}")
def test_nothing_is_lost_doubled_or_different(batch: Batch, tmp_path: Path, postgres_address: str) -> None:
    build()
    one, problem = run(batch, tmp_path, postgres_address)
    if problem:
        raise AssertionError(f"again: {batch.command}") from problem
    assert one.tally.histories >= batch.histories
    assert one.tally.faults.total() >= batch.histories
    assert one.tally.acknowledged >= batch.histories
