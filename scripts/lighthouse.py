"""Runs Lighthouse as a throttled phone over a first visit and a lived-in app, and fails below 100.

`python -m scripts.lighthouse` starts a server and browsers of its own. Each page is measured three times; the middle
one counts, since the score for speed depends on what else the machine does. Each time the browser has just been
started, as when a phone opens the app: in a process that has shown it before, Lighthouse's own profiler takes up to
150 ms to begin, and that would be counted as the page's.
"""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import sync_playwright

from scripts.lived_in import ZONE, browser, home, live_in
from tests.e2e.browser import FLAGS, executable

ROOT: Final = Path(__file__).parents[1]
PROGRAM: Final = ROOT / "tools" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES: Final = ("performance", "accessibility", "best-practices")
ROUNDS: Final = 3
TRIES: Final = 3
FULL: Final = 100
PAGES: Final = (("Today", "/"), ("Reading", "/learn"), ("Progress", "/progress"))


def measure(url: str, profile: Path, *words: str) -> tuple[dict[str, float], list[str]]:
    """Run it once in a browser that starts for it; gives the score of each category, of 100, and what cost a point."""
    report = profile.with_suffix(".json")
    asked = f"--only-categories={','.join(CATEGORIES)}"
    flags = f"--chrome-flags={shlex.join([*FLAGS, '--headless', f'--user-data-dir={profile}'])}"
    told = [str(ROOT / ".venv/bin/node"), str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={report}"]
    of_browser = {"CHROME_PATH": executable() or "", "TZ": ZONE}
    for left in reversed(range(TRIES)):
        # Now and then it misses the start of the page and asks to be run again.
        done = subprocess.run([*told, asked, flags, *words], check=not left, env=os.environ | of_browser)
        if done.returncode == 0:
            break
    found = json.loads(report.read_text("utf-8"))
    scores = {name: round(found["categories"][name]["score"] * FULL) for name in CATEGORIES}
    weighed = {one["id"] for name in CATEGORIES for one in found["categories"][name]["auditRefs"] if one["weight"] > 0}
    faults = [
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for audit in found["audits"].values()
        if audit["id"] in weighed and audit["score"] is not None and audit["score"] < 1
    ]
    return scores, faults


def judge(name: str, rounds: list[tuple[dict[str, float], list[str]]]) -> bool:
    """Print what came of all rounds of one page; true where the middle score of each category is 100."""
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
    with home() as (folder, url), sync_playwright() as playwright:
        strangers = [measure(f"{url}/", folder / f"stranger-{number}") for number in range(ROUNDS)]
        good = [judge("First visit", strangers)]
        known = folder / "known"
        with browser(playwright, known, url) as context:
            live_in(context, url)
        for name, path in PAGES:
            rounds = [measure(f"{url}{path}", known, "--disable-storage-reset") for _ in range(ROUNDS)]
            good.append(judge(name, rounds))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
