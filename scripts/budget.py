"""Holds the scripts of the front end to their budgets, as gzip sends them, and prints each figure."""

import json
import sys
from pathlib import Path

BUILT = Path(__file__).parents[1] / "app" / "web" / "static"
ENTRY = "src/main.tsx"
KB = 1000
START_KB = 35
ALL_KB = 70
WORKER_KB = 2
MOST_CHUNKS = 2


def packed(path: Path) -> int:
    """Return how many bytes a file takes as the build has packed it."""
    return path.with_name(f"{path.name}.gz").stat().st_size


def main() -> int:
    """Print the figures; return 1 where one is over its budget, 2 where nothing is built."""
    listing = BUILT / "manifest.json"
    if not listing.exists():
        print("Nothing is built. Run `make build` first.", file=sys.stderr)
        return 2
    start = json.loads(listing.read_text("utf-8"))[ENTRY]["file"]
    scripts = {path.relative_to(BUILT).as_posix(): packed(path) for path in sorted(BUILT.glob("assets/*.js"))}
    budgets = [
        ("start bundle", scripts[start], START_KB * KB),
        ("all scripts", sum(scripts.values()), ALL_KB * KB),
        ("service worker", packed(BUILT / "sw.js"), WORKER_KB * KB),
        ("chunks", len(scripts), MOST_CHUNKS),
    ]
    over = False
    for name, size, most in budgets:
        over |= size > most
        print(f"{'OVER' if size > most else 'ok':>4}  {name}: {size:,} of {most:,}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
