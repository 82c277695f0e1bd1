"""All screens, and how a person gets to each: one list, for the pictures that are compared and for the gallery."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from playwright.sync_api import expect

from app.programs.catalog import itbs
from tests.e2e.phone import STARTED, YES, Phone
from tests.e2e.pictures.moment import TODAY, bring, later_by
from tests.e2e.words import option_text

_WITH_A_QUESTION: Final = 25
_WITH_TESTS: Final = 26
_WITH_A_RUN: Final = 41


@dataclass(frozen=True)
class Screen:
    """One screen: what its files are called, and how to get there from the one before."""

    name: str
    reach: Callable[[Phone], object]


@dataclass(frozen=True)
class Walk:
    """What one phone shows, screen after screen."""

    name: str
    begin: Callable[[Phone, str], Phone]
    screens: tuple[Screen, ...]


def pages(**paths: str) -> Iterator[Screen]:
    """Give plain pages by their paths."""
    for name, path in paths.items():
        yield Screen(name.replace("_", "-"), partial(Phone.go, path=path))


def sheet(name: str, path: str, opener: str, says: str = "") -> Screen:
    """Give what a button of a page opens, once the page says something that comes from the server."""

    def reach(phone: Phone) -> None:
        _closed(phone)
        phone.go(path)
        if says:
            phone.says(says)
        phone.page.get_by_role("button", name=opener).first.click()
        expect(phone.sheet).to_be_visible()

    return Screen(name, reach)


def pressing(name: str, button: str | re.Pattern[str], says: str | re.Pattern[str] = "") -> Screen:
    """Give what comes after a button."""

    def reach(phone: Phone) -> None:
        phone.press(button)
        if says:
            phone.says(says)

    return Screen(name, reach)


def opening(name: str, button: str) -> Screen:
    """Give the sheet that a button opens."""

    def reach(phone: Phone) -> None:
        phone.press(button)
        expect(phone.sheet).to_be_visible()

    return Screen(name, reach)


def in_turn(*steps: Callable[[Phone], object]) -> Callable[[Phone], None]:
    """Make one step of several."""

    def reach(phone: Phone) -> None:
        for step in steps:
            step(phone)

    return reach


def _session(phone: Phone) -> None:
    phone.go("/")
    phone.press(re.compile("^Start session"))
    expect(phone.page.get_by_role("radio", name="0", exact=True)).to_be_visible()


def _scored(phone: Phone) -> None:
    phone.score(1)
    expect(phone.heading).to_have_text("Get ready")


def _by_hand(phone: Phone) -> None:
    _session(phone)
    phone.score(1)
    phone.press("By hand")
    expect(phone.button("Done")).to_be_visible()


def _closed(phone: Phone) -> None:
    if phone.sheet.count():
        phone.page.keyboard.press("Escape")
    expect(phone.sheet).to_have_count(0)


def _end(phone: Phone) -> None:
    _closed(phone)
    phone.press("End the session here")
    phone.score(2)


def _running(phone: Phone) -> None:
    phone.score(0)
    phone.press("Start walking")
    expect(phone.button("It hurts")).to_be_visible()


def _iced(phone: Phone) -> None:
    phone.start_ice()
    later_by(phone, "/ice", timedelta(minutes=4))
    expect(phone.page.get_by_role("timer")).to_be_visible()


def _urgent(phone: Phone) -> None:
    phone.go("/check")
    phone.flags(whole=False, RF04=True)


def _flagged(phone: Phone) -> None:
    phone.flags(RF05=True, RF07={"bend_90": True, "bone_tender": False, "over_55": False}, RF17="yes", RF18=False)


def _grade(phone: Phone) -> None:
    phone.pick(option_text(phone.program(), "RF21", "outer"))
    phone.press("Next")
    phone.pick(next(one["text"] for one in phone.program()["grades"] if one["grade"] == 3))
    phone.score(6)


def _since(phone: Phone) -> None:
    phone.press("Next")
    phone.press(STARTED)
    phone.answer("Is it the first time?", YES)


def _ice_questions(phone: Phone) -> None:
    phone.press("Next")
    phone.page.get_by_role("checkbox", name="None of these").check()
    phone.answer(phone.program()["ice"]["slim_question"], YES)


def _next(phone: Phone) -> None:
    phone.press("Next")


def _answered(phone: Phone, pain: int) -> None:
    with phone.page.expect_response(lambda answer: "/plan" in answer.url):
        phone.morning(pain)
    phone.settled()


def _saved(phone: Phone) -> None:
    phone.press("Save session")
    phone.says("How this was decided")
    phone.settled()


def _here(_phone: Phone) -> None:
    """Stay where the walk begins."""


def _demo(day: int) -> Callable[[Phone, str], Phone]:
    return lambda phone, url: bring(phone, url, day)


WALKS: Final = (
    Walk("well", _demo(_WITH_A_RUN), (
        Screen("today-run", _here),
        *pages(
            exercises="/exercises", exercise="/exercise/side-lying-abduction",
            progress="/progress", help="/help", check="/check", learn="/learn", about="/about",
            card=f"/learn/{itbs().cards[0].id}", how="/how", week="/week", changes="/changes", code="/code",
        ),
        Screen("day", lambda phone: phone.go(f"/day/{TODAY - timedelta(days=2)}").says("Today's run is done.")),
        Screen("you", lambda phone: phone.go("/you").says("Phones signed in")),
        Screen("runs", lambda phone: phone.go("/runs").says("Earliest")),
        Screen("run", lambda phone: phone.go("/run")),
        Screen("run-on", _running),
        pressing("run-hurts", "It hurts"),
    )),
    Walk("strong", _demo(_WITH_A_QUESTION), (
        Screen("today-question", _here),
        Screen("today-strength", lambda phone: _answered(phone, 2)),
        sheet("how-decided", "/", "How this was decided"),
        sheet("evening", "/", "This evening"),
        sheet("note", "/", "Write a note"),
        sheet("not-today", "/", "Not today"),
        sheet("sign-out", "/you", "Sign out on this phone", "Phones signed in"),
        Screen("ice", in_turn(_closed, lambda phone: phone.go("/ice"))),
        Screen("session", _session),
        Screen("player-ready", _scored),
        pressing("player-set", "Start now"),
        pressing("player-pause", "Pause"),
        pressing("player-rest", "Skip"),
        opening("player-stop", "Stop, this hurts"),
    )),
    Walk("tested", _demo(_WITH_TESTS), (
        Screen("today-tests", _here),
        *pages(test="/test/T_walk30"),
        Screen("session-by-hand", _by_hand),
        opening("session-stop", "Stop, this hurts"),
        Screen("session-worst", _end),
        pressing("session-felt", "Next, with 2"),
        Screen("today-after", _saved),
        Screen("ice-on", _iced),
        opening("ice-stop", "Stop, it burns or feels numb"),
        Screen("ice-after", in_turn(_closed, lambda phone: phone.press("I have had enough ice"))),
        Screen("check-urgent", _urgent),
        pressing("lock", "Save and see what to do", "I have been seen"),
        opening("clearance", "I have been seen"),
    )),
    Walk("sore", _demo(_WITH_A_QUESTION), (
        Screen("today-settle", in_turn(lambda phone: _answered(phone, 6), lambda phone: phone.says("Calm mornings"))),
    )),
    Walk("new", lambda phone, _url: phone.open(), (
        Screen("welcome", _here),
        Screen("intake-side", in_turn(lambda phone: phone.press("Find my plan"), lambda phone: phone.pick("Left"))),
        Screen("intake-where", _next),
        Screen("intake-grade", _grade),
        Screen("intake-since", _since),
        Screen("intake-safety", in_turn(_next, _flagged)),
        Screen("intake-ice", _ice_questions),
        Screen("intake-kit", _next),
        pressing("first-morning", "Make my plan", re.compile("this morning")),
        Screen("first-plan", lambda phone: _answered(phone, 0)),
    )),
)  # fmt: skip
