"""Takes the pictures of `docs/gallery` from the running app: the screens of a made-up runner, and her thirteen weeks.

It walks the same screens as the pictures that the tests compare, on the same fixed morning: `make gallery` twice makes
the same files.
"""

import io
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from scripts.install_sheet import install_sheet
from tests.e2e.looks import debugged
from tests.e2e.phone import Phone
from tests.e2e.pictures.moment import bring, new_phone, served, started
from tests.e2e.pictures.screens import WALKS
from tests.e2e.pictures.taking import SCRIPT, THEMES

TARGET: Final = Path(__file__).parents[1] / "docs" / "gallery"
WEEKS: Final = range(1, 91, 7)
SHOWN: Final = {
    "welcome": "Welcome: what it is, in a minute",
    "intake-where": "One of the first questions",
    "today-question": "Today asks one question",
    "today-strength": "Today: the decision, its reason, what is left to do",
    "how-decided": "How today was decided, step by step",
    "today-settle": "A day on which the knee is sore",
    "player-set": "A set, with the figure moving in its rhythm",
    "player-rest": "Between sets",
    "ice": "Ice: where, where never, the cloth first",
    "ice-on": "Ice is on, with the next look at the skin",
    "runs": "Runs: can I run today, and why",
    "run-on": "A run, by voice and buzz",
    "progress": "Progress: pain above work, day by day",
    "exercises": "All exercises, searchable, without signal",
    "exercise": "An exercise, with its pictures, cues and evidence",
    "learn": "One idea a card",
    "help": "When to get help, always one tap away",
    "lock": "An answer that a plan cannot deal with",
    "you": "You: the plan and the data",
}


def shoot(phone: Phone, name: str) -> None:
    """Write one picture, as small as it still looks right, without the note of what was just saved."""
    phone.page.evaluate("() => document.querySelector('.toast-close')?.click()")
    debugged(phone.page, SCRIPT, "seen.still().then(seen.list)")
    shot = Image.open(io.BytesIO(phone.page.screenshot(animations="disabled", caret="hide")))
    shot.convert("RGB").save(TARGET / f"{name}.webp", quality=82, method=5)
    print(name)


def screens(browser: Browser, url: str) -> None:
    """Take every screen that is shown, light and dark."""
    for walk in WALKS:
        phone = walk.begin(new_phone(browser, url, sharp=1.5), url)
        for screen in walk.screens:
            screen.reach(phone)
            for theme in THEMES if screen.name in SHOWN else ():
                phone.page.emulate_media(color_scheme=theme)
                shoot(phone, f"{screen.name}-{theme}")
            phone.page.emulate_media(color_scheme="light")
        phone.context.close()


def weeks(browser: Browser, url: str) -> list[str]:
    """Take Today on one day of each of her weeks, and at last how it went. Returns what each says first."""
    said = []
    for day in WEEKS:
        phone = bring(new_phone(browser, url, sharp=1.5), url, day)
        said.append(phone.heading.inner_text().replace("\n", " "))
        shoot(phone, f"week-{(day + 6) // 7:02}")
        if day == WEEKS[-1]:
            phone.go("/progress/all")
            shoot(phone, "weeks")
        phone.context.close()
    return said


def page_of(said: list[str]) -> str:
    """Write the page that shows them."""
    lines = ["# Gallery", "", "Pictures of the running app with a made-up runner. `make gallery` takes them anew.", ""]
    for name, words in SHOWN.items():
        lines += [f"## {words}", ""]
        lines += [f'<img src="{name}-{theme}.webp" alt="{words}, {theme}" width="260">' for theme in THEMES]
        lines.append("")
    lines += ["## Thirteen weeks", "", "Today, one morning a week: a recovery, a relapse, and back.", ""]
    lines += [
        f'<img src="week-{week:02}.webp" alt="Week {week}: {words}" width="200">' for week, words in enumerate(said, 1)
    ]
    lines += ["", "And what Progress says of all of it:", ""]
    lines.append('<img src="weeks.webp" alt="Progress over thirteen weeks: pain above work" width="260">')
    return "\n".join(lines) + "\n"


def main() -> int:
    """Take them all; returns the exit code."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    with TemporaryDirectory() as folder, served(Path(folder)) as url, sync_playwright() as playwright:
        browser = started(playwright)
        screens(browser, url)
        said = weeks(browser, url)
        install_sheet(browser, url)
        browser.close()
    (TARGET / "README.md").write_text(page_of(said), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
