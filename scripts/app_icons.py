"""Renders the app's icons from the drawings in `frontend/public/icons` with Chromium. Run it after one changed."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ICONS = Path(__file__).parents[1] / "frontend" / "public" / "icons"
# Corner as a part of the width: the phone cuts the maskable icon and Apple's, the favicon's drawing has its own.
PICTURES = (
    ("maskable-512.png", "icon.svg", 512, 0.0),
    ("apple-touch-180.png", "icon.svg", 180, 0.0),
    ("icon-192.png", "icon.svg", 192, 0.22),
    ("icon-512.png", "icon.svg", 512, 0.22),
    ("favicon-32.png", "favicon.svg", 32, 0.0),
)


def page_of(drawing: str, size: int, corner: float) -> str:
    """Return a page that shows the drawing alone, `size` CSS pixels square, with rounded corners."""
    style = f"html,body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px;border-radius:{corner * size}px}}"
    return f"<!doctype html><style>{style}</style>{drawing}"


def render(browser: Browser, drawing: str, target: Path, size: int, corner: float) -> None:
    """Write one PNG of `size` pixels square."""
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(page_of(drawing, size, corner))
    page.screenshot(path=target, omit_background=True)
    page.close()
    print(f"{target.name}: {target.stat().st_size} bytes")


def main() -> int:
    """Render every icon; returns the exit code."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        for name, drawing, size, corner in PICTURES:
            render(browser, (ICONS / drawing).read_text(encoding="utf-8"), ICONS / name, size, corner)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
