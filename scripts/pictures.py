"""Agrees to how every screen looks now: `make pictures` renews the references that the tests compare with."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.e2e.pictures.moment import new_phone, served, started
from tests.e2e.pictures.reference import FOLDER_OF_ALL, MadeWith, write
from tests.e2e.pictures.screens import WALKS
from tests.e2e.pictures.taking import take


def main(wanted: list[str]) -> int:
    """Take every screen, or those of the walks that are named; returns the exit code."""
    with TemporaryDirectory() as folder, served(Path(folder)) as url, sync_playwright() as playwright:
        browser = started(playwright)
        if not wanted:
            shutil.rmtree(FOLDER_OF_ALL, ignore_errors=True)
        for walk in (one for one in WALKS if not wanted or one.name in wanted):
            phone = walk.begin(new_phone(browser, url), url)
            for screen in walk.screens:
                screen.reach(phone)
                write(screen.name, list(take(phone)))
                print(screen.name)
            phone.context.close()
        MadeWith.here(browser).record()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
