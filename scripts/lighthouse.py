"""Runs Lighthouse as a throttled phone over a first visit and a lived-in app, and fails below 100.

`python -m scripts.lighthouse` starts a server and a browser of its own. Each page is measured three times; the middle
one counts, since the score for speed depends on what else the machine does.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from scripts.lived_in import live_in, phone

ROOT: Final = Path(__file__).parents[1]
PROGRAM: Final = ROOT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES: Final = ("performance", "accessibility", "best-practices")
PORT: Final = 9333
ROUNDS: Final = 3
FULL: Final = 100
PAGES: Final = (("Today", "/"), ("Reading", "/learn"), ("Progress", "/progress"))


def measure(url: str, folder: Path, *words: str) -> tuple[dict[str, float], list[str]]:
    """Run it once; gives the score of each category, of 100, and what cost a point."""
    report = folder / "report.json"
    told = [f"--port={PORT}", "--quiet", "--output=json", f"--output-path={report}"]
    asked = f"--only-categories={','.join(CATEGORIES)}"
    subprocess.run([str(ROOT / ".venv/bin/node"), str(PROGRAM), url, *told, asked, *words], check=True)
    found = json.loads(report.read_text("utf-8"))
    scores = {name: round(found["categories"][name]["score"] * FULL) for name in CATEGORIES}
    weighed = {one["id"] for name in CATEGORIES for one in found["categories"][name]["auditRefs"] if one["weight"] > 0}
    faults = [
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for audit in found["audits"].values()
        if audit["id"] in weighed and audit["score"] is not None and audit["score"] < 1
    ]
    return scores, faults


def judge(name: str, url: str, folder: Path, *words: str) -> bool:
    """Measure one page three times and print what came of it; true where every score is 100."""
    rounds = [measure(url, folder, *words) for _ in range(ROUNDS)]
    middle = {category: median(scores[category] for scores, _ in rounds) for category in CATEGORIES}
    all_of = ", ".join(str(scores["performance"]) for scores, _ in rounds)
    print(f"{name:12} {'  '.join(f'{category} {middle[category]:g}' for category in CATEGORIES)}  (speed: {all_of})")
    for fault in sorted({fault for _, faults in rounds for fault in faults}):
        print(f"{'':12} {fault}")
    return all(score == FULL for score in middle.values())


def main() -> int:
    """Measure every page; return 1 where one is below 100, 2 where Lighthouse is not there."""
    if not PROGRAM.exists():
        print("Lighthouse is not installed: run 'make lighthouse'.", file=sys.stderr)
        return 2
    port = f"--remote-debugging-port={PORT}"
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        into = Path(folder)
        with phone(playwright, port) as (_, url):
            good = [judge("First visit", f"{url}/", into)]
        with phone(playwright, port) as (context, url):
            live_in(context, url)
            good += [judge(name, f"{url}{path}", into, "--disable-storage-reset") for name, path in PAGES]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
