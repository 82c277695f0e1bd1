"""Lays out every figure on contact sheets in `docs/figures`, light and dark, with names and with numbers only.

`python -m scripts.figures` draws them anew from the program's poses; nothing needs to be built or running.
"""

import re
import sys
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, sync_playwright

from app.programs.catalog import itbs, itbs_figures
from app.programs.pictures import figure_files
from tests.e2e.browser import FLAGS, executable

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "figures"
TOKENS: Final = ROOT / "frontend" / "src" / "ui" / "tokens.css"
STYLE: Final = """
body { margin: 0; padding: 12px; background: var(--page); color: var(--ink); font: 12px/1.3 system-ui, sans-serif; }
ol { display: grid; grid-template-columns: repeat(auto-fill, var(--size)); gap: 10px; margin: 0; padding: 0;
  list-style: none; }
li { padding: 6px; box-sizing: border-box; border-radius: 12px; background: var(--card); text-align: center; }
svg { display: block; width: 100%; aspect-ratio: 1; }
"""


def page(*, size: int, named: bool) -> str:
    """Return a page of all figures of the exercises, `size` pixels wide each."""
    files = figure_files(itbs(), itbs_figures())
    names = {exercise.figure: exercise.name for exercise in reversed(itbs().exercises)}
    rows = []
    for number, id_ in enumerate(sorted(names), 1):
        # One page holds them all, so that each symbol needs a name of its own.
        drawn = re.sub(r'"(#?)f"', rf'"\1{id_}"', files[f"{id_}.svg"])
        rows.append(f"<li>{drawn}{names[id_] if named else number}</li>")
    root = f":root {{ --size: {size}px; }}"
    return f"<!doctype html><style>{root}{TOKENS.read_text('utf-8')}{STYLE}</style><ol>{''.join(rows)}</ol>"


def shoot(
    browser: Browser, name: str, *, scheme: Literal["light", "dark"] = "light", size: int = 132, named: bool = True
) -> None:
    """Write one sheet."""
    tab = browser.new_page(viewport={"width": 1060, "height": 400}, color_scheme=scheme)
    try:
        tab.set_content(page(size=size, named=named))
        tab.screenshot(path=TARGET / f"{name}.png", full_page=True)
        print(f"{name}.png: {(TARGET / f'{name}.png').stat().st_size} bytes")
    finally:
        tab.close()


def main() -> int:
    """Write all sheets; returns the exit code."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        shoot(browser, "light")
        shoot(browser, "dark", scheme="dark")
        shoot(browser, "light-numbered", named=False)
        shoot(browser, "dark-numbered", scheme="dark", named=False)
        shoot(browser, "small", size=96, named=False)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
