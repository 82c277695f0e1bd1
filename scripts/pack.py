"""Packs the built text files as tightly as gzip allows, beside themselves: packed once, sent for years."""

import re
import sys
from pathlib import Path

from zopfli.gzip import compress

BUILT = Path(__file__).parents[1] / "app" / "web" / "static"
TEXT = re.compile(r"(assets|icons)/.*\.(js|css|svg|json)|sw\.js")


def main() -> int:
    """Write one `.gz` a file."""
    for path in sorted(BUILT.rglob("*")):
        if path.is_file() and TEXT.fullmatch(path.relative_to(BUILT).as_posix()):
            path.with_name(f"{path.name}.gz").write_bytes(compress(path.read_bytes()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
