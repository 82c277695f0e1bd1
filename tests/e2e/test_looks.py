"""Every screen, light and dark, wide and at 320 px: nothing at all for axe, nothing cut off, nothing too small."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import faults_of
from tests.e2e.phone import STARTED, YES, Phone
from tests.e2e.words import option_text
from tests.http.events import Event, enrolled, event, later, morning, screen

LOOKS = [(390, False), (390, True), (320, False)]
Step = tuple[str, Callable[[Phone], object]]


def lived_in(today: str) -> list[Event]:
    """A week with scores, sessions, ice, a run and notes, so that no screen is empty."""
    first = later(today, -7)
    events = [enrolled(first), screen(first)]
    for ago in range(1, 8):
        day = later(today, -ago)
        fine: Event = {"slot": "pm", "class": "strength", "peak": ago % 4, "post": 1, "sharp": False, "limp": False}
        ticked: Event = {"slot": "pm", "exercise": "clamshell", "sets": [{"reps": 10}], "complete": 100}
        events += [morning(day, ago % 3), event("exercise", ticked, day), event("session", fine, day)]
        events.append(event("evening", {"stairs": ago % 4, "walk": 1}, day))
    events.append(
        event("note", {"text": "A note with a verylongwordthatneverendsandhasnohyphensatallinitanywhere"}, today)
    )
    return events


def plain(path: str) -> Step:
    return path, lambda phone: phone.go(path)


def pages(phone: Phone, today: str) -> list[Step]:
    """Every page of the app, then what opens on them."""
    cards = phone.program()["cards"]
    paths = ["/", f"/day/{later(today, -1)}", "/exercises", "/exercise/clamshell", "/ice", "/runs", "/you"]
    paths += ["/help", "/check", "/session/pm", "/about", "/learn", f"/learn/{cards[0]['id']}", "/nowhere"]
    return [*map(plain, paths), *opened()]


def opened() -> list[Step]:
    return [
        ("how it was decided", lambda phone: at(phone, "/", "How this was decided")),
        ("evening", lambda phone: at(phone, "/", "This evening")),
        ("note", lambda phone: at(phone, "/", "Your notes today")),
        ("not today", lambda phone: at(phone, "/", "Not today")),
        ("sign out", lambda phone: at(phone, "/you", "Sign out on this phone")),
        ("delete", lambda phone: at(phone, "/you", "Delete my account")),
    ]


def at(phone: Phone, path: str, name: str) -> None:
    phone.go(path)
    phone.page.get_by_role("button", name=name).first.click()
    expect(phone.sheet).to_be_visible()


def faults(phone: Phone, name: str, *, narrow: bool) -> Iterator[str]:
    yield from (f"{name}: {fault}" for fault in faults_of(phone.page, narrow=narrow))


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_every_page(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    phone.arrive(phone_url, *lived_in(today))
    found = list(faults(phone, "morning question", narrow=width == 320))
    phone.morning(1)
    for name, act in pages(phone, today):
        act(phone)
        found += faults(phone, name, narrow=width == 320)
        if phone.sheet.count():
            phone.page.keyboard.press("Escape")
    assert not found, "\n".join(found)
    assert phone.faults == []


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_the_intake(contexts: Contexts, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark)).open()
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(faults(phone, name, narrow=width == 320))

    program = phone.program()
    look("welcome")
    phone.press("Find my plan")
    phone.pick("Left")
    look("side")
    phone.press("Next")
    phone.pick(option_text(program, "RF21", "back"))
    look("elsewhere")
    phone.pick(option_text(program, "RF21", "outer"))
    phone.press("Next")
    phone.pick(next(one["text"] for one in program["grades"] if one["grade"] == 5))
    phone.score(6)
    look("grade")
    phone.press("Next")
    phone.press(STARTED)
    phone.answer("Is it the first time?", YES)
    look("since")
    phone.press("Next")
    phone.flags(RF05=True, RF07={"bend_90": True, "bone_tender": False, "over_55": False}, RF17="yes", RF18=False)
    look("safety questions")
    phone.flags(whole=False, RF01=True)
    look("an urgent answer")
    phone.flags(whole=False, RF01=False)
    phone.press("Next")
    phone.page.get_by_role("checkbox", name="None of these").check()
    phone.answer(program["ice"]["slim_question"], YES)
    look("ice")
    phone.press("Next")
    look("kit")
    phone.press("Make my plan")
    phone.morning(0)
    look("first plan, with a referral")
    assert not found, "\n".join(found)
    assert phone.faults == []


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_the_player(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    phone.arrive(phone_url, enrolled(today), screen(today), morning(today, 1))
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(faults(phone, name, narrow=width == 320))

    phone.press(re.compile("^Start session"))
    phone.score(2)
    look("get ready")
    phone.press("Start now")
    look("a set")
    phone.press("Pause")
    look("a pause")
    phone.press("What you see, hear and feel")
    look("see, hear, feel")
    phone.page.keyboard.press("Escape")
    phone.press("Skip")
    look("a rest")
    phone.press("Stop, this hurts")
    look("stop in a rest")
    assert not found, "\n".join(found)
    assert phone.faults == []


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_a_session_ice_and_a_lock(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    phone.arrive(phone_url, enrolled(today), screen(today), morning(today, 1))
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(faults(phone, name, narrow=width == 320))

    phone.press(re.compile("^Start session"))
    look("before a session")
    phone.score(2)
    phone.press("By hand")
    phone.press("Skip")
    look("in a session")
    phone.press("Stop, this hurts")
    phone.score(5)
    look("stop")
    phone.page.keyboard.press("Escape")
    phone.press("End the session here")
    phone.score(4)
    look("worst pain")
    phone.press("Next, with 4")
    look("how it felt")
    phone.press("Save session")
    phone.says("How this was decided")
    look("today after a session")
    phone.start_ice()
    look("ice is on")
    phone.press("Stop, it burns or feels numb")
    look("why stop the ice")
    phone.page.keyboard.press("Escape")
    phone.press("I have had enough ice")
    look("after ice")
    phone.press("No, something is not")
    look("two questions")
    phone.go("/check")
    phone.flags(whole=False, RF04=True)
    look("an urgent answer")
    phone.press("Save and see what to do")
    phone.says("I have been seen")
    look("lock")
    phone.press("I have been seen")
    look("clearance")
    assert not found, "\n".join(found)
    assert phone.faults == []
