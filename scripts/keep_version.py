"""Keeps what a version of the server made of its tables, so that every later one is held to it.

`python -m scripts.keep_version CHECKOUT`, once for each release: starts the server of that checkout, fills it through
HTTP, and writes its tables and everybody's own export to tests/upgrades.
"""

import gzip
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from app.migrate import revision_of
from app.upkeep.images import copy_image, reading
from tests.served import serving, url_of
from tests.upkeep.filling import people, takeout

KEPT = Path(__file__).resolve().parent.parent / "tests" / "upgrades"


def keep(checkout: Path) -> Path:
    """Fill a server of a checkout and keep what it made. Returns the folder."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        with (
            serving(Path(folder), checkout, PYTHONPATH=str(checkout)) as (process, line),
            people(url_of(line)) as everybody,
        ):
            exports = {person.account_id: takeout(url_of(line), person) for person in everybody}
            process.terminate()
            process.wait()
        copy_image(Path(folder) / "data" / "strideback.db", copy)
        with reading(copy) as connection:
            into = KEPT / str(revision_of(connection))
        into.mkdir()
        (into / "tables.sqlite.gz").write_bytes(gzip.compress(copy.read_bytes(), mtime=0))
        (into / "exports.json.gz").write_bytes(gzip.compress(json.dumps(exports).encode(), mtime=0))
    return into


if __name__ == "__main__":
    print(keep(Path(sys.argv[1]).resolve()))
